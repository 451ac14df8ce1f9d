"""A sent file as officials and reviewers read it: the last Submission, never the working copy."""

from collections import defaultdict
from dataclasses import dataclass, replace

from django.urls import reverse

from calls.enums import Status
from calls.models import Application, Attachment, Submission
from tandem.formats.language import current_language
from tandem.formkit.schema import Form
from tandem.formkit.summary import FileLink, SectionSummary, summarise
from tandem.places.models import Municipality


@dataclass(frozen=True)
class Reading:
    """What was sent, ready to show. `language` is the file's own: answers are wrapped in it."""

    submission: Submission
    sections: list[SectionSummary]
    language: str
    files: int


def sent_files(user):
    """The sent files a person may see in the CMS, with what every screen shows of them."""
    return (
        Application.objects.visible_to(user)
        .exclude(status=Status.DRAFT)
        .select_related("call", "organisation__municipality", "theme", "envelope")
    )


def last_submission(application: Application) -> Submission | None:
    """What counts: the highest number."""
    return application.submissions.select_related("form_version").order_by("-number").first()


def read(application: Application, user) -> Reading | None:
    """The last sent answers with their files; None where nothing was sent (imported files)."""
    submission = last_submission(application)
    if submission is None:
        return None
    files = sent_attachments(submission, user)
    form = Form.from_json(submission.form_version.schema)
    sections = summarise(form, submission.answers, language=current_language(), files=files)
    return Reading(
        submission=submission,
        sections=_without_head(sections, form),
        language=submission.language,
        files=sum(len(links) for links in files.values()),
    )


def _without_head(sections: list[SectionSummary], form: Form) -> list[SectionSummary]:
    """Without title and summary: every screen shows them at its head."""
    head = {field.id for field in form.fields() if field.maps_to in {"title", "summary"}}
    kept = [
        replace(section, rows=[row for row in section.rows if row.field_id not in head])
        for section in sections
    ]
    return [section for section in kept if section.rows]


def sent_attachments(submission: Submission, user) -> dict[str, list[FileLink]]:
    """The files of a submission by question; without address where the person may not open one."""
    sent = Attachment.objects.filter(
        application=submission.application_id,
        uuid__in=[item["uuid"] for item in submission.files],
    )
    readable = set(
        Attachment.objects.visible_to(user).filter(pk__in=sent).values_list("pk", flat=True)
    )
    links: dict[str, list[FileLink]] = defaultdict(list)
    for attachment in sent:
        opens = attachment.pk in readable
        url = reverse("calls_cms:download", args=[attachment.uuid]) if opens else ""
        links[attachment.field_id].append(
            FileLink(attachment.name, attachment.size, url, attachment.get_state_display())
        )
    return dict(links)


def municipalities_named(application: Application) -> list[Municipality]:
    """The municipalities in the sent answers: who takes part, and nothing of what is proposed."""
    submission = last_submission(application)
    if submission is None:
        return []
    form = Form.from_json(submission.form_version.schema)
    codes = {
        submission.answers.get(field.id) for field in form.fields() if field.type == "municipality"
    }
    return list(Municipality.objects.filter(pk__in=[code for code in codes if code]))
