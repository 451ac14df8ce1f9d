"""A tagged PDF out of data, whatever the data says."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from tandem.pdf import rendering
from tandem.pdf.rendering import PdfError, render_pdf


def data(text: str) -> dict[str, str]:
    return {"language": "nl", "title": "Uw aanvraag", "text": text}


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_pdf_is_tagged_and_says_its_language_and_title(templates):
    with pikepdf.open(BytesIO(render_pdf("plain", data("Dag")))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "nl-BE"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Uw aanvraag"


def test_pdf_holds_our_own_fonts_alone(templates):
    names = set()
    for page in PdfReader(BytesIO(render_pdf("plain", data("Dag")))).pages:
        for font in page["/Resources"]["/Font"].values():
            names.add(str(font.get_object()["/BaseFont"]).partition("+")[2])
    assert {name.partition("-")[0] for name in names} == {"PublicSans"}


@pytest.mark.parametrize(
    "typed",
    [
        '#read("/etc/passwd")',
        '#image("/etc/passwd")',
        '#import "@preview/cetz:0.3.0"',
        "#panic()",
        "$ x^2 $ *bold* _it_ @ref <label> `raw` https://example.org",
        "\\ #{ while true {} }",
        '"}], "title": "mine',
    ],
)
def test_markup_in_data_stays_text(templates, typed):
    assert words(render_pdf("plain", data(typed))) == f"Uw aanvraag {' '.join(typed.split())}"


@pytest.mark.parametrize(
    "typed", ["feest 🎉 voor 👩‍👩‍👧", "bel\x07 nul\x00", "\u202eomgekeerd", "\ud800"]
)
def test_strange_characters_never_keep_a_letter_from_being_made(templates, typed):
    assert render_pdf("plain", data(typed)).startswith(b"%PDF-")


def test_a_megabyte_of_answers_fits_within_the_limits(templates):
    text = "\n".join(["een zin die telkens terugkomt " * 30] * 1150)
    assert len(text) > 1_000_000
    pdf = render_pdf("plain", data(text))
    assert len(PdfReader(BytesIO(pdf)).pages) > 100


def test_same_data_and_instant_give_the_same_bytes(templates):
    made_at = datetime(2027, 7, 9, 12, tzinfo=UTC)
    first = render_pdf("plain", data("Dag"), made_at=made_at)
    assert render_pdf("plain", data("Dag"), made_at=made_at) == first


def test_a_document_reads_nothing_outside_its_folder(templates):
    (templates / "spy.typ").write_text('#read("/../../../../etc/passwd")')
    with pytest.raises(PdfError):
        render_pdf("spy", data(""))
    (templates / "spy.typ").write_text('#read("/etc/passwd")')
    with pytest.raises(PdfError, match="not found"):
        render_pdf("spy", data(""))


def test_an_endless_document_is_ended(templates, monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 2)
    (templates / "endless.typ").write_text("#for i in range(100000000) { str(i) }")
    with pytest.raises(PdfError):
        render_pdf("endless", data(""))


def test_a_hungry_document_is_ended(templates, monkeypatch):
    monkeypatch.setattr(rendering, "MEMORY_BYTES", 300 * 1024**2)
    (templates / "hungry.typ").write_text('#let x = "a" * 2000000000\n#x.len()')
    with pytest.raises(PdfError):
        render_pdf("hungry", data(""))


@pytest.mark.parametrize("name", ["none", "../plain", "plain.typ"])
def test_unknown_templates_are_refused(templates, name):
    with pytest.raises(PdfError, match="no template"):
        render_pdf(name, data(""))
