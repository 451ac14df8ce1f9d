"""What people fill in about organisations and their members."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from tandem.formats.enterprise_field import EnterpriseNumberField
from tandem.organisations.changing import changeable
from tandem.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    OrganisationKind,
    Right,
)
from tandem.places.fields import MunicipalityField

#: The words people read for each right, with what it allows.
RIGHTS = [
    (Right.READ, _("Read: see the applications of the organisation")),
    (Right.EDIT, _("Edit: fill in applications too")),
    (Right.SUBMIT, _("Submit: send and withdraw applications too")),
    (Right.MANAGE, _("Manage: decide who may do what too")),
]


class NumberForm(forms.Form):
    """The first question: which organisation?"""

    enterprise_number = EnterpriseNumberField(
        label=_("Enterprise number"),
        help_text=_("You find it on letters and invoices, for example 0207.499.430."),
    )


class OrganisationForm(forms.ModelForm):
    """A new organisation; the number was asked before."""

    municipality = MunicipalityField(label=_("Municipality"))

    class Meta:
        model = Organisation
        fields = [
            "name",
            "kind",
            "municipality",
            "street",
            "postal_code",
            "locality",
            "language",
        ]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "organization"}),
            "street": forms.TextInput(attrs={"autocomplete": "street-address"}),
            "postal_code": forms.TextInput(
                attrs={"autocomplete": "postal-code", "inputmode": "numeric"}
            ),
            "locality": forms.TextInput(attrs={"autocomplete": "address-level2"}),
            "language": forms.RadioSelect,
        }
        help_texts = {
            "name": _("As it is written in the Crossroads Bank for Enterprises."),
            "language": _("We write to the organisation in this language."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)  # noqa: S101 - for the type checker
        kind.choices = [("", _("Choose a kind")), *OrganisationKind.choices]
        for name in ("street", "postal_code", "locality"):
            self.fields[name].required = True
        self.fields["postal_code"].validators.append(
            RegexValidator(r"^[1-9][0-9]{3}$", _("A Belgian postal code has four digits."))
        )


class FactsForm(OrganisationForm):
    """What a manager may change: the address, and the name and kind until an official checked them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = changeable(self.instance)
        for name in [name for name in self.fields if name not in allowed]:
            del self.fields[name]


class RightForm(forms.ModelForm):
    """What a member may do."""

    right = forms.ChoiceField(label=_("Right"), choices=RIGHTS, widget=forms.RadioSelect)

    class Meta:
        model = Membership
        fields = ["right"]


class InvitationForm(forms.ModelForm):
    """Whom to invite, and for what."""

    right = forms.ChoiceField(
        label=_("Right"), choices=RIGHTS, widget=forms.RadioSelect, initial=Right.EDIT
    )

    class Meta:
        model = Invitation
        fields = ["email", "right"]
        widgets = {"email": forms.EmailInput(attrs={"autocomplete": "off"})}
