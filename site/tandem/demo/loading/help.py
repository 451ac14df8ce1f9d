"""The site settings, the contact page and the accessibility statement."""

from datetime import timedelta
from typing import Any

from wagtail.models import Site

from home.models import AccessibilityStatementPage, ContactPage
from tandem.content.models import SiteTexts
from tandem.demo.loading.blocks import Block, block, body
from tandem.demo.loading.dates import today
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import home
from tandem.demo.reading import content, words

PAIRS = ("name", "tagline", "organisation", "address", "footer")


def load_site_texts() -> None:
    """Name, tagline, organisation and footer, as an administrator fills them in."""
    node = content("site")["site"]
    SiteTexts.objects.create(
        site=Site.objects.get(is_default_site=True),
        contact_email=node["contact_email"],
        contact_phone=node["contact_phone"],
        social_links=[("channel", channel) for channel in node["social_links"]],
        **{f"{name}_{code}": node[f"{name}_{code}"] for name in PAIRS for code in ("nl", "fr")},
    )


def load_help(press: Press) -> None:
    """Both pages in both languages, live."""
    node = content("help")["contact"]
    new_pair(
        ContactPage,
        home(),
        nl=_contact(node, "nl"),
        fr=_contact(node, "fr"),
        press=press,
        email=node["email"],
        phone=node["phone"],
    )
    node = content("help")["accessibility"]
    new_pair(
        AccessibilityStatementPage,
        home(),
        nl=_statement(node, "nl"),
        fr=_statement(node, "fr"),
        press=press,
        made_on=today() + timedelta(days=node["made_days"]),
        **{
            name: node[name]
            for name in (
                "legal_basis",
                "conformity",
                "method",
                "feedback_email",
                "feedback_phone",
                "reply_days",
            )
        },
    )


def _contact(node: dict[str, Any], language: str) -> dict[str, Any]:
    names = ("address", "hours_note", "directions", "accessibility")
    hours = [
        {"day": day, "opens": span["opens"], "closes": span["closes"]}
        for span in node["opening_hours"]
        for day in span["days"]
    ]
    return {
        **texts(node, language, *names),
        "contacts": [
            block("contact", value, "contact", str(at))
            for at, value in enumerate(
                _values(node["contacts"], language, ("function", "task"), ("email", "phone"))
            )
        ],
        "opening_hours": [
            block("hours", value, "contact", "hours", str(at)) for at, value in enumerate(hours)
        ],
        "body": body(node[f"body_{language}"], "contact"),
    }


def _statement(node: dict[str, Any], language: str) -> dict[str, Any]:
    bodies = _values(
        node["enforcement"], language, ("body", "when", "address"), ("email", "phone", "website")
    )
    return {
        **texts(node, language, "organisation", "commitment", "evaluator"),
        "issues": [
            block("issue", _issue(issue, language), "statement", "issue", str(at))
            for at, issue in enumerate(node["issues"])
        ],
        "enforcement": [
            block("body", value, "statement", "body", str(at)) for at, value in enumerate(bodies)
        ],
    }


def _issue(node: dict[str, Any], language: str) -> Block:
    days = node.get("planned_days")
    return {
        "what": words(node, "what", language),
        "criterion": node.get("criterion", ""),
        "reason": node["reason"],
        "alternative": words(node, "alternative", language),
        "planned": (today() + timedelta(days=days)).isoformat() if days else None,
    }


def _values(
    nodes: list[dict[str, Any]],
    language: str,
    translated: tuple[str, ...],
    facts: tuple[str, ...],
) -> list[Block]:
    return [
        {name: words(node, name, language) for name in translated}
        | {name: node.get(name, "") for name in facts}
        for node in nodes
    ]
