"""What is missing before decisions can be released, with the screen where it is put right."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from calls.deciding.recording import open_deliberation
from calls.enums import Status
from calls.letters.lawfulness import what_is_missing as letter_lacks
from calls.letters.writing import draft_content
from calls.models import Call, Decision, Deliberation


@dataclass(frozen=True)
class Missing:
    """One thing to do first. `url` leads to where it is done; empty where there is no screen."""

    message: str
    url: str = ""


def decisions_of(deliberation: Deliberation) -> list[Decision]:
    """The recorded decisions with what their letters need, in the order of the ranking."""
    return list(
        deliberation.decisions.select_related(
            "application__call__programme",
            "application__organisation__municipality",
            "deliberation",
            "envelope",
            "recorded_by",
        ).order_by("envelope__sort_order", "envelope", "rank", "application__reference")
    )


def recorders(deliberation: Deliberation, decisions: list[Decision]) -> set[int]:
    """Those who recorded a decision or the act: none of them releases."""
    people = {decision.recorded_by_id for decision in decisions}
    if deliberation.act_recorded_by_id:
        people.add(deliberation.act_recorded_by_id)
    return people


def what_is_missing(call: Call) -> list[Missing]:
    """Empty: a person who recorded none of it may release."""
    deliberation = open_deliberation(call)
    if deliberation is None:
        return [Missing(_("No decision was recorded yet."), _url("ranking", call))]
    decisions = decisions_of(deliberation)
    return [
        *_files(call, decisions),
        *_act(call, deliberation),
        *_letters(decisions, skip_act=not deliberation.act_date),
    ]


def still_in_review(call: Call) -> int:
    """How many files are not part of this release because they are still being reviewed."""
    return call.applications.filter(status__in=[Status.ADMISSIBLE, Status.IN_REVIEW]).count()


def _files(call: Call, decisions: list[Decision]) -> list[Missing]:
    decided = {decision.application_id for decision in decisions}
    waiting = call.applications.filter(status=Status.IN_DELIBERATION).exclude(pk__in=decided)
    found = [
        Missing(
            _("%(reference)s has no decision yet.") % {"reference": file.reference},
            reverse("calls_cms:decision", args=[file.uuid]),
        )
        for file in waiting
    ]
    found += [
        Missing(
            _("%(reference)s is not in deliberation any more: take its decision back.")
            % {"reference": decision.application.reference},
            reverse("calls_cms:decision", args=[decision.application.uuid]),
        )
        for decision in decisions
        if decision.application.status != Status.IN_DELIBERATION
    ]
    if not decisions and not found:
        found.append(Missing(_("No decision was recorded yet."), _url("ranking", call)))
    return found


def _act(call: Call, deliberation: Deliberation) -> list[Missing]:
    if deliberation.act_date and deliberation.act_number and deliberation.act_file:
        return []
    return [Missing(_("Attach the act of the deciding body."), _url("deliberation", call) + "#act")]


def _letters(decisions: list[Decision], *, skip_act: bool) -> list[Missing]:
    """What the letters lack, each thing once with the files that it concerns."""
    lacking: dict[str, list[str]] = {}
    for decision in decisions:
        file = decision.application
        content = draft_content(application=file, kind=decision.outcome, decision=decision)
        content["law"]["needs_act"] &= not skip_act
        for message in letter_lacks(content):
            lacking.setdefault(message, []).append(file.reference or "")
    return [
        Missing(f"{message} ({', '.join(references)})") for message, references in lacking.items()
    ]


def _url(name: str, call: Call) -> str:
    return reverse(f"calls_cms:{name}", args=[call.pk])
