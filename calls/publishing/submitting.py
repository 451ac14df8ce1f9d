"""The worker's side of a draft results page: hand it to the approvers of its language."""

from typing import Any

from calls.models import AwardsPage
from tandem.accounts.models import User
from tandem.outbox.handlers import handles


@handles("awards_page.submit")
def submit_page(payload: dict[str, Any]) -> None:
    """Start the workflow of the page's tree; nothing to do where it is live, sent or has none."""
    page = AwardsPage.objects.filter(pk=payload["page"]).first()
    if page is None or page.live or page.workflow_in_progress:
        return
    workflow = page.get_workflow()
    if workflow is not None:
        workflow.start(page, User.objects.get(pk=payload["user"]))
