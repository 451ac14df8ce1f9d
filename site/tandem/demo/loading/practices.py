"""Inspiring practices with their facts, recommendations, and one that a visitor shared."""

from typing import Any

from django.utils.text import slugify

from calls.models import Award
from practices.contributing import contribution_of
from practices.models import (
    AgeGroup,
    PolicyDomain,
    PracticePage,
    RecommendationPage,
    SharedPractice,
    TargetGroup,
)
from practices.sharing.arriving import arrive
from practices.sharing.drafting import begin, save_step, send
from tandem.demo.loading.blocks import Block, block, body
from tandem.demo.loading.events import session_files
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.pictures import card_picture
from tandem.demo.loading.site import section
from tandem.demo.reading import content
from tandem.places.models import Municipality

#: They come first on the home page.
HIGHLIGHTED = {"elk-telt", "drempelmeter", "toegankelijke-stembureaus-bergen"}
#: What holds in both languages, as the file has it.
FACTS = ("reach", "recurring", "start_year", "start_month", "end_year", "end_month")
#: Texts that not every practice has.
OPTIONAL = ("run_by", "internal_partners", "external_partners", "supporters")


def load_practices(press: Press) -> None:
    """Every practice and recommendation in both languages, live; and one to judge."""
    file = content("practices")
    groups = _taxonomy(TargetGroup, file["target_groups"])
    ages = _taxonomy(AgeGroup, file["age_groups"])
    for order, age in enumerate(ages.values()):
        AgeGroup.objects.filter(pk=age.pk).update(order=order)
    pages = {node["key"]: _practice(node, groups, ages, press) for node in file["practices"]}
    for node in file["recommendations"]:
        new_pair(
            RecommendationPage,
            section("practices"),
            nl={**texts(node, "nl"), "body": body(node["body_nl"], "advice", node["key"])},
            fr={**texts(node, "fr"), "body": body(node["body_fr"], "advice", node["key"])},
            press=press,
            domain=_domain(node),
            practices=[pages[key] for key in node["practices"]],
        )
    _share(file["shared"])


def _practice(
    node: dict[str, Any],
    groups: dict[str, TargetGroup],
    ages: dict[str, AgeGroup],
    press: Press,
) -> PracticePage:
    pair = new_pair(
        PracticePage,
        section("practices"),
        nl=_texts(node, "nl"),
        fr=_texts(node, "fr"),
        press=press,
        picture=card_picture(node["key"]),
        domain=_domain(node),
        applied_in=list(Municipality.objects.filter(nis__in=node["nis"])),
        target_groups=[groups[key] for key in node.get("target_groups", [])],
        age_groups=[ages[key] for key in node.get("age_groups", [])],
        is_ongoing=node.get("is_ongoing", False),
        highlighted=node["key"] in HIGHLIGHTED,
        **_origin(node),
        **{name: node[name] for name in FACTS if name in node},
    )
    page: PracticePage = pair.nl
    return page


def _origin(node: dict[str, Any]) -> dict[str, Any]:
    """The call and the award that it grew out of, if it did."""
    if "award" not in node:
        return {}
    award = Award.objects.get(call__code=node["award"]["call"], order=node["award"]["order"])
    return {"from_call": award.call, "from_award": award}


def _texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **texts(node, language, "what", "who", "why", *OPTIONAL),
        "applied_elsewhere": node.get(f"place_{language}", ""),
        "website": node.get("website", ""),
        "body": body(node[f"body_{language}"], "practice", node["key"]),
        "documents": _files(node),
        "budget": [
            _amount(fact, language, node["key"], at)
            for at, fact in enumerate(node.get("budget", []))
        ],
    }


def _files(node: dict[str, Any]) -> list[Block]:
    """What was shown about it on the day of practices: a presentation and an info sheet."""
    for event in content("events")["events"]:
        for session in event.get("sessions", []):
            if session.get("practice") == node["slug_nl"] and "file" in session:
                return session_files(session, "practice", node["key"])
    return []


def _amount(fact: dict[str, Any], language: str, key: str, at: int) -> Block:
    value = {
        "year": fact.get("year"),
        "amount": fact["amount"],
        "purpose": fact[f"purpose_{language}"],
    }
    return block("fact", value, "practice", key, "budget", str(at))


def _domain(node: dict[str, Any]) -> PolicyDomain:
    return PolicyDomain.objects.get_or_create(
        code=slugify(node["domain_nl"]),
        defaults={"name_nl": node["domain_nl"], "name_fr": node["domain_fr"]},
    )[0]


def _taxonomy(model: Any, nodes: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        node["key"]: model.objects.get_or_create(
            code=node["key"], defaults={"name_nl": node["name_nl"], "name_fr": node["name_fr"]}
        )[0]
        for node in nodes
    }


def _share(node: dict[str, Any]) -> SharedPractice:
    """As a visitor does: four steps, sent, and confirmed from the mail."""
    steps = node["steps"]
    shared = begin(language=node["language"], answers=steps["1"])
    for number in ("2", "3", "4"):
        save_step(shared=shared, step=int(number), answers=steps[number])
    send(shared=shared, title=steps["1"]["name"])
    return arrive(shared=shared, contribution=contribution_of(shared))
