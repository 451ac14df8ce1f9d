"""The blocks of the contact page: people by their function, and opening hours."""

from datetime import time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from tandem.formats.wall_time import clock_span

#: Not a CharBlock: a number is the same in every language.
PHONE = r"^\+?[0-9 ().\/-]{3,30}$"
DAYS = [
    ("1", _("Monday")),
    ("2", _("Tuesday")),
    ("3", _("Wednesday")),
    ("4", _("Thursday")),
    ("5", _("Friday")),
    ("6", _("Saturday")),
    ("7", _("Sunday")),
]


def phone_block(**kwargs: Any) -> blocks.RegexBlock:
    """A telephone number, or nothing. Short numbers too: 112, 1700."""
    return blocks.RegexBlock(
        regex=PHONE,
        label=_("telephone"),
        required=False,
        help_text=_("The number of a service, with spaces: “02 555 01 00”."),
        error_messages={"invalid": _("Write digits and spaces, such as 02 555 01 00.")},
        **kwargs,
    )


class ContactBlock(blocks.StructBlock):
    """Somebody to ask, by function: people change, the function stays."""

    function = blocks.CharBlock(
        label=_("function"),
        max_length=120,
        help_text=_("Not the name of a person: “coordinator of project calls”."),
    )
    task = blocks.TextBlock(
        label=_("for which questions"),
        required=False,
        max_length=300,
        rows=2,
        help_text=_("What people can ask here, in their own words."),
    )
    email = blocks.EmailBlock(
        label=_("e-mail"),
        required=False,
        help_text=_("The address of a service. Everybody can read it."),
    )
    phone = phone_block()

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("Somebody to ask, by function.")
        preview_value = {
            "function": _("Editors of the site"),
            "task": _("A mistake on a page, an idea for a news item."),
            "email": "info@example.org",
            "phone": "02 555 01 00",
        }
        template = "home/contact/contact.html"

    def clean(self, value: Any) -> Any:
        """Somebody whom nobody can reach helps nobody."""
        cleaned = super().clean(value)
        if not (cleaned["email"] or cleaned["phone"] or self.is_deferred_validation):
            wrong = ValidationError(_("Fill in an e-mail address or a telephone number."))
            raise StructBlockValidationError(block_errors={"email": wrong})
        return cleaned


class ContactsBlock(blocks.StreamBlock):
    """The functions, the most asked for first."""

    contact = ContactBlock()


class HoursBlock(blocks.StructBlock):
    """An hour of opening and closing on one day; a day with a break has two."""

    day = blocks.ChoiceBlock(
        label=_("day"), choices=DAYS, help_text=_("A day with a break at noon stands here twice.")
    )
    opens = blocks.TimeBlock(
        label=_("opens at"), help_text=_("On the Belgian clock, such as 9:00.")
    )
    closes = blocks.TimeBlock(
        label=_("closes at"), help_text=_("On the Belgian clock, such as 12:30.")
    )

    class Meta:
        icon = "time"
        label = _("Opening hours")
        description = _("One day, from when till when.")
        preview_value = {"day": "1", "opens": time(9), "closes": time(12)}
        template = "home/contact/hours.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With the day and the hours in words."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        span = clock_span(value["opens"], value["closes"])
        return context | {"day": dict(DAYS)[value["day"]], "spans": [span]}

    def clean(self, value: Any) -> Any:
        """One closes after one has opened."""
        cleaned = super().clean(value)
        opens, closes = cleaned["opens"], cleaned["closes"]
        # Either is still missing in a draft.
        if opens and closes and closes <= opens:
            wrong = ValidationError(_("The closing hour is before the opening hour."))
            raise StructBlockValidationError(block_errors={"closes": wrong})
        return cleaned


class OpeningHoursBlock(blocks.StreamBlock):
    """The opening hours of a week."""

    hours = HoursBlock()
