"""A page of the form: nothing that was typed is lost."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from calls.applying.sending import send
from calls.models import Application, SectionAnswers
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.calls.applying.world import (
    AMOUNT,
    BUDGET,
    GROUP,
    HONEST,
    OLD,
    PROJECT,
    SUMMARY,
    TITLE,
    YOUNG,
    typed,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("dutch")]


def address(her, section=PROJECT, name="section"):
    return reverse(f"calls:{name}", args=[her.application.uuid, section])


def stored(her, section=PROJECT):
    row = SectionAnswers.objects.filter(application=her.application, section_id=section).first()
    return (row.version, row.answers) if row else (0, {})


# --- Saving ---


def test_page_shows_what_is_stored(sign_in):
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Samen <b>sterk</b>"})

    page = sign_in(her.user).get(address(her))

    assert page.context["version"] == 1
    assert "Samen &lt;b&gt;sterk&lt;/b&gt;" in page.content.decode()


def test_save_stores_and_stays(sign_in):
    her = world.applicant()

    page = sign_in(her.user).post(address(her), typed({TITLE: "Een", GROUP: YOUNG}))

    assert (page.status_code, page.url) == (302, address(her))
    assert stored(her) == (1, {TITLE: "Een", GROUP: YOUNG})


@pytest.mark.parametrize(
    ("section", "button", "leads_to"),
    [(PROJECT, "next", BUDGET), (BUDGET, "next", "check"), (PROJECT, "later", "later")],
)
def test_buttons_lead_on(sign_in, section, button, leads_to):
    her = world.applicant()

    page = sign_in(her.user).post(address(her, section), typed({}, **{button: "1"}))

    if leads_to == BUDGET:
        assert page.url == address(her, BUDGET)
    else:
        assert page.url == reverse(f"calls:{leads_to}", args=[her.application.uuid])


def test_draft_may_be_incomplete_and_too_long(sign_in):
    her = world.applicant()
    long = "woord " * 60

    page = sign_in(her.user).post(address(her), typed({SUMMARY: long}))

    assert page.status_code == 302
    assert stored(her) == (1, {SUMMARY: long.strip()})


def test_what_can_be_read_is_saved_and_what_cannot_is_shown_again(sign_in):
    her = world.applicant()
    her.save(BUDGET, {AMOUNT: "100.00"})

    page = sign_in(her.user).post(
        address(her, BUDGET), typed({AMOUNT: "twaalf", HONEST: "on"}, version=1)
    )

    assert (page.status_code, list(page.context["form"].errors)) == (422, [f"f_{AMOUNT}"])
    assert 'value="twaalf"' in page.content.decode()
    assert stored(her, BUDGET) == (2, {AMOUNT: "100.00", HONEST: True})
    assert page.context["version"] == 2


def test_choice_that_is_not_in_the_list_is_refused(sign_in):
    her = world.applicant()

    page = sign_in(her.user).post(address(her), typed({TITLE: "Een", GROUP: "elders"}))

    assert (page.status_code, list(page.context["form"].errors)) == (422, [f"f_{GROUP}"])
    assert stored(her) == (1, {TITLE: "Een"})


def test_posted_names_of_columns_change_no_column(sign_in):
    her = world.applicant().fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    columns = {
        field.name: "1" for model in (Application, SectionAnswers) for field in model._meta.fields
    }
    before = Application.objects.values().get()

    sign_in(her.user).post(
        address(her),
        {**columns, f"f_{AMOUNT}": "1", "f_status": "awarded", **typed({TITLE: "Een"}, version=1)},
    )

    after = Application.objects.values().get()
    assert {key for key in after if after[key] != before[key]} == {"changed_at"}
    assert stored(her) == (2, {TITLE: "Een"})
    assert stored(her, BUDGET) == (1, world.GOOD_BUDGET)


@pytest.mark.parametrize("version", ["", "x", "-5", "99999999999999999999", "1.0"])
def test_version_that_makes_no_sense_overwrites_nothing(sign_in, version):
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Een"})

    page = sign_in(her.user).post(address(her), typed({TITLE: "Twee"}, version=version))

    assert page.status_code == 409
    assert stored(her) == (1, {TITLE: "Een"})


# --- Two people at once ---


@pytest.fixture
def late(sign_in):
    """Her page is at version 0, a colleague has saved version 1, and she presses *Save*."""
    her = world.applicant()
    colleague = her.colleague()
    her.save(PROJECT, {TITLE: "Hun titel", SUMMARY: "Hun tekst", GROUP: OLD}, user=colleague)
    client = sign_in(her.user)
    mine = {TITLE: "Mijn titel", SUMMARY: "Mijn tekst", GROUP: OLD}
    return her, client, mine, colleague


def test_stale_save_shows_both_texts_and_stores_nothing(late):
    her, client, mine, colleague = late

    page = client.post(address(her), typed(mine))

    html = page.content.decode()
    assert page.status_code == 409
    assert [(pair.label, pair.mine, pair.theirs) for pair in page.context["pairs"]] == [
        ("Titel", "Mijn titel", "Hun titel"),
        ("Samenvatting", "Mijn tekst", "Hun tekst"),
    ]
    assert str(colleague) in html
    assert f'<input type="hidden" name="f_{SUMMARY}" value="Mijn tekst">' in html
    assert stored(her)[0] == 1


def test_choices_of_a_conflict_are_saved(late):
    her, client, mine, _colleague = late

    page = client.post(
        address(her),
        typed(
            mine,
            version=1,
            resolving="1",
            **{f"choice_{TITLE}": "theirs", f"choice_{SUMMARY}": "both"},
        ),
    )

    assert page.status_code == 302
    assert stored(her) == (
        2,
        {TITLE: "Hun titel", SUMMARY: "Mijn tekst\n\nHun tekst", GROUP: OLD},
    )


def test_conflict_without_a_choice_is_asked_again(late):
    her, client, mine, _colleague = late

    page = client.post(
        address(her), typed(mine, version=1, resolving="1", **{f"choice_{TITLE}": "mine"})
    )

    assert (page.status_code, page.context["missing"]) == (409, True)
    assert [pair.chosen for pair in page.context["pairs"]] == ["mine", ""]
    assert stored(her)[0] == 1


def test_third_save_during_a_conflict_is_shown_too(late):
    her, client, mine, colleague = late
    her.save(PROJECT, {TITLE: "Nog later"}, version=1, user=colleague)

    page = client.post(
        address(her),
        typed(
            mine,
            version=1,
            resolving="1",
            **{f"choice_{TITLE}": "mine", f"choice_{SUMMARY}": "mine"},
        ),
    )

    assert (page.status_code, page.context["version"]) == (409, 2)
    assert page.context["pairs"][0].theirs == "Nog later"
    assert stored(her) == (2, {TITLE: "Nog later"})


def test_unreadable_text_is_in_the_conflict_too(sign_in):
    her = world.applicant()
    her.save(BUDGET, {AMOUNT: "100.00"}, user=her.colleague())
    client = sign_in(her.user)

    page = client.post(address(her, BUDGET), typed({AMOUNT: "twaalf"}))
    mine = client.post(
        address(her, BUDGET),
        typed({AMOUNT: "twaalf"}, version=1, resolving="1", **{f"choice_{AMOUNT}": "mine"}),
    )
    theirs = client.post(
        address(her, BUDGET),
        typed({AMOUNT: "twaalf"}, version=1, resolving="1", **{f"choice_{AMOUNT}": "theirs"}),
    )

    assert [(pair.mine, pair.theirs) for pair in page.context["pairs"]] == [
        ("twaalf", "100,00\u00a0euro")
    ]
    assert (page.status_code, mine.status_code, theirs.status_code) == (409, 422, 302)
    assert stored(her, BUDGET) == (1, {AMOUNT: "100.00"})


# --- Autosave ---


def autosave(client, her, answers, **more):
    return client.post(address(her, name="autosave"), typed(answers, **more))


def test_autosave_is_the_same_save(sign_in):
    her = world.applicant()

    answer = autosave(sign_in(her.user), her, {TITLE: "Een"})

    assert answer.json()["version"] == 1
    assert stored(her) == (1, {TITLE: "Een"})


def test_autosave_that_is_late_is_told_so(late):
    her, client, mine, _colleague = late

    answer = autosave(client, her, mine)

    assert (answer.status_code, answer.json()) == (409, {"error": "stale", "version": 1})


def test_autosave_without_a_session(client):
    her = world.applicant()

    answer = autosave(client, her, {TITLE: "Een"})

    assert (answer.status_code, stored(her)) == (401, (0, {}))


def test_autosave_of_a_reader_is_refused(sign_in):
    her = world.applicant()

    answer = autosave(sign_in(her.colleague(Right.READ)), her, {TITLE: "Een"})

    assert (answer.status_code, stored(her)) == (403, (0, {}))


# --- The session ended ---


def test_text_typed_after_the_session_ended_is_offered_back_after_signing_in():
    her, client = world.applicant(), Client()
    url = address(her)

    refused = client.post(url, typed({TITLE: "Met moeite geschreven"}, other="x"))
    client.force_login(her.user)
    page = client.get(url)
    again = client.get(url)
    saved = client.post(url, typed({TITLE: "Met moeite geschreven"}))
    after = client.get(url)

    assert refused.url == f"{reverse('account_login')}?next={url}"
    assert [page.context["kept"], again.context["kept"], after.context["kept"]] == [
        *(True, True),
        False,
    ]
    assert 'value="Met moeite geschreven"' in page.content.decode()
    assert (saved.status_code, stored(her)) == (302, (1, {TITLE: "Met moeite geschreven"}))


def test_kept_text_meets_what_a_colleague_saved_meanwhile():
    her, client = world.applicant(), Client()
    client.post(address(her), typed({TITLE: "Van mij"}))
    her.save(PROJECT, {TITLE: "Van haar"}, user=her.colleague())
    client.force_login(her.user)

    page = client.get(address(her))

    assert page.context["version"] == "0"
    assert client.post(address(her), typed({TITLE: "Van mij"})).status_code == 409


def test_kept_text_is_for_its_own_section_and_its_own_file():
    her, other, client = (
        world.applicant(),
        world.applicant(world.open_call(budget_year=2030)),
        Client(),
    )
    client.post(address(her), typed({TITLE: "Van mij"}))
    client.force_login(other.user)

    assert client.get(address(her)).status_code == 404
    assert client.get(address(other)).context["kept"] is False


def test_only_so_much_is_kept():
    her, client = world.applicant(), Client()
    for n in range(5):
        client.post(f"/nl/x/{n}/", {})
        client.post(address(her), typed({TITLE: "x" * 400_000}))

    assert "typed_sections" not in client.session


def test_form_that_is_older_than_the_sign_in_can_be_sent_again():
    her = world.applicant()
    client = Client(enforce_csrf_checks=True)
    client.force_login(her.user)
    url = address(her)
    posted = typed({TITLE: "Met moeite geschreven"}, csrfmiddlewaretoken="old" * 10 + "xx")

    page = client.post(url, posted, headers={"Origin": "http://testserver"})

    assert page.status_code == 403
    assert page.context["fields"] == [("version", "0"), (f"f_{TITLE}", "Met moeite geschreven")]
    token = page.context["csrf_token"]
    again = client.post(url, {**dict(page.context["fields"]), "csrfmiddlewaretoken": str(token)})
    assert (again.status_code, stored(her)) == (302, (1, {TITLE: "Met moeite geschreven"}))
