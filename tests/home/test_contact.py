"""The contact page: functions, opening hours, and the link to it on every page."""

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from home.blocks.contact import ContactBlock, ContactsBlock, HoursBlock, OpeningHoursBlock
from tests.factories.help_pages import ContactPageFactory
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db


def test_page_says_whom_where_and_when(client):
    html = client.get(ContactPageFactory().url).content.decode()
    for text in ("Redactie", "mailto:r@example.org", "1000 Brussel", "Een ingang zonder trap."):
        assert text in html
    assert "<address>" in html


@pytest.mark.parametrize(
    ("language", "spans"),
    [
        ("nl", ["9.00–12.00\u00a0uur", "13.30–16.00\u00a0uur"]),
        (
            "fr",
            [
                "9\u00a0h\u00a000\u00a0– 12\u00a0h\u00a000",
                "13\u00a0h\u00a030\u00a0– 16\u00a0h\u00a000",
            ],
        ),
    ],
)
def test_week_is_in_order_whatever_the_order_of_typing(language, spans):
    page = ContactPageFactory()
    with translation.override(language):
        week = page.week()
    assert [len(day["spans"]) for day in week] == [1, 2]
    assert week[1]["spans"] == spans


@pytest.mark.parametrize("address", ["/nl/", "news", "account_login", "/nl/bestaat-niet/"])
def test_help_is_at_the_same_place_of_every_page(client, address):
    page = ContactPageFactory()
    url = NewsPageFactory().url if address == "news" else address
    html = client.get(reverse(url) if url == "account_login" else url).content.decode()
    header = html.split("</header>")[0]
    assert header.count(f'<a class="help-link" href="{page.url}">') == 1


def test_without_a_contact_page_there_is_no_link(client):
    assert "help-link" not in client.get("/nl/").content.decode()


@pytest.mark.parametrize(
    ("email", "phone", "good"),
    [
        ("a@example.org", "", True),
        ("", "02 555 01 00", True),
        ("", "1700", True),
        ("", "", False),
        ("", "belt u maar", False),
    ],
)
def test_contact_can_be_reached(email, phone, good):
    block = ContactBlock()
    value = block.to_python({"function": "Redactie", "task": "", "email": email, "phone": phone})
    if good:
        assert block.clean(value)["function"] == "Redactie"
    else:
        with pytest.raises(ValidationError):
            block.clean(value)


def test_one_closes_after_one_opened():
    block = HoursBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"day": "1", "opens": "12:00", "closes": "09:00"}))


def test_hours_that_are_not_filled_in_yet_can_be_saved_with_a_draft():
    block = OpeningHoursBlock()
    unfinished = block.to_python(
        [{"type": "hours", "value": {"day": "1", "opens": "09:00", "closes": None}}]
    )
    assert block.clean_deferred(unfinished)[0].value["closes"] is None
    with pytest.raises(ValidationError):
        block.clean(unfinished)


def test_hours_that_are_not_filled_in_yet_are_not_shown():
    hours = [("hours", {"day": "1", "opens": time(9), "closes": None})]
    assert ContactPageFactory(opening_hours=hours).week() == []


def test_contact_that_nobody_can_reach_yet_can_be_saved_with_a_draft():
    block = ContactsBlock()
    value = {"function": "Redactie", "task": "", "email": "", "phone": ""}
    assert len(block.clean_deferred(block.to_python([{"type": "contact", "value": value}]))) == 1


def test_within_the_budget(client, django_assert_max_num_queries):
    url = ContactPageFactory().url
    client.get(url)
    with django_assert_max_num_queries(17):
        client.get(url)
