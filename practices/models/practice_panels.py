"""The panels of a practice, in the order in which one writes it."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from tandem.content.models import BasePage
from tandem.content.municipality_lines import MunicipalityLines


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


def _group(heading: object, *names: str, **options: object) -> MultiFieldPanel:
    return MultiFieldPanel([FieldPanel(name) for name in names], heading, **options)


CONTENT = [
    *BasePage.intro_panels,
    FieldPanel("domain"),
    _group(_("In short"), "what", "who", "why"),
    MultiFieldPanel([FieldPanel("reach"), FieldPanel("recurring")], _("Scores")),
    MultiFieldPanel(
        [
            FieldPanel(
                "applied_in",
                widget=MunicipalityLines,
                help_text=_(
                    "Write the municipalities where this practice is used, one name on each line."
                ),
            ),
            FieldPanel("applied_elsewhere"),
        ],
        _("Where it is applied"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("target_groups", widget=CheckboxSelectMultiple),
            FieldPanel("age_groups", widget=CheckboxSelectMultiple),
        ],
        _("For whom"),
    ),
    MultiFieldPanel(
        [
            _row("start_year", "start_month"),
            _row("end_year", "end_month"),
            FieldPanel("is_ongoing"),
        ],
        _("When"),
        help_text=_("The year is enough; add the month where you know it."),
    ),
    _group(_("Who takes part"), "run_by", "internal_partners", "external_partners", "supporters"),
    FieldPanel("body"),
    FieldPanel("budget"),
    FieldPanel("documents"),
    MultiFieldPanel(
        [
            FieldPanel("website"),
            FieldPanel("contact_function"),
            _row("contact_email", "contact_phone"),
        ],
        _("Website and contact"),
    ),
    _group(_("Where it comes from"), "from_call", "source"),
]
PROMOTE = [FieldPanel("highlighted"), *BasePage.promote_panels]
