"""A posted section: what can be read of it, what cannot, and the files that came along."""

from typing import Any

from django.http import HttpRequest

from calls.applying.attaching import attach
from calls.applying.merging import Difference, differences, merge, undecided
from calls.applying.queries import working_copy
from calls.applying.saving import StaleSection, save_section
from calls.applying.views.common import file_links
from calls.models import Application, SectionAnswers
from calls.needs import StepRefused
from tandem.files.checks import FileRefused
from tandem.formats.labelled import labelled
from tandem.formats.language import current_language
from tandem.formats.whole_numbers import whole_number
from tandem.formkit.build import SectionForm, cleaned_answers, section_form, uploads
from tandem.formkit.schema import Field, Section


class Posted:
    """Reads only the controls of the section's own fields: whatever else is posted is not seen."""

    class Undecided(Exception):
        """Both texts were shown, and a choice is missing."""

        def __init__(self, theirs: SectionAnswers) -> None:
            super().__init__("A choice is missing")
            self.theirs = theirs

    def __init__(self, request: HttpRequest, application: Application, part: Section) -> None:
        self.request, self.application, self.part = request, application, part
        self.form = self._form()
        self.form.is_valid()
        self.answers = cleaned_answers(self.form)
        self.errors: dict[str, list[str]] = {
            field.id: [str(message) for message in self.form.errors[field.name]]
            for field in part.fields
            if field.name in self.form.errors
        }
        self.choices = {
            field.id: request.POST.get(f"choice_{field.id}", "") for field in part.fields
        }

    def _form(self, **kwargs: Any) -> SectionForm:
        return section_form(
            self.part,
            language=current_language(),
            data=self.request.POST,
            files=self.request.FILES,
            **kwargs,
        )

    @property
    def version(self) -> int:
        """The version that was read; what is no number is a version that never was."""
        number = whole_number(self.request.POST.get("version", "0"))
        return -1 if number is None else number

    def save(self) -> SectionAnswers:
        """Store what can be read. Raises what `save_section` raises, and Undecided."""
        answers, unreadable = self.answers, [key for key in self.errors if not self._is_file(key)]
        if "resolving" in self.request.POST:
            answers, unreadable = self._resolve()
        return save_section(
            application=self.application,
            section_id=self.part.id,
            version=self.version,
            answers=answers,
            actor=self.request.user,
            keep=unreadable,
            received_at=self.request.received_at,  # type: ignore[attr-defined]
        )

    def _resolve(self) -> tuple[dict[str, Any], list[str]]:
        """My answers with the choices made; where *theirs* was chosen, my unreadable text is gone."""
        theirs = self.application.sections.filter(section_id=self.part.id).first()
        if theirs is None or theirs.version != self.version:
            raise StaleSection(theirs or SectionAnswers(section_id=self.part.id))
        found = self.against(theirs)
        if undecided(found, self.choices):
            raise self.Undecided(theirs)
        for one in found:
            if self.choices[one.field.id] != "mine":
                self.errors.pop(one.field.id, None)
        chosen = [one for one in found if one.field.id not in self.errors]
        return merge(self.answers, chosen, self.choices), [
            key for key in self.errors if not self._is_file(key)
        ]

    def against(self, theirs: SectionAnswers) -> list[Difference]:
        """What differs between what was typed here and what is stored now."""
        return differences(self.part, self.answers, theirs.answers, self._unreadable())

    def _unreadable(self) -> dict[str, str]:
        """What was typed and cannot be read, by field id."""
        return {
            key: ", ".join(self.request.POST.getlist(f"f_{key}"))
            for key in self.errors
            if not self._is_file(key)
        }

    def attach(self) -> None:
        """Keep each file that came; one that is refused leaves a message with its question."""
        for field_id, files in uploads(self.form).items():
            for upload in files:
                try:
                    attach(
                        application=self.application,
                        field=self._field(field_id),
                        upload=upload,
                        actor=self.request.user,
                        received_at=self.request.received_at,  # type: ignore[attr-defined]
                    )
                except (FileRefused, StepRefused) as refusal:
                    self.errors.setdefault(field_id, []).append(labelled(upload.name, refusal))

    def again(self) -> SectionForm:
        """The same form with what was typed, every error, and the files as they are now."""
        links = file_links(self.request, working_copy(self.application).attachments, removable=True)
        form = self._form(attached=links)
        form.is_valid()
        for field_id, wrong in self.errors.items():
            field = self._field(field_id)
            shown = [str(message) for message in form.errors.get(field.name, [])]
            for message in wrong:
                if message not in shown:
                    form.add_error(field.name, message)
        return form

    def texts(self) -> list[tuple[str, str]]:
        """Question and typed text, to copy from where nothing can be saved any more."""
        language = current_language()
        return [
            (field.text(language), text)
            for field in self.part.fields
            if field.type in {"short_text", "long_text", "euro", "number", "date"}
            and (text := self.request.POST.get(field.name, "").strip())
        ]

    def _field(self, field_id: str) -> Field:
        return next(field for field in self.part.fields if field.id == field_id)

    def _is_file(self, field_id: str) -> bool:
        return self._field(field_id).type == "file"
