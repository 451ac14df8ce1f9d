"""The home of one application: the task list of a draft, the stages of a sent file."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calls.applying.freezing import unsent_changes
from calls.applying.phase import may_change
from calls.applying.queries import Progress, WorkingCopy, progress, working_copy
from calls.applying.views.common import about, home_of, own_application, section_url, trail
from calls.applying.withdrawing import may_delete
from calls.applying.wording import stages_of, state_of
from calls.enums import Status, Step
from calls.models import Application
from calls.permissions import has_right, may_take
from calls.workflow import TABLE
from tandem.formats.dates import short_moment
from tandem.formats.language import current_language
from tandem.organisations.models import Right


@require_safe
@login_required
def application(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What is done and what is still to do, or where the sent file stands."""
    file = own_application(request, uuid)
    at = request.received_at  # type: ignore[attr-defined]
    context = {**about(request, file), "breadcrumbs": trail(home_of(file))}
    if may_change(file, at):
        copy = working_copy(file)
        context |= _tasks(copy, can_change=context["can_change"])
        context["may_delete"] = may_delete(file, request.user)
    if has_right(request.user, file.organisation, Right.MANAGE):
        context["invite_url"] = reverse("organisations:invite", args=[file.organisation_id])
    if file.status == Status.DRAFT:
        return render(request, "calls/applying/tasks.html", context)
    last = file.submissions.order_by("-number").first()
    taken = list(file.steps_taken.all())
    context |= {
        "last": last,
        "state": state_of(file, at),
        "steps": stages_of(file, taken, at),
        "letters": file.letters.exclude(pdf=""),
        "may_withdraw": _may_withdraw(request, file),
        "unsent": may_change(file, at) and unsent_changes(copy, last),
    }
    return render(request, "calls/applying/sent.html", context)


def _may_withdraw(request: HttpRequest, file: Application) -> bool:
    return Status(file.status) in TABLE[Step.WITHDRAW].sources and may_take(
        request.user, file, Step.WITHDRAW
    )


def _tasks(copy: WorkingCopy, *, can_change: bool) -> dict[str, Any]:
    rows = progress(copy, current_language())
    return {
        "groups": [{"title": "", "tasks": [_task(copy, row, can_change) for row in rows]}],
        "done": sum(row.state == "done" for row in rows),
        "total": len(rows),
    }


def _task(copy: WorkingCopy, row: Progress, can_change: bool) -> dict[str, Any]:
    """One row of components/task_list."""
    editor = ""
    if row.last is not None and row.last.changed_by is not None:
        editor = _("Last changed by %(name)s, %(moment)s") % {
            "name": row.last.changed_by,
            "moment": short_moment(row.last.changed_at),
        }
    return {
        "title": row.section.text(current_language()),
        "url": section_url(copy.application, row.section.id) if can_change else "",
        "state": row.state,
        "editor": editor,
    }
