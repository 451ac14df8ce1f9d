"""The facets of the list of practices: what narrows it, and how many each choice would leave.

Readers choose with links, so that every list has an address. The counts of a facet respect what is
chosen in the others. All counts come in one query and all chosen names in another, whatever the
facets and however many the practices.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    CharField,
    Count,
    F,
    IntegerField,
    Model,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from practices.models import scores
from practices.models.audience import TargetGroup
from practices.models.domain import PolicyDomain
from practices.models.practice import PracticePage
from tandem.formats.alphabet import alphabetical
from tandem.formats.language import current_language
from tandem.places.models import Municipality

NOTHING = Value("", output_field=CharField())
Columns = tuple[Any, Any, Any]


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list. `columns`: code, Dutch name and French name of a practice's values."""

    key: str
    label: Promise
    columns: Columns
    matches: Callable[[str], Q]
    #: The row that has this code, for its names; scores have none.
    named: Callable[[str], QuerySet] | None = None
    #: The words of a score, the first for 1.
    words: tuple[Promise, ...] = ()


def _through(field_name: str, **which: object) -> Q:
    """Practices by a row of a many-to-many table, without a join that would double them."""
    through: type[Model] = getattr(PracticePage, field_name).through
    return Q(pk__in=through._default_manager.filter(**which).values("practicepage_id"))


def _names(rows: QuerySet, code: str, nl: str = "name_nl", fr: str = "name_fr") -> QuerySet:
    return rows.order_by().annotate(value=F(code), nl=F(nl), fr=F(fr))


# Brussels has no province; it stands among them as a region.
def _province_or_region(prefix: str, column: str) -> Coalesce:
    province = NullIf(f"{prefix}province_{column}", NOTHING)
    return Coalesce(province, f"{prefix}region_{column}")


def _in_province(code: str, prefix: str = "") -> Q:
    province, region = f"{prefix}province_nis", f"{prefix}region_nis"
    return Q(**{province: code}) | Q(**{province: "", region: code})


def _province(code: str) -> Q:
    through = PracticePage.applied_in.through
    rows = through._default_manager.filter(_in_province(code, "municipality__"))
    return Q(pk__in=rows.values("practicepage_id"))


def _named_province(code: str) -> QuerySet:
    return (
        Municipality.objects.filter(_in_province(code))
        .order_by()
        .annotate(
            **{name: _province_or_region("", name) for name in ("nl", "fr")},
            value=_province_or_region("", "nis"),
        )
    )


def _score(name: str) -> Columns:
    return (Cast(name, CharField()), NOTHING, NOTHING)


FACETS = (
    Facet(
        "domain",
        _("Policy domain"),
        (F("domain__code"), F("domain__name_nl"), F("domain__name_fr")),
        lambda code: Q(domain__code=code),
        lambda code: _names(PolicyDomain.objects.filter(code=code), "code"),
    ),
    Facet(
        "municipality",
        _("Municipality"),
        (F("applied_in__nis"), F("applied_in__name_nl"), F("applied_in__name_fr")),
        lambda code: _through("applied_in", municipality_id=code),
        lambda code: _names(Municipality.objects.filter(nis=code), "nis"),
    ),
    Facet(
        "province",
        _("Province"),
        (
            _province_or_region("applied_in__", "nis"),
            _province_or_region("applied_in__", "nl"),
            _province_or_region("applied_in__", "fr"),
        ),
        _province,
        _named_province,
    ),
    Facet("reach", _("Reach"), _score("reach"), lambda code: Q(reach=code), words=scores.REACH),
    Facet(
        "recurring",
        _("Recurring"),
        _score("recurring"),
        lambda code: Q(recurring=code),
        words=scores.RECURRENCE,
    ),
    Facet(
        "target",
        _("Target group"),
        (
            F("target_groups__code"),
            F("target_groups__name_nl"),
            F("target_groups__name_fr"),
        ),
        lambda code: _through("target_groups", targetgroup__code=code),
        lambda code: _names(TargetGroup.objects.filter(code=code), "code"),
    ),
)
BY_KEY = {facet.key: facet for facet in FACETS}


