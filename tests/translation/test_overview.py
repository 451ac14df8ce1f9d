"""The overview: each state, whose rows, filters, order, CSV, and a flat number of queries."""

import csv
import io
from datetime import timedelta
from unittest.mock import ANY

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from home.models import NewsIndexPage
from tandem.accounts.roles import Role
from tandem.formkit.localised import in_language
from tandem.translation.approval import approve, send_for_approval
from tandem.translation.overview.queries import Wish, chosen, overview_rows, translations_to_do
from tandem.translation.overview.states import State
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory
from tests.factories.pages import NewsPageFactory, StandardPageFactory, section
from tests.formkit import samples
from tests.formkit.test_localize import start_translation
from tests.translation import desk

pytestmark = pytest.mark.django_db

URL = "/cms/translation/overview/"


@pytest.fixture
def editor():
    return UserFactory(roles=[Role.EDITOR])


def row_of(title: str, user):
    """The one row with this title."""
    (row,) = [row for row in overview_rows(user) if row.title == title]
    return row


def test_a_published_page_without_translation_is_missing(editor):
    page = desk.dutch()
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.language, row.target_id, row.texts) == (State.MISSING, "fr", None, None)
    assert row.since == page.first_published_at


def test_a_draft_is_no_work_for_translators_yet(editor):
    NewsPageFactory(title="Nog niet af", live=False)
    assert [row for row in overview_rows(editor) if row.title == "Nog niet af"] == []


def test_a_submitted_page_is_a_draft_with_its_texts(editor):
    translation = desk.translate(desk.submit(desk.dutch()))
    StringTranslation.objects.filter(context__path="introduction").delete()
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.texts, row.translation_id) == (State.DRAFT, 1, translation.pk)


def test_a_page_that_was_sent_waits(editor):
    target = desk.submit(desk.dutch())
    desk.translate(target)
    sent = send_for_approval(page=target, user=editor)
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.since) == (State.WAITING, sent.created_at)


def test_an_approved_page_is_published(editor):
    _source, target = desk.published()
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.target_id, row.texts) == (State.PUBLISHED, target.pk, 0)


def test_a_page_approved_for_later_is_scheduled(editor):
    target = desk.submit(desk.dutch())
    desk.translate(target)
    send_for_approval(page=target, user=editor)
    later = timezone.now() + timedelta(days=3)
    approve(page=desk.fresh(target), user=UserFactory(roles=[Role.APPROVER]), go_live_at=later)
    assert row_of("Groot nieuws", editor).state is State.SCHEDULED


def test_a_source_that_changes_while_its_translation_waits_for_its_date_makes_it_outdated(
    editor, drain
):
    source = desk.dutch()
    target = desk.submit(source)
    desk.translate(target)
    send_for_approval(page=target, user=editor)
    later = timezone.now() + timedelta(days=3)
    approve(page=desk.fresh(target), user=UserFactory(roles=[Role.APPROVER]), go_live_at=later)
    source.introduction = "Iets heel anders."
    source.save_revision().publish()
    drain()
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.texts) == (State.OUTDATED, 1)


def test_a_source_that_changed_makes_its_translation_outdated(editor, drain):
    source, target = desk.published()
    source.introduction = "Iets heel anders."
    source.save_revision().publish()
    drain()
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.texts) == (State.OUTDATED, 1)
    desk.translate(target)
    row = row_of("Groot nieuws", editor)
    assert (row.state, row.texts) == (State.OUTDATED, 0)  # translated, not sent yet
    send_for_approval(page=desk.fresh(target), user=editor)
    approve(page=desk.fresh(target), user=UserFactory(roles=[Role.APPROVER]))
    assert row_of("Groot nieuws", editor).state is State.PUBLISHED


def test_publishing_the_same_again_outdates_nothing(editor, drain):
    source, _target = desk.published()
    source.save_revision().publish()
    drain()
    assert row_of("Groot nieuws", editor).state is State.PUBLISHED


