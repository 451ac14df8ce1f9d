"""Everything that was sent, to anybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tandem.demo import mailbox as box
from tandem.demo.views.language import in_readers_language, switch


@require_safe
@in_readers_language
def mailbox(request: HttpRequest) -> HttpResponse:
    """The list, the newest first."""
    context = {"mails": box.mails(), "language_links": switch(request), "breadcrumbs": []}
    return render(request, "demo/mailbox.html", context)


@require_safe
@in_readers_language
def mail(request: HttpRequest, mail_id: str) -> HttpResponse:
    """One mail, with links to follow."""
    found = box.mail(mail_id)
    if found is None:
        raise Http404
    context = {"mail": found, "language_links": switch(request), "breadcrumbs": []}
    return render(request, "demo/mail.html", context)
