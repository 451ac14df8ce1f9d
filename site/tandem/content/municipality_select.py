"""One municipality in the CMS: those of today, in the alphabet of the editor."""

from typing import Any

from django import forms
from django.db.models import Q

from tandem.content.municipality_lines import names_by_code
from tandem.places.models import Municipality


class MunicipalitySelect(forms.Select):
    """The widget of a field that holds a municipality; one that merged stays where it was chosen."""

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """Asked when the form is drawn, so that names are in the editor's language."""
        chosen = [code for code in value if code]
        offered = Municipality.objects.filter(Q(valid_to__isnull=True) | Q(pk__in=chosen))
        self.choices = [("", "---------"), *names_by_code(offered).items()]
        return super().optgroups(name, value, attrs)
