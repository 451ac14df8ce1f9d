"""When a source is published again, its translators see the changes at once; readers see nothing.

wagtail-localize waits for somebody to press *Sync*. The texts of the source are read again in the
outbox; no page in another language changes before its new texts are translated and approved.
"""

import json
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from tandem.outbox.handlers import handles
from tandem.outbox.promising import promise

#: Bookkeeping of a page: a change of these is no change for a translator.
BOOKKEEPING = frozenset(
    {
        "pk", "path", "depth", "numchild", "url_path", "live", "draft_title", "has_unpublished_changes",
        "first_published_at", "last_published_at", "go_live_at", "expire_at", "expired", "locked",
        "locked_at", "locked_by", "owner", "latest_revision", "latest_revision_created_at",
        "live_revision", "alias_of", "wagtail_admin_comments", "comments",
    }
)  # fmt: skip


def sync_later(*, instance: Page, revision: Any = None, **_kwargs: Any) -> None:
    """Promise the reading of a page that is translated. A receiver of `page_published`."""
    source = TranslationSource.objects.filter(
        object_id=instance.translation_key,
        locale_id=instance.locale_id,
        translations__enabled=True,
    ).first()
    if source is not None:
        mark = revision.pk if revision is not None else timezone.now().isoformat()
        with transaction.atomic():
            promise("translation.sync", {"source": source.pk}, key=f"sync:{source.pk}:{mark}")


@handles("translation.sync")
def sync(payload: dict[str, Any]) -> None:
    """Read the source again. One that was deleted since, or did not change, is left alone."""
    source = TranslationSource.objects.filter(pk=payload["source"]).first()
    if source is None:
        return
    page = Page.objects.filter(
        translation_key=source.object_id, locale_id=source.locale_id, live=True
    ).first()
    if page is not None and _content(page.specific.to_json()) != _content(source.content_json):
        source.update_from_db()


def _content(written: str) -> dict[str, Any]:
    return {name: value for name, value in json.loads(written).items() if name not in BOOKKEEPING}
