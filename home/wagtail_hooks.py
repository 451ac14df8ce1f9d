"""What the CMS must know of pages."""

from typing import cast

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from home.models import AccessibilityStatementPage, EventPage, NewsTag
from home.models.events.checking import impossible
from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.formats.dates import long_date

register_snippet(NewsTag)


@hooks.register("after_publish_page")
def record_direct_publication(request: HttpRequest, page: Page) -> None:
    """Who published without the workflow: editors with urgent news, administrators.

    An approval publishes without this hook and stands in Wagtail's own log with its workflow.
    """
    with transaction.atomic():
        record("page.published_directly", page, actor=cast(User, request.user))


@hooks.register("refuse_publication")
def refuse_impossible_hours(page: Page, _base: str) -> list[str]:
    """Of an event whose sessions or last day to register cannot be."""
    return [escape(one) for one in impossible(page)] if isinstance(page, EventPage) else []


@hooks.register("before_edit_page")
def warn_of_an_old_statement(request: HttpRequest, page: Page) -> None:
    """Whoever opens an accessibility statement that is to be reviewed is told so."""
    if request.method != "GET" or not isinstance(page, AccessibilityStatementPage):
        return
    if page.needs_review():
        messages.warning(
            request,
            _(
                "This statement was last reviewed on %(date)s. Review it, and fill in the day "
                "under “Assessment”: the law advises to do so every year."
            )
            % {"date": long_date(page.last_reviewed)},
        )
