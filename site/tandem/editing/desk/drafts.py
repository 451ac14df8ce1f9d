"""My drafts, what I sent for approval, and what waits for my approval."""

from typing import Any

from django.db.models import IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    GroupApprovalTask,
    Page,
    TaskState,
    WorkflowState,
    get_default_page_content_type,
)

from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.content.drafts import in_approval
from tandem.editing.desk.rows import edit_url, page_row
from tandem.editing.rights import (
    approves,
    editable_pages,
    is_translated,
    works_on_pages,
    writes,
)
from tandem.formats.dates import short_moment


@register_desk_panel
class MyDrafts(DeskPanel):
    """Pages that I made or changed last, with changes that readers do not see yet."""

    key = "drafts"
    title = _("My drafts")
    order = 10

    def is_for(self, user: Any) -> bool:
        """Whoever writes."""
        return writes(user)

    def found(self, user: Any) -> QuerySet[Page]:
        """The last changed first; what waits for approval or for translators stands elsewhere."""
        mine = Q(owner=user) | Q(latest_revision__user=user)
        return (
            editable_pages(user)
            .filter(mine, has_unpublished_changes=True)
            .exclude(in_approval() | is_translated())
            .select_related("locale")
            .order_by("-latest_revision_created_at", "-pk")
        )

    def row(self, item: Page) -> DeskRow:
        """New, or changed since it was published."""
        note = (
            gettext("changed since it was published") if item.live else gettext("not published yet")
        )
        if item.latest_revision_created_at:
            note = f"{note}, {short_moment(item.latest_revision_created_at)}"
        return page_row(item, note)


@register_desk_panel
class WaitingForMe(DeskPanel):
    """Pages that somebody sent for approval to a group of mine."""

    key = "approvals"
    title = _("Waiting for my approval")
    order = 5

    def is_for(self, user: Any) -> bool:
        """Approvers."""
        return approves(user)

    def found(self, user: Any) -> QuerySet[TaskState]:
        """The oldest first. Asked of the groups themselves: Wagtail asks each task by itself."""
        waiting = TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            revision__base_content_type=get_default_page_content_type(),
        )
        if not user.is_superuser:
            tasks = GroupApprovalTask.objects.filter(groups__in=user.groups.all())
            waiting = waiting.filter(task__in=tasks.values("pk"))
        waiting = waiting.annotate(language=_language_of("revision__object_id"))
        return waiting.select_related("revision__user").order_by("started_at", "pk")

    def row(self, item: TaskState) -> DeskRow:
        """Who sent it, and when."""
        return DeskRow(
            title=item.revision.object_str,
            url=edit_url(item.revision.object_id),
            note=_sent(item.revision.user, item.started_at),
            language=item.language,
        )


@register_desk_panel
class SentByMe(DeskPanel):
    """Pages that I sent for approval and that are not published yet."""

    key = "sent"
    title = _("Sent for approval by me")
    order = 15

    def is_for(self, user: Any) -> bool:
        """Whoever writes or translates."""
        return works_on_pages(user)

    def found(self, user: Any) -> QuerySet[WorkflowState]:
        """Those with remarks first: they wait for me."""
        return (
            WorkflowState.objects.active()
            .filter(
                requested_by=user,
                base_content_type=get_default_page_content_type(),
                current_task_state__isnull=False,
            )
            .annotate(language=_language_of("object_id"))
            .select_related("current_task_state__revision")
            .order_by("-status", "created_at", "pk")
        )

    def row(self, item: WorkflowState) -> DeskRow:
        """Waiting, or sent back with remarks."""
        waits = item.status == WorkflowState.STATUS_IN_PROGRESS
        return DeskRow(
            title=item.current_task_state.revision.object_str,
            url=edit_url(item.object_id),
            note=gettext("waiting since %(moment)s") % {"moment": short_moment(item.created_at)}
            if waits
            else gettext("changes were asked for"),
            language=item.language,
        )


def _language_of(page_id: str) -> Subquery:
    """The language of the page with this number, which workflows keep as text."""
    page = Page.objects.filter(pk=Cast(OuterRef(page_id), IntegerField()))
    return Subquery(page.values("locale__language_code"))


def _sent(person: Any, instant: Any) -> str:
    words = {"moment": short_moment(instant), "person": person.get_full_name() if person else ""}
    if person is None:
        return gettext("sent on %(moment)s") % words
    return gettext("sent by %(person)s on %(moment)s") % words
