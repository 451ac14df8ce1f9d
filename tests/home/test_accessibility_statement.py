"""The accessibility statement: every field to readers, and the yearly review."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from home.models import statements_due
from tandem.accounts.roles import Role
from tests.factories.help_pages import StatementPageFactory
from tests.factories.pages import home

pytestmark = pytest.mark.django_db


def test_every_field_is_on_the_page(client):
    html = client.get(StatementPageFactory().url).content.decode()
    for text in (
        "Agentschap Gelijke Kansen",
        "https://example.org/",
        "Tandem op zak",
        "EN 301 549",
        "WCAG 1.3.1",
        "Vraag ze op.",
        "31 januari 2027",
        "mailto:toegankelijk@example.org",
        "1700 (gratis)",
        "1 maart 2026",
    ):
        assert text in html


def test_every_page_links_to_it_at_the_bottom(client):
    page = StatementPageFactory()
    for url in ("/nl/", "/nl/nieuws/", reverse("account_login"), "/nl/bestaat-niet/"):
        footer = client.get(url).content.decode().split('<footer class="site-footer">')[1]
        assert footer.count(f'href="{page.url}"') == 1


@pytest.mark.parametrize(
    ("made", "reviewed", "on", "due"),
    [
        (date(2026, 3, 1), None, date(2027, 1, 31), False),
        (date(2026, 3, 1), None, date(2027, 2, 1), True),
        (date(2020, 1, 1), date(2026, 3, 28), date(2027, 2, 27), False),
        # February has no 31st: the last day of March is eleven months ago on the first of March
        (date(2020, 1, 1), date(2026, 3, 31), date(2027, 2, 28), False),
        (date(2020, 1, 1), date(2026, 3, 31), date(2027, 3, 1), True),
        (date(2020, 1, 1), date(2027, 1, 1), date(2027, 4, 1), False),
    ],
)
def test_due_after_eleven_months(made, reviewed, on, due):
    page = StatementPageFactory(made_on=made, reviewed_on=reviewed)
    assert statements_due(on=on) == ([page] if due else [])
    assert page.needs_review(on) is due


def test_draft_is_not_due():
    StatementPageFactory(made_on=date(2020, 1, 1), live=False)
    assert statements_due(on=date(2027, 1, 1)) == []


@pytest.mark.parametrize(("day", "warned"), [("2027-02-01", True), ("2026-04-01", False)])
def test_editor_is_warned_in_the_editor(staff_client, day, warned):
    page = StatementPageFactory()
    with time_machine.travel(day):
        client = staff_client(Role.EDITOR)
        response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    messages = [str(message) for message in response.context["messages"]]
    assert [("1 maart 2026" in message) for message in messages] == ([True] if warned else [])


def test_no_warning_on_other_pages(staff_client):
    StatementPageFactory(made_on=date(2001, 1, 1))
    client = staff_client(Role.EDITOR)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[home().pk]))
    assert list(response.context["messages"]) == []


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"reviewed_on": date(2026, 2, 28)}, "reviewed_on"),
        ({"method": "third", "evaluator": ""}, "evaluator"),
    ],
)
def test_mistakes_are_named(columns, field):
    page = StatementPageFactory()
    for name, value in columns.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as mistake:
        page.clean()
    assert list(mistake.value.message_dict) == [field]


def test_within_the_budget(client, django_assert_max_num_queries):
    url = StatementPageFactory().url
    client.get(url)
    with django_assert_max_num_queries(17):
        client.get(url)
