"""The answers of a draft through its four forms: what is still wrong, and what becomes of them."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from practices.forms import STEPS, Step
from practices.models import SharedPractice
from practices.sharing.arriving import Contribution
from practices.sharing.drafting import SENDER
from tandem.formats.labelled import labelled

#: Fields of a practice that hold a text, with the questions that ask for them.
TEXTS = {
    "applied_elsewhere": "elsewhere",
    "run_by": "run_by",
    "external_partners": "partners",
    "what": "what",
    "who": "who",
    "why": "why",
    "website": "website",
    "contact_function": "contact_function",
    "contact_email": "contact_email",
}


def typed_at(shared: SharedPractice, number: int) -> dict[str, Any]:
    """What was typed at a step; empty where the sender did not come there yet."""
    typed = dict(shared.answers.get(str(number), {}))
    if number == max(STEPS):
        typed |= {name: getattr(shared, name) for name in SENDER}
    return typed


def form_of(shared: SharedPractice, number: int) -> Step:
    """The form of a step, filled in with what was typed and checked against it."""
    data = QueryDict(mutable=True)
    for name, value in typed_at(shared, number).items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return STEPS[number](data)


def step_url(shared: SharedPractice, number: int) -> str:
    """The address of a step."""
    return reverse("practices:step", args=[shared.token, number])


def problems(shared: SharedPractice) -> list[dict[str, str]]:
    """What keeps it from being sent, with a link to each question."""
    found = []
    for number in STEPS:
        form = form_of(shared, number)
        for name, errors in form.errors.items():
            field = form[name]
            found.append(
                {
                    "text": labelled(field.label, errors[0]),
                    "href": f"{step_url(shared, number)}#{field.id_for_label or field.auto_id}",
                }
            )
    return found


def summary(shared: SharedPractice) -> list[dict[str, Any]]:
    """Every step with its questions and answers in words, and a link to change them."""
    return [
        {
            "number": number,
            "title": STEPS[number].title,
            "url": step_url(shared, number),
            "rows": _rows(shared, number),
        }
        for number in STEPS
    ]


def _rows(shared: SharedPractice, number: int) -> list[dict[str, str]]:
    form = form_of(shared, number)
    form.is_valid()
    rows = []
    for name, field in form.fields.items():
        lang = ""
        if name == "pictures":
            names = [picture.name for picture in shared.pictures.all()]
            value = ", ".join(names) or _("none")
        else:
            answer = form.cleaned_data.get(name, typed_at(shared, number).get(name, ""))
            value = _in_words(answer)
            # What was typed is in the sender's language; what was chosen, in the reader's.
            lang = shared.language if isinstance(answer, str) else ""
        rows.append({"label": str(field.label), "value": value, "lang": lang})
    return rows


def _in_words(answer: Any) -> str:
    """An answer as people say it."""
    if answer is True:
        return _("Yes")
    if isinstance(answer, str):
        return answer
    if answer is None or answer is False:
        return ""
    if hasattr(answer, "name"):
        return str(answer.name)
    return ", ".join(str(one) for one in answer)


def contribution_of(shared: SharedPractice) -> Contribution:
    """The checked answers as fields of a practice.

    What is not right any more since it was sent, such as a domain that went, is left to the editor.
    """
    clean: dict[str, Any] = {}
    for number in STEPS:
        form = form_of(shared, number)
        form.is_valid()
        clean |= form.cleaned_data
    place = clean.get("municipality")
    return Contribution(
        fields={
            "domain": clean.get("domain"),
            **{field: clean.get(question, "") for field, question in TEXTS.items()},
        },
        applied_in=[place] if place else [],
        target_groups=list(clean.get("target_groups", [])),
        age_groups=list(clean.get("age_groups", [])),
        evidence=clean.get("evidence", ""),
    )
