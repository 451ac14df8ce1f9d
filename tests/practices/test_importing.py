"""`import_practices`: dry run, errors by line, nothing half, old names and codes, twice the same."""

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from practices.importing.row import COLUMNS, Wrong, parse_day, parse_score, source_key
from practices.models import PolicyDomain, PracticePage, RecommendationPage
from tandem.places.models import Municipality
from tests.factories.pages import PolicyDomainFactory

pytestmark = pytest.mark.django_db


def cells(**given_cells: str) -> dict[str, str]:
    return {
        **dict.fromkeys(COLUMNS, ""),
        "name": "Elk Telt",
        "place": "Roeselare",
        "nis": "36015",
        "source_lang": "nl",
        "one_line_fact": "Website, reglement en netwerk",
        "kind": "best practice (platform)",
        **given_cells,
    }


@pytest.fixture
def run(tmp_path, capsys):
    """Write these lines into a file and import it; returns what was printed, errors included."""

    def do(*rows: dict[str, str], text: str | None = None, **options: bool) -> str:
        path: Path = tmp_path / "practices.csv"
        path.write_text(as_csv(*rows) if text is None else text, encoding="utf-8")
        try:
            call_command("import_practices", str(path), **options)
        finally:
            printed = capsys.readouterr()
            do.errors = printed.err  # type: ignore[attr-defined]
        return printed.out

    return do


def as_csv(*rows: dict[str, str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_a_line_becomes_a_draft_in_its_language(run):
    domain = PolicyDomainFactory(name_nl="Communicatie en participatie", name_fr="x", code="c")
    run(
        cells(
            reach_of_4="3",
            recurring_of_4="2",
            policy_domain="Communicatie & participatie",
            date="2021-07",
            url_or_seed="https://example.org",
        )
    )
    page = PracticePage.objects.get()
    assert (page.live, page.title, page.domain, page.reach, page.recurring) == (
        False,
        "Elk Telt",
        domain,
        3,
        2,
    )
    assert page.locale.language_code == "nl"
    assert page.source == "2021-07 · https://example.org"
    assert [place.nis for place in page.applied_in.all()] == ["36015"]
    assert page.get_latest_revision_as_object().source_key == source_key("Elk Telt", "36015")


def test_advice_and_french_lines(run):
    run(
        cells(kind="recommendation (platform)", place="", nis="", name="Luister"),
        cells(source_lang="fr", name="Charte", place="108 communes wallonnes", nis=""),
    )
    assert RecommendationPage.objects.get().title == "Luister"
    page = PracticePage.objects.get()
    assert (page.applied_elsewhere, page.locale.language_code) == ("108 communes wallonnes", "fr")


def test_dry_run_writes_nothing(run):
    printed = run(cells(attachments="Presentatie|Infofiche"), dry_run=True)
    assert PracticePage.objects.count() == 0
    assert "Presentatie, Infofiche" in printed


def test_twice_is_once_and_leaves_what_editors_made_of_it(run):
    run(cells())
    PracticePage.objects.update(title="Beter")
    run(cells(one_line_fact="Anders"), cells(name="Nieuw"))
    assert sorted(PracticePage.objects.values_list("title", flat=True)) == ["Beter", "Nieuw"]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": ""}, "name:"),
        ({"name": "x" * 256}, "name:"),
        ({"source_lang": "de"}, "source_lang:"),
        ({"reach_of_4": "5"}, "reach_of_4:"),
        ({"recurring_of_4": "vaak"}, "recurring_of_4:"),
        ({"date": "2021-13"}, "date:"),
        ({"nis": "3601"}, "nis:"),
        ({"nis": "99999"}, "nis:"),
        ({"nis": "36015", "place": "Gent"}, "nis:"),
        ({"policy_domain": "Ruimtevaart"}, "policy_domain:"),
    ],
)
def test_one_error_writes_nothing_and_names_its_line(run, wrong, told):
    with pytest.raises(CommandError):
        run(cells(), cells(name="Ander"), cells(**{"name": "Derde", **wrong}))
    [line] = run.errors.splitlines()
    assert line.startswith("regel 4: ")
    assert told in line
    assert PracticePage.objects.count() == 0


