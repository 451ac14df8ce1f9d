"""Every address of the demo in both languages. Loading and walking take a while: once for all checks."""

import copy

import pytest
from django.conf import settings
from django.test import Client, TestCase, override_settings
from wagtail.models import Page

import tandem.urls  # noqa: F401  (asks for settings.DEMO once: before this test puts DEMO on)
from tandem.content.models import readable
from tandem.demo.loading import load
from tests.crawl import checks
from tests.crawl.checks import Fault, Site
from tests.crawl.walking import walk

pytestmark = pytest.mark.xdist_group("demo")

TEMPLATES = copy.deepcopy(settings.TEMPLATES)
TEMPLATES[0]["OPTIONS"]["context_processors"].append("tandem.demo.context.ribbon")
WALKED: list[Site] = []


def told(faults: list[Fault]) -> str:
    """Every fault on a line of its own."""
    return f"{len(faults)} faults\n" + "\n".join(str(fault) for fault in faults)


@override_settings(DEMO=True, ROOT_URLCONF="tests.demo.urls", TEMPLATES=TEMPLATES)
class EveryAddressTest(TestCase):
    """New page types are covered as soon as the demo has a page of them."""

    @classmethod
    def setUpTestData(cls) -> None:
        load()
        WALKED[:] = [walk(Client())]

    def test_every_live_page_was_read(self):
        live = readable(Page.objects.filter(depth__gt=1))
        missed = {page.get_url() for page in live} - set(WALKED[0].pages)
        assert missed == set()
        assert {checks.prefix(address) for address in WALKED[0].pages} == {"nl", "fr"}

    def test_no_address_is_broken(self):
        faults = checks.broken_addresses(WALKED[0])
        assert faults == [], told(faults)

    def test_what_links_jump_to_exists(self):
        faults = checks.broken_fragments(WALKED[0])
        assert faults == [], told(faults)

    def test_pages_say_their_language(self):
        faults = checks.of_pages(WALKED[0], "language of the page")
        assert faults == [], told(faults)

    def test_texts_are_in_their_language(self):
        faults = checks.of_pages(WALKED[0], "language of its texts")
        assert faults == [], told(faults)

    def test_translations_name_each_other(self):
        faults = checks.one_sided_alternates(WALKED[0])
        assert faults == [], told(faults)

    def test_switches_agree(self):
        faults = checks.switches_that_disagree(WALKED[0])
        assert faults == [], told(faults)

    def test_headings_are_in_order(self):
        faults = checks.of_pages(WALKED[0], "headings")
        assert faults == [], told(faults)

    def test_ids_are_unique(self):
        faults = checks.of_pages(WALKED[0], "ids")
        assert faults == [], told(faults)