def test_a_page_under_an_untranslated_one_waits_for_it(editor, staff_client):
    above = StandardPageFactory(title="Boven")
    NewsPageFactory(title="Onder", parent=above)
    assert row_of("Onder", editor).waits_for_parent is True
    assert row_of("Boven", editor).waits_for_parent is False


def test_forms_stand_among_the_pages(editor):
    form = samples.dutch_form()
    manager = UserFactory(roles=[Role.CALLS_MANAGER])
    assert [(row.title, row.state) for row in overview_rows(manager)] == [
        (form.name, State.MISSING)
    ]
    start_translation(form)
    for user in (manager, editor):
        row = row_of(form.name, user)
        assert (row.state, row.target_id) == (State.DRAFT, in_language(form, "fr").pk)
        assert row.texts > 0


@pytest.mark.parametrize(
    ("role", "language", "may"),
    [
        (Role.EDITOR, "nl", False),
        (Role.APPROVER, "nl", False),
        (Role.ADMINISTRATOR, "nl", False),
        (Role.CALLS_MANAGER, "nl", True),
        (Role.TRANSLATOR, "fr", True),
        (Role.TRANSLATOR, "nl", False),
    ],
)
def test_everybody_sees_forms_and_who_may_translate_them_gets_the_link(
    staff_client, role, language, may
):
    form = samples.dutch_form()
    client = staff_client(UserFactory(roles=[role], language=language))
    submit = reverse(
        "wagtail_localize:submit_snippet_translation", args=["formkit", "formdef", form.pk]
    )
    _form_is_shown(client, form, State.MISSING, f"{submit}?select_locale=fr" if may else "")
    start_translation(form)
    target = in_language(form, "fr").pk
    edit = reverse("wagtailsnippets_formkit_formdef:edit", args=[target])
    _form_is_shown(client, form, State.DRAFT, edit if may else "")
    answer = client.get(edit)
    assert (answer.status_code == 200) is may  # the link is there for who comes in


def _form_is_shown(client, form, state: State, url: str) -> None:
    """With its state and its words; `url` is where its row leads, empty where nowhere."""
    answer = client.get(URL, {"language": ""})
    (row,) = [row for row in answer.context["rows"] if row.title == form.name]
    assert (row.state, row.url, row.is_page) == (state, url, False)
    assert row.words > 0
    assert (f'href="{url}"' in answer.content.decode()) is bool(url)
    (line,) = [line for line in table(client, language="") if line[0] == form.name]
    assert line[5:] == [state.label, ANY, ANY, str(row.words)]


def test_filter_and_order():
    user = UserFactory(roles=[Role.ADMINISTRATOR])
    desk.dutch("Nieuws over Aalst")
    desk.dutch("Bericht uit Zele")
    desk.published("Nieuws over Gent")
    rows = overview_rows(user)

    def titles(**wish):
        return [row.title for row in chosen(rows, Wish(kind="News item", **wish))]

    kind = next(row.kind for row in rows if row.title == "Bericht uit Zele")
    assert titles() == []  # a type is named in the reader's language

    def found(**wish):
        return [row.title for row in chosen(rows, Wish(kind=kind, **wish))]

    assert found(ordering="title") == ["Bericht uit Zele", "Nieuws over Aalst", "Nieuws over Gent"]
    assert found(ordering="-title")[0] == "Nieuws over Gent"
    assert found(state=State.MISSING, ordering="title") == ["Bericht uit Zele", "Nieuws over Aalst"]
    assert found(state="to_do", text="NIEUWS") == ["Nieuws over Aalst"]
    assert found(language="nl") == []
    assert found(section=section(NewsIndexPage).title, text="gent") == ["Nieuws over Gent"]


def test_to_do_is_what_readers_miss_and_for_a_translator_what_she_began(editor):
    never = desk.dutch("Nooit")
    begun = desk.submit(desk.dutch("Begonnen"))
    desk.published("Klaar")
    french = UserFactory(roles=[Role.TRANSLATOR], language="fr")
    assert [(row.title, row.state) for row in translations_to_do(editor)] == [
        ("Nooit", State.MISSING)
    ]
    assert {(row.title, row.url) for row in translations_to_do(french)} == {
        ("Nooit", f"/cms/localize/submit/page/{never.pk}/?select_locale=fr"),
        ("Begonnen", f"/cms/pages/{begun.pk}/edit/"),
    }
    assert translations_to_do(UserFactory(roles=[Role.TRANSLATOR], language="nl")) == []


