"""PO files: there and back again, and a report that forgets no text."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tandem.accounts.roles import Role
from tandem.translation.approval import missing_texts
from tandem.translation.po import PoRefused, import_po
from tests.factories.accounts import UserFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation():
    """Translated, but for its introduction."""
    made = desk.translate(desk.submit(desk.dutch()))
    StringTranslation.objects.filter(context__path="introduction").delete()
    return made


def texts() -> dict[str, str]:
    return dict(StringTranslation.objects.values_list("context__path", "data"))


def take(translation, file: polib.POFile | bytes):
    content = file if isinstance(file, bytes) else str(file).encode()
    return import_po(translation=translation, content=content, user=UserFactory())


def entry(file: polib.POFile, path: str) -> polib.POEntry:
    return next(found for found in file if found.msgctxt == path)


def test_there_and_back_again_changes_nothing(translation):
    before = texts()
    report = take(translation, translation.export_po())
    assert texts() == before
    assert (report.taken, report.same, report.empty) == (0, len(before), 1)
    assert (report.unknown, report.unsure, report.invalid) == ([], [], [])


def test_new_and_changed_texts_are_taken(translation):
    file = translation.export_po()
    entry(file, "introduction").msgstr = "Court et bon."
    entry(file, "title").msgstr = "Grande nouvelle"
    report = take(translation, file)
    assert (report.taken, report.empty, missing_texts(translation)) == (2, 0, 0)
    assert (texts()["introduction"], texts()["title"]) == ("Court et bon.", "Grande nouvelle")


def test_an_empty_text_empties_nothing(translation):
    file = translation.export_po()
    entry(file, "title").msgstr = ""
    report = take(translation, file)
    assert (report.empty, texts()["title"]) == (2, "fr-Groot nieuws")


def test_an_unsure_text_is_not_taken_but_named(translation):
    file = translation.export_po()
    found = entry(file, "introduction")
    found.msgstr, found.flags = "Court ?", ["fuzzy"]
    report = take(translation, file)
    assert (report.unsure, report.taken) == ([found.msgid], 0)
    assert "introduction" not in texts()


def test_a_text_that_the_page_has_not_is_named(translation):
    file = translation.export_po()
    file.append(polib.POEntry(msgid="Nooit gezien", msgctxt="title", msgstr="Jamais vu"))
    file.append(polib.POEntry(msgid="Groot nieuws", msgctxt="elders", msgstr="Ailleurs"))
    report = take(translation, file)
    assert report.unknown == ["Nooit gezien", "Groot nieuws"]
    assert "Jamais vu" not in texts().values()


def test_a_text_that_breaks_the_page_is_named_and_still_to_do(translation):
    file = translation.export_po()
    found = entry(file, "introduction")
    found.msgstr = "<script>alert(1)</script>"
    report = take(translation, file)
    assert [text for text, _why in report.invalid] == [found.msgid]
    assert missing_texts(translation) == 1


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"/etc/passwd", b"no po\nat all\n", b"a\0b\n"]
)
def test_what_is_no_po_file_is_refused(translation, content):
    with pytest.raises(PoRefused):
        take(translation, content)


def test_a_file_of_another_page_is_refused(translation):
    other = desk.translate(desk.submit(desk.dutch("Iets anders")))
    before = texts()
    with pytest.raises(PoRefused):
        take(translation, other.export_po())
    assert texts() == before


# --- On screen -----------------------------------------------------------------------------------


def send(client, translation, content: bytes | None):
    data = {} if content is None else {"file": SimpleUploadedFile("fr.po", content)}
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    return client.post(url, data, follow=True)


def test_translator_finds_the_way_and_reads_the_report(translation, staff_client):
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    screen = reverse("translation:po", args=[translation.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])
    assert screen in client.get(edit).content.decode()
    download = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    assert download in client.get(screen).content.decode()
    file = polib.pofile(client.get(download).content.decode())
    entry(file, "introduction").msgstr = "Court et bon."
    file.append(polib.POEntry(msgid="Nooit gezien", msgctxt="title", msgstr="Jamais vu"))
    answer = send(client, translation, str(file).encode())
    assert answer.redirect_chain == [(screen, 302)]
    assert answer.context["report"]["taken"] == 1
    assert "Nooit gezien" in answer.content.decode()
    assert client.get(screen).context["report"] is None  # told once


@pytest.mark.parametrize("content", [None, b"nothing", b"x" * (2 * 1024 * 1024 + 1)])
def test_a_bad_upload_says_so(translation, staff_client, content):
    before = texts()
    answer = send(staff_client(Role.EDITOR), translation, content)
    assert len(answer.context["messages"]) == 1
    assert (answer.context["report"], texts()) == (None, before)
