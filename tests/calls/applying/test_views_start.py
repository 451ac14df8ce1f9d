"""The door of a call: signing in, choosing for whom, the draft that is there."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.urls import reverse
from django.utils import timezone

from calls.enums import LanguageRegime
from calls.models import Application
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.factories.calls import CallFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("dutch")]


def address(call):
    return reverse("calls:start", args=[call.code])


def choose(organisation, language="nl"):
    return {"organisation": organisation.pk, "language": language}


def test_visitor_is_offered_to_sign_up_or_in_and_comes_back(client):
    url = address(world.open_call())

    page = client.get(url)

    assert page.status_code == 200
    assert page.context["sign_in_url"] == f"{reverse('account_login')}?next={quote(url, safe='')}"
    assert page.context["sign_up_url"] == f"{reverse('account_signup')}?next={quote(url, safe='')}"


def test_call_that_is_being_built_is_not_there(client):
    assert client.get(address(CallFactory(building=True))).status_code == 404


@pytest.mark.parametrize("path", ["nergens", "GK%2027", "%F0%9F%92%A9"])
def test_call_that_does_not_exist_is_not_there(client, path):
    url = reverse("calls:start", args=["x"]).replace("/x/", f"/{path}/")

    assert client.get(url).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_closed_call_has_a_clear_page(sign_in, method):
    call, member = world.open_call(closed=True), MembershipFactory()

    page = getattr(sign_in(member.user), method)(address(call), choose(member.organisation))

    assert (page.status_code, page.templates[0].name) == (403, "calls/applying/too_late.html")
    assert Application.objects.count() == 0


def test_call_that_opens_later_says_when(client):
    call = world.open_call(opens_at=timezone.now() + timedelta(days=1))

    page = client.get(address(call))

    assert (page.status_code, page.context["early"]) == (403, True)


def test_person_without_organisation_adds_one_first(sign_in):
    url = address(world.open_call())

    page = sign_in(world.reader()).get(url)

    assert (page.status_code, page.url) == (
        302,
        f"{reverse('organisations:add')}?next={quote(url, safe='')}",
    )


@pytest.mark.parametrize(("right", "confirmed"), [(Right.READ, True), (Right.MANAGE, False)])
def test_member_who_may_not_edit_yet_is_told_why(sign_in, right, confirmed):
    member = MembershipFactory(right=right, confirmed=confirmed)

    page = sign_in(member.user).get(address(world.open_call()))

    assert page.templates[0].name == "calls/applying/no_right.html"
    assert member.organisation.name in page.content.decode()


def test_one_organisation_and_one_language_are_not_asked(sign_in):
    call, member = world.open_call(language_regime=LanguageRegime.NL), MembershipFactory()
    client = sign_in(member.user)

    page = client.get(address(call))
    posted = client.post(address(call))

    assert [field.is_hidden for field in page.context["form"]] == [True, True]
    draft = Application.objects.get()
    assert (draft.organisation, draft.language) == (member.organisation, "nl")
    assert posted.url == reverse("calls:application", args=[draft.uuid])


def test_organisation_and_language_are_chosen(sign_in):
    call, member = world.open_call(), MembershipFactory()
    other = MembershipFactory(user=member.user)

    sign_in(member.user).post(address(call), choose(other.organisation, "fr"))

    draft = Application.objects.get()
    assert (draft.organisation, draft.language) == (other.organisation, "fr")


def test_nothing_chosen_is_said_at_the_question(sign_in):
    call, member = world.open_call(), MembershipFactory()
    MembershipFactory(user=member.user)

    page = sign_in(member.user).post(address(call), {"language": "nl"})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["organisation"])


def test_organisation_of_other_people_cannot_be_chosen(sign_in):
    call, member = world.open_call(), MembershipFactory()
    MembershipFactory(user=member.user)
    readable = MembershipFactory(user=member.user, right=Right.READ)

    for organisation in (OrganisationFactory(), readable.organisation):
        page = sign_in(member.user).post(address(call), choose(organisation))
        assert (page.status_code, list(page.context["form"].errors)) == (422, ["organisation"])

    assert Application.objects.count() == 0


def test_existing_draft_is_offered_first_and_not_doubled(sign_in):
    her = world.applicant()
    client = sign_in(her.colleague())

    page = client.get(address(her.application.call))
    posted = client.post(address(her.application.call), choose(her.organisation))

    assert page.context["drafts"] == [her.application]
    assert posted.url == reverse("calls:application", args=[her.application.uuid])
    assert Application.objects.count() == 1
