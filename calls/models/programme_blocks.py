"""The blocks of programme pages: articles, versions, requirements, envelopes, ways of support."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from tandem.content.blocks.rich_text import INLINE_FEATURES

#: An article is short prose with lists; its title is the only heading in it.
ARTICLE_FEATURES = [*INLINE_FEATURES, "ol", "ul"]


class ArticleBlock(blocks.StructBlock):
    """An article of the regulation, with the number that it has in the act."""

    # not a CharBlock: a number is the same in every language
    number = blocks.RegexBlock(
        regex=r"^\d{1,3}(bis|ter|quater|quinquies)?$",
        label=_("number"),
        help_text=_("Take the number that the article has in the act, such as 3 or 3bis."),
        error_messages={"invalid": _("Write a number such as 3 or 3bis.")},
    )
    title = blocks.CharBlock(
        label=_("title"),
        max_length=150,
        help_text=_("Say in a few words what the article is about."),
    )
    text = blocks.RichTextBlock(
        label=_("text"),
        features=ARTICLE_FEATURES,
        help_text=_("Write short sentences that say no more than the act."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Article")
        description = _("An article of the regulation, with the number it has in the act.")
        preview_template = "calls/blocks/articles_preview.html"
        preview_value = {
            "number": "1",
            "title": _("Aim"),
            "text": _("<p>The city supports projects.</p>"),
        }


class ArticlesBlock(blocks.StreamBlock):
    """The articles in the order of the regulation."""

    article = ArticleBlock()


class VersionBlock(blocks.StructBlock):
    """A version of the regulation. Which one is in force is asked of the calendar."""

    starts = blocks.DateBlock(
        label=_("in force from"), help_text=_("Choose the first day on which it holds.")
    )
    ends = blocks.DateBlock(
        label=_("in force until"),
        required=False,
        help_text=_(
            "Choose the last day on which it held. Leave it empty for the version that still holds."
        ),
    )
    changes = blocks.TextBlock(
        label=_("what changed"),
        help_text=_("Say in one or two sentences what is different from the version before."),
    )
    document = DocumentChooserBlock(
        label=_("text as a file"),
        required=False,
        help_text=_("Choose the official text, if there is a file of it."),
    )

    class Meta:
        icon = "history"
        label = _("Version")
        description = _("A version of the regulation: since when it holds, and what changed.")
        preview_template = "calls/blocks/versions_preview.html"
        preview_value = {
            "starts": date(2026, 1, 1),
            "ends": None,
            "changes": _("Schools can apply too."),
            "document": None,
        }

    def clean(self, value: Any) -> Any:
        """A version does not end before it begins."""
        cleaned = super().clean(value)
        starts, ends = cleaned["starts"], cleaned["ends"]
        if starts and ends and ends < starts:
            wrong = ValidationError(_("The last day is before the first one."))
            raise StructBlockValidationError(block_errors={"ends": wrong})
        return cleaned


class VersionsBlock(blocks.StreamBlock):
    """The versions, the newest first."""

    version = VersionBlock()


class RequirementBlock(blocks.StructBlock):
    """Something that every project must have."""

    title = blocks.CharBlock(
        label=_("requirement"),
        max_length=120,
        help_text=_("Name it in a word or two, such as “cooperation”."),
    )
    text = blocks.TextBlock(
        label=_("meaning"),
        required=False,
        help_text=_("Explain in one sentence what you ask of a project."),
    )

    class Meta:
        icon = "check"
        label = _("Requirement")
        description = _("Something that every project must have.")
        preview_template = "calls/blocks/requirements_preview.html"
        preview_value = {
            "title": _("Cooperation"),
            "text": _("You work with at least one partner."),
        }


class RequirementsBlock(blocks.StreamBlock):
    """The requirements in the order of the regulation; they are numbered by themselves."""

    requirement = RequirementBlock()


class EnvelopeBlock(blocks.StructBlock):
    """A part of the budget of one year."""

    year = blocks.IntegerBlock(
        label=_("budget year"),
        min_value=1990,
        max_value=2100,
        help_text=_("Parts of the same year stand together, with their total."),
    )
    name = blocks.CharBlock(
        label=_("what it is for"),
        max_length=150,
        help_text=_("Name the subject or the kind of project, such as “education”."),
    )
    amount = blocks.DecimalBlock(
        label=_("amount in euro"),
        max_digits=12,
        decimal_places=2,
        min_value=0,
        help_text=_("Write the amount of this part for the whole year."),
    )

    class Meta:
        icon = "decimal"
        label = _("Envelope")
        description = _("A part of the budget of one year. The total is computed.")
        preview_template = "calls/blocks/envelopes_preview.html"
        preview_value = {"year": 2027, "name": _("Education"), "amount": Decimal("50000.00")}


class EnvelopesBlock(blocks.StreamBlock):
    """The envelopes of one or more years; the total of a year is computed."""

    envelope = EnvelopeBlock()


class WayBlock(blocks.StructBlock):
    """A way to get support besides the calls."""

    title = blocks.CharBlock(
        label=_("title"), max_length=120, help_text=_("Name the support, such as “coaching”.")
    )
    text = blocks.TextBlock(
        label=_("text"), help_text=_("Say what one gets, and how one asks for it.")
    )
    amount = blocks.DecimalBlock(
        label=_("amount in euro"),
        max_digits=12,
        decimal_places=2,
        min_value=0,
        required=False,
        help_text=_("Fill it in where the sum is fixed."),
    )
    period = blocks.CharBlock(
        label=_("period"),
        required=False,
        max_length=80,
        help_text=_("Say when or how often, such as “each year”."),
    )
    contact = blocks.CharBlock(
        label=_("contact"),
        required=False,
        max_length=150,
        help_text=_("Name a function or a service, not a person."),
    )

    class Meta:
        icon = "help"
        label = _("Way to get support")
        description = _("Guidance, coaching, a yearly sum: support that goes through no call.")
        preview_template = "calls/blocks/ways_preview.html"
        preview_value = {
            "title": _("Coaching"),
            "text": _("A coach thinks along with you."),
            "amount": None,
            "period": _("all year round"),
            "contact": _("Coordination team"),
        }


class WaysBlock(blocks.StreamBlock):
    """Guidance, coaching, a yearly sum: what does not go through a call."""

    way = WayBlock()


class AskingBlock(blocks.StreamBlock):
    """The steps of asking for the money, in their order."""

    step = blocks.TextBlock(
        label=_("step"),
        description=_("What a reader does, from the first step to the payment."),
        preview_template="calls/blocks/asking_preview.html",
        preview_value=_("Send a letter to the service before 31 March."),
        icon="list-ol",
        rows=2,
        help_text=_("Begin with what the reader does. One step a block is clearest."),
    )
