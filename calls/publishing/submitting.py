"""The worker's side of a draft results page: hand it to the approvers of its language."""

from typing import Any

from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import override

from calls.models import AwardsPage
from tandem.accounts.models import User
from tandem.mail.sending import send_later
from tandem.outbox.handlers import handles
from tandem.translation.approval import ApprovalRefused, send_for_approval


@handles("awards_page.submit")
def submit_page(payload: dict[str, Any]) -> None:
    """Send the page as an editor would; where that is refused, who released the awards hears why.

    Nothing to do where the page is live or was sent already.
    """
    page = AwardsPage.objects.filter(pk=payload["page"]).first()
    if page is None or page.live or page.workflow_in_progress:
        return
    user = User.objects.get(pk=payload["user"])
    with override(user.language):
        try:
            send_for_approval(page=page, user=user)
        except ApprovalRefused as refused:
            _tell(user, page, refused)


def _tell(user: User, page: AwardsPage, refused: ApprovalRefused) -> None:
    send_later(
        "page_not_sent",
        user.email,
        language=user.language,
        context={
            "name": user.get_short_name(),
            "title": page.title,
            "sentence": str(refused),
            "reasons": [strip_tags(reason) for reason in refused.reasons],
            "path": reverse("translation:send_for_approval", args=[page.pk]),
        },
        key=f"page_not_sent:{page.pk}",
    )
