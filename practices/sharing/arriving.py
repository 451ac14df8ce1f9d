"""The sender confirmed: the contribution becomes a draft among the practices, and a task for editors."""

from dataclasses import dataclass, field
from typing import Any

from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from practices.models import PracticeIndexPage, PracticePage, SharedPractice, SharedState
from tandem.audit.recording import record
from tandem.content.models import SiteImage


@dataclass(frozen=True)
class Contribution:
    """The checked answers, as fields of a practice."""

    fields: dict[str, Any]
    applied_in: list[Any] = field(default_factory=list)
    target_groups: list[Any] = field(default_factory=list)
    age_groups: list[Any] = field(default_factory=list)
    #: How one knows that it works: a section of its own.
    evidence: str = ""


@transaction.atomic
def arrive(*, shared: SharedPractice, contribution: Contribution) -> SharedPractice:
    """Make the draft page with its pictures. A second confirmation changes nothing."""
    row = SharedPractice.objects.select_for_update().get(pk=shared.pk)
    if row.state != SharedState.TO_CONFIRM:
        return row
    images = [_image(picture, row.title) for picture in row.pictures.all()]
    with override(row.language):
        row.page = _draft(row, contribution, images)
    row.state, row.confirmed_at = SharedState.TO_JUDGE, timezone.now()
    row.save(update_fields=["page", "state", "confirmed_at"])
    record("shared_practice.received", row, actor=None)
    return row


def _draft(row: SharedPractice, given: Contribution, images: list[SiteImage]) -> PracticePage:
    locale = Locale.objects.get(language_code=row.language)
    section = PracticeIndexPage.objects.get(locale=locale)
    page = PracticePage(
        **given.fields,
        title=row.title,
        # A title without a letter of ours has no address of its own.
        slug="" if slugify(row.title) else f"practice-{row.pk}",
        locale=locale,
        live=False,
        picture=images[0] if images else None,
        body=[*_evidence(given.evidence), *(_figure(image) for image in images[1:])],
        source=_("Shared by a visitor of the site"),
    )
    page.applied_in = given.applied_in
    page.target_groups = given.target_groups
    page.age_groups = given.age_groups
    section.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def _evidence(text: str) -> list[tuple[str, Any]]:
    if not text.strip():
        return []
    lines = [(line.strip(),) for line in text.splitlines() if line.strip()]
    return [
        ("heading", _("How do we know that it works?")),
        ("rich_text", str(format_html_join("", "<p>{}</p>", lines))),
    ]


def _figure(image: SiteImage) -> tuple[str, Any]:
    """Without a description: the CMS asks the editor for it before the page can be published."""
    return (
        "image",
        {"image": {"image": image, "alt_text": "", "decorative": False}, "caption": ""},
    )


def _image(picture: Any, title: str) -> SiteImage:
    """Out of private storage. Its name stays random, so that nobody guesses the address of a size."""
    with picture.file.open("rb") as file:
        image = SiteImage(title=title[:200], file=ImageFile(file, f"{picture.uuid}.jpg"))
        image.file_size = picture.size
        image.save()
    picture.image = image
    picture.save(update_fields=["image"])
    return image
