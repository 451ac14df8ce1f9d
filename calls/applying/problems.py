"""What keeps answers from being sent: the form's own rules, and those of the call."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from calls.enums import FileState
from calls.models import Attachment, Call, Theme
from tandem.formats.euro import euro
from tandem.formats.whole_numbers import whole_number
from tandem.formkit.check import Problem, check_answers
from tandem.formkit.mapping import mapped
from tandem.formkit.schema import Field, Form


def problems_of(
    call: Call,
    form: Form,
    answers: Mapping[str, Any],
    files: Mapping[str, Sequence[Attachment]],
    *,
    language: str,
) -> list[Problem]:
    """Every problem in the order of the form; nothing means that it can be sent."""
    counts = {field_id: len(attached) for field_id, attached in files.items()}
    found = check_answers(form, answers, language=language, files=counts)
    already = {problem.field_id for problem in found}
    places = {
        field.id: (position, section.id, field)
        for position, (section, field) in enumerate(
            (section, field) for section in form.sections for field in section.fields
        )
    }
    for field_id, message in _of_the_call(call, form, answers, files, language=language):
        if field_id not in already:
            _position, section_id, field = places[field_id]
            found.append(Problem(section_id, field_id, field.text(language), message))
    return sorted(found, key=lambda problem: places[problem.field_id][0])


def _of_the_call(
    call: Call,
    form: Form,
    answers: Mapping[str, Any],
    files: Mapping[str, Sequence[Attachment]],
    *,
    language: str,
) -> list[tuple[str, str]]:
    """Field id and message for each rule that formkit cannot know."""
    values = mapped(form, answers)
    found = []
    amount_field, theme_field = _meaning(form, "requested_amount"), _meaning(form, "theme")
    if amount_field and (message := _amount(call, values["requested_amount"], language)):
        found.append((amount_field.id, message))
    if theme_field and values["theme"] and theme_of(call, values["theme"]) is None:
        found.append((theme_field.id, _("Choose a theme from the list.")))
    for field in form.questions():
        if any(attached.state == FileState.INFECTED for attached in files.get(field.id, ())):
            found.append((field.id, _("A file contains a virus. Remove it.")))
    return found


def theme_of(call: Call, theme_id: str) -> Theme | None:
    """The theme of this call with this id, with its envelope."""
    pk = whole_number(theme_id)
    if pk is None:
        return None
    return Theme.objects.filter(pk=pk, envelope__call=call).select_related("envelope").first()


def _meaning(form: Form, meaning: str) -> Field | None:
    return next((field for field in form.questions() if field.maps_to == meaning), None)


def _amount(call: Call, amount: Decimal | None, language: str) -> str:
    if amount is None:
        return ""
    if amount < call.minimum_amount:
        return _("You can ask for %(limit)s at least.") % {
            "limit": euro(call.minimum_amount, language)
        }
    if call.maximum_amount is not None and amount > call.maximum_amount:
        return _("You can ask for %(limit)s at most.") % {
            "limit": euro(call.maximum_amount, language)
        }
    return ""
