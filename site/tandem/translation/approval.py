"""Send a translated page for approval, and approve it for now or for a date of its own.

wagtail-localize's editor has no such buttons (design §4).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, TaskState, WorkflowState
from wagtail_localize.models import MissingRelatedObjectError, MissingTranslationError, Translation

from tandem.content.drafts import running_translation
from tandem.content.page_form import objections, refusal
from tandem.formats.labelled import labelled


class ApprovalRefused(Exception):
    """Why a page cannot be sent or approved, for the person who asked."""

    def __init__(self, sentence: str, reasons: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.reasons = reasons

    def as_html(self) -> SafeString:
        """The sentence, and under it what to mend, with links."""
        return refusal(str(self), self.reasons)


def missing_texts(translation: Translation) -> int:
    """How many texts still stand in the language of the source."""
    texts = translation.source.stringsegment_set.annotate_translation(translation.target_locale)
    return texts.filter(translation__isnull=True).count()


def has_news(page: Page, translation: Translation | None) -> bool:
    """Whether something could be sent: never approved (or published by hand), or changed since."""
    last = page.workflow_states.order_by("-created_at").first()
    made = page.latest_revision_created_at
    if translation is None or made is None:
        return True
    approved = last.status == WorkflowState.STATUS_APPROVED if last is not None else page.live
    if not approved or made < translation.source.last_updated_at:
        return True
    texts = translation.source.stringsegment_set.get_translations(translation.target_locale)
    return texts.filter(updated_at__gt=made).exists()


@transaction.atomic
def send_for_approval(*, page: Page, user: Any) -> WorkflowState:
    """Make a revision of what was translated and start the workflow of its language tree.

    The revision is made without touching the live page: wagtail-localize's own `save_target` would
    write the new texts into it before anybody approved them. Raises ApprovalRefused.
    """
    Page.objects.select_for_update().get(pk=page.pk)  # whoever clicks twice is refused, not failed
    workflow = page.get_workflow()
    if workflow is None:
        raise ApprovalRefused(_("This page belongs to no workflow."))
    if page.workflow_in_progress:
        raise ApprovalRefused(_("This page is already waiting for approval."))
    translation = running_translation(page)
    newest = page.get_latest_revision_as_object()
    target = newest if translation is None else _translated(translation)
    refuse_errors(target)
    if translation is not None:
        target.go_live_at = None  # the source's date is the source's; the approver gives this one
        _refuse_invalid(target)
        target.save_revision(user=user, log_action=True)
    elif target.latest_revision_id is None:
        _refuse_invalid(target)
        target.save_revision(user=user)
    refused = page.current_workflow_state  # nothing is in progress, so changes were asked for
    if refused is not None:
        refused.resume(user)
        return refused
    return workflow.start(target, user)


def _translated(translation: Translation) -> Page:
    missing = missing_texts(translation)
    if missing:
        raise ApprovalRefused(
            ngettext(
                "%(number)s text is not translated yet.",
                "%(number)s texts are not translated yet.",
                missing,
            )
            % {"number": missing}
        )
    try:
        return translation.source.get_ephemeral_translated_instance(translation.target_locale)
    except (MissingTranslationError, MissingRelatedObjectError) as error:
        raise ApprovalRefused(_("Something in this page is not translated yet.")) from error


def refuse_errors(page: Page) -> None:
    """Raises ApprovalRefused: what the checks object to, each with a link to its block."""
    found = objections(page, base=reverse("wagtailadmin_pages:edit", args=[page.pk]))
    if found:
        raise ApprovalRefused(_("The checks found errors in this page. Mend them first."), found)


def _refuse_invalid(page: Page) -> None:
    """Raises ApprovalRefused: texts that their field does not take, such as an address with spaces."""
    try:
        page.full_clean()
    except ValidationError as invalid:
        reasons = [
            labelled(capfirst(page._meta.get_field(name).verbose_name), said)
            for name, all_said in invalid.message_dict.items()
            for said in all_said
        ]
        raise ApprovalRefused(_("A text is not right yet. Mend it first."), reasons) from invalid


def task_for(page: Page, user: Any) -> TaskState | None:
    """The approval that waits for this person, or None."""
    state = page.current_workflow_task_state
    if state is None:
        return None
    names = [action[0] for action in page.current_workflow_task.get_actions(page, user)]
    return state if "approve" in names else None


@transaction.atomic
def approve(
    *, page: Page, user: Any, go_live_at: datetime | None = None, comment: str = ""
) -> TaskState:
    """Approve what waits; it is published at once, or at `go_live_at`. Raises ApprovalRefused.

    The date is written into the revision that was sent: the texts stay those that were read.
    """
    state = task_for(page, user)
    if state is None:
        raise ApprovalRefused(_("Nothing waits for your approval here any more."))
    revision = page.get_latest_revision()
    revision.content["go_live_at"] = go_live_at.isoformat() if go_live_at else None
    revision.save(update_fields=["content"])
    state.task.specific.on_action(state, user, "approve", comment=comment)
    return state
