"""The screen of a call in tabs: while it is being built, and after it was opened."""

from typing import Any

from django.forms import Textarea
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)


class RowsPanel(InlinePanel):
    """An InlinePanel whose rows have a form class of their own."""

    def __init__(self, *args: Any, row_form: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row_form = row_form

    def clone_kwargs(self) -> dict[str, Any]:
        """Panels are cloned when they are bound to a model."""
        return {**super().clone_kwargs(), "row_form": self.row_form}

    def get_form_options(self) -> dict[str, Any]:
        """With our form class for the rows."""
        options = super().get_form_options()
        if self.row_form is not None:
            options["formsets"][self.relation_name]["form"] = self.row_form
        return options


def both(name: str) -> FieldRowPanel:
    """The Dutch and the French text beside each other; their labels name the language."""
    return FieldRowPanel([FieldPanel(f"{name}_nl"), FieldPanel(f"{name}_fr")])


def call_tabs(call_form: type, envelope_form: type, criterion_form: type) -> TabbedInterface:
    """Everything can be changed until the call opens."""
    return TabbedInterface(
        [
            ObjectList(_basics(fixed=False), heading=_("Basics")),
            ObjectList(_money(envelope_form), heading=_("Money")),
            ObjectList(_review(criterion_form), heading=_("Review")),
            ObjectList(_timetable(), heading=_("Timetable")),
            ObjectList(_form(), heading=_("Form")),
        ],
        base_form_class=call_form,
    )


def opened_tabs(call_form: type) -> TabbedInterface:
    """What applicants rely on cannot be changed after opening; names and contacts can."""
    return TabbedInterface(
        [
            ObjectList(_basics(fixed=True), heading=_("Basics")),
            ObjectList([HelpPanel(template="calls/cms/announcing/fixed.html")], heading=_("Fixed")),
        ],
        base_form_class=call_form,
    )


def _basics(*, fixed: bool) -> list[Any]:
    names = [] if fixed else [_names()]
    return [
        *names,
        MultiFieldPanel(
            [
                both("title"),
                both("deciding_body"),
                both("legal_basis"),
            ],
            heading=_("Texts"),
            help_text=_(
                "The public page is in both languages, whatever the language of the files. "
                "An empty legal basis is taken from the programme."
            ),
        ),
        MultiFieldPanel(
            [FieldPanel("budget_article"), *([] if fixed else [FieldPanel("budget_year")])],
            heading=_("Budget"),
            help_text=_("The article stands in letters and in the yearly inventory of subsidies."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            ],
            heading=_("Contact"),
            help_text=_("Stands on the page of the call and in every letter."),
        ),
        *([FieldPanel("reviews_per_file")] if fixed else []),
    ]


def _names() -> MultiFieldPanel:
    return MultiFieldPanel(
        [
            FieldPanel("programme"),
            FieldRowPanel([FieldPanel("code"), FieldPanel("reference_prefix")]),
            FieldPanel(
                "language_regime",
                help_text=_("In which languages people may write their application."),
            ),
        ],
        heading=_("Call"),
    )


def _money(envelope_form: type) -> list[Any]:
    return [
        FieldRowPanel(
            [FieldPanel("minimum_amount"), FieldPanel("maximum_amount")],
            heading=_("Amount for one project"),
        ),
        RowsPanel(
            "envelopes",
            row_form=envelope_form,
            heading=_("Envelopes"),
            label=_("envelope"),
            help_text=_(
                "Parts of the budget. Each theme is paid from one envelope; several themes may share one."
            ),
            panels=[
                both("name"),
                FieldPanel("cap"),
                InlinePanel(
                    "themes",
                    heading=_("Themes"),
                    label=_("theme"),
                    panels=[both("name")],
                ),
            ],
        ),
    ]


def _review(criterion_form: type) -> list[Any]:
    return [
        MultiFieldPanel(
            [
                FieldPanel("with_review"),
                FieldRowPanel([FieldPanel("reviews_per_file"), FieldPanel("total_threshold")]),
            ],
            heading=_("Review"),
            help_text=_("Without reviewers a file goes from admissible straight to the decision."),
        ),
        RowsPanel(
            "criteria",
            row_form=criterion_form,
            heading=_("Criteria"),
            label=_("criterion"),
            help_text=_("The weights add up to 100 when the call opens."),
            panels=[
                both("name"),
                FieldRowPanel(
                    [
                        FieldPanel("description_nl", widget=Textarea({"rows": 4})),
                        FieldPanel("description_fr", widget=Textarea({"rows": 4})),
                    ]
                ),
                FieldRowPanel([FieldPanel("weight"), FieldPanel("scale"), FieldPanel("threshold")]),
            ],
        ),
    ]


def _timetable() -> list[Any]:
    return [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("grace_seconds"),
            ],
            heading=_("Timetable"),
            help_text=_(
                "Belgian time. Whether a call is open is asked of the clock of the server at each "
                "request; nothing needs to be switched."
            ),
        ),
    ]


def _form() -> list[Any]:
    return [FieldPanel("form")]
