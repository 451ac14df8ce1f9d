"""Several municipalities in the CMS: one name on each line, instead of a list of six hundred."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from tandem.places.fields import municipality_choices
from tandem.places.finding import find
from tandem.places.models import Municipality

#: For the field that this widget belongs to: what was typed is a name, and no choice from a list.
UNKNOWN_MUNICIPALITY = _(
    "There is no single municipality “%(value)s”. Check how it is written, or type its NIS code."
)


class MunicipalityLines(AdminAutoHeightTextInput):
    """The widget of a field that holds municipalities; what is no name stays, for its error.

    Names in both languages are understood, without accents or capitals, and NIS codes.
    """

    def format_value(self, value: Any) -> str:
        """The names by alphabet, and under them what was not understood."""
        names = names_by_code(Municipality.objects.all())
        chosen = [str(one) for one in value or []]
        known = [name for code, name in names.items() if code in chosen]
        return "\n".join([*known, *(one for one in chosen if one not in names)])

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        """NIS codes; a line that names no municipality, or more than one, as it was typed."""
        lines = [line.strip() for line in str(data.get(name) or "").splitlines()]
        places = list(Municipality.objects.all())
        codes = {name.casefold(): code for code, name in names_by_code(places).items()}
        typed = (line for line in dict.fromkeys(lines) if line)
        return [codes.get(line.casefold()) or _code(line, places) for line in typed]


def names_by_code(places: Iterable[Municipality]) -> dict[str, str]:
    """By NIS code, in the order of the alphabet; those that merged carry their code."""
    rows = list(places)
    today = dict(municipality_choices(place for place in rows if place.exists))
    return today | {place.pk: f"{place.name} ({place.pk})" for place in rows if not place.exists}


def _code(line: str, places: list[Municipality]) -> str:
    only = find(line, places).only
    return only.pk if only else line