@dataclass(frozen=True)
class Option:
    """One value of a facet."""

    code: str
    name: str
    number: int = 0


@dataclass
class Counts:
    """How many practices each option leaves, and how many there are without each chosen facet."""

    options: dict[str, list[Option]] = field(default_factory=dict)
    without: dict[str, int] = field(default_factory=dict)


def choose(given: dict[str, str]) -> dict[str, Option]:
    """The values of an address that mean something, with their names; at most one query."""
    chosen: dict[str, Option] = {}
    rows: list[QuerySet] = []
    for facet in FACETS:
        code = given.get(facet.key, "")
        if facet.named is None:
            if code in {str(value) for value in range(1, scores.HIGHEST + 1)}:
                chosen[facet.key] = Option(code, _score_name(facet, code))
        elif code:
            named = facet.named(code).annotate(facet=Value(facet.key, output_field=CharField()))
            rows.append(named.values_list("facet", "value", "nl", "fr").distinct())
    for key, code, nl, fr in _all(rows):
        chosen[key] = Option(code, _in_language(nl, fr))
    return {facet.key: chosen[facet.key] for facet in FACETS if facet.key in chosen}


def narrowed(practices: QuerySet, chosen: dict[str, Option], but: str = "") -> QuerySet:
    """The practices that have every chosen value, one facet left out where `but` names it."""
    for key, option in chosen.items():
        if key != but:
            practices = practices.filter(BY_KEY[key].matches(option.code))
    return practices


def count(practices: QuerySet, chosen: dict[str, Option]) -> Counts:
    """All counts of all facets in one query."""
    found = Counts({facet.key: [] for facet in FACETS})
    rows = [_options(facet, narrowed(practices, chosen, facet.key)) for facet in FACETS]
    rows += [_without(key, narrowed(practices, chosen, key)) for key in chosen]
    for key, code, nl, fr, number in _all(rows):
        if key.startswith("-"):
            found.without[key[1:]] = number
        else:
            facet = BY_KEY[key]
            name = _score_name(facet, code) if facet.words else _in_language(nl, fr)
            found.options[key].append(Option(code, name, number))
    for key, options in found.options.items():
        _add_what_is_chosen(options, chosen.get(key))
        options.sort(key=lambda one: one.code if BY_KEY[key].words else alphabetical(one.name))
    return found


def _options(facet: Facet, practices: QuerySet) -> QuerySet:
    code, nl, fr = facet.columns
    return (
        practices.order_by()
        .annotate(facet=Value(facet.key, output_field=CharField()), value=code, nl=nl, fr=fr)
        .filter(value__isnull=False)
        .values("facet", "value", "nl", "fr")
        .annotate(number=Count("pk", distinct=True, output_field=IntegerField()))
        .values_list("facet", "value", "nl", "fr", "number")
    )


def _without(key: str, practices: QuerySet) -> QuerySet:
    return (
        practices.order_by()
        .annotate(
            facet=Value(f"-{key}", output_field=CharField()), value=NOTHING, nl=NOTHING, fr=NOTHING
        )
        .values("facet", "value", "nl", "fr")
        .annotate(number=Count("pk", output_field=IntegerField()))
        .values_list("facet", "value", "nl", "fr", "number")
    )


def _all(rows: list[QuerySet]) -> list[tuple]:
    if not rows:
        return []
    first, *others = rows
    return list(first.union(*others, all=True) if others else first)


def _add_what_is_chosen(options: list[Option], chosen: Option | None) -> None:
    """What is chosen stays visible where the other choices leave nothing of it."""
    if chosen and chosen.code not in {option.code for option in options}:
        options.append(chosen)


def _score_name(facet: Facet, code: str) -> str:
    return f"{code} – {facet.words[int(code) - 1]}"


def _in_language(nl: str, fr: str) -> str:
    return (nl or fr) if current_language() == "nl" else (fr or nl)
