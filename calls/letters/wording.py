"""What a letter says, by kind: subject, outcome, decision, and what happens next."""

from django.utils.translation import gettext as _

from calls.enums import LetterKind
from calls.models import Application, Decision
from tandem.formats.euro import euro


def is_partial(decision: Decision | None) -> bool:
    """Less was awarded than was asked for."""
    return decision is not None and 0 <= decision.amount < decision.requested_amount


def subject(kind: LetterKind, application: Application) -> str:
    """The line after *Subject*."""
    what = {
        LetterKind.AWARD: _("Your application %(reference)s: award of a grant"),
        LetterKind.RESERVE: _("Your application %(reference)s: reserve list"),
        LetterKind.REFUSE: _("Your application %(reference)s: refusal"),
        LetterKind.INADMISSIBLE: _("Your application %(reference)s: inadmissible"),
    }[kind]
    return what % {"reference": application.reference}


def opening(application: Application) -> str:
    """Why the addressee gets this letter."""
    return _(
        "You sent an application for a grant for your project “%(title)s”. In this letter you read "
        "what was decided about it, why, and what you can do if you do not agree."
    ) % {"title": application.title}


def outcome(kind: LetterKind, decision: Decision | None) -> str:
    """The decision in one sentence."""
    if kind == LetterKind.AWARD and decision is not None:
        if is_partial(decision):
            return _("Your project receives a grant of %(amount)s of the %(asked)s asked for.") % {
                "amount": euro(decision.amount),
                "asked": euro(decision.requested_amount),
            }
        return _("Your project receives a grant of %(amount)s.") % {"amount": euro(decision.amount)}
    return {
        LetterKind.RESERVE: _("Your project is on the reserve list. It receives no grant for now."),
        LetterKind.REFUSE: _("Your project receives no grant."),
        LetterKind.INADMISSIBLE: _("Your application is inadmissible and is not examined further."),
    }[kind]


def next_steps(kind: LetterKind, decision: Decision | None) -> list[str]:
    """What the applicant must or may do now, and what silence means."""
    if kind == LetterKind.RESERVE:
        return [
            _(
                "If money becomes free, projects on the reserve list can still receive a grant, in "
                "the order of the ranking. You need not do anything. We write to you as soon as "
                "your project receives a grant or the reserve list ends."
            )
        ]
    if kind != LetterKind.AWARD:
        return []
    told = [
        _(
            "You may use the grant only for the project for which it was awarded, and you must "
            "account for how you used it. What is not used for it, or not accounted for, must be "
            "paid back."
        )
    ]
    if is_partial(decision):
        told.insert(
            0,
            _(
                "The grant is lower than what you asked for. You need not answer: if we hear "
                "nothing from you, you carry out the project with this amount. If you cannot, tell "
                "the contact person as soon as possible."
            ),
        )
    return told


def brief_reasons(kind: LetterKind, decision: Decision | None) -> list[str]:
    """What is said of an award to which the deciding body added no reasons of its own."""
    if kind != LetterKind.AWARD or decision is None or decision.reasons.strip():
        return []
    return [
        _(
            "The project meets the conditions and the criteria of the call, and the available "
            "budget suffices for the amount that was asked for."
        )
    ]
