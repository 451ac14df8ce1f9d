"""The mails of the workflow: Wagtail's recipients, our words, sent by the outbox.

Wagtail sends them inside the request: an approval would wait for, or fail on, a mail server.
"""

from typing import Any

from django.db import transaction
from django.urls import reverse
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from tandem.formats.dates import moment
from tandem.mail.sending import send_later


class Promised:
    """Promises the mails of an event instead of sending them, each in its recipient's language."""

    template = ""

    def send_notifications(
        self, template_set: Any, context: dict[str, Any], recipients: Any, **kwargs: Any
    ) -> bool:
        """One promise a person; the state's row and its instant make it one mail an event."""
        page = context.get("page")
        state = context.get("task_state") or context.get("state")
        if not isinstance(page, Page) or state is None:
            return True
        facts = {
            "title": page.get_admin_display_title(),
            "path": reverse("translation:send_for_approval", args=[page.pk]),
            "comment": context.get("comment", ""),
            "asked_by": context.get("asked_by", ""),
        }
        with transaction.atomic():
            for person in recipients:
                send_later(
                    self.template,
                    person.email,
                    language=person.language,
                    context={
                        **facts,
                        "name": person.get_short_name(),
                        "date": _date(page, person.language),
                    },
                    key=f"workflow:{self.template}:{state.pk}:{person.pk}",
                )
        return True

    def get_context(self, state: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's, with the row that the mail is about and who asked for approval."""
        context = super().get_context(state, **kwargs)  # type: ignore[misc]
        flow = state.workflow_state if isinstance(state, TaskState) else state
        asker = flow.requested_by
        return {**context, "state": state, "asked_by": str(asker) if asker else ""}


class ApprovalAsked(Promised, GroupApprovalTaskStateSubmissionEmailNotifier):
    """To the approvers."""

    template = "approval_asked"


class ApprovalGiven(Promised, WorkflowStateApprovalEmailNotifier):
    """To who asked."""

    template = "approval_given"


class ApprovalRefusedMail(Promised, WorkflowStateRejectionEmailNotifier):
    """To who asked, with the remark."""

    template = "approval_refused"


def nobody(**_kwargs: Any) -> None:
    """Wagtail writes to superusers whenever anything is submitted; approvers know already."""


#: Signal, sender, Wagtail's identifier of its receiver, ours.
RECEIVERS = [
    (
        task_submitted,
        TaskState,
        "group_approval_task_submitted_email_notification",
        ApprovalAsked(),
    ),
    (
        workflow_approved,
        WorkflowState,
        "workflow_state_approved_email_notification",
        ApprovalGiven(),
    ),
    (
        workflow_rejected,
        WorkflowState,
        "workflow_state_rejected_email_notification",
        ApprovalRefusedMail(),
    ),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification", nobody),
]


def replace_receivers() -> None:
    """Under Wagtail's identifiers, so that its own receivers do not come beside ours.

    Whichever app is ready first: Django keeps the first receiver of an identifier, and ours removes
    the other one where that was first.
    """
    for signal, sender, uid, receiver in RECEIVERS:
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(receiver, sender=sender, dispatch_uid=uid, weak=False)


def _date(page: Page, language: str) -> str:
    revision = page.scheduled_revision
    return moment(revision.approved_go_live_at, language) if revision else ""
