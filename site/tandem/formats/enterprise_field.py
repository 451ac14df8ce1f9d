"""A form field for enterprise numbers."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from tandem.formats.enterprise import format_enterprise_number, parse_enterprise_number


class EnterpriseNumberField(forms.CharField):
    """Ten digits in `cleaned_data`; shown with dots, and left as typed where it cannot be read."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=60, **kwargs)

    def to_python(self, value: Any) -> str:
        """Ten digits, or an empty string where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return ""
        try:
            return parse_enterprise_number(text)
        except ValueError as unreadable:
            raise ValidationError(str(unreadable), code="unreadable") from unreadable

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A keyboard with digits on a telephone."""
        return {**super().widget_attrs(widget), "inputmode": "numeric", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        """With dots."""
        return format_enterprise_number(value) if isinstance(value, str) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compared as numbers: dots do not matter."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True
