"""The seven awards of 2015, imported as an official imports them, and their page."""

from decimal import Decimal

from calls.publishing.importing import import_awards

from calls.models import Award, AwardsPage
from tandem.demo.loading.calls import Built
from tandem.demo.loading.dates import date, instant
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import DATA

FILE = DATA / "awards_2015_intermunicipal.csv"


def load_awards(built: Built, press: Press) -> None:
    """The rows of the file, our own descriptions, and a page in both languages."""
    node = built.node
    import_awards(
        FILE,
        call=built.call,
        expect_total=Decimal(node["expected_total"]),
        decided_on=date.fromisoformat(node["decided_on"]),
    )
    awards = Award.objects.filter(call=built.call).order_by("order", "pk")
    for award, description in zip(awards, node["awards"], strict=True):
        award.description = description["description_nl"]
        award.language = description["description_lang"]
        award.save(update_fields=["description", "language"])
    page = node["awards_page"]
    new_pair(
        AwardsPage,
        section("awards"),
        nl=texts(page, "nl"),
        fr=texts(page, "fr"),
        press=press,
        at=instant(date.fromisoformat(node["decided_on"]), "09:00"),
        call=built.call,
    )
