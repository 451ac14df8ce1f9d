"""The desk: a card per role, the calls that can be closed, and the ways to tour and mailbox."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from calls.announcing.closing import close_now
from calls.models import Call
from calls.steps import StepRefused
from tandem.accounts.models import User
from tandem.demo.cast import card, cards
from tandem.demo.reading import content, words
from tandem.demo.signing_in import place_of
from tandem.demo.signing_in import sign_in as enter
from tandem.demo.views.frame import frame, in_readers_language
from tandem.formats.language import current_language


@require_safe
@in_readers_language
def desk(request: HttpRequest) -> HttpResponse:
    """Everything the demo can do, on one page."""
    language = current_language()
    intro = content("tour")["intro"]
    return render(
        request,
        "demo/desk.html",
        {
            **frame(request),
            "title": words(intro, "title", language),
            "text": words(intro, "text", language),
            "note": words(intro, "note", language),
            "cards": [
                {
                    "role": person.role,
                    "title": person.title(language),
                    "description": person.description(language),
                    "name": person.name,
                    "email": person.email,
                }
                for person in cards()
            ],
            "open_calls": Call.objects.open(),
        },
    )


@require_POST
@in_readers_language
def sign_in(request: HttpRequest, role: str) -> HttpResponse:
    """Become somebody else, and go to her work (or to `next`, as the tour asks)."""
    person = card(role)
    if person is None:
        raise Http404
    try:
        enter(request, person)
    except User.DoesNotExist:
        messages.error(request, _("The demo is not loaded. Run: manage.py load_demo"))
        return redirect("demo:desk")
    wanted = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        wanted = place_of(person, current_language())
    return redirect(wanted)


@in_readers_language
def close_call(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first; then does what the calls manager would do on the day itself."""
    call = get_object_or_404(Call.objects.open(), pk=pk)
    if request.method != "POST":
        context = {"call": call, **frame(request, (_("Close this call now"), request.path))}
        return render(request, "demo/close_call.html", context)
    manager = card("calls_manager")
    assert manager is not None  # noqa: S101 -- it is in the content files
    try:
        close_now(call=call, actor=User.objects.get(email=manager.email))
        messages.success(request, _("The call is closed. The case officer can begin."))
    except StepRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("demo:desk")
