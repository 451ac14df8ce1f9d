"""Calls that can be opened, and applications in any status.

A factory may write a status; production code never does (`take_step` alone).
"""

from datetime import timedelta
from decimal import Decimal

import factory
from django.utils import timezone

from calls.enums import CallRoleKind, Status
from calls.models import (
    Application,
    Assignment,
    Call,
    CallRole,
    ConflictDeclaration,
    Criterion,
    Envelope,
    FormVersion,
    Programme,
    Submission,
    Theme,
)
from tests.factories.accounts import UserFactory
from tests.factories.organisations import OrganisationFactory

SECTION = "11111111-1111-4111-8111-111111111111"
TITLE = "22222222-2222-4222-8222-222222222221"
SUMMARY = "22222222-2222-4222-8222-222222222222"
AMOUNT = "22222222-2222-4222-8222-222222222223"


def _question(id_: str, type_: str, nl: str, fr: str, maps_to: str, **options: object) -> dict:
    return {
        "id": id_,
        "type": type_,
        "label": {"nl": nl, "fr": fr},
        "help": {},
        "required": True,
        "maps_to": maps_to,
        "completable": True,
        "options": options,
    }


def small_schema() -> dict:
    """A compiled form with one section: title, summary and requested amount, in both languages."""
    return {
        "languages": ["nl", "fr"],
        "sections": [
            {
                "id": SECTION,
                "title": {"nl": "Uw project", "fr": "Votre projet"},
                "introduction": {},
                "fields": [
                    _question(TITLE, "short_text", "Titel", "Titre", "title"),
                    _question(SUMMARY, "long_text", "Samenvatting", "Résumé", "summary"),
                    _question(
                        AMOUNT, "euro", "Gevraagd bedrag", "Montant demandé", "requested_amount"
                    ),
                ],
            }
        ],
    }


def small_answers(amount: str = "10000.00") -> dict[str, str]:
    """Complete answers to `small_schema`."""
    return {TITLE: "Samen sterk", SUMMARY: "Wij tellen iedereen mee.", AMOUNT: amount}


class FormVersionFactory(factory.django.DjangoModelFactory):
    """A frozen form."""

    class Meta:
        model = FormVersion

    schema = factory.LazyFunction(small_schema)
    sha256 = factory.Sequence(lambda n: f"{n:064x}")


class ProgrammeFactory(factory.django.DjangoModelFactory):
    """A regulation."""

    class Meta:
        model = Programme
        django_get_or_create = ("code",)

    code = "gelijke-kansen"
    title_nl = "Gelijke kansen"
    title_fr = "Égalité des chances"


class CallFactory(factory.django.DjangoModelFactory):
    """An open call until next month; `closed=True` closed yesterday, `building=True` not opened."""

    class Meta:
        model = Call

    class Params:
        closed = factory.Trait(
            closes_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
        )
        building = factory.Trait(form_version=None, opened_at=None, opened_by=None)

    programme = factory.SubFactory(ProgrammeFactory)
    code = factory.Sequence(lambda n: f"OPROEP-{n}")
    reference_prefix = "GK"
    title_nl = "Lokale projecten 2027"
    title_fr = "Projets locaux 2027"
    # Prefix and year are unique together.
    budget_year = factory.Sequence(lambda n: 2027 + n)
    # What a lawful letter names.
    legal_basis_nl = "Besluit van 14 juli 2011 tot bevordering van gelijke kansen"
    legal_basis_fr = "Arrêté du 14 juillet 2011 promouvant l’égalité des chances"
    deciding_body_nl = "Regering"
    deciding_body_fr = "Gouvernement"
    contact_name = "Dienst gelijke kansen"
    contact_email = "kansen@example.org"
    contact_phone = "02 555 01 02"
    opens_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=30))
    closes_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=30))
    form_version = factory.SubFactory(FormVersionFactory)
    opened_at = factory.SelfAttribute("opens_at")
    opened_by = factory.SubFactory(UserFactory)


class EnvelopeFactory(factory.django.DjangoModelFactory):
    """100.000,00 euro."""

    class Meta:
        model = Envelope

    call = factory.SubFactory(CallFactory)
    name_nl = "Lokale besturen"
    name_fr = "Pouvoirs locaux"
    cap = Decimal("100000.00")


class ThemeFactory(factory.django.DjangoModelFactory):
    """A theme paid from its envelope."""

    class Meta:
        model = Theme

    envelope = factory.SubFactory(EnvelopeFactory)
    name_nl = "Samenleven"
    name_fr = "Vivre ensemble"


class CriterionFactory(factory.django.DjangoModelFactory):
    """One criterion that weighs everything."""

    class Meta:
        model = Criterion

    call = factory.SubFactory(CallFactory)
    name_nl = "Kwaliteit"
    name_fr = "Qualité"
    weight = 100


class CallRoleFactory(factory.django.DjangoModelFactory):
    """A case officer; `role=` changes that."""

    class Meta:
        model = CallRole

    user = factory.SubFactory(UserFactory)
    call = factory.SubFactory(CallFactory)
    role = CallRoleKind.CASE_OFFICER


class ApplicationFactory(factory.django.DjangoModelFactory):
    """A draft; any other `status` has a reference, a title and a requested amount."""

    class Meta:
        model = Application

    class Params:
        sent = factory.LazyAttribute(lambda row: row.status != Status.DRAFT)

    call = factory.SubFactory(CallFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    form_version = factory.SelfAttribute("call.form_version")
    language = "nl"
    status = Status.DRAFT
    created_by = factory.SubFactory(UserFactory)
    title = factory.LazyAttribute(lambda row: "Samen sterk" if row.sent else "")
    summary = factory.LazyAttribute(lambda row: "Wij tellen iedereen mee." if row.sent else "")
    requested_amount = factory.LazyAttribute(lambda row: Decimal(10_000) if row.sent else None)
    submitted_at = factory.LazyAttribute(
        lambda row: timezone.now() - timedelta(days=2) if row.sent else None
    )

    @factory.lazy_attribute_sequence
    def reference(self, n: int) -> str | None:
        """As the counter of the call would have drawn it."""
        return f"GK27-{n:04d}" if self.sent else None


class SubmissionFactory(factory.django.DjangoModelFactory):
    """Number 1 of a sent application, with complete answers."""

    class Meta:
        model = Submission

    application = factory.SubFactory(ApplicationFactory, status=Status.SUBMITTED)
    number = 1
    form_version = factory.SelfAttribute("application.form_version")
    language = factory.SelfAttribute("application.language")
    answers = factory.LazyFunction(small_answers)
    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    received_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=2))
    submitted_by = factory.SelfAttribute("application.created_by")


class AssignmentFactory(factory.django.DjangoModelFactory):
    """A reviewer (with the role in the call) who was asked to read a file in review."""

    class Meta:
        model = Assignment

    application = factory.SubFactory(ApplicationFactory, status=Status.IN_REVIEW)
    reviewer = factory.LazyAttribute(
        lambda row: CallRoleFactory(call=row.application.call, role=CallRoleKind.REVIEWER).user
    )
    assigned_by = factory.SubFactory(UserFactory)


class ConflictDeclarationFactory(factory.django.DjangoModelFactory):
    """*I have no conflict of interest*; `has_conflict=True, reason=…` is the other answer."""

    class Meta:
        model = ConflictDeclaration

    application = factory.SubFactory(ApplicationFactory, status=Status.IN_REVIEW)
    user = factory.SubFactory(UserFactory)
    has_conflict = False
