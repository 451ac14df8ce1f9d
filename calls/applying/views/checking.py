"""Check the answers, and send them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from calls.applying.freezing import freeze, unsent_changes
from calls.applying.phase import TooLate, may_change
from calls.applying.queries import WorkingCopy, working_copy
from calls.applying.sending import Incomplete
from calls.applying.sending import send as send_application
from calls.applying.views.common import (
    about,
    anchor,
    file_links,
    home_of,
    own_application,
    section_url,
    too_late,
    trail,
)
from calls.models import Application
from calls.needs import StepRefused
from tandem.formats.file_size import file_size
from tandem.formats.labelled import labelled
from tandem.formats.language import current_language
from tandem.formkit.summary import FileLink, Row, summarise
from tandem.organisations.models import Right

#: Answers in the applicant's own words; all others are shown in the reader's language.
OWN_WORDS = ("short_text", "long_text")


@require_safe
@login_required
def check(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Every answer with a link to change it, and every problem with a link to its question."""
    application = own_application(request, uuid)
    language = current_language()
    copy = working_copy(application)
    known = about(request, application)
    problems = copy.problems(language)
    last = application.submissions.order_by("-number").first()
    is_open = may_change(application, request.received_at)  # type: ignore[attr-defined]
    context = {
        **known,
        "breadcrumbs": trail(home_of(application), (_("Check your answers"), "")),
        "parts": _parts(request, copy, problems, can_change=known["can_change"]),
        "problems": [
            {
                "text": labelled(problem.label.rstrip("."), problem.message),
                "href": section_url(application, problem.section_id)
                + anchor(copy.form.field(problem.field_id))
                if known["can_change"]
                else f"#answer-{problem.field_id}",
            }
            for problem in problems
        ],
        "refused": "refused" in request.GET,
        "last": last,
        "unsent": is_open and unsent_changes(copy, last),
        "open": is_open,
        "key": freeze(copy).sha256,
        "senders": _senders(application) if not known["can_send"] and known["is_open"] else [],
    }
    return render(request, "calls/applying/check.html", context)


def _senders(application: Application) -> list[str]:
    """Who may send, for a person who may not."""
    members = application.organisation.memberships.filter(
        confirmed=True, right__in=Right.SUBMIT.covering()
    ).select_related("user")
    return [str(member.user) for member in members]


def _parts(
    request: HttpRequest, copy: WorkingCopy, problems: list, *, can_change: bool
) -> list[dict[str, Any]]:
    """Sections with the rows of components/summary_list."""
    language, application = current_language(), copy.application
    wrong = {problem.field_id: problem.message for problem in problems}
    links = file_links(request, copy.attachments, removable=False)
    foreign = application.language if application.language != language else ""

    def row(section_id: str, one: Row) -> dict[str, Any]:
        url = section_url(application, section_id) + anchor(copy.form.field(one.field_id))
        return {
            "id": f"answer-{one.field_id}",
            "label": one.label,
            "value": _files(one.files) if one.files else one.value_text,
            "lang": foreign if one.type in OWN_WORDS else "",
            "change_url": url if can_change else "",
            "error": wrong.get(one.field_id, ""),
        }

    return [
        {
            "id": section.id,
            "title": section.title,
            "rows": [row(section.id, one) for one in section.rows],
        }
        for section in summarise(copy.form, copy.answers, language=language, files=links)
    ]


def _files(files: list[FileLink]) -> SafeString:
    """Names with size, each a link where this person may open it."""
    return format_html_join(
        "\n",
        "{}",
        (
            (
                format_html('<a href="{}">{}</a> ({})', one.url, one.name, file_size(one.size))
                if one.url
                else format_html("{} ({})", one.name, file_size(one.size)),
            )
            for one in files
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def send(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Send what was checked. A GET (back from signing in) leads to *check your answers*."""
    application = own_application(request, uuid)
    back = reverse("calls:check", args=[application.uuid])
    if request.method != "POST":
        return redirect(back)
    try:
        send_application(
            application=application,
            actor=request.user,
            received_at=request.received_at,  # type: ignore[attr-defined]
            key=request.POST.get("key", ""),
        )
    except TooLate:
        return too_late(request, application.call, application)
    except Incomplete:
        return redirect(f"{back}?refused")
    except StepRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(back)
    return redirect("calls:receipt", uuid=application.uuid)
