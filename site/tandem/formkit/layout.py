"""Parts of a form that crispy draws from templates of ours."""

from collections.abc import Mapping
from typing import Any

from crispy_forms.layout import LayoutObject
from django.template.loader import render_to_string


class Partial(LayoutObject):
    """A template for one field; it knows the bound `field`, if there is one, and what it is given."""

    def __init__(self, template: str, name: str, values: Mapping[str, Any]) -> None:
        self.template, self.name, self.values = template, name, values
        self.fields: list[Any] = []

    def render(self, form: Any, context: Any, template_pack: Any = None, **kwargs: Any) -> str:
        """HTML; tells crispy that the field is drawn."""
        field = form[self.name] if self.name in form.fields else None
        if field is not None:
            form.rendered_fields.add(self.name)
        return render_to_string(
            self.template,
            {**self.values, "field": field, "form_show_errors": True},
        )
