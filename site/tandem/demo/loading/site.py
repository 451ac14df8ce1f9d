"""The home page, the section pages and the standard pages."""

from typing import Any

from calls.models import AwardsIndexPage, CallIndexPage, ProgrammeIndexPage
from home.models import (
    EventIndexPage,
    GlossaryPage,
    HomePage,
    MunicipalityIndexPage,
    NetworkIndexPage,
    NewsIndexPage,
    StandardPage,
    ThemeIndexPage,
)
from practices.models import PracticeIndexPage
from tandem.content.models import BasePage
from tandem.demo.loading.blocks import block, body
from tandem.demo.loading.pages import Press, fill_pair, new_pair, texts
from tandem.demo.loading.pictures import card_picture
from tandem.demo.reading import content

SECTIONS: dict[str, type[BasePage]] = {
    "themes": ThemeIndexPage,
    "news": NewsIndexPage,
    "practices": PracticeIndexPage,
    "calls": CallIndexPage,
    "awards": AwardsIndexPage,
    "events": EventIndexPage,
    "networks": NetworkIndexPage,
    "glossary": GlossaryPage,
    "programmes": ProgrammeIndexPage,
    "municipalities": MunicipalityIndexPage,
}
#: Where the actions of the home page lead.
LEADS_TO = {"inspiration": "practices", "apply": "calls", "awards": "awards", "meet": "events"}


def section(key: str, language: str = "nl") -> Any:
    """The index page of a section; the bones of the site are there since the migration."""
    return SECTIONS[key].objects.get(locale__language_code=language, depth=3)


def home(language: str = "nl") -> Any:
    """The home page."""
    return HomePage.objects.get(locale__language_code=language, depth=2)


def load_site(press: Press) -> None:
    """Words for the bones, and the pages in the footer."""
    node = content("site")["home"]
    fill_pair(
        home(),
        nl={**texts(node, "nl"), "actions": _actions(node, "nl")},
        fr={**texts(node, "fr"), "slug": home("fr").slug, "actions": _actions(node, "fr")},
        press=press,
        picture=card_picture("home"),
    )
    for key in SECTIONS:
        node = content("site")["sections"][key]
        fill_pair(section(key), nl=texts(node, "nl"), fr=texts(node, "fr"), press=press)
    for node in content("site")["pages"]:
        new_pair(
            StandardPage,
            home(),
            nl={**texts(node, "nl"), "body": body(node["body_nl"], "page", node["key"])},
            fr={**texts(node, "fr"), "body": body(node["body_fr"], "page", node["key"])},
            press=press,
        )


def _actions(node: dict[str, Any], language: str) -> list[dict[str, Any]]:
    return [
        block(
            "action",
            {
                "title": action[f"title_{language}"],
                "text": action[f"text_{language}"],
                "section": LEADS_TO[action["key"]],
            },
            "home",
            action["key"],
        )
        for action in node["actions"]
    ]
