"""The door: arrival time, NUL bytes, error pages, headers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone

from tandem.web.arrival import arrival

pytestmark = pytest.mark.django_db


def test_our_clock_decides_without_a_proxy():
    forged = RequestFactory().get("/", headers={"X-Request-Start": "t=1000000000.0"})
    assert timezone.now() - arrival(forged) < timedelta(seconds=5)


def test_the_proxys_clock_decides_where_one_is_set(settings):
    settings.ARRIVAL_HEADER = "X-Request-Start"
    request = RequestFactory().get("/", headers={"X-Request-Start": "t=1790000000.250"})
    assert arrival(request) == datetime.fromtimestamp(1790000000.25, tz=UTC)


@pytest.mark.parametrize("nonsense", ["", "t=", "soon", "t=1e400", "99999999999"])
def test_nonsense_and_the_future_are_not_believed(settings, nonsense):
    settings.ARRIVAL_HEADER = "X-Request-Start"
    request = RequestFactory().get("/", headers={"X-Request-Start": nonsense})
    assert timezone.now() - arrival(request) < timedelta(seconds=5)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_nul_byte_is_refused_in_the_readers_language(client, language):
    answers = [
        client.get(f"/{language}/?q=a%00b"),
        client.post(f"/{language}/", {"text": "a\x00b"}),
        client.get(f"/{language}/a%00b/"),
    ]
    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert all(f'lang="{language}' in answer.content.decode() for answer in answers)


def test_too_many_fields_are_refused(client):
    assert client.post("/nl/", {f"f{n}": "" for n in range(5001)}).status_code == 400


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_an_unknown_address_is_a_404_in_its_language(client, language):
    answer = client.get(f"/{language}/does-not-exist/")
    assert answer.status_code == 404
    assert f'<html lang="{language}-BE"' in answer.content.decode()


def test_our_mistake_is_told_in_both_languages(client):
    client.raise_request_exception = False
    from django.urls import path  # an address of this test alone

    def broken(request):
        raise RuntimeError("secret detail")

    import tandem.urls

    tandem.urls.urlpatterns.insert(0, path("broken", broken))
    try:
        from django.urls import clear_url_caches

        clear_url_caches()
        page = client.get("/broken").content.decode()
    finally:
        tandem.urls.urlpatterns.pop(0)
        clear_url_caches()
    assert "Er ging iets mis" in page
    assert "Une erreur s’est produite" in page
    assert "secret detail" not in page


def test_public_pages_have_a_strict_policy(client):
    policy = client.get("/nl/does-not-exist/").headers["Content-Security-Policy"]
    assert dict(part.strip().split(" ", 1) for part in policy.split(";")) == {
        "default-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }


def test_the_cms_alone_may_use_inline_script(client):
    policy = client.get("/cms/").headers["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "object-src 'none'" in policy
