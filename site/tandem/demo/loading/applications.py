"""The eight applicants of Elk Telt: sent in time, checked, assigned, and half reviewed.

Everything goes through the acts of the rooms. They take the instant of a request, so that files
were received weeks ago; a deadline that lies in the past cannot be met any more, so the call is open
while the files are sent, and gets its real deadline afterwards (`set_back`).
"""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from calls.announcing.opening import open_call
from calls.applying.saving import save_section
from calls.applying.sending import send
from calls.applying.starting import start_application
from calls.checking.admissibility import declare_admissible
from calls.models import Application, Assignment, Call
from calls.reviewing.assigning import assign, start_review
from calls.reviewing.conflicts import declare
from calls.reviewing.scoring import save_review
from tandem.accounts.models import User
from tandem.demo.loading.calls import Built, closes_at, opens_at
from tandem.demo.loading.dates import days_from_now
from tandem.demo.loading.forms import answers
from tandem.demo.loading.organisations import KINDS, organisation
from tandem.demo.loading.people import user_with
from tandem.organisations.models import OrganisationKind, Right


def load_applications(built: Built, users: dict[str, User]) -> None:
    """Open the call, receive the files, close it, and go on as far as the content file says."""
    Call.objects.filter(pk=built.call.pk).update(closes_at=timezone.now() + timedelta(hours=1))
    built.call.refresh_from_db()
    call = open_call(call=built.call, actor=users["calls_manager"])
    nodes = sorted(built.node["applications"], key=_sent_at)
    files = [(node, _send(built, call, node)) for node in nodes]
    set_back(call, built.node)
    for node, application in files:
        application.refresh_from_db()
        if node["state"] == "in_review":
            _review(application, node, built, users)


def set_back(call: Call, node: dict[str, Any]) -> None:
    """Demo only: the call was opened weeks ago, and its deadline is past. No act does this."""
    Call.objects.filter(pk=call.pk).update(opened_at=opens_at(node), closes_at=closes_at(node))
    call.refresh_from_db()


def _sent_at(node: dict[str, Any]):
    return days_from_now(node["submitted_days"], node["submitted_time"])


def _send(built: Built, call: Call, node: dict[str, Any]) -> Application:
    at = _sent_at(node)
    who = node["organisation"]
    member = user_with(who["email"], node["language"])
    applicant = organisation(
        who,
        kind=KINDS.get(node["answers"]["legal_form"], OrganisationKind.OTHER),
        language=node["language"],
        address=node["answers"]["address"],
        member=member,
        right=Right.MANAGE,
    )
    application = start_application(
        call=call, organisation=applicant, language=node["language"], actor=member, received_at=at
    )
    given = answers(built.node["form"], node["answers"], built.themes)
    for section_id, section_answers in given.items():
        save_section(
            application=application,
            section_id=section_id,
            version=0,
            answers=section_answers,
            actor=member,
            received_at=at,
        )
    send(application=application, actor=member, received_at=at)
    return application


def _review(
    application: Application, node: dict[str, Any], built: Built, users: dict[str, User]
) -> None:
    officer = users["case_officer"]
    days = built.node["closes_days"]
    declare_admissible(
        application=application, actor=officer, received_at=days_from_now(days + 2, "14:00")
    )
    assignments = {
        key: assign(application=application, reviewer=users[key], actor=officer)
        for key in node["reviewers"]
    }
    start_review(
        application=application, actor=officer, received_at=days_from_now(days + 4, "10:30")
    )
    for review in node.get("reviews", []):
        reviewer = users[review["reviewer"]]
        _save(assignments[review["reviewer"]], review, reviewer, built)


def _save(assignment: Assignment, node: dict[str, Any], reviewer: User, built: Built) -> None:
    """Scores stand in the order of the criteria (a test of the content files says so)."""
    declare(application=assignment.application, user=reviewer, has_conflict=False)
    criteria = built.call.criteria.order_by("sort_order")
    save_review(
        assignment=assignment,
        actor=reviewer,
        scores={
            criterion.pk: (score["score"], score["reason"])
            for criterion, score in zip(criteria, node["scores"], strict=True)
        },
        advice=node["advice"],
        advised_amount=Decimal(node["advised_amount"]),
        comment=node["summary"],
        version=0,
        submit=True,
    )