def test_a_form_is_to_do_for_who_may_translate_it(editor):
    form = samples.dutch_form()
    assert translations_to_do(editor) == []
    (row,) = translations_to_do(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    assert (row.title, row.state) == (form.name, State.MISSING)


# --- The screen ----------------------------------------------------------------------------------


def test_screen_leads_to_the_editor_and_to_submitting(staff_client):
    source = desk.dutch("Nog niets")
    target = desk.submit(desk.dutch("Begonnen"))
    html = staff_client(Role.EDITOR).get(URL).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[target.pk]) in html
    submit = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    assert f"{submit}?select_locale=fr" in html


def test_translator_sees_her_own_language_first(staff_client):
    desk.dutch("Nog niets")
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="nl"))
    assert "Nog niets" not in client.get(URL).content.decode()
    assert "Nog niets" in client.get(URL, {"language": ""}).content.decode()
    submit = "/cms/localize/submit/page/"
    assert submit not in client.get(URL, {"language": ""}).content.decode()


def test_words_are_counted(staff_client):
    source = desk.dutch("Drie woorden hier")  # and the introduction: three more
    assert words(staff_client(Role.EDITOR), source.title) == "6"
    target = desk.submit(source)
    desk.translate(target)
    assert words(staff_client(Role.EDITOR), source.title) == "0"
    StringTranslation.objects.filter(context__path="introduction").delete()
    assert words(staff_client(Role.EDITOR), source.title) == "3"


def words(client, title: str) -> str:
    (row,) = [row for row in table(client) if row[0] == title]
    return row[-1]


def table(client, **wish) -> list[list[str]]:
    answer = client.get("/cms/translation/overview/csv/", wish)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_csv_holds_the_chosen_rows_and_no_formulas(staff_client):
    desk.dutch("=HYPERLINK(1)")
    desk.dutch("Zonder gevaar")
    rows = table(staff_client(Role.EDITOR), state="missing", ordering="title")
    titles = [row[0] for row in rows]
    assert titles[1:] == ["'=HYPERLINK(1)", "Zonder gevaar"]
    assert len(rows[0]) == len(rows[1]) == 9


def test_a_choice_that_does_not_exist_shows_everything(staff_client):
    desk.dutch("Nog niets")
    client = staff_client(Role.EDITOR)
    html = client.get(URL, {"state": "nonsense", "ordering": "x", "page": "99"}).content.decode()
    assert "Nog niets" in html


def test_nothing_found_says_how_to_go_on(staff_client):
    html = staff_client(Role.EDITOR).get(URL, {"text": "onvindbaar"}).content.decode()
    assert 'class="overview-table"' not in html
    assert f'<a href="{URL}?language=">' in html


@pytest.mark.parametrize("role", [Role.EDITOR, Role.TRANSLATOR, Role.APPROVER, Role.CALLS_MANAGER])
def test_menu_leads_there(staff_client, role):
    client = staff_client(role)
    assert URL in client.get("/cms/").content.decode()
    assert client.get(URL).status_code == 200


def test_case_officer_does_not_get_there(staff_client):
    client = staff_client(CallRoleFactory().user)
    assert URL not in client.get("/cms/").content.decode()
    assert client.get(URL).status_code == 403


def test_queries_are_as_many_for_two_hundred_pages_as_for_twenty(
    staff_client, django_assert_max_num_queries
):
    client = staff_client(Role.EDITOR)
    client.get(URL)  # Django remembers content types from here on
    counts = []
    for number in (20, 180):
        for n in range(number // 2):
            desk.submit(NewsPageFactory(title=f"Half {n}"))
        NewsPageFactory.create_batch(number // 2)
        with django_assert_max_num_queries(60) as asked:
            assert client.get(URL).status_code == 200
        counts.append(len(asked))
    assert counts[1] <= counts[0] <= 30
