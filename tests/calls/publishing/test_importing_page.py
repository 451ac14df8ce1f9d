"""Importing a pasted page: names of the day, totals, twice the same, nothing on error."""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from calls.models import Award, AwardMunicipality
from calls.publishing.importing import import_awards
from calls.publishing.importing_page import PageRefused, import_award_page
from calls.publishing.matching_places import PlaceFinder
from tandem.audit.models import Entry
from tandem.demo.reading import DATA
from tests.calls.publishing.award_page import FIRST, PAGE, PLACES
from tests.factories.calls import CallFactory

pytestmark = pytest.mark.django_db
DECIDED = date(2015, 12, 8)
SEEDS = os.environ.get("TANDEM_SEEDS")


@pytest.fixture
def call():
    return CallFactory(closed=True, code="VL-IGS-2015")


@pytest.fixture
def page(tmp_path):
    """`page(text)` is a file with this text."""

    def write(text: str = PAGE) -> Path:
        path = tmp_path / "page.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def row(names: str, amount: str = "10,00") -> str:
    return f"{names}\tEen titel\t{amount} euro\nTotaal\t\t{amount} euro\n"


def refused(path: Path, call, **options) -> list[tuple[int, str]]:
    with pytest.raises(PageRefused) as refusal:
        import_award_page(path, call, **{"decided_on": DECIDED, **options})
    assert (Award.objects.count(), Entry.objects.count()) == (0, 0)
    return [(problem.line, problem.message) for problem in refusal.value.problems]


def codes() -> list[list[str]]:
    return [
        [place.municipality_id for place in award.places.all()]
        for award in Award.objects.order_by("order")
    ]


# --- The whole page ------------------------------------------------------------------------------


def test_seven_awards_in_order_with_their_places_and_no_lead(call, page):
    done = import_award_page(page(), call, decided_on=DECIDED).done
    assert (done.added, done.changed, done.same, done.total) == (7, 0, 0, Decimal("1006397.00"))
    assert codes() == PLACES
    assert {(award.language, award.decided_on) for award in Award.objects.all()} == {
        ("nl", DECIDED)
    }


def test_misspelt_name_is_corrected_and_told(call, page):
    repairs = import_award_page(page(), call, decided_on=DECIDED).repairs
    assert [(r.before, r.after) for r in repairs if "23105" in r.after] == [
        ("Afligem", "Affligem (23105)")
    ]


def test_historical_municipality_stays_historical(call, page):
    import_award_page(page(), call, decided_on=DECIDED)
    place = AwardMunicipality.objects.get(municipality_id="11007")
    assert (place.order, place.municipality.exists) == (0, False)


def test_second_run_doubles_nothing_and_keeps_what_people_wrote(call, page):
    import_award_page(page(), call, decided_on=DECIDED)
    Award.objects.filter(order=1).update(description="Onze eigen woorden")
    done = import_award_page(page(), call).done
    assert (done.added, done.changed, done.same, Award.objects.count()) == (0, 0, 7, 7)
    assert Award.objects.get(order=1).description == "Onze eigen woorden"


def test_page_brings_descriptions_to_awards_that_came_from_a_table(call, page):
    table = DATA / "awards_2015_intermunicipal.csv"
    import_awards(table, call, decided_on=DECIDED)
    before = codes()
    done = import_award_page(page(), call).done
    assert (done.added, done.changed) == (0, 7)
    assert (codes(), Award.objects.exclude(description="").count()) == (before, 7)


def test_dry_run_writes_nothing(call, page):
    done = import_award_page(page(), call, decided_on=DECIDED, dry_run=True).done
    assert (done.added, Award.objects.count(), Entry.objects.count()) == (7, 0, 0)


# --- Names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "on", "nis"),
    [
        ("Hasselt", date(2015, 12, 8), "71022"),
        ("Hasselt", date(2025, 1, 1), "71072"),
        ("Lokeren", date(2024, 12, 31), "46014"),
        ("Tielt", date(2026, 1, 1), "37022"),
        ("Borsbeek", date(2024, 12, 31), "11007"),
        ("Borsbeek", date(2025, 1, 1), None),
        ("Rhode-Saint-Genèse", date(2015, 12, 8), "23101"),
        ("WEMMEL", date(2015, 12, 8), "23102"),
        ("Afligem", date(2015, 12, 8), "23105"),
        ("Beers", date(2015, 12, 8), None),  # Beerse or Beersel: for people to tell
        ("Nergenshuizen", date(2015, 12, 8), None),
    ],
)
def test_name_means_the_municipality_of_that_day(name, on, nis):
    place = PlaceFinder(on).find(name).place
    assert (place.nis if place else None) == nis


