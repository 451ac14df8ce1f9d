"""Organisations with real check digits, and who acts for them."""

import factory

from tandem.organisations.models import Membership, Organisation, OrganisationKind, Right
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory


def enterprise_number(n: int) -> str:
    """The n-th enterprise number with right check digits (0200.000.0xx and on)."""
    base = 2_000_000 + n
    return f"{base:08d}{97 - base % 97:02d}"


def municipality(nis: str = "23088") -> Municipality:
    """A real municipality by NIS code (default: Vilvoorde); the table is filled after migrate."""
    return Municipality.objects.get(nis=nis)


class OrganisationFactory(factory.django.DjangoModelFactory):
    """A verified municipality that applies in Dutch."""

    class Meta:
        model = Organisation

    enterprise_number = factory.Sequence(enterprise_number)
    name = factory.Sequence(lambda n: f"Gemeente {n}")
    kind = OrganisationKind.MUNICIPALITY
    municipality = factory.LazyFunction(municipality)
    street = "Grote Markt 1"
    postal_code = "1800"
    locality = "Vilvoorde"
    language = "nl"


class MembershipFactory(factory.django.DjangoModelFactory):
    """A confirmed member with the right to submit; `right=`, `confirmed=` change that."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    right = Right.SUBMIT
    confirmed = True
