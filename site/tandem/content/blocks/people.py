"""Whom to contact, or who does what."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from tandem.content.blocks.untranslated import NameBlock, PhoneBlock


class PersonBlock(blocks.StructBlock):
    """A function first: people change, and not everybody wants a name on a website."""

    function = blocks.CharBlock(
        label=_("function"),
        max_length=150,
        help_text=_("Say what the person does, such as “mayor”."),
    )
    organisation = blocks.CharBlock(
        label=_("organisation"),
        required=False,
        max_length=150,
        help_text=_("Name the service, municipality or organisation."),
    )
    name = NameBlock(
        label=_("name"),
        required=False,
        max_length=120,
        help_text=_("Write it only if the person agreed. A function is enough."),
    )
    email = blocks.EmailBlock(
        label=_("e-mail address"),
        required=False,
        help_text=_("Take an address of a service where there is one."),
    )
    phone = PhoneBlock(
        label=_("telephone"),
        required=False,
        help_text=_("Write it with spaces, such as 02 555 12 34."),
        error_messages={"invalid": _("Write a telephone number, such as 02 555 12 34.")},
    )

    class Meta:
        icon = "user"
        label = _("Person")


class PeopleBlock(blocks.ListBlock):
    """Cards of people with a function, and how to reach them."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object) -> None:
        super().__init__(child_block or PersonBlock(), **kwargs)

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Who does what, and how to reach them. Put a heading above it.")
        template = "blocks/people.html"
        min_num = 1
        preview_value = [
            {
                "function": _("Diversity officer"),
                "organisation": _("Municipality of Example"),
                "name": "",
                "email": "info@example.org",
                "phone": "02 555 12 34",
            },
            {
                "function": _("Alderman for equal opportunities"),
                "organisation": _("Municipality of Example"),
                "name": "",
                "email": "",
                "phone": "",
            },
        ]
