"""How long municipality pages take with 600 practices, 300 awards and 300 news items.

Run it with `python bench/municipality_pages.py`. It makes a database of its own in memory and prints
`name: value`, times in milliseconds (median of 15), sizes in kilobytes on the wire.
"""

import gzip
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "tandem.settings.test"

import django  # noqa: E402

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.runner import DiscoverRunner  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tandem.places.models import Municipality  # noqa: E402
from tests.factories.pages import (  # noqa: E402
    AwardsPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    award,
)

PRACTICES, AWARDS, NEWS, TIMES = 600, 300, 300, 15
ADDRESSES = {
    "list": "/nl/gemeenten/",
    "found": "/nl/gemeenten/?q=Afligem",
    "municipality": "/nl/gemeenten/roeselare-36015/",
    "merged_municipality": "/nl/gemeenten/antwerpen-11002/",
    "redirect": "/nl/gemeenten/rousselare-36015/",
    "sitemap": "/sitemap.xml",
}


def fill() -> None:
    """Everything is shared out over the municipalities by turns, three for each practice."""
    places = list(Municipality.objects.order_by("pk"))
    section = PracticePageFactory.section("nl")
    domain = None
    for n in range(PRACTICES):
        where = [places[(n * 7 + step) % len(places)] for step in range(3)]
        columns = {"domain": domain} if domain else {}
        domain = PracticePageFactory(applied_in=where, parent=section, **columns).domain
    call = AwardsPageFactory().call
    for n in range(AWARDS):
        award(call, places=[places[n % len(places)].pk], order=n)
    for n in range(NEWS):
        NewsPageFactory(place=places[n % len(places)])


def measure(client: Client, name: str, url: str) -> None:
    """Print the median time, the queries and the size of an address."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    queries = len(captured)  # the next request empties the log
    taken = []
    for _n in range(TIMES):
        begin = time.perf_counter()
        client.get(url)
        taken.append((time.perf_counter() - begin) * 1000)
    print(f"{name}_ms: {statistics.median(taken):.1f}")
    print(f"{name}_queries: {queries}")
    print(f"{name}_kb: {len(gzip.compress(response.content)) / 1000:.1f}")


def main() -> None:
    """Fill, measure, throw away."""
    runner = DiscoverRunner(verbosity=0)
    runner.setup_test_environment()
    old = runner.setup_databases()
    try:
        fill()
        client = Client()
        for name, url in ADDRESSES.items():
            measure(client, name, url)
    finally:
        runner.teardown_databases(old)
        runner.teardown_test_environment()


if __name__ == "__main__":
    main()
