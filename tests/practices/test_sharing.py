"""Sharing a practice: four steps without an account, and what becomes of what was typed."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from practices.models import PracticePage, SharedPractice, SharedState
from practices.sharing.limits import HOUR, Limit
from tandem.content.models import SiteImage
from tests.factories.pages import PolicyDomainFactory
from tests.factories.practices import (
    ANSWERS,
    AgeGroupFactory,
    SharedPracticeFactory,
    TargetGroupFactory,
    education,
    photo,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_limits_left_over():
    cache.clear()


def step_url(shared: SharedPractice, number: int) -> str:
    return reverse("practices:step", args=[shared.token, number])


SENDER = {"sender_name": "An Peeters", "sender_email": "an@example.org"}


# --- The steps -----------------------------------------------------------------------------------


def test_the_domain_one_came_from_is_filled_in(client):
    education()
    html = client.get(reverse("practices:start"), {"domain": "onderwijs"}).content.decode()
    assert '<option value="onderwijs" selected>Onderwijs</option>' in html


def test_trail_begins_at_home_as_on_every_page(client):
    html = client.get(reverse("practices:start")).content.decode()
    crumbs = re.findall(r'<a href="([^"]*)">([^<]+)</a>', html.split('<nav class="trail"')[1])
    assert crumbs[:2] == [("/nl/", "Home"), (reverse("practices:start"), "Deel uw praktijk")]


def test_looking_makes_no_draft(client):
    client.get(reverse("practices:start"), {"domain": "bestaat-niet"})
    assert SharedPractice.objects.count() == 0


def test_all_the_way_without_script_or_account(client, drain):
    education()
    group, age = TargetGroupFactory(code="ouders"), AgeGroupFactory(code="6-12")
    answer = client.post(reverse("practices:start"), ANSWERS["1"])
    shared = SharedPractice.objects.get()
    assert answer.url == step_url(shared, 2)
    typed = {**ANSWERS["2"], "target_groups": ["ouders"], "age_groups": ["6-12"]}
    assert client.post(step_url(shared, 2), typed).url == step_url(shared, 3)
    assert client.post(step_url(shared, 3), ANSWERS["3"]).url == step_url(shared, 4)
    given = {**ANSWERS["4"], **SENDER, "pictures": [photo("1.jpg"), photo("2.png", kind="PNG")]}
    check = client.post(step_url(shared, 4), given).url
    assert check == reverse("practices:check", args=[shared.token])
    html = client.get(check).content.decode()
    assert all(word in html for word in ("Gent", "Onderwijs", "Stad Gent", "1.jpg, 2.png"))
    assert client.post(check).url == reverse("practices:sent")
    assert PracticePage.objects.count() == 0

    drain()
    [letter] = mail.outbox
    assert letter.to == ["an@example.org"]
    link = re.search(r"http://[^/]+(/nl/\S+)", letter.body)[1]
    assert client.get(link).status_code == 200
    assert PracticePage.objects.count() == 0  # a mail program that opens links confirms nothing
    client.post(link)

    page = PracticePage.objects.get()
    assert (page.live, page.owner, page.title) == (False, None, ANSWERS["1"]["name"])
    assert (page.domain.code, page.run_by, page.website) == (
        "onderwijs",
        "Stad Gent",
        "https://www.example.org",
    )
    assert [place.nis for place in page.applied_in.all()] == ["44021"]
    assert (list(page.target_groups.all()), list(page.age_groups.all())) == ([group], [age])
    assert page.picture.description_nl == ""
    assert [block.block_type for block in page.body] == ["heading", "rich_text", "image"]
    assert "<p>De scholen vragen &lt;meer&gt;.</p>" in page.body[1].value.source
    shared.refresh_from_db()
    assert (shared.state, shared.page) == (SharedState.TO_JUDGE, page)


def test_the_page_stands_in_the_tree_of_the_senders_language(client):
    shared = SharedPracticeFactory(to_confirm=True, language="fr")
    client.post(reverse("practices:confirm", args=[shared.confirm_token]))
    page = PracticePage.objects.get()
    assert page.get_parent().slug == "pratiques"
    assert page.locale.language_code == "fr"
    assert page.body[0].value.startswith("Comment savons-nous")


def test_what_is_wrong_is_said_and_what_was_typed_stays(client):
    shared = SharedPracticeFactory(answers={"1": ANSWERS["1"]})
    answer = client.post(step_url(shared, 3), {"what": "Iets", "website": "geen adres"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_why">' in html
    assert '<a href="#id_website">' in html
    again = client.get(step_url(shared, 3)).content.decode()
    assert 'value="geen adres"' in again
    assert ">\nIets</textarea>" in again


def test_back_keeps_what_was_typed_and_asks_nothing(client):
    shared = SharedPracticeFactory(answers={"1": ANSWERS["1"]})
    answer = client.post(step_url(shared, 3), {"what": "Half", "back": "1"})
    assert answer.url == step_url(shared, 2)
    assert "Half" in client.get(step_url(shared, 3)).content.decode()


def test_another_browser_goes_on_where_one_stopped(client):
    """The draft lives at its address, not in a session."""
    shared = SharedPracticeFactory()
    assert "Stad Gent" in client.get(step_url(shared, 2)).content.decode()
    assert not client.cookies.get("sessionid")


def test_only_what_is_complete_is_sent(client, drain):
    shared = SharedPracticeFactory(answers={"1": ANSWERS["1"]}, sender_email="geen adres")
    url = reverse("practices:check", args=[shared.token])
    answer = client.post(url)
    assert answer.status_code == 422
    links = set(re.findall(r'href="([^"]+)#id_', answer.content.decode()))
    assert links == {step_url(shared, number) for number in (2, 3, 4)}
    assert drain() == 0


def test_a_domain_that_went_meanwhile_is_asked_again(client):
    shared = SharedPracticeFactory()
    education().delete()
    html = client.get(reverse("practices:check", args=[shared.token])).content.decode()
    assert f'{step_url(shared, 1)}#id_domain"' in html


def test_a_domain_that_went_after_sending_loses_nothing_of_the_rest(client):
    shared = SharedPracticeFactory(state=SharedState.TO_CONFIRM, title="Elk telt")
    education().delete()
    answer = client.post(reverse("practices:confirm", args=[shared.confirm_token]))
    assert answer.status_code == 200
    page = PracticePage.objects.get()
    assert (page.title, page.domain, page.run_by) == ("Elk telt", None, "Stad Gent")


def test_a_title_in_another_script_gets_an_address(client):
    shared = SharedPracticeFactory(to_confirm=True, title="معًا")
    client.post(reverse("practices:confirm", args=[shared.confirm_token]))
    assert PracticePage.objects.get().slug == f"practice-{shared.pk}"


@pytest.mark.parametrize(
    ("step", "field", "longest"),
    [
        (3, "website", f"www.example.org/{'x' * 180}"),
        (4, "contact_email", f"{'x' * 250}@example.org"),
    ],
)
def test_an_answer_that_no_page_can_hold_is_refused_while_it_can_be_changed(
    client, step, field, longest
):
    shared = SharedPracticeFactory()
    given = {**ANSWERS[str(step)], **SENDER, field: longest}
    answer = client.post(step_url(shared, step), {**given, "next": "1"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])


def test_confirming_twice_makes_one_page(client):
    shared = SharedPracticeFactory(to_confirm=True)
    url = reverse("practices:confirm", args=[shared.confirm_token])
    answers = [client.post(url).status_code for _time in range(2)]
    assert (answers, PracticePage.objects.count()) == ([200, 200], 1)
    assert client.get(url).status_code == 200


def test_sending_twice_sends_one_mail(drain):
    from practices.sharing.drafting import send

    shared = SharedPracticeFactory()
    for _click in range(2):
        send(shared=shared, title="Titel")
    assert drain() == 1


def test_the_mail_is_in_the_senders_language(drain, french):
    from practices.sharing.drafting import send

    send(shared=SharedPracticeFactory(language="nl"), title="Titel")
    drain()
    assert mail.outbox[0].subject == "Bevestig wat u deelde: Titel"


def test_screens_are_never_kept_nor_indexed(client):
    shared = SharedPracticeFactory()
    for url in (reverse("practices:start"), step_url(shared, 4)):
        answer = client.get(url)
        assert answer["Cache-Control"] == "private, no-store"
        assert '<meta name="robots" content="noindex">' in answer.content.decode()


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_taxonomies_are_named_in_the_readers_language(client, language):
    PolicyDomainFactory(name_nl="Werk", name_fr="Emploi")
    from django.utils import translation

    with translation.override(language):
        url = reverse("practices:start")
    name = {"nl": "Werk", "fr": "Emploi"}[language]
    assert f">{name}</option>" in client.get(url).content.decode()


# --- Pictures ------------------------------------------------------------------------------------


def test_a_picture_can_be_seen_and_taken_away_by_its_writer(client):
    shared = SharedPracticeFactory()
    client.post(step_url(shared, 4), {"pictures": [photo()], "stay": "1"})
    picture = shared.pictures.get()
    url = reverse("practices:picture", args=[shared.token, picture.uuid])
    answer = client.get(url)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8")
    path = picture.file.path
    gone = reverse("practices:remove", args=[shared.token, picture.uuid])
    with_commit = client.post(gone)
    assert with_commit.status_code == 302
    assert shared.pictures.count() == 0
    assert path.endswith(f"shared/{picture.uuid}.jpg")


def test_a_good_picture_stays_when_another_is_refused(client):
    from django.core.files.uploadedfile import SimpleUploadedFile

    shared = SharedPracticeFactory()
    bad = SimpleUploadedFile("virus.exe", b"MZ", content_type="image/jpeg")
    answer = client.post(
        step_url(shared, 4), {**ANSWERS["4"], **SENDER, "pictures": [photo(), bad]}
    )
    assert answer.status_code == 422
    assert "virus.exe" in answer.content.decode()
    assert [picture.name for picture in shared.pictures.all()] == ["foto.jpg"]


def test_before_confirmation_no_picture_is_public(client):
    shared = SharedPracticeFactory()
    client.post(step_url(shared, 4), {"pictures": [photo()], "stay": "1"})
    assert SiteImage.objects.count() == 0
    with pytest.raises(ValueError, match="no address"):
        _address = shared.pictures.get().file.url


# --- What cannot be kept -------------------------------------------------------------------------


def test_what_comes_too_late_is_shown_to_copy(client):
    shared = SharedPracticeFactory(expires_at=timezone.now() - timedelta(minutes=1))
    answer = client.post(step_url(shared, 3), {"what": "Lang <b>verhaal</b>", "next": "1"})
    html = answer.content.decode()
    assert answer.status_code == 404
    assert "Wat doet u?" in html
    assert "Lang &lt;b&gt;verhaal&lt;/b&gt;" in html
    assert "Lang" not in client.get(step_url(shared, 3)).content.decode()


def test_what_comes_too_often_is_shown_to_copy(client, monkeypatch):
    monkeypatch.setattr("practices.views.SAVES", Limit("save", 0, HOUR))
    answer = client.post(step_url(SharedPracticeFactory(), 3), {"what": "Lang verhaal"})
    assert answer.status_code == 429
    assert "Lang verhaal" in answer.content.decode()


def test_an_answer_that_is_not_right_any_more_is_left_out_and_the_rest_arrives(client):
    shared = SharedPracticeFactory(state=SharedState.TO_CONFIRM, title="Elk telt")
    shared.answers["3"]["website"] = "https://example.org/" + "x" * 300
    shared.save()
    client.post(reverse("practices:confirm", args=[shared.confirm_token]))
    page = PracticePage.objects.get()
    assert (page.website, page.run_by) == ("", "Stad Gent")
