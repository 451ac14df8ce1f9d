"""Programme pages: the regulation, its calls with totals, and what goes through no call."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction

from calls.enums import ProgrammeKind
from calls.models import ProgrammeIndexPage, ProgrammePage
from calls.models.programme_blocks import ArticleBlock, VersionBlock, VersionsBlock
from calls.models.programme_facts import budget_years, versions
from calls.models.programme_years import programme_years
from tandem.accounts.roles import Role
from tandem.content.models import SiteDocument
from tests.factories.calls import CallFactory
from tests.factories.calls_pages import ProgrammePageFactory, scheme
from tests.factories.pages import AwardsPageFactory, CallPageFactory, award, section

pytestmark = pytest.mark.django_db


def call_of(page: ProgrammePage, year: int, *amounts: str, **results):
    """A call of this programme with awards; its pages are public unless told otherwise."""
    call = CallFactory(programme=page.programme, budget_year=year, closed=True)
    CallPageFactory(call=call)
    AwardsPageFactory(call=call, **results)
    for amount in amounts:
        award(call, amount=Decimal(amount))
    return call


# --- The calls through the years -----------------------------------------------------------------


def test_years_count_the_awards_of_published_results():
    page = ProgrammePageFactory()
    call_of(page, 2024, "100.10", "200.20")
    call_of(page, 2026, "50.00")
    call_of(ProgrammePageFactory(), 2025, "999.00")
    years = programme_years(page, page.programme)
    assert [(row.year, row.number, row.amount) for row in years.rows] == [
        (2026, 1, Decimal("50.00")),
        (2024, 2, Decimal("300.30")),
    ]
    assert (years.number, years.amount) == (3, Decimal("350.30"))


@pytest.mark.parametrize("how", ["draft", "restricted"])
def test_awards_without_public_results_are_nobodys_business(how, client):
    page = ProgrammePageFactory()
    call = call_of(page, 2025, "77777.00", live=how != "draft")
    if how == "restricted":
        PageViewRestriction.objects.create(
            page=call.awards_pages.get(), restriction_type=PageViewRestriction.LOGIN
        )
    (row,) = programme_years(page, page.programme).rows
    assert (row.number, row.amount, row.results_url) == (None, None, "")
    assert "77.777" not in client.get(page.url).content.decode()


def test_call_without_any_public_page_is_not_named(client):
    page = ProgrammePageFactory()
    call = CallFactory(programme=page.programme, title_nl="Nog geheim")
    CallPageFactory(call=call, live=False)
    assert programme_years(page, page.programme).rows == []
    assert "Nog geheim" not in client.get(page.url).content.decode()


def test_links_lead_to_pages_in_the_readers_language(client):
    dutch = ProgrammePageFactory()
    french = ProgrammePageFactory(language="fr", translation_of=dutch, programme=dutch.programme)
    call = call_of(dutch, 2025, "10.00")
    own = CallPageFactory(call=call, language="fr", slug="appel-en-francais")
    html = client.get(french.url).content.decode()
    assert own.url in html
    assert call.pages.get(locale__language_code="nl").url not in html
    # the results are published in Dutch alone: the figures are public, the link would be foreign
    assert "10,00\u00a0euros" in html
    assert call.awards_pages.get().url not in html


def test_chart_draws_the_years_with_awards(client):
    page = ProgrammePageFactory()
    call_of(page, 2024, "100.00")
    call_of(page, 2025, "400.00")
    call_of(page, 2026)
    html = client.get(page.url).content.decode()
    assert html.count('class="bar-chart-bar"') == 2
    assert 'width="25%"' in html
    assert 'width="100%"' in html


# --- The regulation ------------------------------------------------------------------------------


def test_versions_know_which_one_is_in_force():
    values = [
        {"starts": date(2017, 3, 27), "ends": date(2020, 12, 31), "changes": "a", "document": None},
        {"starts": date(2027, 1, 1), "ends": None, "changes": "c", "document": None},
        {"starts": date(2021, 1, 1), "ends": date(2026, 12, 31), "changes": "b", "document": None},
    ]
    shown = versions(values, date(2026, 12, 31))
    assert [(one.changes, one.state) for one in shown] == [
        ("c", "next"),
        ("b", "now"),
        ("a", "done"),
    ]


def test_budget_of_each_year_is_added_up():
    values = [
        {"year": 2018, "name": "A", "amount": Decimal("100000.00")},
        {"year": 2019, "name": "B", "amount": Decimal("0.10")},
        {"year": 2018, "name": "C", "amount": Decimal("50000.00")},
    ]
    assert [(year.year, year.total) for year in budget_years(values)] == [
        (2019, Decimal("0.10")),
        (2018, Decimal("150000.00")),
    ]


def test_version_does_not_end_before_it_begins():
    value = {
        "starts": date(2020, 1, 2),
        "ends": date(2020, 1, 1),
        "changes": "x",
        "document": None,
    }
    with pytest.raises(ValidationError):
        VersionBlock().clean(VersionBlock().to_python(value))


@pytest.mark.parametrize(("number", "good"), [("3", True), ("3bis", True), ("drie", False)])
def test_article_numbers_are_the_same_in_every_language(number, good):
    block = ArticleBlock().child_blocks["number"]
    if good:
        assert block.clean(number) == number
    else:
        with pytest.raises(ValidationError):
            block.clean(number)


def regulation_file(title: str) -> SiteDocument:
    """A file of the regulation, without its bytes."""
    columns = {"title": title, "file": "documents/r.pdf", "file_size": 15_000}
    return SiteDocument.objects.create(kind="regulation", **columns)


def regulation(**columns) -> ProgrammePage:
    """A page with every part filled in."""
    return ProgrammePageFactory(
        articles=[("article", {"number": "3bis", "title": "Wie", "text": "<p>Verenigingen.</p>"})],
        versions=[
            (
                "version",
                {
                    "starts": date(2017, 3, 27),
                    "ends": None,
                    "changes": "Nieuw.",
                    "document": regulation_file("Kaderreglement"),
                },
            )
        ],
        requirements=[("requirement", {"title": "Doel", "text": "Meetbaar."})],
        envelopes=[
            ("envelope", {"year": 2018, "name": "Onderwijs", "amount": Decimal("50000.00")}),
            ("envelope", {"year": 2018, "name": "Werk", "amount": Decimal("65000.00")}),
        ],
        ways=[
            (
                "way",
                {
                    "title": "Films",
                    "text": "Voor korte films.",
                    "amount": Decimal("5000.00"),
                    "period": "per jaar",
                    "contact": "coördinatieteam",
                },
            )
        ],
        **columns,
    )


def test_every_part_of_the_regulation_is_on_the_page(client):
    files = [("document", {"document": regulation_file("Bijlage"), "title": ""})]
    html = client.get(regulation(documents=files).url).content.decode()
    for text in (
        "3bis. Wie",
        "<p>Verenigingen.</p>",
        "27 maart 2017",
        "Nieuw.",
        "Kaderreglement</span> (pdf",
        "Bijlage</span> (pdf",
        "<strong>Doel</strong>",
        "<h3>Films</h3>",
        "Meetbaar.",
        "115.000\u00a0euro",
        "5.000\u00a0euro per jaar",
        "coördinatieteam",
    ):
        assert text in html


# --- A subsidy without a call --------------------------------------------------------------------


def test_scheme_says_who_how_much_and_how(client):
    page = scheme(
        programme__legal_basis_nl="Ordonnantie van 4 september 2008",
        amount=Decimal("1000000.00"),
        amount_period="voor alle lokale besturen samen",
        contact="Dienst diversiteit",
        contact_email="diversiteit@example.org",
        conditions=[("yes", "U bent een gemeente."), ("no", "U bent een vereniging.")],
        asking=[("step", "Schrijf een plan."), ("step", "Stuur het op.")],
    )
    html = client.get(page.url).content.decode()
    for text in (
        "1.000.000\u00a0euro voor alle lokale besturen samen",
        "U bent een gemeente.",
        "Ordonnantie van 4 september 2008",
        "Stuur het op.",
        "mailto:diversiteit@example.org",
        str(ProgrammeKind.SCHEME.label),
    ):
        assert text in html
    assert 'id="calls"' not in html


def test_programme_without_calls_says_so(client):
    assert 'id="calls"' in client.get(ProgrammePageFactory().url).content.decode()


def test_list_has_programmes_with_calls_first(client):
    second = scheme(title="Aaa")
    first = ProgrammePageFactory(title="Zzz")
    assert list(ProgrammePage.objects.by_kind()) == [first, second]
    html = client.get(section(ProgrammeIndexPage).url).content.decode()
    assert html.index("Zzz") < html.index("Aaa")


def test_empty_list_says_so(client):
    html = client.get(section(ProgrammeIndexPage).url).content.decode()
    assert '<li class="card' not in html
    assert html.count("<p>") >= 1


# --- Links to it, and budgets --------------------------------------------------------------------


def test_call_and_results_lead_to_the_public_regulation(client):
    page = ProgrammePageFactory()
    call = call_of(page, 2025, "10.00")
    for found in (call.pages.get(), call.awards_pages.get()):
        assert page.url in client.get(found.url).content.decode()
    ProgrammePage.objects.filter(pk=page.pk).update(live=False)
    for found in (call.pages.get(), call.awards_pages.get()):
        assert page.url not in client.get(found.url).content.decode()


@pytest.mark.parametrize("calls", [1, 12])
def test_page_within_its_budget_whatever_the_number_of_calls(
    calls, client, django_assert_max_num_queries
):
    page = regulation()
    for year in range(calls):
        call_of(page, 2010 + year, "10.00")
    client.get(page.url)
    with django_assert_max_num_queries(17):
        client.get(page.url)


def test_list_within_its_budget(client, django_assert_max_num_queries):
    url = section(ProgrammeIndexPage).url
    for _number in range(20):
        ProgrammePageFactory()
    client.get(url)
    with django_assert_max_num_queries(14):
        html = client.get(url).content.decode()
    assert html.count('<li class="card') == 12


# --- The editor ----------------------------------------------------------------------------------


def test_editor_opens_with_every_part(staff_client):
    page = regulation()
    html = (
        staff_client(Role.EDITOR)
        .get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        .content.decode()
    )
    for name in ("articles", "versions", "requirements", "envelopes", "ways", "asking"):
        assert f'-{name}-section"' in html


def test_calls_without_results_have_no_total(client):
    page = ProgrammePageFactory()
    CallPageFactory(call=CallFactory(programme=page.programme))
    html = client.get(page.url).content.decode()
    assert 'id="calls-table"' in html
    assert "<tfoot>" not in html


def test_words_in_the_other_language_can_be_marked_in_an_article():
    assert {"lang-nl", "lang-fr"} <= set(ArticleBlock().child_blocks["text"].features)


def test_a_version_that_is_not_dated_yet_can_be_saved_with_a_draft():
    block = VersionsBlock()
    value = {"starts": None, "ends": "2027-01-01", "changes": "Nieuw"}
    undated = block.to_python([{"type": "version", "value": value}])
    assert block.clean_deferred(undated)[0].value["starts"] is None
    with pytest.raises(ValidationError):
        block.clean(undated)


def test_versions_and_amounts_that_are_not_finished_are_not_shown():
    undated = {"starts": None, "ends": None, "changes": "Nieuw", "document": None}
    assert versions([undated], date(2026, 12, 31)) == []
    amounts = [
        {"year": None, "name": "A", "amount": Decimal(1)},
        {"year": 2027, "name": "B", "amount": None},
    ]
    assert budget_years(amounts) == []
