"""allauth's forms for a passkey, with a name that says what it is for."""

from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _


def say_what_the_name_is_for(field: forms.Field) -> None:
    """People give a name to tell one passkey from another; allauth's label is the bare *Name*."""
    field.label = _("What do you call this passkey?")
    field.help_text = _(
        "For example “Telephone” or “Computer at work”. You recognise it by this name when you have "
        "more than one."
    )
    field.widget.attrs["autocomplete"] = "off"


class NewPasskeyForm(AddWebAuthnForm):
    """A passkey that is being made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_what_the_name_is_for(self.fields["name"])


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_what_the_name_is_for(self.fields["name"])
