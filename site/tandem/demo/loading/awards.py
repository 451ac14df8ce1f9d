"""The seven awards of 2015, imported as an official imports them, and their page."""

from datetime import date
from decimal import Decimal

from calls.models import Award, AwardsPage
from calls.publishing.importing import import_awards
from tandem.accounts.models import User
from tandem.demo.loading.calls import Built
from tandem.demo.loading.dates import instant
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import DATA

FILE = DATA / "awards_2015_intermunicipal.csv"


def load_awards(built: Built, press: Press, actor: User) -> None:
    """The rows of the file, our own descriptions, and a page in both languages."""
    node = built.node
    decided_on = date.fromisoformat(node["decided_on"])
    import_awards(
        FILE,
        built.call,
        expect_total=Decimal(node["expected_total"]),
        decided_on=decided_on,
        actor=actor,
    )
    _describe(built)
    page = node["awards_page"]
    new_pair(
        AwardsPage,
        section("awards"),
        nl=texts(page, "nl"),
        fr=texts(page, "fr"),
        press=press,
        at=instant(decided_on, "09:00"),
        call=built.call,
    )


def _describe(built: Built) -> None:
    """What an editor adds to imported awards; an import never touches it."""
    for node in built.node["awards"]:
        Award.objects.filter(call=built.call, order=node["award_no"]).update(
            description=node["description_nl"], language=node["description_lang"]
        )
