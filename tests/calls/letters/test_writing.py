"""Letters: what they hold, in which language, and what keeps them from being written."""

from decimal import Decimal

import pytest

from calls.enums import LetterKind, Outcome, Status
from calls.letters.lawfulness import LetterRefused, what_is_missing
from calls.letters.writing import draft_content, write_letter
from calls.models import Letter
from tandem.outbox.models import Job
from tests.factories.calls import ApplicationFactory, CallFactory
from tests.factories.deciding import decided, deliberated, deliberating_call, review_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return deliberating_call("120000.00", criteria=2, threshold="60.00", budget_article="A-12")


def file(call, *scores: int, **fields):
    application = deliberated(call, **fields)
    for value in scores:
        review_of(application, value, value)
    return application


def content_of(call, outcome=Outcome.AWARD, amount=None, **fields):
    application = file(call, 8, 7, **fields)
    decision = decided(application, outcome, amount)
    return draft_content(application=application, kind=outcome, decision=decision)


def rows(block):
    return {row["label"]: row["value"] for row in block}


def test_an_award_names_its_amount_in_figures_and_words(call):
    content = content_of(call)
    assert "10.000,00\u00a0euro (tienduizend euro)" in rows(content["decision"]["rows"]).values()
    assert "10.000,00\u00a0euro" in content["outcome"]["sentence"]
    assert content["law"] == {
        "basis": call.legal_basis_nl,
        "body": "Regering",
        "needs_act": True,
        "act_date": "2027-07-09",
        "act_number": "BHR-2027-113",
        "needs_reasons": False,
    }
    assert what_is_missing(content) == []


def test_the_letter_is_in_the_language_of_the_file(call, dutch):
    content = content_of(call, language="fr")
    assert (content["language"], content["sender"]) == ("fr", "Gouvernement")
    assert (
        "10\u202f000,00\u00a0euros (dix mille euros)" in rows(content["decision"]["rows"]).values()
    )
    assert "9 juillet 2027" in rows(content["decision"]["rows"]).values()
    assert call.legal_basis_fr in content["legal_basis"]


def test_scores_are_averaged_with_their_thresholds(call):
    first = call.criteria.first()
    first.threshold = 8
    first.save()
    scores = content_of(call)["reasons"]["scores"]
    assert [(row["cells"], row["below"]) for row in scores["rows"]] == [
        (["Criterium 1", "50", "7,50 / 10", "8"], True),
        (["Criterium 2", "50", "7,50 / 10", "–"], False),
    ]
    assert "71,25" in scores["total"]
    assert "60,00" in scores["total"]


def test_a_conflicted_review_is_not_in_the_letter(call):
    application = file(call, 8)
    review_of(application, 0, 0, conflict=True)
    content = draft_content(
        application=application, kind=Outcome.AWARD, decision=decided(application)
    )
    assert content["reasons"]["scores"]["rows"][0]["cells"][2] == "8,00 / 10"


@pytest.mark.parametrize("outcome", [Outcome.REFUSE, Outcome.RESERVE])
def test_refusal_and_reserve_give_reasons_rank_and_budget_line(call, outcome):
    decided(file(call, 9), rank=1)
    application = file(call, 7)
    decision = decided(application, outcome, reasons="Het plan is te vaag.", rank=2)
    reasons = draft_content(application=application, kind=outcome, decision=decision)["reasons"]
    assert reasons["own"] == "Het plan is te vaag."
    assert "Lokale besturen" in reasons["rank"]
    assert "2" in reasons["rank"]
    assert "120.000,00\u00a0euro" in reasons["budget_line"]
    assert "10.000,00\u00a0euro" in reasons["budget_line"]


def test_an_award_does_not_tell_who_was_refused(call):
    reasons = content_of(call)["reasons"]
    assert (reasons["rank"], reasons["budget_line"]) == ("", "")


def test_a_part_says_what_silence_means(call):
    whole, part = content_of(call), content_of(call, amount="6000.00")
    assert len(part["next"]) == len(whole["next"]) + 1
    assert part["law"]["needs_reasons"]


