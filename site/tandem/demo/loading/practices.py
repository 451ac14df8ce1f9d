"""Inspiring practices with their domain, scores and places."""

from typing import Any

from django.utils.text import slugify

from practices.models import PolicyDomain, PracticePage
from tandem.demo.loading.blocks import body
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.pictures import card_picture
from tandem.demo.loading.site import section
from tandem.demo.reading import content
from tandem.places.models import Municipality

#: They come first on the home page.
HIGHLIGHTED = {"elk-telt", "drempelmeter", "toegankelijke-stembureaus-bergen"}


def load_practices(press: Press) -> None:
    """Every practice in both languages, live."""
    for node in content("practices")["practices"]:
        new_pair(
            PracticePage,
            section("practices"),
            nl=_texts(node, "nl"),
            fr=_texts(node, "fr"),
            press=press,
            picture=card_picture(node["key"]),
            domain=_domain(node),
            reach=node.get("reach"),
            recurring=node.get("recurring"),
            applied_in=list(Municipality.objects.filter(nis__in=node["nis"])),
            highlighted=node["key"] in HIGHLIGHTED,
        )


def _texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **texts(node, language, "what", "who", "why"),
        "applied_elsewhere": node.get(f"place_{language}", ""),
        "body": body(node[f"body_{language}"], "practice", node["key"]),
    }


def _domain(node: dict[str, Any]) -> PolicyDomain:
    return PolicyDomain.objects.get_or_create(
        code=slugify(node["domain_nl"]),
        defaults={"name_nl": node["domain_nl"], "name_fr": node["domain_fr"]},
    )[0]
