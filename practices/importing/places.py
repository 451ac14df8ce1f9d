"""Which municipality a line means: by NIS code or name, of today or of before a merger."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.text import slugify
from django.utils.translation import gettext as _

from practices.importing.row import Row, Wrong
from tandem.places.models import Municipality


@dataclass(frozen=True)
class Found:
    """A municipality of today, or a place that is none; with what the reader must know."""

    municipality: Municipality | None = None
    elsewhere: str = ""
    remarks: list[str] = field(default_factory=list)


class Places:
    """All municipalities, asked once."""

    def __init__(self) -> None:
        self.by_nis: dict[str, Municipality] = {}
        self.by_name: dict[str, list[Municipality]] = defaultdict(list)
        for place in Municipality.objects.select_related("successor__successor__successor"):
            self.by_nis[place.nis] = place
            for name in {slugify(place.name_nl), slugify(place.name_fr)}:
                self.by_name[name].append(place)

    def find(self, row: Row) -> Found:
        """Raises Wrong where code and name contradict each other or a name means several places."""
        if row.nis:
            return self._by_code(row)
        if not row.place:
            return Found()
        named = self.by_name.get(slugify(row.place), [])
        # A name that still exists means the municipality of today.
        named = [place for place in named if place.exists] or named
        today = {place.current().nis: place.current() for place in named}
        if len(today) > 1:
            raise Wrong(
                _("place: several municipalities are called “%(name)s”; add the NIS code")
                % {"name": row.place}
            )
        if not today:
            return Found(
                elsewhere=row.place,
                remarks=[
                    _("“%(name)s” is no municipality; kept as a place elsewhere")
                    % {"name": row.place}
                ],
            )
        return self._today(named[0])

    def _by_code(self, row: Row) -> Found:
        place = self.by_nis.get(row.nis)
        if place is None:
            raise Wrong(_("nis: no municipality has or had the code %(nis)s") % {"nis": row.nis})
        # `Bergen (Mons)` names it in both languages.
        parts = {slugify(part) for part in row.place.replace(")", "(").split("(")} - {""}
        chain = [place, place.current()]
        known = {slugify(name) for one in chain for name in (one.name_nl, one.name_fr)}
        if parts and not parts & known:
            raise Wrong(
                _("nis: %(nis)s is %(name)s, and not “%(place)s”; correct the one or the other")
                % {"nis": row.nis, "name": place.name, "place": row.place}
            )
        return self._today(place)

    def _today(self, place: Municipality) -> Found:
        current = place.current()
        if current == place:
            return Found(current)
        remark = _("%(old)s (%(nis)s) is part of %(new)s now") % {
            "old": place.name,
            "nis": place.nis,
            "new": current.name,
        }
        return Found(current, remarks=[remark])