def test_the_appeal_is_a_rule_of_sixty_days_without_a_last_day(call):
    appeal = content_of(call)["appeal"]
    assert [row["key"] for row in appeal["rows"]] == ["body", "form", "period", "start"]
    assert (appeal["days"], "60" in appeal["rows"][2]["value"]) == (60, True)


def test_addressee_has_only_the_lines_that_are_known(call):
    application = file(call, 8)
    application.organisation.street = ""
    content = draft_content(
        application=application, kind=Outcome.AWARD, decision=decided(application)
    )
    assert content["addressee"] == [application.organisation.name, "1800 Vilvoorde"]


def test_inadmissible_has_its_reason_and_no_act():
    application = ApplicationFactory(status=Status.SUBMITTED)
    letter = write_letter(
        application=application, kind=LetterKind.INADMISSIBLE, reason="Geen gemeente."
    )
    assert letter.content["reasons"]["own"] == "Geen gemeente."
    assert (letter.kind, letter.decision, letter.content["law"]["needs_act"]) == (
        LetterKind.INADMISSIBLE,
        None,
        False,
    )


def test_writing_stores_the_content_and_promises_the_pdf(call):
    application = file(call, 8)
    decision = decided(application)
    letter = write_letter(application=application, kind=Outcome.AWARD, decision=decision)
    assert letter.content == draft_content(
        application=application, kind=Outcome.AWARD, decision=decision
    )
    assert (letter.decision, letter.language, letter.subject) == (
        decision,
        "nl",
        letter.content["subject"],
    )
    assert Job.objects.get(kind="letter.pdf").payload["letter"] == letter.pk


@pytest.mark.parametrize(
    "blank",
    [
        ["legal_basis_nl", "legal_basis_fr"],
        ["deciding_body_nl", "deciding_body_fr"],
        ["contact_name"],
        ["contact_phone"],
        ["contact_email"],
    ],
)
def test_a_letter_without_what_the_law_asks_for_is_not_written(blank):
    call = deliberating_call(**dict.fromkeys(blank, ""))
    application = deliberated(call, 80)
    with pytest.raises(LetterRefused) as refusal:
        write_letter(application=application, kind=Outcome.AWARD, decision=decided(application))
    assert len(refusal.value.missing) == 1
    assert application.reference in str(refusal.value)
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("missing", [{"act_date": None}, {"act_number": ""}])
def test_no_letter_without_the_act(call, missing):
    application = file(call, 8)
    decision = decided(application)
    for name, value in missing.items():
        setattr(decision.deliberation, name, value)
    with pytest.raises(LetterRefused):
        write_letter(application=application, kind=Outcome.AWARD, decision=decision)


@pytest.mark.parametrize("kind", [LetterKind.REFUSE, LetterKind.RESERVE, LetterKind.INADMISSIBLE])
def test_no_refusal_without_reasons(call, kind):
    application = file(call, 8)
    decision = None
    if kind != LetterKind.INADMISSIBLE:
        decision = decided(application, kind)
        decision.reasons = " "
    with pytest.raises(LetterRefused):
        write_letter(application=application, kind=kind, decision=decision, reason="")


def test_no_part_without_reasons(call):
    application = file(call, 8)
    with pytest.raises(LetterRefused):
        write_letter(
            application=application,
            kind=Outcome.AWARD,
            decision=decided(application, amount="1.00"),
        )


@pytest.mark.parametrize("row", ["body", "form", "period", "start"])
def test_the_whole_appeal_block_is_needed(call, row):
    content = content_of(call)
    for line in content["appeal"]["rows"]:
        if line["key"] == row:
            line["value"] = " "
    assert len(what_is_missing(content)) == 1


def test_the_legal_basis_of_the_programme_serves_where_the_call_has_none():
    call = CallFactory(closed=True, legal_basis_nl="", legal_basis_fr="")
    call.programme.legal_basis_nl = "Kaderreglement"
    call.programme.save()
    application = ApplicationFactory(
        call=call, status=Status.SUBMITTED, requested_amount=Decimal(1)
    )
    content = draft_content(
        application=application, kind=LetterKind.INADMISSIBLE, reason="Geen gemeente."
    )
    assert (content["law"]["basis"], what_is_missing(content)) == ("Kaderreglement", [])
