"""What must hold of every page. Each check gives the faults it finds, in words that say where."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.crawl.languages import looks_foreign, screen_texts_of_others
from tests.crawl.reading import Reading


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong at an address."""

    address: str
    what: str

    def __str__(self) -> str:
        return f"{self.address}: {self.what}"


@dataclass
class Site:
    """Everything that was opened: readings of pages, and the status of every address."""

    pages: dict[str, Reading]
    statuses: dict[str, int]
    #: Where an address was first seen.
    found_on: dict[str, str]
    #: Addresses that lead on, and to where.
    led_to: dict[str, str]


def prefix(address: str) -> str:
    """`nl` or `fr`: the language that the address promises."""
    return address[1:3]


def language_of_page(page: Reading) -> Iterator[str]:
    """`<html lang>` is the language of the address."""
    if page.language != prefix(page.address):
        yield f'<html lang="{page.language}"> instead of "{prefix(page.address)}"'


def language_of_texts(page: Reading) -> Iterator[str]:
    """Texts are in the language that they, or the page, say they are in."""
    for block, text in screen_texts_of_others(page.blocks):
        yield f'text of our screens in another language, within lang="{block.language}": “{text}” in <{block.where}>'
    for block in page.blocks:
        if other := looks_foreign(block):
            yield f'seems to be {other} within lang="{block.language}": “{block.text[:120]}” in <{block.where}>'


def headings(page: Reading) -> Iterator[str]:
    """One h1, and no level is skipped on the way down."""
    ones = [text for level, text in page.headings if level == 1]
    if len(ones) != 1:
        yield f"{len(ones)} h1: {ones}"
    before = 0
    for level, text in page.headings:
        if level > before + 1 and before:
            yield f"h{level} “{text[:60]}” after h{before}"
        if not text:
            yield f"an empty h{level}"
        before = level


def ids(page: Reading) -> Iterator[str]:
    """An id names one thing."""
    for name, number in page.ids.items():
        if number > 1:
            yield f'id="{name}" {number} times'


PAGE_CHECKS = {
    "language of the page": language_of_page,
    "language of its texts": language_of_texts,
    "headings": headings,
    "ids": ids,
}


def of_pages(site: Site, name: str) -> list[Fault]:
    """The faults of one check on all pages."""
    check = PAGE_CHECKS[name]
    return sorted(Fault(page.address, what) for page in site.pages.values() for what in check(page))


def broken_addresses(site: Site) -> list[Fault]:
    """Every address answers 200, or leads on to one that does."""
    return sorted(
        Fault(address, f"answers {status}; linked from {site.found_on.get(address, 'the sitemap')}")
        for address, status in site.statuses.items()
        if status != 200
    )


def broken_fragments(site: Site) -> list[Fault]:
    """What a link jumps to exists."""
    faults = []
    for page in site.pages.values():
        for link in page.links:
            target = site.pages.get(link.address)
            if link.fragment and target is not None and link.fragment not in target.ids:
                faults.append(Fault(page.address, f"nothing to jump to: {link.href}"))
    return sorted(set(faults))


def one_sided_alternates(site: Site) -> list[Fault]:
    """Translations name each other for search engines, and each names itself."""
    faults = []
    for page in site.pages.values():
        if not page.alternates or "?" in page.address:
            continue
        own = page.alternates.get(prefix(page.address))
        if own != page.address:
            faults.append(Fault(page.address, f"hreflang names {own} instead of this page itself"))
        for code, address in page.alternates.items():
            other = site.pages.get(address)
            if other is None:
                faults.append(Fault(page.address, f'hreflang="{code}" leads to no page: {address}'))
            elif other.alternates != page.alternates:
                faults.append(
                    Fault(page.address, f'hreflang="{code}" is not answered by {address}')
                )
    return sorted(set(faults))


def switches_that_disagree(site: Site) -> list[Fault]:
    """The language switch leads to the other language, and from a translation back to here."""
    faults = []
    for page in site.pages.values():
        if not page.switch:
            faults.append(Fault(page.address, "no language switch"))
        for code, address in page.switch.items():
            other = site.pages.get(address) or site.pages.get(site.led_to.get(address, ""))
            if prefix(address) != code:
                faults.append(Fault(page.address, f"the switch to {code} leads to {address}"))
            elif other is None:
                faults.append(Fault(page.address, f"the switch to {code} leads nowhere: {address}"))
            elif _comes_back(page, other, address) is False:
                back = other.switch.get(prefix(page.address))
                faults.append(Fault(page.address, f"the switch to {address} comes back to {back}"))
    return sorted(set(faults))


def _comes_back(page: Reading, other: Reading, address: str) -> bool:
    """A link to a section, for want of a translation, need not come back; nor need a list's query."""
    if "untranslated=1" in address or "?" in page.address:
        return True
    return other.switch.get(prefix(page.address)) == page.address
