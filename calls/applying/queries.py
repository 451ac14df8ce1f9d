"""The working copy of a file, and how far each of its sections is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from calls.applying.problems import problems_of
from calls.models import Application, Attachment, SectionAnswers
from tandem.formkit.check import Problem
from tandem.formkit.schema import Form, Section


@dataclass
class WorkingCopy:
    """Answers and files as they are now, sent or not. Read with three queries, whatever its size."""

    application: Application
    form: Form
    sections: Mapping[str, SectionAnswers]
    attachments: list[Attachment]

    @cached_property
    def answers(self) -> dict[str, Any]:
        """Every stored answer of the form, by field id."""
        known = {field.id for field in self.form.questions()}
        return {
            field_id: value
            for section in self.form.sections
            if section.id in self.sections
            for field_id, value in self.sections[section.id].answers.items()
            if field_id in known
        }

    @cached_property
    def files(self) -> dict[str, list[Attachment]]:
        """The files by field id."""
        by_field = defaultdict(list)
        for attachment in self.attachments:
            by_field[attachment.field_id].append(attachment)
        return dict(by_field)

    def problems(self, language: str) -> list[Problem]:
        """What must be solved before sending, in the order of the form."""
        return problems_of(
            self.application.call, self.form, self.answers, self.files, language=language
        )


@dataclass(frozen=True)
class Progress:
    """One row of the task list. `state` is `todo`, `busy` or `done`."""

    section: Section
    state: str
    last: SectionAnswers | None


def working_copy(application: Application) -> WorkingCopy:
    """The working copy; give the application with its call and form version already read."""
    rows = application.sections.select_related("changed_by")
    return WorkingCopy(
        application=application,
        form=Form.from_json(application.form_version.schema),
        sections={row.section_id: row for row in rows},
        attachments=list(application.attachments.present()),  # type: ignore[attr-defined]
    )


def progress(copy: WorkingCopy, language: str) -> list[Progress]:
    """Every section in the order of the form. Never opened: to do; something wrong: busy."""
    wrong = {problem.section_id for problem in copy.problems(language)}
    rows = []
    for section in copy.form.sections:
        last = copy.sections.get(section.id)
        begun = last is not None or any(field.id in copy.files for field in section.fields)
        state = "todo" if not begun else "busy" if section.id in wrong else "done"
        rows.append(Progress(section, state, last))
    return rows


def own_files(user) -> QuerySet[Application]:
    """The files of a person's organisations: drafts first, then the latest changed."""
    return (
        Application.objects.of_applicant(user)
        .select_related("call", "organisation")
        .order_by("organisation__name", "organisation_id", "-changed_at", "-pk")
    )
