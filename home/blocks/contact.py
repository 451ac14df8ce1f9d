"""The blocks of the contact page: people by their function, and opening hours."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

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
    task = blocks.TextBlock(label=_("for which questions"), required=False, max_length=300, rows=2)
    email = blocks.EmailBlock(label=_("e-mail"), required=False)
    phone = phone_block()

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("Somebody to ask, by function.")
        preview_value = {"function": "Redactie van de site", "email": "redactie@example.org"}

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

    day = blocks.ChoiceBlock(label=_("day"), choices=DAYS)
    opens = blocks.TimeBlock(label=_("opens at"))
    closes = blocks.TimeBlock(label=_("closes at"))

    class Meta:
        icon = "time"
        label = _("Opening hours")

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
