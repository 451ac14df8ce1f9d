"""What the CMS must know of pages."""

from typing import cast

from django.db import transaction
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from home.models import NewsTag
from tandem.accounts.models import User
from tandem.audit.recording import record

register_snippet(NewsTag)


@hooks.register("after_publish_page")
def record_direct_publication(request: HttpRequest, page: Page) -> None:
    """Who published without the workflow: editors with urgent news, administrators.

    An approval publishes without this hook and stands in Wagtail's own log with its workflow.
    """
    with transaction.atomic():
        record("page.published_directly", page, actor=cast(User, request.user))
