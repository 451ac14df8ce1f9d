"""The screen that opens a call: what is missing, the form as applicants see it, the question."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from calls.announcing.admin.building import STATES
from calls.announcing.missing import edit_url, language_name
from calls.announcing.opening import compiled, open_call, what_is_missing
from calls.announcing.timetable import state_of
from calls.models import Call
from calls.permissions import may_build_calls
from calls.screens import Crumb, attempt, demand, find, page, screen
from tandem.formkit.build import section_form
from tandem.formkit.localised import in_language, source_of
from tandem.formkit.schema import Form


def call_of(request: HttpRequest, pk: int) -> Call:
    """A call that this person builds; 404 for a foreign one, 403 for the wrong role."""
    call: Call = find(Call.objects.visible_to(request.user), pk=pk)
    demand(may_build_calls(request.user))
    return call


def trail(call: Call) -> list[Crumb]:
    """From the list of calls to this one."""
    return [
        Crumb(_("Build calls"), reverse("calls_cms_calls:index")),
        Crumb(str(call), edit_url(call)),
    ]


@screen
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """What is missing, with links; or the question, and after the yes what happens now."""
    call = call_of(request, pk)
    if request.method == "POST":
        done = _("The call is open for business: the clock decides from here on.")
        attempt(request, lambda: open_call(call=call, actor=request.user), done)
        return redirect("calls_cms:open_call", pk=pk)
    gaps = [] if call.opened_at else what_is_missing(call)
    state = state_of(call, timezone.now())
    return page(
        request,
        "calls/cms/announcing/open.html",
        title=_("The form of this call") if call.opened_at else _("Open this call"),
        icon="rotate",
        trail=trail(call),
        context={
            "call": call,
            "state": state,
            "state_name": STATES[state],
            "gaps": [gap for gap in gaps if gap.blocking],
            "warnings": [gap for gap in gaps if not gap.blocking],
            "previews": [
                {
                    "language": language,
                    "name": language_name(language),
                    "url": reverse("calls_cms:form_preview", args=[call.pk, language]),
                }
                for language in _languages(call)
            ],
        },
    )


def _languages(call: Call) -> list[str]:
    """The languages in which there is something to look at."""
    if call.form_version is not None:
        return list(call.form_version.schema["languages"])
    if call.form is None:
        return []
    source = source_of(call.form)
    return [one for one in call.regime.file_languages if in_language(source, one)]


@screen
def preview(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The form as applicants see it, on a page of the site. Nothing that is typed is kept."""
    call = call_of(request, pk)
    if language not in _languages(call):
        raise Http404
    form = (
        Form.from_json(call.form_version.schema)
        if call.form_version is not None
        else compiled(call, [language])
    )
    with translation.override(language):
        response = TemplateResponse(
            request,
            "formkit/preview.html",
            {
                "title": call.title,
                "sections": [
                    {
                        "title": section.text(language),
                        "introduction": section.introduction.get(language, ""),
                        "form": section_form(section, language=language, prefix=f"s{number}"),
                    }
                    for number, section in enumerate(form.sections)
                ],
            },
        )
        return response.render()
