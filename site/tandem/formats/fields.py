"""Form fields that read what people type."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tandem.formats.euro import number, parse_euro


class EuroInput(forms.TextInput):
    """Text with a decimal keyboard: `type=number` would refuse `149.722,00`."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class EuroField(forms.Field):
    """An amount in euro as Decimal; echoes it formatted, and leaves what it cannot read as typed."""

    widget = EuroInput
    default_error_messages = {
        "minimum": _("The amount must be at least %(limit)s euro."),
        "maximum": _("The amount must be at most %(limit)s euro."),
    }

    def __init__(
        self, *, minimum: Decimal | None = None, maximum: Decimal | None = None, **kwargs: Any
    ) -> None:
        self.minimum, self.maximum = minimum, maximum
        super().__init__(**kwargs)

    def to_python(self, value: object) -> Decimal | None:
        """Decimal, or None where nothing was typed."""
        if value in self.empty_values:
            return None
        if isinstance(value, Decimal):
            return value
        try:
            return parse_euro(str(value))
        except ValueError as unreadable:
            raise ValidationError(str(unreadable), code="unreadable") from unreadable

    def validate(self, value: Decimal | None) -> None:
        """Within the limits, which are amounts in euro."""
        super().validate(value)
        if value is None:
            return
        for code, limit, wrong in (
            ("minimum", self.minimum, self.minimum is not None and value < self.minimum),
            ("maximum", self.maximum, self.maximum is not None and value > self.maximum),
        ):
            if wrong and limit is not None:
                raise ValidationError(
                    self.error_messages[code], code=code, params={"limit": number(limit)}
                )

    def prepare_value(self, value: object) -> object:
        """A Decimal is shown as the reader writes it; typed text stays as it was typed."""
        return number(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: object, data: object) -> bool:
        """Compared as amounts: `1.000` and `1000,00` are the same."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True
