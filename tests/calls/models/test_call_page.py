"""Call pages in every phase, and the order of the list."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from calls.enums import CallPhase, LanguageRegime
from calls.models import Call, CallIndexPage, CallPage
from calls.models.call_facts import amounts, apply_card, key_facts, regime_note
from tests.factories.calls import CallFactory, CriterionFactory, EnvelopeFactory, ProgrammeFactory
from tests.factories.pages import AwardsPageFactory, CallPageFactory, award, section

pytestmark = pytest.mark.django_db
OPENS = datetime(2027, 2, 15, 8, 0, tzinfo=UTC)
CLOSES = datetime(2027, 4, 19, 10, 0, tzinfo=UTC)


def page_between(opens: datetime, closes: datetime, **columns) -> CallPage:
    return CallPageFactory(call=CallFactory(opens_at=opens, closes_at=closes, **columns))


@pytest.mark.parametrize(
    ("now", "phase"),
    [
        (OPENS - timedelta(seconds=1), CallPhase.ANNOUNCED),
        (OPENS, CallPhase.OPEN),
        (CLOSES, CallPhase.OPEN),
        (CLOSES + timedelta(seconds=1), CallPhase.IN_REVIEW),
    ],
)
def test_phase_follows_the_clock_on_page_and_in_list_alike(now, phase):
    page = page_between(OPENS, CLOSES)
    assert CallPage.objects.with_phase(now).get(pk=page.pk).phase == phase
    assert page.phase_at(now, None) == phase


def test_call_that_no_official_opened_is_announced():
    page = page_between(OPENS, CLOSES, building=True)
    assert CallPage.objects.with_phase(OPENS).get().phase == CallPhase.ANNOUNCED
    assert page.phase_at(OPENS, None) == CallPhase.ANNOUNCED


def test_call_whose_awards_were_imported_is_decided():
    page = page_between(OPENS, CLOSES, building=True)
    award(page.call)
    later = CLOSES + timedelta(days=1)
    assert CallPage.objects.with_phase(later).get().phase == CallPhase.DECIDED
    assert page.phase_at(later, None) == CallPhase.DECIDED


def test_awards_of_a_call_of_our_own_do_not_show_before_their_page():
    page = page_between(OPENS, CLOSES)
    award(page.call)
    later = CLOSES + timedelta(days=1)
    assert CallPage.objects.with_phase(later).get().phase == CallPhase.IN_REVIEW
    assert page.phase_at(later, None) == CallPhase.IN_REVIEW


@pytest.mark.parametrize(("live", "phase"), [(True, "decided"), (False, "in_review")])
def test_decided_means_that_the_results_are_published(live, phase, client):
    page = page_between(OPENS, CLOSES)
    results = AwardsPageFactory(call=page.call, live=live, slug="uitslag")
    with time_machine.travel(CLOSES + timedelta(days=90)):
        assert CallPage.objects.with_phase().get().phase == phase
        html = client.get(page.url).content.decode()
    assert (results.url in html) is live


def test_list_starts_with_what_one_can_act_on(client):
    now = OPENS + timedelta(days=20)
    late = page_between(OPENS, CLOSES + timedelta(days=30))
    soon = page_between(OPENS, CLOSES)
    announced = page_between(now + timedelta(days=5), CLOSES)
    closed = page_between(OPENS - timedelta(days=90), OPENS - timedelta(days=30))
    closed_later = page_between(OPENS - timedelta(days=90), OPENS - timedelta(days=20))
    decided = page_between(OPENS - timedelta(days=400), OPENS - timedelta(days=300))
    AwardsPageFactory(call=decided.call)
    order = [soon, late, announced, closed_later, closed, decided]
    assert list(CallPage.objects.in_order_of_need(now)) == order
    assert list(CallPage.objects.open_now(now)) == [soon, late]
    with time_machine.travel(now):
        html = client.get(section(CallIndexPage).url).content.decode()
    places = [html.index(f'href="{page.url}"') for page in order]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize(
    "now", [OPENS - timedelta(days=1), OPENS, CLOSES + timedelta(days=1)], ids=str
)
def test_page_is_readable_in_every_phase(client, language, now):
    call = CallFactory(opens_at=OPENS, closes_at=CLOSES)
    CriterionFactory(call=call)
    page = CallPageFactory(
        call=call,
        language=language,
        conditions=[("yes", "Oui"), ("no", "Non")],
        steps=[("step", {"label": "Jury", "day": CLOSES.date(), "until": None, "words": ""})],
    )
    with time_machine.travel(now):
        html = client.get(page.url).content.decode()
    assert html.count('class="apply-card"') == 1
    assert html.count('<li class="timeline-') == 3
    assert html.count('<li class="no">') == 1
    assert ("12.00" if language == "nl" else "12\u00a0h\u00a000") in html


def test_apply_card_counts_belgian_days_then_hours():
    call = CallFactory(opens_at=OPENS, closes_at=CLOSES)
    # 22:30 UTC is half past midnight in Belgium: the last day has begun.
    card = apply_card(call, CallPhase.OPEN, datetime(2027, 4, 18, 22, 30, tzinfo=UTC), hint="")
    assert card is not None
    assert card.days_left == 0
    assert "11" in card.last_day_text
    card = apply_card(call, CallPhase.OPEN, datetime(2027, 4, 18, 21, 59, tzinfo=UTC), hint="")
    assert card is not None
    assert card.days_left == 1
    halfway = OPENS + (CLOSES - OPENS) / 2
    assert apply_card(call, CallPhase.OPEN, halfway, hint="").elapsed_percent == 50


@pytest.mark.usefixtures("dutch")
def test_start_button_is_there_while_the_call_is_open(client):
    page = page_between(OPENS, CLOSES)
    try:
        url = reverse("calls:start", args=[page.call.code])
    except NoReverseMatch:
        pytest.skip("the applicants' screens are not there yet")
    with time_machine.travel(OPENS):
        assert f'href="{url}"' in client.get(page.url).content.decode()
    with time_machine.travel(CLOSES + timedelta(seconds=1)):
        assert f'href="{url}"' not in client.get(page.url).content.decode()


def test_facts_are_written_for_the_reader():
    call = CallFactory(minimum_amount=Decimal(0), maximum_amount=Decimal(150000))
    envelopes = EnvelopeFactory.build_batch(2, call=call, cap=Decimal("60000.00"))
    with translation.override("nl"):
        values = [fact["value"] for fact in key_facts(call, envelopes, duration="24 maanden")]
    assert values[0] == "120.000\u00a0euro"
    assert "150.000\u00a0euro" in values[1]
    assert values[2] == "24 maanden"
    assert key_facts(CallFactory(), [], duration="") == []
    assert amounts(CallFactory()) == ""


@pytest.mark.parametrize(
    ("regime", "language", "said"),
    [
        (LanguageRegime.NL, "fr", True),
        (LanguageRegime.NL, "nl", False),
        (LanguageRegime.NL_FR, "fr", False),
        (LanguageRegime.NL_FR_COPY, "fr", True),
    ],
)
def test_page_says_in_which_language_files_are_written(regime, language, said):
    with translation.override(language):
        assert bool(regime_note(Call(language_regime=regime))) is said


def test_page_shows_the_awards_of_the_call_before(client):
    before = AwardsPageFactory(call__programme=ProgrammeFactory())
    for number in range(4):
        award(before.call, title=f"Project {number}")
    page = CallPageFactory(call=CallFactory(programme=before.call.programme))
    html = client.get(page.url).content.decode()
    assert [f"Project {number}" in html for number in range(4)] == [True, True, True, False]
    assert "598.888,00\u00a0euro" in html
    assert before.url in html
