"""The desk's own forms: a reason for a step, and how an organisation was checked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tandem.organisations.models import Check


class ReasonForm(forms.Form):
    """Why a step is taken; kept in the history of the file."""

    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Give a reason.")},
    )


class CheckForm(forms.Form):
    """How an official made sure who acts for an organisation."""

    how = forms.ChoiceField(
        label=_("How did you check it?"),
        choices=Check.choices,
        widget=forms.RadioSelect,
        help_text=_("Your name and this answer stay on record."),
        error_messages={"required": _("Say how you checked it.")},
    )
