"""What the overview asks the database: a fixed number of questions, whatever the number of pages."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet
from wagtail.models import Locale, Page, PageLogEntry, Revision, WorkflowState
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)

from tandem.audit.models import Entry

#: How the record calls the decision that a translation stays live without its source.
KEPT = "translation.kept"
Key = tuple[UUID, int]


class PageFacts(NamedTuple):
    """The columns of a page that decide about its state."""

    pk: int
    translation_key: UUID
    locale_id: int
    path: str
    draft_title: str
    content_type_id: int
    live: bool
    go_live_at: datetime | None
    first_published_at: datetime | None
    last_published_at: datetime | None
    latest_revision_created_at: datetime | None


class Link(NamedTuple):
    """A translation as wagtail-localize keeps it; `changed_at`: when the source last changed."""

    pk: int
    key: UUID
    source_id: int
    source_locale_id: int
    source_title: str
    changed_at: datetime
    content_type_id: int
    target_locale_id: int
    enabled: bool


@dataclass(frozen=True)
class Known:
    """What pages and forms have in common: asked once for both. `missing` is of `untranslated`."""

    locales: dict[int, str]
    links: dict[Key, Link]
    missing: dict[tuple[int, int], int]


@dataclass
class Facts:
    """Everything that rows of pages are made of."""

    links: dict[Key, Link]
    missing: dict[tuple[int, int], int]
    pages: dict[UUID, dict[int, PageFacts]] = field(default_factory=lambda: defaultdict(dict))
    by_path: dict[str, PageFacts] = field(default_factory=dict)
    waiting: dict[int, datetime] = field(default_factory=dict)
    scheduled: set[int] = field(default_factory=set)
    unpublished: dict[int, datetime] = field(default_factory=dict)

    @cached_property
    def kept(self) -> dict[int, datetime]:
        """When somebody decided that a page stays without its source; asked where it matters alone."""
        entries = Entry.objects.filter(verb=KEPT).order_by()
        rows = entries.values_list("subject").annotate(last=Max("at"))
        return {int(subject.rpartition(":")[2]): last for subject, last in rows}


def known() -> Known:
    """Three questions."""
    locales = {locale.pk: locale.language_code for locale in Locale.objects.all()}
    return Known(locales, links(), untranslated())


def page_facts(user: Any, known: Known) -> Facts:
    """About the pages that this person may see in the CMS. Five questions and those of her rights."""
    facts = Facts(known.links, known.missing)
    visible = PagePermissionPolicy().explorable_instances(user)
    found = visible.filter(depth__gt=1, alias_of__isnull=True).order_by("path")
    for row in found.values_list(*PageFacts._fields):
        page = PageFacts(*row)
        facts.pages[page.translation_key][page.locale_id] = page
        facts.by_path[page.path] = page
    kind = ContentType.objects.get_for_model(Page).pk
    waiting = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS, base_content_type_id=kind
    )
    facts.waiting = {int(pk): since for pk, since in waiting.values_list("object_id", "created_at")}
    approved = Revision.objects.filter(base_content_type_id=kind, approved_go_live_at__isnull=False)
    facts.scheduled = {int(pk) for pk in approved.values_list("object_id", flat=True)}
    offline = PageLogEntry.objects.filter(action__startswith="wagtail.unpublish").order_by()
    facts.unpublished = dict(offline.values_list("page_id").annotate(at=Max("timestamp")))
    return facts


def links() -> dict[Key, Link]:
    """The translations by key and target language."""
    rows = Translation.objects.values_list(
        "pk",
        "source__object_id",
        "source_id",
        "source__locale_id",
        "source__object_repr",
        "source__last_updated_at",
        "source__specific_content_type_id",
        "target_locale_id",
        "enabled",
    )
    found = (Link(*row) for row in rows)
    return {(link.key, link.target_locale_id): link for link in found}


def texts_to_do(**which: Any) -> QuerySet[StringSegment]:
    """Texts without a translation that counts, once for each of these translations of their source.

    `which` narrows the translations. It must be one filter with the rest: a second one would join
    all translations of the source once more.
    """
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("source__translations__target_locale_id"),
        has_error=False,
    )
    return StringSegment.objects.filter(~Exists(done), **which)


def untranslated() -> dict[tuple[int, int], int]:
    """How many texts are to translate, by source and target language; zero is left out."""
    rows = (
        texts_to_do(source__translations__enabled=True)
        .annotate(target=F("source__translations__target_locale_id"))
        .values_list("source_id", "target")
        .annotate(number=Count("pk"))
        .order_by()
    )
    return {(source, target): number for source, target, number in rows}


def translated_at(keys: list[UUID]) -> dict[Key, datetime]:
    """When the last text of these objects was translated."""
    rows = (
        StringTranslation.objects.filter(context__object_id__in=keys)
        .values_list("context__object_id", "locale_id")
        .annotate(at=Max("updated_at"))
    )
    return {(key, locale): at for key, locale, at in rows}


def saved_at(keys: list[UUID]) -> dict[Key, datetime]:
    """When the translations of these objects were last made of their texts."""
    rows = (
        TranslationLog.objects.filter(source__object_id__in=keys)
        .values_list("source__object_id", "locale_id")
        .annotate(at=Max("created_at"))
    )
    return {(key, locale): at for key, locale, at in rows}
