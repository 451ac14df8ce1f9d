"""A call as a calls manager builds it, from its content file; and its page in both languages."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from calls.enums import LanguageRegime
from calls.models import Call, CallPage, Criterion, Envelope, Programme, Theme
from tandem.accounts.models import User
from tandem.demo.loading.blocks import block, body
from tandem.demo.loading.dates import day, instant, office_day
from tandem.demo.loading.forms import load_form
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.people import cast_in
from tandem.demo.loading.site import section
from tandem.demo.reading import content

#: Columns that a content file has under the same name.
COLUMNS = (
    "title_nl",
    "title_fr",
    "legal_basis_nl",
    "legal_basis_fr",
    "deciding_body_nl",
    "deciding_body_fr",
    "budget_article",
    "budget_year",
    "contact_name",
    "contact_email",
    "contact_phone",
)


@dataclass(frozen=True)
class Built:
    """A call with its content and its themes by key."""

    call: Call
    node: dict[str, Any]
    themes: dict[str, int]


def build_call(name: str, users: dict[str, User]) -> Built:
    """The call of `content/<name>.toml` with budget, criteria, form and roles; not opened."""
    node = content(name)
    call = Call.objects.create(
        programme=_programme(node["programme"]),
        code=node["code"],
        reference_prefix=node["prefix"],
        language_regime=node["regime"],
        opens_at=opens_at(node),
        closes_at=closes_at(node),
        grace_seconds=node.get("grace_seconds", 120),
        minimum_amount=Decimal(node.get("amount_min", "0")),
        maximum_amount=Decimal(node["amount_max"]),
        reviews_per_file=node.get("reviews_per_application", 2),
        total_threshold=node.get("total_threshold"),
        **{column: node[column] for column in COLUMNS},
    )
    themes = _budget(call, node)
    _criteria(call, node)
    cast_in(call, users)
    if "form" in node:
        call.form = load_form(
            node["form"],
            languages=LanguageRegime(node["regime"]).file_languages,
            editor=users["editor"],
            translator=users["translator"],
        )
        call.save()
    return Built(call, node, themes)


def opens_at(node: dict[str, Any]) -> datetime:
    """Counted from today, or a day in the past."""
    if "opened_on" in node:
        return instant(date.fromisoformat(node["opened_on"]), "09:00")
    return instant(office_day(node["opens_days"]), node["opens_time"])


def closes_at(node: dict[str, Any]) -> datetime:
    """Counted from today, or a day in the past."""
    if "closed_on" in node:
        return instant(date.fromisoformat(node["closed_on"]), "17:00")
    return instant(office_day(node["closes_days"]), node["closes_time"])


def _programme(node: dict[str, Any]) -> Programme:
    return Programme.objects.create(
        code=node["code"].lower(), **{key: node[key] for key in node if key != "code"}
    )


def _budget(call: Call, node: dict[str, Any]) -> dict[str, int]:
    envelopes = {
        one["key"]: Envelope.objects.create(
            call=call,
            sort_order=at,
            name_nl=one["name_nl"],
            name_fr=one["name_fr"],
            cap=Decimal(one["cap"]),
        )
        for at, one in enumerate(node["envelopes"])
    }
    return {
        one["key"]: Theme.objects.create(
            envelope=envelopes[one["envelope"]],
            sort_order=at,
            name_nl=one["name_nl"],
            name_fr=one["name_fr"],
        ).pk
        for at, one in enumerate(node["themes"])
    }


def _criteria(call: Call, node: dict[str, Any]) -> None:
    for at, one in enumerate(node.get("criteria", [])):
        Criterion.objects.create(
            call=call,
            sort_order=at,
            weight=one["weight"],
            scale=one["scale_max"],
            threshold=one.get("threshold"),
            **{
                f"{name}_{language}": one[f"{name}_{language}"]
                for name in ("name", "description")
                for language in ("nl", "fr")
            },
        )


def load_call_page(built: Built, press: Press) -> None:
    """The public page of the call, live in both languages since its opening."""
    new_pair(
        CallPage,
        section("calls"),
        nl=_page_texts(built.node, "nl"),
        fr=_page_texts(built.node, "fr"),
        press=press,
        at=opens_at(built.node),
        call=built.call,
    )


def _page_texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    where = ("call", node["code"])
    return {
        **texts(node, language, "purpose", "who_may_apply", "duration", "preparation"),
        "body": body(node[f"body_{language}"], *where),
        "conditions": [
            block(one["answer"], one[f"text_{language}"], *where, "condition", str(at))
            for at, one in enumerate(node["eligibility"])
        ],
        "steps": [
            block(
                "step",
                {
                    "label": one[f"label_{language}"],
                    "day": day(one).isoformat(),
                    "until": None,
                    "words": "",
                },
                *where,
                "step",
                str(at),
            )
            for at, one in enumerate(node["timeline"])
            if one["kind"] not in {"opens", "closes"}  # these come from the call itself
        ],
    }
