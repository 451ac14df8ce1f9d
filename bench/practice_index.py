"""How quick the list of practices is, with 100 practices and with 10,000.

`python bench/practice_index.py` prints `name: value` lines. It makes a throw-away database.
"""

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

from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402
from wagtail.models import Page  # noqa: E402

from practices.models import PolicyDomain, PracticeIndexPage, PracticePage, TargetGroup  # noqa: E402
from tandem.places.models import Municipality  # noqa: E402

SIZES = (100, 10_000)
RUNS = 5
ADDRESSES = {
    "all": "",
    "one_facet": "domain=d1",
    "six_facets": "domain=d1&municipality=11002&province=10000&reach=2&recurring=2&target=t1",
}


@transaction.atomic
def fill(up_to: int) -> None:
    """Practices under the Dutch list, by plain inserts: adding pages one by one takes minutes."""
    section = PracticeIndexPage.objects.get(locale__language_code="nl")
    there = PracticePage.objects.count()
    domains = list(PolicyDomain.objects.order_by("pk"))
    groups = list(TargetGroup.objects.order_by("pk"))
    places = list(Municipality.objects.current().order_by("nis").values_list("pk", flat=True))
    kind = ContentType.objects.get_for_model(PracticePage)
    rows = [
        Page(
            path=f"{section.path}{number:04X}",
            depth=section.depth + 1,
            title=f"Praktijk {number}",
            draft_title=f"Praktijk {number}",
            slug=f"praktijk-{number}",
            url_path=f"{section.url_path}praktijk-{number}/",
            content_type=kind,
            locale=section.locale,
            live=True,
        )
        for number in range(there + 1, up_to + 1)
    ]
    Page.objects.bulk_create(rows, batch_size=500)
    for page in Page.objects.filter(slug__startswith="praktijk-").order_by("pk")[there:]:
        number = page.pk
        practice = PracticePage(
            page_ptr=page,
            introduction="Wat anderen ervan kunnen leren.",
            domain=domains[number % len(domains)],
            reach=number % 4 + 1,
            recurring=number % 4 + 1,
        )
        practice.__dict__.update(
            {name: value for name, value in page.__dict__.items() if name != "_state"}
        )
        practice.save_base(raw=True)
    _link(places, groups)
    Page.objects.filter(pk=section.pk).update(numchild=up_to)


def _link(places: list[str], groups: list[TargetGroup]) -> None:
    """Two municipalities and a target group for each."""
    applied, targets = PracticePage.applied_in.through, PracticePage.target_groups.through
    done = set(applied.objects.values_list("practicepage_id", flat=True))
    new = [pk for pk in PracticePage.objects.values_list("pk", flat=True) if pk not in done]
    applied.objects.bulk_create(
        (
            applied(practicepage_id=pk, municipality_id=places[(pk + step) % len(places)])
            for pk in new
            for step in (0, 7)
        ),
        batch_size=500,
    )
    targets.objects.bulk_create(
        (targets(practicepage_id=pk, targetgroup=groups[pk % len(groups)]) for pk in new),
        batch_size=500,
    )


def tell(line: str) -> None:
    """One figure."""
    sys.stdout.write(f"{line}\n")


def measure(size: int) -> None:
    """Queries and median milliseconds of each address."""
    client, url = Client(), PracticeIndexPage.objects.get(locale__language_code="nl").url
    for name, query in ADDRESSES.items():
        address = f"{url}?{query}"
        answer = client.get(address)
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        asked = len(queries)  # now: the next request empties the log
        times = []
        for _run in range(RUNS):
            begin = time.perf_counter()
            client.get(address)
            times.append((time.perf_counter() - begin) * 1000)
        tell(f"practices_{size}_{name}_queries: {asked}")
        tell(f"practices_{size}_{name}_ms: {statistics.median(times):.0f}")


def main() -> None:
    """Make the database, fill it in two steps, measure after each."""
    setup_test_environment(debug=False)
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        for number in range(12):
            PolicyDomain.objects.create(
                code=f"d{number}", name_nl=f"D{number}", name_fr=f"D{number}"
            )
            TargetGroup.objects.create(
                code=f"t{number}", name_nl=f"T{number}", name_fr=f"T{number}"
            )
        for size in SIZES:
            fill(size)
            measure(size)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
