"""Awards as the rows of a public table, in the order of the source."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Prefetch, QuerySet, Sum
from django.utils.translation import gettext as _

from calls.models.award import Award, AwardMunicipality
from calls.models.call import Call
from tandem.formats.euro import euro
from tandem.places.models import Municipality

#: Gives the address of a municipality's page, or nothing.
UrlOf = Callable[[Municipality], str]


@dataclass(frozen=True)
class Beneficiary:
    """A municipality or organisation as a reader sees it; `url` only where it has a page."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class AwardRow:
    """The fields of components/award_table; `lang` only where it differs from the page's."""

    title: str
    lang: str
    places: list[Beneficiary]
    amount: str
    description: str
    #: Where its results page is, and what it came from; only where awards of many calls meet.
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class AwardTotal:
    """How many projects, and the sum of their amounts in euro."""

    count: int
    sum: Decimal

    @property
    def amount(self) -> str:
        """Written out."""
        return euro(self.sum)


def awards_of(call: Call) -> QuerySet[Award]:
    """The awards of a call with their places: two queries, three where organisations are asked."""
    places = AwardMunicipality.objects.select_related("municipality__successor")
    awards = Award.objects.filter(call=call).order_by("order", "pk")
    return awards.prefetch_related(Prefetch("places", queryset=places))


def total_of(call: Call) -> AwardTotal:
    """Count and sum, by one aggregate in the database."""
    found = Award.objects.filter(call=call).aggregate(count=Count("pk"), amount=Sum("amount"))
    return AwardTotal(count=found["count"], sum=found["amount"] or Decimal(0))


def no_url(place: Municipality) -> str:
    """Names without links."""
    return ""


def rows(awards: Iterable[Award], language: str, url_of: UrlOf = no_url) -> list[AwardRow]:
    """The rows as a reader of this language sees them, municipalities linked by `url_of`."""
    return [
        AwardRow(
            title=award.title,
            lang="" if award.language == language else award.language,
            places=beneficiaries(award, url_of),
            amount=euro(award.amount),
            description=award.description,
        )
        for award in awards
    ]


def beneficiaries(award: Award, url_of: UrlOf = no_url) -> list[Beneficiary]:
    """The municipalities in the order of the source, then organisations that are not theirs."""
    places = [place.municipality for place in award.places.all()]
    named = [Beneficiary(place_name(place), url_of(place)) for place in places]
    shown = {place.pk for place in places}
    if not places or "organisations" in getattr(award, "_prefetched_objects_cache", {}):
        others = [o for o in award.organisations.all() if o.municipality_id not in shown]
        named += [Beneficiary(other.name) for other in others]
    return named


def place_name(place: Municipality) -> str:
    """`Borsbeek (now Antwerp)`: a municipality that merged keeps its awards and says where it is."""
    if place.exists:
        return place.name
    return _("%(name)s (now %(successor)s)") % {
        "name": place.name,
        "successor": place.current().name,
    }
