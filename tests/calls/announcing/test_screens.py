"""The CMS screens of announcing: who gets in, what is saved, what is fixed after the opening."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry

from calls.announcing.admin import CallViewSet
from calls.announcing.timetable import state_of
from calls.models import Call, Programme
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.calls.announcing.samples import opened_call, ready_call
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory, ProgrammeFactory
from tests.factories.pages import award

pytestmark = pytest.mark.django_db


def edit(call: Call) -> str:
    return reverse("calls_cms_calls:edit", args=[call.pk])


def urls_of(call: Call) -> list[str]:
    """Every screen about one call."""
    role = call.roles.first() or CallRoleFactory(call=call)
    return [
        edit(call),
        reverse("calls_cms_calls:delete", args=[call.pk]),
        reverse("calls_cms:open_call", args=[call.pk]),
        reverse("calls_cms:form_preview", args=[call.pk, "nl"]),
        reverse("calls_cms:call_roles", args=[call.pk]),
        reverse("calls_cms:remove_call_role", args=[call.pk, role.pk]),
    ]


def missing_urls() -> list[str]:
    """The same screens about a call that does not exist."""
    return [
        reverse("calls_cms_calls:edit", args=[99999]),
        reverse("calls_cms_calls:delete", args=[99999]),
        reverse("calls_cms:open_call", args=[99999]),
        reverse("calls_cms:form_preview", args=[99999, "nl"]),
        reverse("calls_cms:call_roles", args=[99999]),
        reverse("calls_cms:remove_call_role", args=[99999, 1]),
    ]


COMMON = [
    "calls_cms_calls:index",
    "calls_cms_calls:add",
    "calls_cms_programmes:index",
    "calls_cms_programmes:add",
]


def test_calls_managers_get_in(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()

    statuses = [client.get(url).status_code for url in (*map(reverse, COMMON), *urls_of(call))]

    assert statuses == [200] * 10


def test_an_imported_call_does_not_read_as_being_built(staff_client):
    client, call, imported = staff_client(Role.CALLS_MANAGER), ready_call(), ready_call()
    award(imported)

    rows = {
        row.pk: state_of(row, timezone.now())
        for row in client.get(reverse("calls_cms_calls:index")).context["object_list"]
    }
    page = client.get(edit(imported))

    assert rows == {call.pk: "building", imported.pk: "imported"}
    assert (str(page.context["state_name"]), page.context["gap_count"]) == (
        "elders beslist, ingevoerd",
        0,
    )
    assert reverse("calls_cms:open_call", args=[imported.pk]) not in page.content.decode()


def test_case_officers_see_that_it_is_not_for_them(staff_client):
    call = ready_call()
    client = staff_client(call.roles.get().user)

    statuses = [client.get(url).status_code for url in (*map(reverse, COMMON), *urls_of(call))]

    assert statuses == [403] * 10


def test_a_foreign_call_answers_as_a_missing_one(staff_client):
    client, foreign = staff_client(CallRoleFactory().user), ready_call()

    assert [client.get(url).status_code for url in urls_of(foreign)] == [404] * 6
    assert [client.get(url).status_code for url in missing_urls()] == [404] * 6


@pytest.mark.parametrize("role", [Role.EDITOR, Role.TRANSLATOR, Role.APPROVER, Role.ADMINISTRATOR])
def test_other_roles_do_not_get_in(staff_client, role):
    client, call = staff_client(role), ready_call()

    assert [client.get(reverse(name)).status_code for name in COMMON] == [403] * 4
    assert [client.get(url).status_code for url in urls_of(call)] == [404] * 6


def test_a_superuser_is_nobody_here(staff_client):
    client = staff_client(UserFactory(is_superuser=True))

    assert [client.get(reverse(name)).status_code for name in COMMON] == [403] * 4


def test_no_history_usage_copy_or_inspection():
    for name in ("history", "usage", "copy", "inspect"):
        for viewset in ("calls_cms_calls", "calls_cms_programmes"):
            with pytest.raises(NoReverseMatch):
                reverse(f"{viewset}:{name}", args=[1])


def formset(prefix: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The fields of an inline panel as the screen posts them."""
    data: dict[str, Any] = {
        f"{prefix}-TOTAL_FORMS": len(rows),
        f"{prefix}-INITIAL_FORMS": 0,
        f"{prefix}-MIN_NUM_FORMS": 0,
        f"{prefix}-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
        data |= {f"{prefix}-{number}-ORDER": number + 1, f"{prefix}-{number}-DELETE": ""}
    return data


def call_data(programme: Programme, **changes: Any) -> dict[str, Any]:
    """Everything that the screen of a new call posts."""
    data = {
        "programme": programme.pk,
        "code": "bxl-gk-2027",
        "reference_prefix": "gk",
        "language_regime": "nl_fr",
        "title_nl": "Gelijke kansen",
        "title_fr": "Égalité",
        "deciding_body_nl": "",
        "deciding_body_fr": "",
        "legal_basis_nl": "",
        "legal_basis_fr": "",
        "budget_article": "",
        "budget_year": "2027",
        "contact_name": "",
        "contact_email": "",
        "contact_phone": "",
        "minimum_amount": "2.500",
        "maximum_amount": "12 500,00",
        "with_review": "on",
        "reviews_per_file": "2",
        "total_threshold": "",
        "opens_at": "2027-02-15 09:00",
        "closes_at": "2027-04-19 12:00",
        "grace_seconds": "120",
        "form": "",
        **formset(
            "envelopes", [{"name_nl": "Projecten", "name_fr": "Projets", "cap": "120.000,00"}]
        ),
        **formset("envelopes-0-themes", [{"name_nl": "Diversiteit", "name_fr": "Diversité"}]),
        **formset(
            "criteria",
            [
                {
                    "name_nl": "Kwaliteit",
                    "name_fr": "Qualité",
                    "description_nl": "",
                    "description_fr": "",
                    "weight": "100",
                    "scale": "5",
                    "threshold": "2",
                }
            ],
        ),
    }
    return {**data, **changes}


@pytest.fixture
def programme():
    return ProgrammeFactory(legal_basis_nl="Ordonnantie", legal_basis_fr="Ordonnance")


def add(client: Any, programme: Programme, **changes: Any) -> Any:
    return client.post(reverse("calls_cms_calls:add"), call_data(programme, **changes))


def test_a_new_call_with_money_criteria_and_belgian_time(staff_client, programme):
    client = staff_client(Role.CALLS_MANAGER)

    response = add(client, programme)

    call = Call.objects.get()
    assert response.url == edit(call)
    assert (call.code, call.reference_prefix) == ("BXL-GK-2027", "GK")
    assert (call.minimum_amount, call.maximum_amount) == (Decimal(2500), Decimal(12500))
    assert call.opens_at == datetime(2027, 2, 15, 8, tzinfo=UTC)
    assert call.closes_at == datetime(2027, 4, 19, 10, tzinfo=UTC)
    assert (call.legal_basis_nl, call.legal_basis_fr) == ("Ordonnantie", "Ordonnance")
    envelope = call.envelopes.get()
    assert (envelope.cap, envelope.themes.get().name_fr) == (Decimal(120000), "Diversité")
    assert call.criteria.get().threshold == 2


def test_saving_writes_our_record_and_not_the_log_of_wagtail(staff_client, programme):
    client = staff_client(Role.CALLS_MANAGER)
    add(client, programme)
    call = Call.objects.get()

    entry = Entry.objects.get()

    assert (entry.verb, entry.subject, entry.actor_id) == (
        "call.added",
        f"calls.call:{call.pk}",
        client.user.pk,
    )
    assert {"code", "envelopes", "criteria", "closes_at"} <= set(entry.data["fields"])
    assert "Gelijke kansen" not in str(entry.data)
    assert ModelLogEntry.objects.count() == 0


WRONG = [
    ("reference_prefix", "GKO", "Use one to four letters, but not I or O"),
    ("reference_prefix", "G1", "Use one to four letters, but not I or O"),
    ("code", "gelijke kansen", "Use letters, digits and hyphens, such as BXL-GK-2027."),
    ("budget_year", "27", "Write the year with four digits, such as 2027."),
    ("maximum_amount", "1.000", "The maximum is below the minimum."),
    ("maximum_amount", "veel", "This is not an amount."),
    ("closes_at", "2027-02-15 09:00", "The call closes before it opens."),
    ("closes_at", "2027-03-28 02:30", "This hour does not exist"),
    ("closes_at", "2027-10-31 02:30", "This hour comes twice"),
    ("criteria-0-threshold", "6", "This is above the highest score."),
    ("criteria-0-weight", "101", "100"),
    ("envelopes-0-cap", "-1", "The amount cannot be negative."),
]


@pytest.mark.parametrize(("field", "value", "message"), WRONG)
def test_what_is_wrong_is_said_and_nothing_saved(staff_client, programme, field, value, message):
    client = staff_client(Role.CALLS_MANAGER)

    with translation.override("en"):
        form_class = CallViewSet("calls_cms_calls").get_form_class()
        form = form_class({**call_data(programme), field: value}, instance=Call())
        found = errors_of(form)

    assert list(found) == [field]
    assert message in found[field]
    assert add(client, programme, **{field: value}).status_code == 200
    assert Call.objects.count() == 0


def errors_of(form: Any) -> dict[str, str]:
    """The first error of each field, those of the inline rows too."""
    rows = [row for formset in form.formsets.values() for row in formset.forms]
    return {
        one.add_prefix(name): str(messages[0])
        for one in (form, *rows)
        for name, messages in one.errors.items()
    }


def test_after_opening_nothing_that_people_rely_on_can_be_posted(staff_client, programme):
    client, call = staff_client(Role.CALLS_MANAGER), opened_call()
    before = Call.objects.values().get()
    kept = {"title_nl": "Nieuwe titel", "deciding_body_nl": "A", "deciding_body_fr": "B"}
    kept |= {"legal_basis_nl": "C", "legal_basis_fr": "D", "budget_article": "E"}
    kept |= {"contact_name": "F", "contact_email": "f@example.org", "contact_phone": "02"}

    response = client.post(edit(call), call_data(programme, **kept))

    after = Call.objects.values().get()
    changed = {name for name, value in after.items() if value != before[name]}
    assert response.status_code == 302
    assert changed == {"title_nl", "title_fr", *kept}
    call.refresh_from_db()
    assert (call.envelopes.get().name_nl, call.criteria.get().weight) == ("Lokale besturen", 100)


def test_after_opening_what_letters_need_cannot_be_emptied(staff_client, programme):
    client, call = staff_client(Role.CALLS_MANAGER), opened_call()

    response = client.post(edit(call), call_data(programme))

    assert set(response.context["form"].errors) == {
        "deciding_body_nl",
        "deciding_body_fr",
        "legal_basis_nl",
        "legal_basis_fr",
        "budget_article",
        "contact_name",
        "contact_email",
        "contact_phone",
    }
