"""What a person says about herself, and the code that proves who she is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tandem.accounts.models import User


class ProfileForm(forms.ModelForm):
    """Name and language; the address has a page of its own, as it must be verified."""

    class Meta:
        model = User
        fields = ["first_name", "last_name", "language"]
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
            "language": forms.RadioSelect,
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"].required = self.fields["last_name"].required = True


class CodeForm(forms.Form):
    """The code from the mail; capitals, spaces and dashes do not matter."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )
