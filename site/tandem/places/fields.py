"""Choose a municipality: a plain select in which typing the first letters works everywhere."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tandem.formats.alphabet import alphabetical
from tandem.formats.language import current_language
from tandem.places.models import Municipality


def municipality_choices(rows: Iterable[Municipality]) -> list[tuple[str, str]]:
    """(NIS code, name) in the reader's alphabet; the province follows where two share a name."""
    language = current_language()
    places = list(rows)
    same = Counter(place.name for place in places)

    def label(place: Municipality) -> str:
        province = getattr(place, f"province_{language}")
        return f"{place.name} ({province})" if same[place.name] > 1 and province else place.name

    return sorted(
        ((place.pk, label(place)) for place in places), key=lambda one: alphabetical(one[1])
    )


class MunicipalityField(forms.ChoiceField):
    """A municipality that exists today, of one region where `region_nis` is given.

    `cleaned_data` holds a Municipality or None; the value in the form is the NIS code.
    """

    default_error_messages = {"invalid_choice": _("Choose a municipality from the list.")}

    def __init__(self, *, region_nis: str = "", **kwargs: Any) -> None:
        self.region_nis = region_nis
        super().__init__(choices=self._choices_now, **kwargs)

    def _rows(self) -> Any:
        current = Municipality.objects.current()
        return current.filter(region_nis=self.region_nis) if self.region_nis else current

    def _choices_now(self) -> list[tuple[str, Any]]:
        # Asked when the form is drawn, so that names are in the reader's language.
        return [("", _("Choose a municipality")), *municipality_choices(self._rows())]

    def to_python(self, value: Any) -> Municipality | None:  # type: ignore[override]
        """The municipality with this NIS code."""
        if value in self.empty_values:
            return None
        if isinstance(value, Municipality):
            return value
        found = self._rows().filter(pk=str(value)).first()
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found

    def validate(self, value: Any) -> None:
        """Only whether one is required: `to_python` looked it up."""
        forms.Field.validate(self, value)

    def prepare_value(self, value: Any) -> Any:
        """The NIS code."""
        return value.pk if isinstance(value, Municipality) else value
