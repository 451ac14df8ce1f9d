"""From a section of a compiled form to a Django form, and from there to plain JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.files.uploadedfile import UploadedFile

from tandem.formkit.fields import TYPES
from tandem.formkit.layout import Partial
from tandem.formkit.schema import Field, Section, text
from tandem.formkit.summary import FileLink

#: Types with a template of their own under templates/formkit/; all others are crispy's.
OWN_TEMPLATE = {"explanation": "formkit/explanation.html", "file": "formkit/file.html"}


class SectionForm(forms.Form):
    """One section. Browsers are not told what is required: an incomplete draft can be saved."""

    use_required_attribute = False

    def __init__(
        self,
        section: Section,
        *,
        language: str,
        strict: bool,
        attached: Mapping[str, Sequence[FileLink]],
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.section, self.language, self.strict = section, language, strict
        for field in questions(section):
            self.fields[field.name] = TYPES[field.type].control(field, language=language)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(*self._parts(attached))

    def _parts(self, attached: Mapping[str, Sequence[FileLink]]) -> Iterator[Any]:
        for field in self.section.fields:
            if template := OWN_TEMPLATE.get(field.type):
                html = text(field.options.get("html", {}), self.language)
                files = list(attached.get(field.id, []))
                yield Partial(template, field.name, {"html": html, "files": files})
            else:
                yield field.name

    def _clean_fields(self) -> None:
        """While a draft is cleaned nothing is required, though the screen says what will be."""
        required = [] if self.strict else [one for one in self.fields.values() if one.required]
        for one in required:
            one.required = False
        try:
            super()._clean_fields()  # type: ignore[misc]
        finally:
            for one in required:
                one.required = True

    def clean(self) -> dict[str, Any]:
        """With `strict`, answers are within the limits of the form too."""
        cleaned = super().clean() or self.cleaned_data
        if self.strict:
            answers = cleaned_answers(self)
            for field in questions(self.section):
                if field.id in answers:
                    wrong = TYPES[field.type].problem(
                        field, answers[field.id], language=self.language
                    )
                    if wrong:
                        self.add_error(field.name, wrong)
        return cleaned


def questions(section: Section) -> Iterator[Field]:
    """The fields that get a control."""
    return (field for field in section.fields if field.is_question)


def section_form(
    section: Section,
    *,
    language: str,
    data: Mapping[str, Any] | None = None,
    initial: Mapping[str, Any] | None = None,
    files: Mapping[str, Any] | None = None,
    prefix: str = "",
    strict: bool = False,
    attached: Mapping[str, Sequence[FileLink]] | None = None,
) -> SectionForm:
    """The form of one section, with a crispy `helper` (`form_tag` is False).

    `initial` is what is stored: {field id: JSON}. `attached` are the files already there, by field
    id. A draft (`strict=False`) may be incomplete or too long; only what cannot be read is refused.
    """
    stored = initial or {}
    return SectionForm(
        section,
        language=language,
        strict=strict,
        attached=attached or {},
        data=data,
        files=files,
        prefix=prefix or None,
        initial={
            field.name: TYPES[field.type].initial(stored[field.id])
            for field in questions(section)
            if field.id in stored
        },
    )


def cleaned_answers(form: SectionForm) -> dict[str, Any]:
    """What to store, by field id. Empty answers and fields that could not be read are left out."""
    answers = {}
    for field in questions(form.section):
        kind, cleaned = TYPES[field.type], form.cleaned_data.get(field.name)
        if not kind.is_stored or cleaned is None:
            continue
        stored = kind.stored(cleaned)
        if not kind.is_empty(stored):
            answers[field.id] = stored
    return answers


def uploads(form: SectionForm) -> dict[str, list[UploadedFile]]:
    """The files that came with the form, by field id."""
    return {
        field.id: form.cleaned_data[field.name]
        for field in questions(form.section)
        if field.type == "file" and form.cleaned_data.get(field.name)
    }
