"""A call with a form of two sections, an organisation that applies, and what people type."""

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from calls.applying.attaching import attach
from calls.applying.saving import save_section
from calls.applying.starting import start_application
from calls.models import Application, Attachment, Call
from tandem.accounts.models import User
from tandem.formkit.schema import Field, Form
from tandem.organisations.models import Organisation, Right
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory, FormVersionFactory
from tests.factories.organisations import MembershipFactory
from tests.files import samples

PROJECT = "10000000-0000-4000-8000-000000000001"
BUDGET = "10000000-0000-4000-8000-000000000002"
TITLE = "20000000-0000-4000-8000-000000000001"
SUMMARY = "20000000-0000-4000-8000-000000000002"
GROUP = "20000000-0000-4000-8000-000000000003"
AMOUNT = "20000000-0000-4000-8000-000000000004"
PLAN = "20000000-0000-4000-8000-000000000005"
HONEST = "20000000-0000-4000-8000-000000000006"
YOUNG = "30000000-0000-4000-8000-000000000001"
OLD = "30000000-0000-4000-8000-000000000002"

GOOD_PROJECT = {TITLE: "Samen sterk", SUMMARY: "Wij tellen iedereen mee.", GROUP: YOUNG}
GOOD_BUDGET = {AMOUNT: "12500.00", HONEST: True}


def _question(id_: str, type_: str, nl: str, fr: str, *, maps_to: str = "", **options: Any) -> dict:
    return {
        "id": id_,
        "type": type_,
        "label": {"nl": nl, "fr": fr},
        "help": {},
        "required": True,
        "maps_to": maps_to,
        "completable": False,
        "options": options,
    }


def schema() -> dict:
    """Project: title, summary, group. Budget: amount, up to two files, a declaration."""
    choices = [
        {"id": YOUNG, "label": {"nl": "Jongeren", "fr": "Jeunes"}},
        {"id": OLD, "label": {"nl": "Ouderen", "fr": "Personnes âgées"}},
    ]
    plan = {"extensions": ["pdf", "docx"], "max_files": 2, "max_megabytes": 10}
    return {
        "format": 1,
        "languages": ["nl", "fr"],
        "sections": [
            {
                "id": PROJECT,
                "title": {"nl": "Uw project", "fr": "Votre projet"},
                "introduction": {"nl": "Vertel.", "fr": "Racontez."},
                "fields": [
                    _question(TITLE, "short_text", "Titel", "Titre", maps_to="title"),
                    _question(
                        SUMMARY,
                        "long_text",
                        "Samenvatting",
                        "Résumé",
                        maps_to="summary",
                        max_words=50,
                    ),
                    _question(GROUP, "single_choice", "Doelgroep", "Groupe", choices=choices),
                ],
            },
            {
                "id": BUDGET,
                "title": {"nl": "Begroting", "fr": "Budget"},
                "introduction": {},
                "fields": [
                    _question(
                        AMOUNT,
                        "euro",
                        "Gevraagd bedrag",
                        "Montant demandé",
                        maps_to="requested_amount",
                        minimum=None,
                        maximum=None,
                    ),
                    {**_question(PLAN, "file", "Plan", "Plan", **plan), "required": False},
                    _question(HONEST, "declaration", "Alles is juist.", "Tout est exact."),
                ],
            },
        ],
    }


def field(field_id: str) -> Field:
    """A field of the form."""
    return Form.from_json(schema()).field(field_id)


def open_call(**kwargs: Any) -> Call:
    """An open call with this form; prefix GK, budget year 2027."""
    form_version = FormVersionFactory(schema=schema())
    return CallFactory(**{"form_version": form_version, "budget_year": 2027, **kwargs})


@dataclass(frozen=True)
class Applicant:
    """A person with a draft, and what she can do with it."""

    user: User
    organisation: Organisation
    application: Application

    def save(self, section_id: str, answers: dict, *, version: int = 0, user: User | None = None):
        """Save a section as this person."""
        return save_section(
            application=self.application,
            section_id=section_id,
            version=version,
            answers=answers,
            actor=user or self.user,
        )

    def fill_in(self) -> "Applicant":
        """Good answers in both sections."""
        self.save(PROJECT, GOOD_PROJECT)
        self.save(BUDGET, GOOD_BUDGET)
        return self

    def attach(self, name: str = "plan.pdf", content: bytes | None = None) -> Attachment:
        """A file with the question *Plan*."""
        return attach(
            application=self.application,
            field=field(PLAN),
            upload=pdf(name, content),
            actor=self.user,
        )

    def colleague(self, right: Right = Right.SUBMIT) -> User:
        """Another member of the organisation."""
        return MembershipFactory(organisation=self.organisation, right=right).user


def pdf(name: str = "plan.pdf", content: bytes | None = None) -> SimpleUploadedFile:
    """An upload."""
    return SimpleUploadedFile(name, samples.pdf() if content is None else content)


def applicant(call: Call | None = None, *, right: Right = Right.SUBMIT) -> Applicant:
    """A person of an organisation that started an application in Dutch."""
    call = call or open_call()
    membership = MembershipFactory(right=right)
    application = start_application(
        call=call,
        organisation=membership.organisation,
        language="nl",
        actor=membership.user,
        received_at=timezone.now(),
    )
    return Applicant(membership.user, membership.organisation, application)


def stranger() -> User:
    """Somebody of another organisation."""
    return MembershipFactory().user


def reader() -> User:
    """Somebody without any organisation."""
    return UserFactory()


def typed(answers: dict[str, Any], *, version: int = 0, **more: Any) -> dict[str, Any]:
    """What a browser posts for these texts."""
    return {"version": version, **{f"f_{key}": value for key, value in answers.items()}, **more}
