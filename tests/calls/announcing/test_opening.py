"""Opening: refused with a list of what is missing, else the form is sealed."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from calls.announcing.closing import close_now
from calls.announcing.opening import CallNotReady, open_call, what_is_missing
from calls.enums import LanguageRegime
from calls.models import Call, FormVersion
from calls.steps import StepRefused
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tandem.formkit.compile import seal
from tandem.formkit.schema import Form
from tests.calls.announcing.samples import ready_call
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory, ThemeFactory
from tests.formkit import samples as forms

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def manager():
    return UserFactory(roles=[Role.CALLS_MANAGER])


def blocking(call: Call) -> list[str]:
    """What stands in the way, in words."""
    return [gap.message for gap in what_is_missing(call) if gap.blocking]


def test_an_empty_call_misses_everything():
    names = ["legal_basis_nl", "legal_basis_fr", "deciding_body_nl", "deciding_body_fr"]
    names += ["budget_article", "contact_name", "contact_email", "contact_phone"]
    call = CallFactory(building=True, opens_at=None, closes_at=None, **dict.fromkeys(names, ""))

    assert blocking(call) == [
        "The legal basis in Dutch",
        "The deciding body in Dutch",
        "The legal basis in French",
        "The deciding body in French",
        "The budget article",
        "A contact person or service",
        "The e-mail address and telephone of the contact",
        "At least one envelope with an amount",
        "Criteria with weights that add up to 100",
        "The day and hour at which the call opens",
        "The day and hour at which the call closes",
        "A form",
        "A case officer",
    ]


def test_a_ready_call_misses_nothing_but_is_warned_about_its_pages():
    gaps = what_is_missing(ready_call())

    assert [(gap.message, gap.blocking) for gap in gaps] == [
        ("No page about this call is published in Dutch yet", False),
        ("No page about this call is published in French yet", False),
    ]


def spoil_theme(call: Call) -> None:
    call.envelopes.get().themes.all().delete()


def spoil_cap(call: Call) -> None:
    call.envelopes.update(cap=0)


def spoil_weight(call: Call) -> None:
    call.criteria.update(weight=90)


def spoil_end(call: Call) -> None:
    call.closes_at = timezone.now() - timedelta(minutes=1)


def spoil_officer(call: Call) -> None:
    call.roles.all().delete()


def spoil_translation(call: Call) -> None:
    french = call.form.get_translation(forms.locale("fr"))
    raw = forms.in_french(forms.sections())
    raw[0]["value"]["fields"][0]["value"]["label"] = ""
    french.sections = raw
    french.save()


def without(meaning: str, **changes: object) -> Callable[[Call], None]:
    def spoil(call: Call) -> None:
        raw = forms.sections()
        for section in raw:
            for field in section["value"]["fields"]:
                if field["value"].get("maps_to") == meaning:
                    field["value"].update(changes or {"maps_to": ""})
        call.form.sections = raw
        call.form.save()

    return spoil


SPOILED = [
    (spoil_theme, "At least one theme in the envelope “Lokale besturen”"),
    (spoil_cap, "An amount in the envelope “Lokale besturen”"),
    (spoil_weight, "The weights of the criteria add up to 100; now they add up to 90"),
    (spoil_end, "A closing date that is not past"),
    (spoil_officer, "A case officer"),
    (spoil_translation, "The form in French: “Uw project” › “Titel”"),
    (without("title"), "A question in the form that is marked as the title of the project"),
    (without("summary"), "A question in the form that is marked as the summary"),
    (
        without("requested_amount"),
        "A question in the form that is marked as the requested amount",
    ),
    (without("title", required=False), "The question “Titel” must be answered"),
    (
        without("theme"),
        "This call has several themes: a question that must be answered, marked as the theme",
    ),
]


@pytest.mark.parametrize(("spoil", "message"), SPOILED)
def test_each_thing_that_is_missing_is_named_and_refused(spoil, message, manager):
    call = ready_call()
    spoil(call)
    call.save()

    with translation.override("en"):
        assert blocking(call) == [message]
        with pytest.raises(CallNotReady) as refusal:
            open_call(call=call, actor=manager)
    assert [gap.message for gap in refusal.value.gaps] == [message]
    call.refresh_from_db()
    assert (call.opened_at, FormVersion.objects.count(), Entry.objects.count()) == (None, 0, 0)


def test_every_line_leads_somewhere():
    call = CallFactory(building=True, opens_at=None, budget_article="", form=forms.dutch_form())

    urls = {gap.message: gap.url for gap in what_is_missing(call)}

    assert urls["The budget article"] == f"/cms/calls/build/edit/{call.pk}/#id_budget_article"
    assert urls["A case officer"] == f"/cms/calls/build/{call.pk}/roles/"
    assert (
        urls["The form in French: the whole form"]
        == f"/cms/localize/submit/snippet/formkit/formdef/{call.form.pk}/"
    )


def test_dutch_alone_needs_no_french_form(manager):
    call = ready_call(form=forms.dutch_form(), language_regime=LanguageRegime.NL)
    call.legal_basis_fr = call.deciding_body_fr = ""
    call.save()

    opened = open_call(call=call, actor=manager)

    assert opened.form_version.schema["languages"] == ["nl"]


def test_one_theme_needs_no_question(manager):
    call = ready_call()
    without("theme")(call)
    call.envelopes.get().themes.last().delete()

    assert blocking(call) == []


def test_opening_seals_the_form(manager):
    call = ready_call()

    opened = open_call(call=call, actor=manager)

    version = FormVersion.objects.get()
    form = Form.from_json(version.schema)
    assert (opened.form_version, opened.opened_by) == (version, manager)
    assert version.sha256 == seal(version.schema)
    assert form.languages == ("nl", "fr")
    assert [choice.label["fr"] for choice in form.field(forms.THEME).choices] == [
        "Vivre ensemble",
        "Violences",
    ]
    options = form.field(forms.AMOUNT).options
    assert (options["minimum"], options["maximum"]) == ("2500.00", "12500.00")
    entry = Entry.objects.get()
    assert (entry.verb, entry.subject, entry.actor_id) == (
        "call.opened",
        f"calls.call:{call.pk}",
        manager.pk,
    )
    assert entry.data == {"form_version": version.pk, "sha256": version.sha256}


def test_later_changes_of_the_form_do_not_reach_an_opened_call(manager):
    call = open_call(call=ready_call(), actor=manager)
    before = call.form_version.schema

    call.form.sections = forms.sections()[:1]
    call.form.save()

    assert FormVersion.objects.get().schema == before


def test_a_call_opens_once(manager):
    call = open_call(call=ready_call(), actor=manager)

    with pytest.raises(StepRefused, match="opened before"):
        open_call(call=call, actor=manager)
    assert FormVersion.objects.count() == 1


def test_only_calls_managers_open():
    call = ready_call()

    for user in (call.roles.get().user, UserFactory(is_superuser=True), UserFactory()):
        with pytest.raises(StepRefused, match="Only calls managers"):
            open_call(call=call, actor=user)


def test_the_form_of_the_other_language_leads_to_the_same_schema(manager):
    call = ready_call()
    ThemeFactory(envelope=call.envelopes.get())

    assert open_call(call=call, actor=manager).form_version.schema["languages"] == ["nl", "fr"]


def test_closing_now(manager):
    call = open_call(call=ready_call(), actor=manager)
    assert call.is_open()

    close_now(call=call, actor=manager)

    call.refresh_from_db()
    assert (call.is_open(), call.is_closed()) == (False, True)
    assert list(Entry.objects.values_list("verb", flat=True)) == ["call.opened", "call.closed_now"]


@pytest.mark.parametrize("maximum", [Decimal(12500), None])
def test_amounts_of_the_call_reach_the_form(manager, maximum):
    call = ready_call()
    call.maximum_amount = maximum
    call.save()

    form = Form.from_json(open_call(call=call, actor=manager).form_version.schema)

    expected = "20000.00" if maximum is None else "12500.00"
    assert form.field(forms.AMOUNT).options["maximum"] == expected


def test_closing_what_is_not_open(manager):
    with pytest.raises(StepRefused, match="not open"):
        close_now(call=ready_call(), actor=manager)


def test_only_calls_managers_close(manager):
    call = open_call(call=ready_call(), actor=manager)

    with pytest.raises(StepRefused, match="Only calls managers"):
        close_now(call=call, actor=call.roles.get().user)
