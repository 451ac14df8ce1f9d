"""A form with every type of field, in both languages, as editors and translators leave it."""

from copy import deepcopy
from typing import Any

from wagtail.models import Locale

from tandem.formkit.compile import compile_form
from tandem.formkit.models import FormDef
from tandem.formkit.schema import Choice, Form


def uid(number: int) -> str:
    """A UUID that one can read."""
    return f"00000000-0000-4000-8000-{number:012d}"


PROJECT, BUDGET = uid(1), uid(2)
TITLE, SUMMARY, PEOPLE, START, END, PLACE = (uid(n) for n in range(11, 17))
GROUPS, CHARTER, THEME, AMOUNT, TRUE, DECISION, NOTE = (uid(n) for n in range(21, 28))
WOMEN, YOUNG, OLD = uid(31), uid(32), uid(33)
SIGNED, ADOPTED = uid(41), uid(42)


def question(
    identity: str, kind: str, label: str, *, required: bool = True, **own: Any
) -> dict[str, Any]:
    """One field as it stands in the StreamField."""
    common = {"label": label, "help": "", "required": required, "completable": False}
    return {"type": kind, "id": identity, "value": {**common, **own}}


def answer(identity: str, label: str) -> dict[str, str]:
    """One answer of a choice field."""
    return {"type": "item", "id": identity, "value": label}


def sections() -> list[dict[str, Any]]:
    """Two sections in Dutch."""
    project = [
        question(TITLE, "short_text", "Titel", max_length=60, maps_to="title", help="Kort & goed"),
        question(SUMMARY, "long_text", "Samenvatting", max_words=20, maps_to="summary"),
        question(PEOPLE, "number", "Deelnemers", minimum=1, maximum=5000, whole=True),
        question(START, "date", "Eerste dag", earliest="2027-10-01", maps_to="period_start"),
        question(END, "date", "Laatste dag", latest="2028-10-31", maps_to="period_end"),
        question(PLACE, "municipality", "Gemeente", region="brussels"),
        question(
            GROUPS,
            "multiple_choice",
            "Doelgroepen",
            choices=[answer(WOMEN, "Vrouwen"), answer(YOUNG, "Jongeren"), answer(OLD, "Ouderen")],
            max_chosen=2,
        ),
        question(
            CHARTER,
            "single_choice",
            "Europees Handvest",
            required=False,
            choices=[answer(SIGNED, "ondertekend"), answer(ADOPTED, "goedgekeurd")],
        ),
        question(THEME, "single_choice", "Thema", choices=[], maps_to="theme"),
    ]
    budget = [
        {
            "type": "explanation",
            "id": NOTE,
            "value": {"text": "<p>Alleen <b>echte</b> kosten.</p>"},
        },
        question(AMOUNT, "euro", "Gevraagd bedrag", maximum="20000", maps_to="requested_amount"),
        question(DECISION, "file", "Besluit", kinds=["document"], max_files=2, max_megabytes=1),
        question(TRUE, "declaration", "Alles is waar."),
    ]
    return [
        {
            "type": "section",
            "id": PROJECT,
            "value": {"title": "Uw project", "introduction": "Vertel.", "fields": project},
        },
        {
            "type": "section",
            "id": BUDGET,
            "value": {"title": "Begroting", "introduction": "", "fields": budget},
        },
    ]


FRENCH = {
    "Uw project": "Votre projet",
    "Vertel.": "Racontez.",
    "Titel": "Titre",
    "Kort & goed": "Court & bon",
    "Samenvatting": "Résumé",
    "Deelnemers": "Participants",
    "Eerste dag": "Premier jour",
    "Laatste dag": "Dernier jour",
    "Gemeente": "Commune",
    "Doelgroepen": "Groupes cibles",
    "Vrouwen": "Femmes",
    "Jongeren": "Jeunes",
    "Ouderen": "Aînés",
    "Europees Handvest": "Charte européenne",
    "ondertekend": "signée",
    "goedgekeurd": "adoptée",
    "Thema": "Thème",
    "Begroting": "Budget",
    "<p>Alleen <b>echte</b> kosten.</p>": "<p>Seuls les frais <b>réels</b>.</p>",
    "Gevraagd bedrag": "Montant demandé",
    "Besluit": "Décision",
    "Alles is waar.": "Tout est vrai.",
}


def in_french(raw: Any) -> Any:
    """The same structure with French words."""
    if isinstance(raw, dict):
        return {key: in_french(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [in_french(value) for value in raw]
    return FRENCH.get(raw, raw) if isinstance(raw, str) else raw


def locale(language: str) -> Locale:
    """The Wagtail locale of a language."""
    return Locale.objects.get_or_create(language_code=language)[0]


def dutch_form(raw: list[dict[str, Any]] | None = None) -> FormDef:
    """The form in Dutch alone."""
    return FormDef.objects.create(
        name="Gelijke kansen", locale=locale("nl"), sections=raw or sections()
    )


def both_languages() -> FormDef:
    """The Dutch form, with its French translation written by hand (not by wagtail-localize)."""
    form_def = dutch_form()
    french = form_def.copy_for_translation(locale("fr"))
    french.sections = in_french(deepcopy(sections()))
    french.save()
    return form_def


THEMES = [
    Choice("7", {"nl": "Diversiteit", "fr": "Diversité"}),
    Choice("8", {"nl": "Geweld", "fr": "Violences"}),
]


def sample_form() -> Form:
    """The compiled form in both languages."""
    schema = compile_form(both_languages(), languages=["nl", "fr"], choices={"theme": THEMES})
    return Form.from_json(schema)


def complete_answers() -> dict[str, Any]:
    """Stored answers without a problem, but for the file."""
    return {
        TITLE: "Samen sterk",
        SUMMARY: "Wij tellen\n\niedereen mee.",
        PEOPLE: "1250",
        START: "2027-10-01",
        END: "2028-10-31",
        PLACE: "21004",
        GROUPS: [WOMEN, OLD],
        CHARTER: SIGNED,
        THEME: "8",
        AMOUNT: "12500.50",
        TRUE: True,
    }
