"""The content of a letter: everything that the PDF needs, in the language of the file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from calls.enums import LetterKind
from calls.letters import reasons, wording
from calls.letters.appeal import appeal_block
from calls.models import Application, Call, Decision
from tandem.formats.dates import long_date, moment
from tandem.formats.euro import euro
from tandem.formats.site_name import site_name
from tandem.formats.words import euro_in_words


def compose(
    *,
    application: Application,
    kind: LetterKind | str,
    decision: Decision | None = None,
    reason: str = "",
    written_on: date,
) -> dict[str, Any]:
    """Plain JSON: the words of the letter in order, and under `law` what makes it lawful.

    `decision` is given for all kinds but *inadmissible*, which has its `reason` instead.
    """
    kind = LetterKind(kind)
    call = application.call
    with override(application.language):
        subject = wording.subject(kind, application)
        return {
            "kind": str(kind),
            "language": application.language,
            "title": f"{subject} – {call.title}",
            "site": site_name(application.language),
            "sender": call.deciding_body,
            "addressee": _addressee(application),
            "references": _references(application, written_on),
            "subject": subject,
            "salutation": _("Dear Sir or Madam,"),
            "opening": wording.opening(application),
            "outcome": {"sentence": wording.outcome(kind, decision)},
            "decision": {"rows": _decision_rows(call, decision)},
            "legal_basis": _legal_basis(call),
            "facts": _facts(application),
            "reasons": _reasons(application, kind, decision, reason),
            "next": wording.next_steps(kind, decision),
            "appeal": appeal_block(),
            "contact": _contact(call),
            "closing": _("Yours faithfully,"),
            "signature": [_("On behalf of: %(body)s") % {"body": call.deciding_body}],
            "footer": f"{site_name(application.language)} · {application.reference}",
            "labels": _labels(),
            "law": _law(call, kind, decision),
        }


def legal_basis_of(call: Call) -> str:
    """The call's own legal basis, or its programme's, in the active language."""
    from tandem.formats.language import in_language

    return (call.legal_basis or in_language(call.programme, "legal_basis")).strip()


def _legal_basis(call: Call) -> str:
    """With the act that asks for reasons in every individual decision."""
    formal = _("Act of 29 July 1991 on the formal reasons of administrative acts.")
    return "\n".join(part for part in (legal_basis_of(call), formal) if part)


def _addressee(application: Application) -> list[str]:
    applicant = application.organisation
    place = f"{applicant.postal_code} {applicant.locality}".strip()
    return [part for part in (applicant.name, applicant.street, place) if part]


def _references(application: Application, written_on: date) -> list[dict[str, str]]:
    call = application.call
    return [
        _row(_("Our reference"), application.reference or ""),
        _row(_("Date"), long_date(written_on)),
        _row(_("Contact"), call.contact_name),
        _row(_("Telephone"), call.contact_phone),
    ]


def _decision_rows(call: Call, decision: Decision | None) -> list[dict[str, str]]:
    rows = [_row(_("Decided by"), call.deciding_body)]
    if decision is None:
        return rows
    act = decision.deliberation
    if act.act_date:
        rows.append(_row(_("Date of the act"), long_date(act.act_date)))
    rows.append(_row(_("Number of the act"), act.act_number))
    if decision.amount:
        words = euro_in_words(decision.amount, application_language(decision))
        rows.append(_row(_("Amount of the grant"), f"{euro(decision.amount)} ({words})"))
        rows.append(_row(_("Paid from"), _budget(call, decision)))
    return rows


def application_language(decision: Decision) -> str:
    """The language of the decision's file."""
    return decision.application.language


def _budget(call: Call, decision: Decision) -> str:
    if not call.budget_article:
        return decision.envelope.name
    return _("%(envelope)s, budget of %(year)s, article %(article)s") % {
        "envelope": decision.envelope.name,
        "year": call.budget_year,
        "article": call.budget_article,
    }


def _facts(application: Application) -> list[dict[str, str]]:
    rows = [
        _row(_("Call"), f"{application.call.title} ({application.call.code})"),
        _row(_("Applicant"), application.organisation.name),
        _row(_("Project"), application.title),
    ]
    if application.submitted_at:
        rows.append(_row(_("Application sent"), moment(application.submitted_at)))
    if application.requested_amount is not None:
        rows.append(_row(_("Amount asked for"), euro(application.requested_amount)))
    return rows


def _reasons(
    application: Application, kind: LetterKind, decision: Decision | None, reason: str
) -> dict[str, Any]:
    block: dict[str, Any] = {
        "sentences": [],
        "scores": {"head": [], "rows": [], "total": ""},
        "rank": "",
        "budget_line": "",
        "introduction": "",
        "own": (decision.reasons if decision else reason).strip(),
    }
    if decision is None:
        return block
    block["scores"] = reasons.score_block(application, decision)
    block["sentences"] = [
        *reasons.score_sentences(application, decision, block["scores"]),
        *wording.brief_reasons(kind, decision),
    ]
    if block["own"]:
        block["introduction"] = _("The deciding body gives these reasons:")
    if kind in {LetterKind.RESERVE, LetterKind.REFUSE}:
        block["rank"] = reasons.rank_sentence(decision)
        block["budget_line"] = reasons.budget_line_sentence(decision)
    return block


def _contact(call: Call) -> dict[str, str]:
    return {
        "name": call.contact_name,
        "email": call.contact_email,
        "phone": call.contact_phone,
        "sentence": _("Do you have questions? %(name)s, telephone %(phone)s, e-mail %(email)s.")
        % {"name": call.contact_name, "phone": call.contact_phone, "email": call.contact_email},
    }


def _law(call: Call, kind: LetterKind, decision: Decision | None) -> dict[str, Any]:
    """What `lawfulness` looks at, apart from the words around it."""
    act = decision.deliberation if decision else None
    return {
        "basis": legal_basis_of(call),
        "body": call.deciding_body.strip(),
        "needs_act": kind != LetterKind.INADMISSIBLE,
        "act_date": act.act_date.isoformat() if act and act.act_date else "",
        "act_number": act.act_number if act else "",
        "needs_reasons": kind != LetterKind.AWARD or wording.is_partial(decision),
    }


def _labels() -> dict[str, str]:
    return {
        "subject": _("Subject"),
        "decision": _("Decision"),
        "legal_basis": _("Legal basis"),
        "facts": _("Facts"),
        "reasons": _("Reasons"),
        "next": _("What happens next"),
        "appeal": _("If you do not agree"),
        "contact": _("Contact"),
        "page": _("Page"),
    }


def _row(label: str, value: str) -> dict[str, str]:
    return {"label": label, "value": value}
