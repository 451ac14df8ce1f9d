"""MoneyField: euro in the database, as Decimal with two digits; never a float."""

from typing import Any

from django.db import models


class MoneyField(models.DecimalField):
    """An amount in euro up to 9 999 999 999,99. A plain DecimalField as far as migrations know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2} | kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """As a DecimalField, so that old migrations never need this class."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs
