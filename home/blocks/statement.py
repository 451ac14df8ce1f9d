"""The blocks of the accessibility statement."""

from datetime import date

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.contact import phone_block

REASONS = [
    ("non_compliance", _("not in accordance with the rules yet")),
    ("burden", _("disproportionate burden")),
    ("out_of_scope", _("outside the scope of the law")),
]


class ScopeSiteBlock(blocks.URLBlock):
    """The address of a site."""

    class Meta:
        icon = "site"
        label = _("Website")
        description = _("The address of a site that the statement is about.")
        preview_value = "https://gelijkekansen.example.org/"
        template = "home/statement/site.html"


class ScopeAppBlock(blocks.CharBlock):
    """The name of an app."""

    class Meta:
        icon = "mobile-alt"
        label = _("App")
        description = _("The name of an app, as its shop shows it.")
        preview_value = _("Equal Opportunities for Android")
        template = "home/statement/app.html"


class ScopeBlock(blocks.StreamBlock):
    """The sites and apps that the statement is about."""

    website = ScopeSiteBlock()
    app = ScopeAppBlock(max_length=150)


class IssueBlock(blocks.StructBlock):
    """Something that not everybody can use, why, what one can do instead, and until when."""

    what = blocks.TextBlock(
        label=_("what is not accessible"),
        max_length=400,
        rows=2,
        help_text=_("What people meet, on which pages, in plain words."),
    )
    # not a CharBlock: a number is the same in every language
    criterion = blocks.RegexBlock(
        regex=r"^\d\.\d{1,2}\.\d{1,2}$",
        label=_("WCAG number"),
        required=False,
        help_text=_("The success criterion, such as 1.4.3."),
        error_messages={"invalid": _("Write three numbers with points, such as 1.4.3.")},
    )
    reason = blocks.ChoiceBlock(
        label=_("reason"),
        choices=REASONS,
        help_text=_("The law knows these three. The lawyer knows which one holds."),
    )
    alternative = blocks.TextBlock(
        label=_("alternative"),
        required=False,
        max_length=400,
        rows=2,
        help_text=_("How one gets the same information in another way."),
    )
    planned = blocks.DateBlock(
        label=_("to be solved by"),
        required=False,
        help_text=_("A day that you can keep. Leave it empty where there is no plan."),
    )

    class Meta:
        icon = "warning"
        label = _("Not accessible")
        description = _("Something that not everybody can use, and what one can do instead.")
        preview_value = {
            "what": _("Old files have no headings."),
            "criterion": "1.3.1",
            "reason": "burden",
            "alternative": _("Ask the contact point for the contents."),
            "planned": date(2027, 6, 30),
        }
        template = "home/statement/issue.html"


class IssuesBlock(blocks.StreamBlock):
    """What is not accessible."""

    issue = IssueBlock()


class EnforcementBlock(blocks.StructBlock):
    """A body to which people complain if our answer does not help."""

    body = blocks.CharBlock(
        label=_("complaints body"),
        max_length=150,
        help_text=_("Its official name. Have it checked by a lawyer."),
    )
    when = blocks.TextBlock(
        label=_("for what"),
        required=False,
        max_length=300,
        rows=2,
        help_text=_("Such as “for calls of the Flemish government”."),
    )
    address = blocks.TextBlock(
        label=_("address"),
        required=False,
        max_length=300,
        rows=2,
        help_text=_("As on an envelope, line by line."),
    )
    email = blocks.EmailBlock(
        label=_("e-mail"), required=False, help_text=_("The address for complaints.")
    )
    phone = phone_block()
    website = blocks.URLBlock(
        label=_("website"), required=False, help_text=_("The page on which one complains.")
    )

    class Meta:
        icon = "group"
        label = _("Where to complain")
        description = _("A body to which people complain if your answer does not help.")
        preview_value = {
            "body": _("Ombuds Brussels"),
            "when": _("For calls of the Brussels-Capital Region and of its municipalities."),
            "website": "https://ombuds.brussels",
        }
        template = "home/statement/enforcement.html"


class EnforcementsBlock(blocks.StreamBlock):
    """The bodies, by level of government."""

    body = EnforcementBlock()
