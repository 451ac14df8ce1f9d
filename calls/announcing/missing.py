"""What a call lacks before it can be opened, each with the place where it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.enums import CallRoleKind
from calls.models import Call
from tandem.formkit.compile import missing_strings
from tandem.formkit.localised import in_language, source_of
from tandem.formkit.models import FormDef

NEEDED = ("title", "summary", "requested_amount")
LANGUAGES = ("nl", "fr")


@dataclass(frozen=True)
class Missing:
    """One thing to do, and where. `blocking=False` only warns."""

    message: str
    url: str
    blocking: bool = True


def what_is_missing(call: Call) -> list[Missing]:
    """Everything that stands between this call and its opening, in the order of the screen."""
    return [
        *_basics(call),
        *_money(call),
        *_review(call),
        *_timetable(call),
        *_form(call),
        *_people(call),
        *_pages(call),
    ]


def edit_url(call: Call, field: str = "") -> str:
    """The edit screen of a call, at one of its fields."""
    url = reverse("calls_cms_calls:edit", args=[call.pk])
    return f"{url}#id_{field}" if field else url


def form_url(form_def: FormDef) -> str:
    """The edit screen of a form; of a translation: the side-by-side screen."""
    return reverse("wagtailsnippets_formkit_formdef:edit", args=[form_def.pk])


def translate_url(form_def: FormDef) -> str:
    """The screen that starts the translation of a form."""
    return reverse(
        "wagtail_localize:submit_snippet_translation", args=["formkit", "formdef", form_def.pk]
    )


def language_name(language: str) -> str:
    """The language in words."""
    return {"nl": _("Dutch"), "fr": _("French")}[language]


def _basics(call: Call) -> Iterator[Missing]:
    for language in LANGUAGES:  # the page of a call is in both languages, whatever its regime
        if not getattr(call, f"title_{language}"):
            yield _text(_("The title in %(language)s"), call, "title", language)
    for language in call.regime.file_languages:
        if not getattr(call, f"legal_basis_{language}"):
            yield _text(_("The legal basis in %(language)s"), call, "legal_basis", language)
        if not getattr(call, f"deciding_body_{language}"):
            yield _text(_("The deciding body in %(language)s"), call, "deciding_body", language)
    if not call.budget_article:
        yield Missing(_("The budget article"), edit_url(call, "budget_article"))
    if not call.contact_name:
        yield Missing(_("A contact person or service"), edit_url(call, "contact_name"))
    if not (call.contact_email and call.contact_phone):
        yield Missing(
            _("The e-mail address and telephone of the contact"), edit_url(call, "contact_email")
        )


def _text(message: str, call: Call, name: str, language: str) -> Missing:
    return Missing(
        message % {"language": language_name(language)}, edit_url(call, f"{name}_{language}")
    )


def _money(call: Call) -> Iterator[Missing]:
    envelopes = list(call.envelopes.prefetch_related("themes"))
    place = edit_url(call, "envelopes-FORMS")
    if not envelopes:
        yield Missing(_("At least one envelope with an amount"), place)
    for envelope in envelopes:
        if not envelope.cap:
            yield Missing(_("An amount in the envelope “%s”") % envelope.name, place)
        if not envelope.themes.all():
            yield Missing(_("At least one theme in the envelope “%s”") % envelope.name, place)
    if call.maximum_amount is not None and call.minimum_amount > call.maximum_amount:
        yield Missing(
            _("The minimum amount is above the maximum"), edit_url(call, "minimum_amount")
        )


def _review(call: Call) -> Iterator[Missing]:
    weights = [criterion.weight for criterion in call.criteria.all()]
    place = edit_url(call, "criteria-FORMS")
    if call.with_review and not weights:
        yield Missing(_("Criteria with weights that add up to 100"), place)
    elif weights and sum(weights) != 100:
        yield Missing(
            _("The weights of the criteria add up to 100; now they add up to %s") % sum(weights),
            place,
        )


def _timetable(call: Call) -> Iterator[Missing]:
    if not call.opens_at:
        yield Missing(_("The day and hour at which the call opens"), edit_url(call, "opens_at"))
    if not call.closes_at:
        yield Missing(_("The day and hour at which the call closes"), edit_url(call, "closes_at"))
    elif call.closes_at <= timezone.now():
        yield Missing(_("A closing date that is not past"), edit_url(call, "closes_at"))
    if call.opens_at and call.closes_at and call.opens_at >= call.closes_at:
        yield Missing(_("An opening date before the closing date"), edit_url(call, "opens_at"))


def _form(call: Call) -> Iterator[Missing]:
    if call.form is None:
        yield Missing(_("A form"), edit_url(call, "form"))
        return
    source = source_of(call.form)
    fields = {
        field.value.get("maps_to"): field
        for section in source.sections
        for field in section.value["fields"]
    }
    words = {
        "title": _("A question in the form that is marked as the title of the project"),
        "summary": _("A question in the form that is marked as the summary"),
        "requested_amount": _("A question in the form that is marked as the requested amount"),
    }
    for meaning in NEEDED:
        if meaning not in fields:
            yield Missing(words[meaning], form_url(source))
        elif not fields[meaning].value["required"]:
            label = fields[meaning].value["label"]
            yield Missing(_("The question “%s” must be answered") % label, form_url(source))
    themes = sum(envelope.themes.count() for envelope in call.envelopes.all())
    theme = fields.get("theme")
    if themes > 1 and (theme is None or not theme.value["required"]):
        yield Missing(
            _(
                "This call has several themes: a question that must be answered, marked as the theme"
            ),
            form_url(source),
        )
    for gap in missing_strings(source, call.regime.file_languages):
        target = in_language(source, gap.language)
        language = language_name(gap.language)
        yield Missing(
            _("The form in %(language)s: %(where)s") % {"language": language, "where": gap.where},
            form_url(target) if target else translate_url(source),
        )


def _people(call: Call) -> Iterator[Missing]:
    if not call.roles.filter(role=CallRoleKind.CASE_OFFICER).exists():
        yield Missing(_("A case officer"), reverse("calls_cms:call_roles", args=[call.pk]))


def _pages(call: Call) -> Iterator[Missing]:
    there = set(call.pages.live().values_list("locale__language_code", flat=True))
    for language in LANGUAGES:
        if language not in there:
            yield Missing(
                _("No page about this call is published in %s yet") % language_name(language),
                reverse("wagtailadmin_explore_root"),
                blocking=False,
            )
