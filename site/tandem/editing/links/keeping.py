"""The nightly job: remember which links stand on live pages, visit some, note what came of it."""

import time
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from tandem.content.models import readable
from tandem.editing.links import reasons
from tandem.editing.links.own_site import is_ours, works_here
from tandem.editing.links.visiting import Visit, Visitor
from tandem.editing.models import LinkCheck, LinkState
from tandem.editing.models.link_check import FAILURES, LONGEST
from tandem.editing.reading.page import outward_links

#: Between two visits to the same host, in seconds.
PAUSE = 1.0
#: One run of the job; the next one, ten minutes later, goes on where this one stopped.
MOST_VISITS, MOST_SECONDS = 60, 60.0


@transaction.atomic
def collect_links() -> int:
    """Make a row for every address on live pages, forget those that are gone; returns how many."""
    found: dict[str, set[int]] = defaultdict(set)
    for page in readable(Page.objects.filter(depth__gt=1)).specific().iterator(chunk_size=100):
        for url in outward_links(page):
            if len(url) <= LONGEST:
                found[url].add(page.pk)
    known = {check.url: check for check in LinkCheck.objects.all()}
    LinkCheck.objects.filter(
        pk__in=[check.pk for url, check in known.items() if url not in found]
    ).delete()
    for url, pages in found.items():
        check = known.get(url) or LinkCheck.objects.create(url=url)
        check.pages.set(pages)
    return len(found)


def visit_links(visitor: Visitor | None = None, wait: Callable[[float], None] = time.sleep) -> int:
    """Visit the links that are due, one at a time; returns how many. No transaction is open
    meanwhile: a slow website must not hold the database."""
    visitor = visitor or Visitor()
    end = time.monotonic() + MOST_SECONDS
    visited: set[str] = set()
    done = 0
    for check in LinkCheck.objects.due(timezone.now())[:MOST_VISITS]:
        if time.monotonic() > end:
            break
        host = urlsplit(check.url).netloc
        if is_ours(check.url):
            visit = Visit() if works_here(check.url) else Visit(reasons.OWN_SITE)
        else:
            if host in visited:
                wait(PAUSE)
            visited.add(host)
            visit = visitor.visit(check.url)
        note_visit(check=check, visit=visit, at=timezone.now())
        done += 1
    return done


def note_visit(*, check: LinkCheck, visit: Visit, at: datetime) -> None:
    """Broken after two failures in a row, and whole again after one success."""
    check.checked_at, check.status_code, check.reason = at, visit.status, visit.reason
    if visit.works:
        check.state, check.failures, check.first_failed_at = LinkState.WORKS, 0, None
    else:
        check.failures += 1
        check.first_failed_at = check.first_failed_at or at
        check.state = LinkState.BROKEN if check.failures >= FAILURES else LinkState.FAILED
    # Nothing comes back that the nightly collection deleted, or that somebody ignored, meanwhile.
    LinkCheck.objects.filter(pk=check.pk).exclude(state=LinkState.IGNORED).update(
        state=check.state,
        failures=check.failures,
        first_failed_at=check.first_failed_at,
        checked_at=check.checked_at,
        status_code=check.status_code,
        reason=check.reason,
    )


def visit_again(*, check: LinkCheck) -> None:
    """Somebody mended it: visited at the next run, and off the list until it fails twice again."""
    LinkCheck.objects.filter(pk=check.pk).update(
        state=LinkState.NEW,
        failures=0,
        first_failed_at=None,
        checked_at=None,
        reason="",
        ignored_by=None,
    )


def ignore(*, check: LinkCheck, user) -> None:
    """Somebody looked and found it in order: not visited any more."""
    LinkCheck.objects.filter(pk=check.pk).update(state=LinkState.IGNORED, ignored_by=user)
