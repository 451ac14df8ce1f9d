"""Files say whether everybody can read them; a PDF is looked at, editors have the last word."""

import re

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tandem.accounts.roles import Role
from tandem.content.models import Accessibility, DocumentKind, SiteDocument
from tandem.demo.loading.documents import document as demo_document
from tandem.files.tagging import is_tagged
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db


def pdf(*, marked: bool | None = None, tree: bool = False) -> bytes:
    """A page of PDF: `marked` is what it says of itself, `tree` whether it has tags."""
    made = pikepdf.new()
    made.add_blank_page()
    if marked is not None:
        made.Root.MarkInfo = pikepdf.Dictionary(Marked=marked)
    if tree:
        made.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
    file = ContentFile(b"")
    made.save(file)
    return file.file.getvalue()


TAGGED, UNTAGGED = pdf(marked=True, tree=True), pdf()


def upload(content: bytes, name: str = "file.pdf", **columns: object) -> SiteDocument:
    made = SiteDocument(title="Reglement", file=ContentFile(content, name), **columns)
    made.file_size = len(content)
    made.save()
    return SiteDocument.objects.get(pk=made.pk)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (TAGGED, True),
        (UNTAGGED, False),
        (pdf(marked=True), False),
        (pdf(marked=False, tree=True), False),
        (pdf(tree=True), False),
        (b"%PDF-1.7 broken", False),
        (b"PK\x03\x04 a document of Word", None),
        (b"", None),
    ],
)
def test_tags_of_a_pdf(content, found):
    assert is_tagged(ContentFile(content)) is found


@pytest.mark.parametrize(
    ("content", "said", "accessible", "asks"),
    [
        (TAGGED, Accessibility.FOUND, True, False),
        (UNTAGGED, Accessibility.FOUND, False, True),
        (UNTAGGED, Accessibility.YES, True, False),
        (TAGGED, Accessibility.NO, False, True),
        (b"PK", Accessibility.FOUND, False, False),
        (b"PK", Accessibility.NO, False, True),
    ],
)
def test_editor_has_the_last_word(content, said, accessible, asks):
    file = upload(content, accessibility=said)
    assert (file.is_accessible, file.asks_for_another_form) == (accessible, asks)


def test_another_file_in_its_place_is_judged_anew():
    file = upload(TAGGED)
    file.file = ContentFile(b"PK", "file.docx")
    file.save()
    assert SiteDocument.objects.get(pk=file.pk).is_accessible is False


def test_file_is_not_looked_at_again_when_its_title_changes():
    file = upload(UNTAGGED)
    SiteDocument.objects.filter(pk=file.pk).update(is_tagged=True)
    file.refresh_from_db()
    file.title = "Ander"
    file.save()
    assert (file.is_tagged, file.is_accessible) == (True, True)


def test_another_file_or_word_is_judged_anew():
    """What was said of the old file says nothing of the new one."""
    file = upload(TAGGED)
    file.file, file.file_size = ContentFile(b"PK\x03\x04 a document", "file.docx"), 15
    file.save()
    assert (file.is_tagged, file.is_accessible) == (None, False)
    file.accessibility = Accessibility.YES
    file.save()
    file.accessibility = Accessibility.FOUND
    file.save()
    assert file.is_accessible is False


def test_generated_files_of_the_demo_are_tagged():
    made = demo_document(kind=DocumentKind.GUIDE, title="Gids", parts=[("Kop", ["Tekst"])])
    with made.file.open() as file:
        assert is_tagged(file) is True
    assert made.is_accessible is True


def test_reader_is_told_and_sent_to_whom_can_help(client):
    def hint(file: SiteDocument) -> list[str]:
        page = NewsPageFactory(body=[("document", {"document": file, "title": ""})])
        html = client.get(page.url).content.decode()
        return re.findall(r'<span class="document-hint">', html)

    assert hint(upload(UNTAGGED)) == ['<span class="document-hint">']
    assert hint(upload(TAGGED)) == []


def test_editor_is_warned_about_a_file_without_tags_and_not_refused(staff_client):
    editor = staff_client(Role.EDITOR)
    posted = {
        "title": "Reglement",
        "kind": "regulation",
        "language": "nl",
        "accessibility": "",
        "file": ContentFile(UNTAGGED, "reglement.pdf"),
        "tags": "",
    }
    assert editor.post(reverse("wagtaildocs:add"), posted).status_code == 302
    file = SiteDocument.objects.get()
    assert (file.kind, file.is_tagged, file.is_accessible) == ("regulation", False, False)
    fine = upload(TAGGED)
    forms = [editor.get(reverse("wagtaildocs:edit", args=[one.pk])) for one in (file, fine)]
    hints = [str(form.context["form"].fields["accessibility"].help_text) for form in forms]
    assert ("geen tags" in hints[0], hints[0] == hints[1]) == (True, False)
    assert hints[1] == str(SiteDocument._meta.get_field("accessibility").help_text)


def test_list_of_files_says_what_they_are(staff_client):
    upload(UNTAGGED, kind=DocumentKind.REGULATION, language="fr")
    upload(TAGGED, kind=DocumentKind.GUIDE, language="nl")
    editor = staff_client(Role.EDITOR)
    url = reverse("wagtaildocs:index")
    html = editor.get(url).content.decode()
    assert ("Français" in html, "Nederlands" in html) == (True, True)
    filtered = editor.get(url, {"is_accessible": "false"}).content.decode()
    rows = re.findall(r'id="document_\d+_title"', filtered)
    assert len(rows) == 1
    assert str(DocumentKind.REGULATION.label) in filtered


@pytest.mark.parametrize("number", [2, 20])
def test_list_of_files_is_flat(staff_client, django_assert_max_num_queries, number):
    for _ in range(number):
        SiteDocument.objects.create(title="x", file="documents/x.pdf", file_size=1)
    editor = staff_client(Role.EDITOR)
    url = reverse("wagtaildocs:index")
    editor.get(url)
    with django_assert_max_num_queries(22):
        assert editor.get(url).status_code == 200
