"""A form refused for its token is offered again, where it is our own."""

import pytest
from django.test import RequestFactory

from tandem.web.csrf import is_own_page, typed_fields

FORM = {"title": "Met moeite", "csrfmiddlewaretoken": "old", "password1": "geheim"}


def post(data=FORM, **headers):
    return RequestFactory().post("/nl/x/", data, headers=headers)


@pytest.mark.parametrize(
    ("headers", "is_own"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, False),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "https://testserver"}, False),
        ({"Origin": "http://testserver.evil.example"}, False),
        ({"Origin": "null"}, False),
        ({}, False),
    ],
)
def test_form_of_our_own_page(headers, is_own):
    assert is_own_page(post(**headers)) is is_own


def test_token_and_passwords_are_not_carried_along():
    assert typed_fields(post()) == [("title", "Met moeite")]


def test_several_values_of_one_name_are_kept():
    assert typed_fields(post({"a": ["1", "2"]})) == [("a", "1"), ("a", "2")]


def test_enormous_form_is_not_carried_along():
    assert typed_fields(post({"a": "x" * 400_000})) == []


@pytest.mark.django_db
def test_form_of_another_site_is_refused_and_forgotten(client):
    client.handler.enforce_csrf_checks = True

    page = client.post("/nl/account/login/", FORM, headers={"Origin": "https://evil.example"})

    assert (page.status_code, page.context["fields"]) == (403, [])
    assert "sessionid" not in client.cookies
