"""A call that is ready to be opened."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from calls.announcing.opening import open_call
from calls.enums import CallRoleKind
from calls.models import Call
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    CallFactory,
    CallRoleFactory,
    CriterionFactory,
    EnvelopeFactory,
    ThemeFactory,
)
from tests.formkit import samples as forms


def ready_call(**kwargs: Any) -> Call:
    """Everything is there but for the public pages, of which the screen only warns."""
    call = CallFactory(
        building=True,
        opens_at=kwargs.pop("opens_at", timezone.now() - timedelta(hours=1)),
        closes_at=kwargs.pop("closes_at", timezone.now() + timedelta(days=30)),
        legal_basis_nl="Ordonnantie",
        legal_basis_fr="Ordonnance",
        deciding_body_nl="Regering",
        deciding_body_fr="Gouvernement",
        budget_article="10.005.27",
        contact_name="Dossierbeheer",
        contact_email="dossier@example.org",
        contact_phone="02 555 01 27",
        minimum_amount=Decimal(2500),
        maximum_amount=Decimal(12500),
        form=kwargs.pop("form", None) or forms.both_languages(),
        **kwargs,
    )
    envelope = EnvelopeFactory(call=call)
    ThemeFactory(envelope=envelope)
    ThemeFactory(envelope=envelope, name_nl="Geweld", name_fr="Violences")
    CriterionFactory(call=call)
    CallRoleFactory(call=call, role=CallRoleKind.CASE_OFFICER)
    return call


def opened_call() -> Call:
    return open_call(call=ready_call(), actor=UserFactory(roles=[Role.CALLS_MANAGER]))
