"""The blocks of the accessibility statement."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.contact import phone_block

REASONS = [
    ("non_compliance", _("not in accordance with the rules yet")),
    ("burden", _("disproportionate burden")),
    ("out_of_scope", _("outside the scope of the law")),
]


class ScopeBlock(blocks.StreamBlock):
    """The sites and apps that the statement is about."""

    website = blocks.URLBlock(label=_("Website"), icon="site")
    app = blocks.CharBlock(label=_("App"), icon="mobile-alt", max_length=150)


class IssueBlock(blocks.StructBlock):
    """Something that not everybody can use, why, what one can do instead, and until when."""

    what = blocks.TextBlock(label=_("what is not accessible"), max_length=400, rows=2)
    # not a CharBlock: a number is the same in every language
    criterion = blocks.RegexBlock(
        regex=r"^\d\.\d{1,2}\.\d{1,2}$",
        label=_("WCAG number"),
        required=False,
        help_text=_("The success criterion, such as 1.4.3."),
        error_messages={"invalid": _("Write three numbers with points, such as 1.4.3.")},
    )
    reason = blocks.ChoiceBlock(label=_("reason"), choices=REASONS)
    alternative = blocks.TextBlock(
        label=_("alternative"),
        required=False,
        max_length=400,
        rows=2,
        help_text=_("How one gets the same information in another way."),
    )
    planned = blocks.DateBlock(label=_("to be solved by"), required=False)

    class Meta:
        icon = "warning"
        label = _("Not accessible")
        description = _("Something that not everybody can use, and what one can do instead.")
        preview_value = {"what": "Oude bestanden hebben geen koppen.", "reason": "burden"}


class IssuesBlock(blocks.StreamBlock):
    """What is not accessible."""

    issue = IssueBlock()


class EnforcementBlock(blocks.StructBlock):
    """A body to which people complain if our answer does not help."""

    body = blocks.CharBlock(label=_("complaints body"), max_length=150)
    when = blocks.TextBlock(
        label=_("for what"),
        required=False,
        max_length=300,
        rows=2,
        help_text=_("Such as “for calls of the Flemish government”."),
    )
    address = blocks.TextBlock(label=_("address"), required=False, max_length=300, rows=2)
    email = blocks.EmailBlock(label=_("e-mail"), required=False)
    phone = phone_block()
    website = blocks.URLBlock(label=_("website"), required=False)

    class Meta:
        icon = "group"
        label = _("Where to complain")


class EnforcementsBlock(blocks.StreamBlock):
    """The bodies, by level of government."""

    body = EnforcementBlock()
