"""Open every address that a reader can reach, once, and keep what was read."""

from collections import Counter, deque
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.models import Page

import tandem.demo
from tandem.content.models import readable
from tests.crawl.checks import Site
from tests.crawl.reading import local, read

PUBLIC = ("/nl/", "/fr/")
#: The CMS and the demo desk have tests of their own.
ELSEWHERE = ("/cms/", "/demo/")
#: Filters multiply: of one list this many choices are opened, and none from within a choice.
QUERIES = 40
HOSTS = ("http://testserver",)
#: The demo desk is no installed app while tests run.
DEMO_FILES = Path(tandem.demo.__file__).parent / "static"


def walk(client: Client) -> Site:
    """From both home pages, the sitemap and every live page, by following links."""
    hosts = (*HOSTS, settings.BASE_URL)
    site = Site(pages={}, statuses={}, found_on={}, led_to={})
    waiting = deque(_beginnings())
    choices: Counter[str] = Counter()
    while waiting:
        address = waiting.popleft()
        if address in site.statuses:
            continue
        response = client.get(address)
        if response.status_code in (301, 302):
            target, _fragment = local(address, response["Location"], hosts)
            site.led_to[address] = target
            site.statuses[address] = 200
            site.found_on.setdefault(target, address)
            if target.startswith(PUBLIC):
                waiting.append(target)
            continue
        site.statuses[address] = response.status_code
        if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
            continue
        page = read(address, response.content.decode(), hosts=hosts)
        site.pages[address] = page
        for found in [link.address for link in page.links] + [*page.alternates.values()]:
            if _is_worth_opening(found, address, choices):
                site.found_on.setdefault(found, address)
                waiting.append(found)
        for file in page.files:
            if file not in site.statuses:
                site.found_on[file] = address
                site.statuses[file] = 200 if _exists(file, client) else 404
    return site


def _beginnings() -> list[str]:
    pages = readable(Page.objects.filter(depth__gt=1)).order_by("path")
    return ["/nl/", "/fr/", "/", "/sitemap.xml", *(page.get_url() for page in pages)]


def _is_worth_opening(found: str, on: str, choices: Counter[str]) -> bool:
    if not found.startswith("/") or found.startswith(ELSEWHERE):
        return False
    query = dict(parse_qsl(urlsplit(found).query))
    if not query:
        return True
    path = urlsplit(found).path
    if set(query) != {"page"} and "?" in on:
        return False
    choices[path] += 1
    return choices[path] <= QUERIES


def _exists(file: str, client: Client) -> bool:
    """Pictures and styles are given out by the web server: they must be in their folder."""
    path = unquote(urlsplit(file).path)
    if path.startswith(settings.STATIC_URL):
        name = path.removeprefix(settings.STATIC_URL)
        return finders.find(name) is not None or (DEMO_FILES / name).is_file()
    if path.startswith(settings.MEDIA_URL):
        return bool(default_storage.exists(path.removeprefix(settings.MEDIA_URL)))
    response = client.get(file)
    if response.streaming:
        b"".join(response.streaming_content)  # to the end, so that the file is closed
    return bool(response.status_code == 200)
