"""Importing awards: the real file, every kind of bad row, and twice the same."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from calls.models import Award, AwardMunicipality
from calls.publishing.importing import ImportRefused, import_awards
from tandem.audit.models import Entry
from tandem.demo.reading import DATA
from tests.factories.calls import CallFactory

pytestmark = pytest.mark.django_db

REAL = DATA / "awards_2015_intermunicipal.csv"
HEAD = "award_no,municipalities_nl,municipalities_nis_current,title_nl,amount_eur"
GOOD = "1,Affligem|Liedekerke,23105|23044,Samen,150000.00"


@pytest.fixture
def call():
    return CallFactory(closed=True, code="VL-IGS-2015")


def file(tmp_path: Path, *lines: str, head: str = HEAD) -> Path:
    path = tmp_path / "awards.csv"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def problems(path: Path, call, **options) -> list[tuple[int, str]]:
    with pytest.raises(ImportRefused) as refusal:
        import_awards(path, call, **options)
    assert Award.objects.count() == 0
    return [(problem.line, problem.message) for problem in refusal.value.problems]


def test_the_seven_real_awards(call):
    done = import_awards(
        REAL, call, expect_total=Decimal("1006397.00"), decided_on=date(2015, 12, 8)
    )
    assert (done.added, done.changed, done.same, done.total) == (7, 0, 0, Decimal("1006397.00"))
    awards = list(Award.objects.filter(call=call))
    assert [award.order for award in awards] == [1, 2, 3, 4, 5, 6, 7]
    assert sum(award.amount for award in awards) == Decimal("1006397.00")
    assert AwardMunicipality.objects.count() == 29
    assert {(award.language, award.decided_on) for award in awards} == {("nl", date(2015, 12, 8))}


def test_a_historical_municipality_stays_historical_and_in_its_place(call):
    import_awards(REAL, call)
    places = Award.objects.get(source_key="import:4").places.all()
    assert [(place.municipality.nis, place.municipality.valid_to is None) for place in places] == [
        ("11007", False),
        ("11001", True),
        ("11029", True),
    ]


def test_a_second_run_doubles_nothing_and_keeps_what_people_wrote(call):
    import_awards(REAL, call, decided_on=date(2015, 12, 8))
    award = Award.objects.get(source_key="import:1")
    award.description = "Onze eigen woorden"
    award.save()
    again = import_awards(REAL, call)
    award.refresh_from_db()
    assert (again.added, again.changed, again.same) == (0, 0, 7)
    assert (Award.objects.count(), award.description, award.decided_on) == (
        7,
        "Onze eigen woorden",
        date(2015, 12, 8),
    )


def test_a_second_run_changes_what_differs(call, tmp_path):
    import_awards(file(tmp_path, GOOD), call)
    done = import_awards(
        file(tmp_path, "1,Affligem|Lebbeke,23105|42011,Samen sterk,149000.50"), call
    )
    award = Award.objects.get()
    assert (done.changed, award.title, award.amount) == (1, "Samen sterk", Decimal("149000.50"))
    assert [place.municipality_id for place in award.places.all()] == ["23105", "42011"]


def test_a_dry_run_writes_nothing(call):
    done = import_awards(REAL, call, dry_run=True)
    assert (done.added, Award.objects.count(), Entry.objects.count()) == (7, 0, 0)


def test_the_record_holds_number_total_and_hash(call):
    import_awards(REAL, call)
    entry = Entry.objects.get(verb="awards.imported")
    assert (entry.data["awards"], entry.data["total"], entry.scope) == (
        7,
        "1006397.00",
        f"calls.call:{call.pk}",
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,Affligem,23105,Samen", "5"),
        ("1,Affligem,23105,Samen,1.00,extra", "6"),
        (",Affligem,23105,Samen,1.00", "number"),
        (f"{'9' * 41},Affligem,23105,Samen,1.00", "number"),
        ("1,Affligem,23105,,1.00", "title"),
        (f"1,Affligem,23105,{'x' * 251},1.00", "251"),
        ("1,Affligem,23105,Samen,", "“”"),
        ("1,Affligem,23105,Samen,veel", "“veel”"),
        ("1,Affligem,23105,Samen,-5.00", "“-5.00”"),
        ("1,Affligem,23105,Samen,1.005", None),
        ("1,Affligem,23105,Samen,NaN", "“NaN”"),
        ("1,Affligem,23105,Samen,1e5", "“1e5”"),
        ('1,Affligem,23105,Samen,"149,722"', "“149,722”"),
        ("1,Affligem,23105,Samen,99999999999.00", "“99999999999.00”"),
        ("1,,,Samen,1.00", "municipality"),
        ("1,Affligem|Lebbeke,23105,Samen,1.00", "2"),
        ("1,Affligem,99999,Samen,1.00", "99999"),
        ("1,Affligem|Affligem,23105|23105,Samen,1.00", "23105"),
        ("1,Lebbeke,23105,Samen,1.00", "Lebbeke (42011)"),
    ],
)
def test_every_kind_of_bad_row_is_named_with_its_line(call, tmp_path, row, said, settings):
    settings.LANGUAGE_CODE = "en"
    if said is None:  # a dot with three decimals is a thousands separator: no mistake
        assert import_awards(file(tmp_path, row), call).total == Decimal("1005.00")
        return
    found = problems(file(tmp_path, GOOD.replace("1,", "7,", 1), row), call)
    assert [line for line, _message in found] == [3]


@pytest.mark.parametrize(
    ("name", "code", "hint"),
    [
        ("Afligem", "23105", "Affligem (23105)"),
        ("Borsbeek", "11002", "Borsbeek (11007)"),
        ("Lebeke", "99999", "Lebbeke (42011)"),
    ],
)
def test_a_wrong_name_is_reported_with_what_was_perhaps_meant(call, tmp_path, name, code, hint):
    ((line, message),) = problems(file(tmp_path, f"1,{name},{code},Samen,1.00"), call)
    assert line == 2
    assert hint in message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Wezembeek- Oppem", "23103"),
        ("WEMMEL", "23102"),
        ("Rhode-Saint-Genèse", "23101"),
        ("Sint Genesius Rode", "23101"),
    ],
)
def test_spelling_that_is_no_mistake(call, tmp_path, name, code):
    import_awards(file(tmp_path, f"1,{name},{code},Samen,1.00"), call)
    assert Award.objects.get().places.get().municipality_id == code


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("149722", "149722.00"),
        ("149722.5", "149722.50"),
        ('"149.722,00 euro"', "149722.00"),
        ('"149 722,00 €"', "149722.00"),
    ],
)
def test_amounts_as_people_write_them(call, tmp_path, written, amount):
    import_awards(file(tmp_path, f"1,Affligem,23105,Samen,{written}"), call)
    assert Award.objects.get().amount == Decimal(amount)


def test_all_bad_rows_are_named_at_once(call, tmp_path):
    found = problems(
        file(tmp_path, "1,Affligem,23105,,veel", GOOD.replace("1,", "2,", 1), ",X,1,T,1.00"), call
    )
    assert [line for line, _message in found] == [2, 2, 4, 4]


def test_a_number_stands_in_the_file_once(call, tmp_path):
    ((line, message),) = problems(file(tmp_path, GOOD, GOOD), call)
    assert (line, "2" in message) == (3, True)


def test_another_total_than_expected(call, tmp_path):
    ((_line, message),) = problems(file(tmp_path, GOOD), call, expect_total=Decimal("150000.01"))
    assert "150.000,01" in message


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"\n\n", 1),
        (HEAD.encode() + b"\n", 1),
        (b"award_no,title_nl\n1,x\n", 1),
        (HEAD.encode() + b"\n1,Li\xe8ge,62063,x,1.00\n", 2),
        (HEAD.encode() + b"\n1,A,23105,x\x00,1.00\n", 2),
        (HEAD.encode() + b'\n1,A,23105,"x"y,1.00\n', 2),
    ],
)
def test_files_that_are_no_table_of_awards(call, tmp_path, content, line):
    path = tmp_path / "awards.csv"
    path.write_bytes(content)
    assert [found for found, _message in problems(path, call)] == [line]


def test_byte_order_mark_semicolons_and_other_columns_are_no_problem(call, tmp_path):
    path = tmp_path / "awards.csv"
    text = HEAD.replace(",", ";") + ";note\n1;Affligem;23105;Samen;1.00;x\n;;;;;\n"
    path.write_text(text, encoding="utf-8-sig")
    assert import_awards(path, call).added == 1


def run(*arguments: str) -> None:
    call_command("import_awards", str(REAL), "--call", "VL-IGS-2015", *arguments)


def test_the_command_says_what_it_did(call, capsys):
    run("--expect-total", "1006397.00")
    run()
    first, second = capsys.readouterr().out.splitlines()
    assert first == (
        "Ingelezen: 7 nieuw, 0 gewijzigd, 0 ongewijzigd. Het totaal is 1.006.397,00\xa0euro."
    )
    assert second.startswith("Ingelezen: 0 nieuw, 0 gewijzigd, 7 ongewijzigd.")


def test_the_command_checks_without_writing(call, capsys):
    run("--dry-run", "--decided-on", "2015-12-08")
    assert (Award.objects.count(), "er werd niets geschreven" in capsys.readouterr().out) == (
        0,
        True,
    )


def test_the_command_refuses_another_total(call):
    with pytest.raises(CommandError, match=r"^Er werd niets ingelezen\."):
        run("--expect-total", "1006398.00")
    assert Award.objects.count() == 0


def test_the_command_names_an_unknown_call_or_file(call):
    with pytest.raises(CommandError, match="geen oproep"):
        call_command("import_awards", str(REAL), "--call", "NONE")
    with pytest.raises(CommandError, match="geen bestand"):
        call_command("import_awards", "/nowhere.csv", "--call", "VL-IGS-2015")
