"""The states of a translation, and the row that the overview shows of one."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """In the order in which people should look at them."""

    SOURCE_GONE = "source_gone", _("source no longer published")
    OUTDATED = "outdated", _("outdated")
    MISSING = "missing", _("missing")
    DRAFT = "draft", _("draft")
    WAITING = "waiting", _("waiting for approval")
    SCHEDULED = "scheduled", _("approved, goes live later")
    PUBLISHED = "published", _("published")

    @property
    def tone(self) -> str:
        """The colour of its tag (components/tag)."""
        return {
            State.SOURCE_GONE: "err",
            State.OUTDATED: "warn",
            State.MISSING: "warn",
            State.PUBLISHED: "open",
        }.get(self, "plain")


@dataclass
class Row:
    """A page or form in one language that it is, or could be, translated into.

    `texts` is the number of texts still to translate (None: nobody knows before it is submitted).
    `since` is when it came into its state (None where nothing tells).
    """

    title: str
    kind: str
    section: str
    language: str
    state: State
    since: datetime | None = None
    texts: int | None = 0
    source_id: int | str | None = None
    source_language: str = ""
    target_id: int | str | None = None
    translation_id: int | None = None
    #: `app.model`: of the page type, or of the snippet.
    model: str = ""
    is_page: bool = True
    #: The source stands in another section than its translation.
    moved: bool = False
    #: The page above it has no translation yet: that one comes first.
    waits_for_parent: bool = False
    words: int = 0
    url: str = ""
