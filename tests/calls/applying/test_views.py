"""The other screens: overview, task list, checking, sending, receipt, withdrawing, deleting, files."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from calls.applying.sending import send
from calls.enums import Status
from calls.models import Application, Submission
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.calls.applying.world import AMOUNT, BUDGET, GOOD_PROJECT, PROJECT, SUMMARY, TITLE
from tests.factories.calls import ApplicationFactory
from tests.factories.organisations import MembershipFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("dutch")]


def url(name, her):
    return reverse(f"calls:{name}", args=[her.application.uuid])


def sent(call=None):
    her = world.applicant(call).fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    return her


def close(her):
    call = her.application.call
    call.closes_at = timezone.now() - timedelta(minutes=10)
    call.save()


# --- My applications ---


def test_overview_groups_by_organisation_with_drafts_first(sign_in):
    member = MembershipFactory(organisation__name="Aalst")
    other = MembershipFactory(user=member.user, organisation__name="Zele")
    files = [
        ApplicationFactory(organisation=member.organisation, status=status)
        for status in (Status.SUBMITTED, Status.DRAFT, Status.AWARDED)
    ]
    ApplicationFactory()

    page = sign_in(member.user).get(reverse("calls:mine"))

    groups = page.context["groups"]
    assert [group.organisation for group in groups] == [member.organisation, other.organisation]
    assert groups[0].rows[0].application.status == Status.DRAFT
    assert {row.application for row in groups[0].rows} == set(files)
    assert groups[1].rows == []


def test_overview_of_a_newcomer_says_how_to_begin(sign_in):
    page = sign_in(world.reader()).get(reverse("calls:mine"))

    assert (page.context["groups"], page.context["any"]) == ([], False)


def test_overview_costs_the_same_for_two_and_for_twenty_files(
    sign_in, django_assert_max_num_queries
):
    member = MembershipFactory()
    client = sign_in(member.user)
    client.get(reverse("calls:mine"))  # what is asked once a process: types, addresses of the site
    counts = []
    for files in (2, 18):
        for _ in range(files):
            ApplicationFactory(organisation=member.organisation, status=Status.SUBMITTED)
        with django_assert_max_num_queries(20) as counted:
            client.get(reverse("calls:mine"))
        counts.append(len(counted))

    assert counts[0] == counts[1]


# --- The home of an application ---


def test_task_list_of_a_draft(sign_in):
    her = world.applicant()
    colleague = her.colleague()
    her.save(PROJECT, GOOD_PROJECT, user=colleague)
    her.save(BUDGET, {AMOUNT: "1.00"})

    page = sign_in(her.user).get(url("application", her))

    tasks = page.context["groups"][0]["tasks"]
    assert [task["state"] for task in tasks] == ["done", "busy"]
    assert str(colleague) in tasks[0]["editor"]
    assert (page.context["done"], page.context["total"]) == (1, 2)
    assert page.context["remaining"]


def test_untouched_section_is_to_do(sign_in):
    her = world.applicant()

    page = sign_in(her.user).get(url("application", her))

    assert [task["state"] for task in page.context["groups"][0]["tasks"]] == ["todo", "todo"]


def test_file_alone_begins_a_section(sign_in):
    her = world.applicant()
    her.attach()

    page = sign_in(her.user).get(url("application", her))

    assert [task["state"] for task in page.context["groups"][0]["tasks"]] == ["todo", "busy"]


def test_task_list_after_the_deadline_keeps_the_draft(sign_in):
    her = world.applicant().fill_in()
    close(her)

    page = sign_in(her.user).get(url("application", her))

    assert (page.templates[0].name, page.context["is_open"], page.context["remaining"]) == (
        "calls/applying/tasks.html",
        False,
        "",
    )


def test_reader_sees_the_task_list_without_links(sign_in):
    her = world.applicant()

    page = sign_in(her.colleague(Right.READ)).get(url("application", her))

    assert [task["url"] for task in page.context["groups"][0]["tasks"]] == ["", ""]


def test_sent_file_shows_its_stages_and_unsent_changes(sign_in):
    her = sent()
    client = sign_in(her.user)

    before = client.get(url("application", her))
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Beter"}, version=1)
    after = client.get(url("application", her))

    assert [step.state for step in before.context["steps"]] == ["now", "next", "next", "next"]
    assert (before.context["unsent"], after.context["unsent"]) == (False, True)


def test_applicant_does_not_see_a_decision_before_its_release(sign_in):
    her = sent()
    Application.objects.update(status=Status.IN_DELIBERATION)

    in_deliberation = sign_in(her.user).get(url("application", her)).context
    Application.objects.update(status=Status.IN_REVIEW)
    in_review = sign_in(her.user).get(url("application", her)).context

    assert str(in_deliberation["state"].text) == str(in_review["state"].text)
    assert in_deliberation["steps"] == in_review["steps"]


def test_task_list_costs_the_same_for_empty_and_full_files(sign_in, django_assert_max_num_queries):
    her = world.applicant()
    client = sign_in(her.user)
    client.get(
        url("application", her)
    )  # what is asked once a process: types, addresses of the site
    with django_assert_max_num_queries(25) as empty:
        client.get(url("application", her))
    her.fill_in()
    her.attach("een.pdf")
    her.attach("twee.pdf")
    with django_assert_max_num_queries(25) as full:
        client.get(url("application", her))
    assert len(full) == len(empty)


# --- Checking and sending ---


def test_check_lists_problems_with_links_to_their_questions(sign_in):
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Samen"})

    page = sign_in(her.user).get(url("check", her))

    links = [problem["href"] for problem in page.context["problems"]]
    section = reverse("calls:section", args=[her.application.uuid, PROJECT])
    assert links[:2] == [f"{section}#id_f_{SUMMARY}", f"{section}#id_f_{world.GROUP}_0"]
    assert "disabled" not in page.content.decode()


def test_check_shows_answers_in_the_language_of_the_file(sign_in):
    her = world.applicant().fill_in()
    with translation.override("fr"):
        page = sign_in(her.user).get(url("check", her))

    rows = {row["label"]: row for part in page.context["parts"] for row in part["rows"]}
    assert (rows["Titre"]["value"], rows["Titre"]["lang"]) == ("Samen sterk", "nl")
    assert (rows["Groupe"]["value"], rows["Groupe"]["lang"]) == ("Jeunes", "")


def test_send_leads_to_the_receipt(sign_in, drain):
    her = world.applicant().fill_in()
    client = sign_in(her.user)
    key = client.get(url("check", her)).context["key"]

    page = client.post(url("send", her), {"key": key})
    receipt = client.get(page.url)
    again = client.post(url("send", her), {"key": key})

    assert (page.status_code, page.url, again.url) == (302, url("receipt", her), page.url)
    assert "GK27-0001" in receipt.content.decode()
    assert [member.user for member in receipt.context["recipients"]] == [her.user]
    assert Submission.objects.count() == 1


def test_send_with_problems_leads_back_to_them(sign_in):
    her = world.applicant()
    client = sign_in(her.user)

    page = client.post(url("send", her))

    assert page.url == f"{url('check', her)}?refused"
    assert client.get(page.url).context["refused"] is True
    assert Submission.objects.count() == 0


def test_send_after_somebody_changed_the_answers_is_checked_again(sign_in):
    her = world.applicant().fill_in()
    client = sign_in(her.user)
    key = client.get(url("check", her)).context["key"]
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Anders"}, version=1)

    page = client.post(url("send", her), {"key": key})

    assert (page.url, Submission.objects.count()) == (url("check", her), 0)


def test_send_after_the_deadline_is_a_clear_page_and_the_draft_is_kept(sign_in):
    her = world.applicant().fill_in()
    close(her)

    page = sign_in(her.user).post(url("send", her))

    assert (page.status_code, page.templates[0].name) == (403, "calls/applying/too_late.html")
    assert (Application.objects.get().status, Submission.objects.count()) == (Status.DRAFT, 0)


def test_editor_is_told_who_may_send(sign_in):
    her = world.applicant().fill_in()
    client = sign_in(her.colleague(Right.EDIT))

    page = client.get(url("check", her))
    client.post(url("send", her), {"key": page.context["key"]})

    assert (page.context["can_send"], page.context["senders"]) == (False, [str(her.user)])
    assert Submission.objects.count() == 0


def test_visitor_who_sends_signs_in_and_comes_back_to_the_check(client, sign_in):
    her = world.applicant().fill_in()

    page = client.post(url("send", her))
    back = sign_in(her.user).get(url("send", her))

    assert page.url == f"{reverse('account_login')}?next={url('send', her)}"
    assert back.url == url("check", her)


def test_receipt_of_a_draft_is_its_task_list(sign_in):
    her = world.applicant()

    assert sign_in(her.user).get(url("receipt", her)).url == url("application", her)


@pytest.mark.parametrize(("language", "words"), [("nl", "uur"), ("fr", " h ")])
def test_receipt_mail_is_in_the_language_of_the_file(drain, language, words):
    her = world.applicant()
    Application.objects.update(language=language)
    her.fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())

    drain()

    (letter,) = mail.outbox
    assert letter.to == [her.user.email]
    assert "GK27-0001" in letter.subject
    assert "GK27-0001" in letter.body
    assert words in letter.body.replace("\u00a0", " ")
    with translation.override(language):
        assert url("receipt", her) in letter.body


# --- Withdrawing and deleting ---


def test_withdraw_asks_for_a_reason(sign_in):
    her = sent()
    client = sign_in(her.user)

    refused = client.post(url("withdraw", her), {"reason": " "})
    assert (refused.status_code, Application.objects.get().status) == (422, Status.SUBMITTED)
    done = client.post(url("withdraw", her), {"reason": "Geen personeel."})

    assert (done.url, Application.objects.get().status) == (
        url("application", her),
        Status.WITHDRAWN,
    )
    assert client.get(done.url).context["steps"][-1].state == "now"
    assert client.post(url("withdraw", her), {"reason": "Nog eens"}).url == done.url


def test_withdraw_and_delete_need_the_right(sign_in):
    her = sent()
    client = sign_in(her.colleague(Right.EDIT))
    draft = world.applicant(world.open_call(budget_year=2030))
    reader = sign_in(draft.colleague(Right.EDIT))

    assert client.post(url("withdraw", her), {"reason": "x"}).status_code == 403
    assert reader.post(url("delete", draft)).status_code == 403
    assert Application.objects.count() == 2


def test_delete_asks_first(sign_in):
    her = world.applicant()
    client = sign_in(her.user)

    assert client.get(url("delete", her)).templates[0].name == "calls/applying/delete.html"
    assert Application.objects.count() == 1
    assert client.post(url("delete", her)).url == reverse("calls:mine")
    assert Application.objects.count() == 0


def test_sent_application_is_not_deleted(sign_in):
    her = sent()

    assert sign_in(her.user).post(url("delete", her)).url == url("application", her)
    assert Application.objects.count() == 1
