"""Somebody saved the section in the meantime: both texts, and a choice for each question (409)."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from calls.applying.merging import BOTH, MINE, THEIRS, Difference
from calls.applying.views.common import about, home_of, section_url, trail
from calls.applying.views.posted import Posted
from calls.models import SectionAnswers
from tandem.formats.dates import moment
from tandem.formats.language import current_language
from tandem.formkit.schema import Form, Section
from tandem.formkit.summary import summarise


@dataclass(frozen=True)
class Pair:
    """One question with both answers as people read them, and what may be chosen."""

    id: str
    label: str
    mine: str
    theirs: str
    choices: list[tuple[str, str]]
    chosen: str


def show_conflict(
    request: HttpRequest, posted: Posted, theirs: SectionAnswers, *, missing: bool = False
) -> HttpResponse:
    """Nothing is saved and nothing is lost: what was typed stands in the form, hidden."""
    application, part = posted.application, posted.part
    found = posted.against(theirs)
    context: dict[str, Any] = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (part.text(current_language()), "")),
        "title": part.text(current_language()),
        "pairs": [_pair(part, posted, one) for one in found],
        "missing": missing,
        "has_errors": missing,
        "their_name": str(theirs.changed_by) if theirs.changed_by else "",
        "their_time": moment(theirs.changed_at) if theirs.changed_at else "",
        "version": theirs.version,
        "typed": [
            (field.name, value)
            for field in part.fields
            for value in request.POST.getlist(field.name)
        ],
        "here": section_url(application, part.id),
        "file_errors": [
            message
            for field in part.fields
            if field.type == "file"
            for message in posted.errors.get(field.id, [])
        ],
    }
    return render(request, "calls/applying/conflict.html", context, status=409)


def _pair(part: Section, posted: Posted, one: Difference) -> Pair:
    unreadable = one.field.id in posted.errors
    choices = [(MINE, _("Keep your text")), (THEIRS, _("Keep the other text"))]
    if one.joinable:
        choices.append((BOTH, _("Keep both, one after the other")))
    return Pair(
        id=one.field.id,
        label=one.field.text(current_language()),
        mine=one.mine if unreadable else _words(part, one, one.mine),
        theirs=_words(part, one, one.theirs),
        choices=choices,
        chosen=posted.choices.get(one.field.id, ""),
    )


def _words(part: Section, one: Difference, value: Any) -> str:
    form = Form(sections=(part,), languages=())
    (section,) = summarise(form, {one.field.id: value}, language=current_language())
    return next(row.value_text for row in section.rows if row.field_id == one.field.id)
