"""The pickers of dates and hours in the CMS leave what was typed as it is."""

from typing import Any

from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput


def keep_what_was_typed() -> None:
    """Wagtail's picker makes 3 March of 31/02 and the present hour of 9u30 as soon as one leaves the field.

    Nobody sees it happen. Without that, our forms read it, or refuse it and show it again.
    """
    for widget in (AdminDateInput, AdminTimeInput, AdminDateTimeInput):
        widget.get_config = _without_correction(widget.get_config)


def _without_correction(get_config: Any) -> Any:
    def config(self: Any) -> dict[str, Any]:
        return {**get_config(self), "validateOnBlur": False}

    return config
