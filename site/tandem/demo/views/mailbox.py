"""Everything that was sent, to anybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tandem.demo import mailbox as box
from tandem.demo.views.frame import frame, in_readers_language


@require_safe
@in_readers_language
def mailbox(request: HttpRequest) -> HttpResponse:
    """The list, the newest first."""
    context = {"mails": box.mails(), **frame(request, _here())}
    return render(request, "demo/mailbox.html", context)


@require_safe
@in_readers_language
def mail(request: HttpRequest, mail_id: str) -> HttpResponse:
    """One mail, with links to follow."""
    found = box.mail(mail_id)
    if found is None:
        raise Http404
    context = {"mail": found, **frame(request, _here(), (found.subject, request.path))}
    return render(request, "demo/mail.html", context)


def _here() -> tuple[str, str]:
    return _("Mailbox"), reverse("demo:mailbox")
