"""The forms of checking: the checklist, and an inadmissibility with its ground."""

from django import forms
from django.utils.translation import gettext_lazy as _

from calls.checking.grounds import Check, Ground


class ChecklistForm(forms.Form):
    """Every point must be confirmed."""

    checked = forms.MultipleChoiceField(
        label=_("Checklist"),
        choices=Check.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean_checked(self) -> list[str]:
        """All points, or the file is not admissible yet."""
        checked: list[str] = self.cleaned_data["checked"]
        if set(checked) != set(Check.values):
            raise forms.ValidationError(_("Confirm every point, or declare the file inadmissible."))
        return checked


class InadmissibleForm(forms.Form):
    """The ground and the reasons, as the applicant reads them."""

    ground = forms.ChoiceField(
        label=_("Ground"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the ground.")},
    )
    reason = forms.CharField(
        label=_("Reasons"),
        help_text=_(
            "Write to the applicant, in the language of the file. This text stands in the letter."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=5000,
        error_messages={"required": _("Give your reasons.")},
    )
