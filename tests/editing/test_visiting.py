"""How a link is visited: politely, and never inside our own walls."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tandem.editing.links import reasons, visiting
from tandem.editing.links.addresses import NotPublic, UnknownHost, public_address, web_target
from tandem.editing.links.visiting import Visit, connect
from tests.editing.server import PUBLIC, Website, running


@pytest.fixture
def website() -> Iterator[Website]:
    """A website on this machine."""
    with running() as site:
        yield site


def test_page_that_answers_is_asked_once(website):
    website.says("/nieuws?jaar=2021", 200)
    visit = website.visitor().visit("https://elders.example/nieuws?jaar=2021#boven")
    assert visit == Visit(status=200)
    assert website.asked == [("HEAD", "/nieuws?jaar=2021")]


def test_website_without_head_is_asked_for_the_page(website):
    website.says("/", 405, method="HEAD")
    website.says("/", 200, method="GET")
    assert website.visitor().visit("http://elders.example").works
    assert website.asked == [("HEAD", "/"), ("GET", "/")]


@pytest.mark.parametrize(
    ("status", "works"), [(404, False), (500, False), (403, True), (429, True)]
)
def test_answers_that_mean_broken_and_answers_that_mean_no_machines(website, status, works):
    website.says("/", status)
    visit = website.visitor().visit("http://elders.example/")
    assert (visit.works, visit.status) == (works, status)


def test_redirects_are_followed_and_end(website):
    website.says("/oud", 301, "/nieuw")
    website.says("/nieuw", 200)
    website.says("/rond", 302, "/rond")
    visitor = website.visitor()
    assert visitor.visit("http://elders.example/oud").works
    assert visitor.visit("http://elders.example/rond").reason == reasons.REDIRECTS
    assert len(website.asked) == 2 + visiting.MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.9", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "64:ff9b:1::1", "not an address",
    ],
)  # fmt: skip
def test_inner_addresses_are_never_connected_to(website, address):
    website.names["binnen.example"] = [PUBLIC, address]
    assert website.visitor().visit("http://binnen.example/") == Visit(reasons.PRIVATE)
    assert (website.connected, website.asked) == ([], [])


def test_redirect_to_the_inside_is_not_followed(website):
    website.names["binnen.example"] = ["10.0.0.1"]
    website.says("/", 302, "http://binnen.example/geheim")
    assert website.visitor().visit("http://elders.example/").reason == reasons.PRIVATE
    assert website.asked == [("HEAD", "/")]
    website.says("/bestand", 302, "file:///etc/passwd")
    assert website.visitor().visit("http://elders.example/bestand").reason == reasons.NOT_WEB


def test_connection_goes_to_the_address_that_was_checked(website):
    website.says("/", 200)
    website.visitor().visit("http://elders.example/")
    assert website.connected == [PUBLIC]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://elders.example/", "file:///etc/passwd", "javascript:alert(1)", "http://",
        "http://elders.example:8080/", "https://elders.example:80/", "http://jan:x@elders.example/",
        "http://[::1", "//elders.example/",
    ],
)  # fmt: skip
def test_only_the_web_on_its_usual_ports(url):
    assert web_target(url) is None


def test_letters_with_accents_are_written_for_the_wire():
    target = web_target("https://elders.example/égalité%20locale?q=été&r=a%20b")
    assert target.path == "/%C3%A9galit%C3%A9%20locale?q=%C3%A9t%C3%A9&r=a%20b"


def test_host_that_does_not_exist(website):
    website.names["weg.example"] = []
    assert website.visitor().visit("http://weg.example/").reason == reasons.NO_HOST


def test_resolver_that_finds_nothing_is_an_unknown_host():
    with pytest.raises(UnknownHost):
        public_address("weg.example", 80, lambda _host, _port: [])
    with pytest.raises(NotPublic):
        public_address("localhost", 80)


def test_refused_connection(website):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        website.port = probe.getsockname()[1]
    assert website.visitor().visit("http://elders.example/").reason == reasons.REFUSED


def test_website_that_drips_is_hung_up_on(website, monkeypatch):
    monkeypatch.setattr(visiting, "WHOLE_VISIT", 0.6)
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        website.port = listener.getsockname()[1]

        def drip() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while not stop.wait(0.05):
                    try:
                        connection.sendall(b"X-Slow: 1\r\n")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        begun = time.monotonic()
        visit = website.visitor().visit("http://elders.example/")
        stop.set()
        thread.join()
    assert visit.reason == reasons.TIMEOUT
    assert time.monotonic() - begun < 2


def test_real_connection_keeps_the_name_and_dials_the_address(monkeypatch):
    dialled = []
    monkeypatch.setattr(
        visiting.socket, "create_connection", lambda where, timeout: dialled.append(where)
    )
    connection = connect(web_target("http://elders.example/"), PUBLIC)
    connection.connect = lambda: connection._create_connection(("elders.example", 80), 8, None)
    connection.connect()
    assert (connection.host, dialled) == ("elders.example", [(PUBLIC, 80)])


def test_redirect_to_what_is_no_address_ends_the_visit(website):
    website.says("/", 302, "http://[geen-adres")
    assert website.visitor().visit("http://elders.example/") == Visit(reasons.NOT_WEB)


def test_escaped_slash_is_asked_as_it_was_written(website):
    website.says("/a%2Fb/%C3%A9%20%C3%A9", 200)
    assert website.visitor().visit("http://elders.example/a%2Fb/é é").works
