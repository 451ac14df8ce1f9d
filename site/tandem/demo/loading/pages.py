"""Pages in both languages: written by the editor, translated, published by the approver."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from tandem.accounts.models import User
from tandem.demo.loading.translating import translate

Texts = Mapping[str, Any]


@dataclass(frozen=True)
class Press:
    """Who writes, translates and publishes."""

    editor: User
    translator: User
    dutch_translator: User
    approver: User

    def translator_into(self, language: str) -> User:
        """Who translates into this language."""
        return self.dutch_translator if language == "nl" else self.translator


@dataclass(frozen=True)
class Pair:
    """A page in both languages."""

    nl: Any
    fr: Any


def new_pair(
    model: type[Page],
    under: Page,
    *,
    nl: Texts,
    fr: Texts,
    press: Press,
    at: datetime | None = None,
    **facts: Any,
) -> Pair:
    """A new page under a Dutch page, with its French translation, both live.

    `nl` and `fr` are the texts; `facts` hold in both languages. `at`: when they were published.
    """
    page = new_page(model, under, texts=nl, press=press, **facts)
    return _publish_pair(page, fr, press, at)


def fill_pair(
    page: Page, *, nl: Texts, fr: Texts, press: Press, at: datetime | None = None, **facts: Any
) -> Pair:
    """The same for a Dutch page that is there already, and that has a translation."""
    _write(page, nl)
    for name, value in facts.items():
        setattr(page, name, value)
    return _publish_pair(page, fr, press, at)


def new_page(model: type[Page], under: Page, *, texts: Texts, press: Press, **facts: Any) -> Any:
    """A draft, in the language of the page that it stands under."""
    page: Any = model(locale=under.locale, live=False, owner=press.editor)
    _write(page, texts)
    for name, value in facts.items():
        setattr(page, name, value)
    under.add_child(instance=page)
    return page


def publish(page: Page, *, writer: User, publisher: User, at: datetime | None = None) -> None:
    """Publish what the page holds now; readers see `at` as the day of publication."""
    revision = page.save_revision(user=writer, clean=False)
    revision.publish(user=publisher, skip_permission_checks=True)
    _date(page, at)


def publish_draft(page: Page, *, publisher: User, at: datetime | None = None) -> None:
    """Publish the last draft of a page."""
    page.latest_revision.publish(user=publisher, skip_permission_checks=True)
    _date(page, at)


def _publish_pair(page: Any, fr: Texts, press: Press, at: datetime | None) -> Pair:
    publish(page, writer=press.editor, publisher=press.approver, at=at)
    page.refresh_from_db()
    french = translate(page, texts=fr, into="fr", by=press.translator)
    publish_draft(french, publisher=press.approver, at=at)
    french.refresh_from_db()
    return Pair(page, french)


def _write(page: Page, texts: Texts) -> None:
    for name, value in texts.items():
        is_stream = isinstance(page._meta.get_field(name), StreamField)
        setattr(page, name, json.dumps(value) if is_stream else value)


def _date(page: Page, at: datetime | None) -> None:
    """Demo only: a page that is loaded today was published on its own day."""
    at = at or timezone.now()
    Page.objects.filter(pk=page.pk).update(first_published_at=at, last_published_at=at)


def texts(node: dict[str, Any], language: str, *names: str) -> dict[str, str]:
    """Title, slug and the other plain texts of a content node in this language."""
    wanted = ("title", "slug", "introduction", "search_description", *names)
    return {
        name: node[f"{name}_{language}"].strip() for name in wanted if f"{name}_{language}" in node
    }