@pytest.mark.parametrize(("name", "hint"), [("Lebbeek", "Lebbeke (42011)"), ("Beers", "Beersel")])
def test_name_that_is_not_matched_comes_with_a_suggestion(call, page, name, hint):
    ((line, message),) = refused(page(row(f"Gent, {name}")), call)
    assert line == 1
    assert f"“{name}”" in message
    assert hint in message


def test_all_names_that_are_not_matched_are_told_at_once(call, page):
    found = refused(page(row("Nergens, Gent, Ergens anders")), call)
    assert [line for line, _message in found] == [1, 1]


@pytest.mark.parametrize("names", ["Gent, Gent", ", ,"])
def test_names_twice_or_not_at_all(call, page, names):
    assert [line for line, _message in refused(page(row(names)), call)] == [1]


def test_day_of_the_names_is_the_closing_day_where_no_decision_is_known(call, page):
    call.closes_at = call.closes_at.replace(year=2015)
    call.opens_at = call.closes_at.replace(year=2014)
    call.save()
    imported = import_award_page(page(row("Hasselt")), call)
    assert (imported.names_on.year, codes()) == (2015, [["71022"]])
    assert Award.objects.get().decided_on is None  # the day of decision is not invented


# --- Totals --------------------------------------------------------------------------------------


def test_page_whose_sum_differs_from_its_total_is_refused(call, page):
    text = PAGE.replace("1.006.397,00", "1.006.397,01")
    ((line, message),) = refused(page(text), call)
    assert PAGE.split("\n")[line - 1].startswith("Totaal")
    assert "1.006.397,00" in message
    assert "1.006.397,01" in message


def test_missing_award_is_noticed_by_the_total(call, page):
    assert len(refused(page(PAGE.replace(FIRST, "")), call)) >= 1


def test_other_total_than_expected_is_refused(call, page):
    ((_line, message),) = refused(page(), call, expect_total=Decimal("1006397.50"))
    assert "1.006.397,50" in message


def test_page_without_a_total_needs_one(call, page):
    text = row("Gent").split("\n")[0]
    assert [line for line, _message in refused(page(text), call)] == [1]
    done = import_award_page(
        page(text), call, decided_on=DECIDED, expect_total=Decimal("10.00")
    ).done
    assert done.added == 1


# --- Files and the command -----------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"\n", b"Li\xe8ge\t\t", b"a\x00b"])
def test_file_that_is_no_text(call, tmp_path, content):
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    assert [line for line, _message in refused(path, call)] == [1]


def run(path: Path, *options: str) -> None:
    call_command("import_award_page", str(path), "--call", "VL-IGS-2015", *options)


def test_command_tells_repairs_and_what_it_did(call, page, capsys):
    run(page(), "--expect-total", "1.006.397,00", "--decided-on", "2015-12-08")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Hersteld (")
    assert any("Affligem (23105)" in line for line in lines)
    assert lines[-1].startswith("Ingelezen: 7 nieuw, 0 gewijzigd, 0 ongewijzigd.")
    assert lines[-1].endswith("op 8 december 2015.")


def test_command_checks_without_writing(call, page, capsys):
    run(page(), "--dry-run", "--decided-on", "2015-12-08")
    assert "er werd niets geschreven" in capsys.readouterr().out
    assert Award.objects.count() == 0


def test_command_refuses_and_still_tells_the_repairs(call, page, capsys):
    text = PAGE.replace("Ninove", "Ninoveland")
    with pytest.raises(CommandError, match="Ninoveland"):
        run(page(text), "--decided-on", "2015-12-08")
    assert "Affligem" in capsys.readouterr().out
    assert Award.objects.count() == 0


def test_command_names_an_unknown_call_or_file(call, page):
    with pytest.raises(CommandError, match="geen oproep"):
        call_command("import_award_page", str(page()), "--call", "NONE")
    with pytest.raises(CommandError, match="geen bestand"):
        run(Path("/nowhere.txt"))


# --- The real page -------------------------------------------------------------------------------


@pytest.mark.skipif(
    not SEEDS or not Path(SEEDS).is_dir(),
    reason="set TANDEM_SEEDS to the folder with awards-intermunicipal-2015.txt",
)
def test_the_real_page(call):
    path = Path(str(SEEDS)) / "awards-intermunicipal-2015.txt"
    imported = import_award_page(path, call, decided_on=DECIDED, expect_total=Decimal("1006397.00"))
    assert (imported.done.added, codes()) == (7, PLACES)
    texts = list(Award.objects.values_list("description", flat=True))
    assert [text for text in texts if not text or "<" in text or "\t" in text] == []
    assert any("(met of zonder" in text for text in texts)