def test_all_errors_come_at_once(run):
    with pytest.raises(CommandError):
        run(cells(reach_of_4="9", date="gisteren"), cells(), cells())
    first, second = run.errors.splitlines()
    assert ("reach_of_4:" in first, "date:" in first) == (True, True)
    assert second.startswith("regel 4: ")  # the same name and place as line 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name,place\nx,y\n",
        as_csv() + 'a,"b\n',
        as_csv() + ",".join(["x"] * 20) + "\n",
        as_csv(cells(place="")) + "De Drempelmeter,Hasselt,71072,nl\n",
        as_csv(cells(one_line_fact="Een\0feit")),
    ],
)
def test_what_is_no_such_file_is_refused(run, text):
    with pytest.raises(CommandError):
        run(text=text)
    assert run.errors.startswith("regel ")


def test_semicolons_capitals_and_empty_lines_of_a_spreadsheet(run):
    heading, line = as_csv(cells()).splitlines()
    run(text=f"\ufeff{heading.upper()}\n{line}\n".replace(",", ";") + ";" * (len(COLUMNS) - 1))
    assert [page.title for page in PracticePage.objects.all()] == ["Elk Telt"]


def test_a_text_of_several_lines_is_named_by_its_first(run):
    with pytest.raises(CommandError):
        run(cells(one_line_fact="Een\nen nog een"), cells(name="Tweede", reach_of_4="9\n"))
    assert run.errors.startswith("regel 4: ")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes(as_csv(cells(name="Égalité")).encode("latin-1"))
    with pytest.raises(CommandError):
        call_command("import_practices", str(path))


def test_a_municipality_that_merged_counts_where_it_is_now(run):
    old = Municipality.objects.filter(valid_to__isnull=False).exclude(name_nl="").first()
    named = Municipality.objects.filter(name_nl=old.name_nl, valid_to__isnull=True)
    printed = run(cells(nis=old.nis, place=old.name_nl))
    assert [place.nis for place in PracticePage.objects.get().applied_in.all()] == [
        old.current().nis
    ]
    assert (old.nis in printed) is not named.filter(nis=old.nis).exists()


def test_a_former_name_without_code_is_found(run):
    former = next(
        place
        for place in Municipality.objects.filter(valid_to__isnull=False)
        if not Municipality.objects.current().filter(name_nl=place.name_nl).exists()
        and Municipality.objects.filter(name_nl=place.name_nl).count() == 1
    )
    run(cells(nis="", place=former.name_nl))
    assert list(PracticePage.objects.get().applied_in.all()) == [former.current()]


def test_names_in_either_language_and_both(run):
    run(cells(name="A", place="Mons", nis=""), cells(name="B", place="Bergen (Mons)", nis="53053"))
    found = {page.title: page.applied_in.get().nis for page in PracticePage.objects.all()}
    assert found == {"A": "53053", "B": "53053"}


def test_a_name_of_two_municipalities_needs_a_code(run):
    twin = Municipality.objects.get(nis="36015")
    twin.nis, twin.name_nl = "99998", "Zele"
    twin.save(force_insert=True)
    with pytest.raises(CommandError):
        run(cells(place="Zele", nis=""))
    assert "Zele" in run.errors
    run(cells(place="Zele", nis="42028"))
    assert [place.nis for place in PracticePage.objects.get().applied_in.all()] == ["42028"]


def test_domains_are_made_where_asked(run):
    run(
        cells(policy_domain="Sport & spel"),
        cells(name="B", policy_domain="Sport en spel"),
        make_domains=True,
    )
    assert PolicyDomain.objects.get().code == "sport-spel"
    assert PracticePage.objects.filter(domain__code="sport-spel").count() == 2


def test_number_of_queries_does_not_grow_with_the_file(run, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        run(*(cells(name=f"Naam {number}") for number in range(60)), dry_run=True)


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_wrong(text):
    try:
        found = parse_day(text)
    except Wrong:
        return
    if found is None:
        assert text == ""
        return
    parts = [f"{part:0{width}}" for part, width in zip(found, (4, 2, 2), strict=True) if part]
    assert "-".join(parts) == text


@given(st.dates())
def test_every_day_is_read(day):
    assert parse_day(day.isoformat()) == (day.year, day.month, day.day)


@given(st.text(max_size=4))
def test_any_text_is_a_score_or_wrong(text):
    try:
        found = parse_score("reach_of_4", text)
    except Wrong:
        return
    assert (str(found) == text) if text else (found is None)
