"""The forms of deciding: one decision, and the act of the deciding body."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from calls.enums import Outcome
from tandem.formats.fields import EuroField


class DecisionForm(forms.Form):
    """Outcome, amount and reasons; the rules are those of `record_decision`."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(outcome.value, outcome.label) for outcome in Outcome],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an outcome.")},
    )
    amount = EuroField(
        label=_("Amount in euro"),
        required=False,
        help_text=_("Only for an award. At most what was asked for."),
    )
    reasons = forms.CharField(
        label=_("Reasons"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "The applicant reads them in the letter. Needed for a refusal, for the reserve list, "
            "for an award of a part and for an award below a threshold. Write them in the language "
            "of the file."
        ),
    )


class ActForm(forms.Form):
    """Date, number and the signed document."""

    act_date = forms.DateField(
        label=_("Date of the act"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Enter the date of the act.")},
    )
    act_number = forms.CharField(
        label=_("Number of the act"),
        max_length=80,
        error_messages={"required": _("Enter the number of the act.")},
    )
    upload = forms.FileField(
        label=_("Signed act"),
        required=False,
        help_text=_("A PDF. Leave this empty to keep the document that is there."),
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
    )

    def __init__(self, *args: Any, has_file: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_file:
            self.fields["upload"].help_text = _("A PDF.")
