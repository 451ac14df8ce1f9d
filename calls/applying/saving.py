"""Save the answers of one section; who comes too late is told, and overwrites nothing."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from calls.applying.phase import check_may_change
from calls.models import Application, SectionAnswers
from tandem.formkit.schema import Form


class StaleSection(Exception):
    """Somebody saved this section since it was read; `theirs` is what stands there now."""

    def __init__(self, theirs: SectionAnswers) -> None:
        super().__init__("Somebody saved this section since it was read")
        self.theirs = theirs


def lock(application: Application) -> Application:
    """The application's row under a lock, with its call, organisation and form: save, send and
    attach take turns here."""
    return (
        Application.objects.select_for_update(of=("self",))
        .select_related("call", "organisation", "form_version")
        .get(pk=application.pk)
    )


@transaction.atomic
def save_section(
    *,
    application: Application,
    section_id: str,
    version: int,
    answers: Mapping[str, Any],
    actor,
    keep: Collection[str] = (),
    received_at: datetime | None = None,
) -> SectionAnswers:
    """Store the answers of a section, {field id: JSON}, that were read at `version` (0: never saved).

    `keep` names fields whose stored answer stays, because what was typed cannot be read. Saving the
    same answers again changes nothing, whatever the version. Raises StaleSection, NotAllowed or
    TooLate, and KeyError for a section that the form does not have.
    """
    row = lock(application)
    check_may_change(row, actor, received_at or timezone.now())
    section = Form.from_json(row.form_version.schema).section(section_id)
    own = {field.id for field in section.fields if field.is_question}
    stored = row.sections.filter(section_id=section_id).select_related("changed_by").first()
    before = stored.answers if stored else {}
    kept = {field_id: before[field_id] for field_id in keep if field_id in before}
    wanted = {**kept, **{key: value for key, value in answers.items() if key in own}}
    is_current = version == (stored.version if stored else 0)
    # With a text that cannot be read, *the same* would say of an answer never seen that it was.
    if stored and stored.answers == wanted and (is_current or not keep):
        return stored
    if not is_current:
        raise StaleSection(stored or SectionAnswers(application=row, section_id=section_id))
    if stored is None:
        stored = SectionAnswers(application=row, section_id=section_id)
    stored.answers, stored.changed_by = wanted, actor
    stored.version += 1
    stored.save()
    row.save(update_fields=["changed_at"])
    return stored
