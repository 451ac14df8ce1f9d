"""The ranking per envelope with the budget line, and recording what the line proposes."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calls.deciding.entering import ranked_call, ranking_crumb, trail
from calls.deciding.proposing import record_proposals, undecided
from calls.deciding.ranking import EnvelopeRanking, Row, rank
from calls.deciding.readiness import still_in_review
from calls.enums import Status
from calls.models import Application, Call
from calls.permissions import may_open_dossier, may_record_decisions
from calls.screens import StaffRequest, confirm, demand, file_url, page, screen


@dataclass(frozen=True)
class Line:
    """A row as this person sees it; `hidden`: she declared a conflict of interest."""

    row: Row
    url: str
    hidden: bool


@dataclass(frozen=True)
class Table:
    """One envelope: the lines above and below the budget line."""

    ranking: EnvelopeRanking
    above: list[Line]
    below: list[Line]


@screen
def ranking(request: StaffRequest, pk: int) -> HttpResponse:
    """All envelopes of a call."""
    call = ranked_call(request.user, pk)
    records = may_record_decisions(request.user, call)
    tables = _tables(request, call, records)
    open_rows = [
        line.row
        for table in tables
        for line in (*table.above, *table.below)
        if line.row.application.status == Status.IN_DELIBERATION
    ]
    return page(
        request,
        "calls/cms/deciding/ranking.html",
        title=_("Ranking"),
        icon="order",
        trail=trail(call),
        context={
            "call": call,
            "tables": tables,
            "still_in_review": still_in_review(call),
            "may_record": records,
            "undecided": sum(row.decision is None for row in open_rows),
            "in_deliberation": len(open_rows),
        },
    )


def _tables(request: StaffRequest, call: Call, records: bool) -> list[Table]:
    visible = set(
        Application.objects.visible_to(request.user).filter(call=call).values_list("pk", flat=True)
    )
    tables = []
    for ranked in rank(call):
        lines = [_line(request, row, records, visible) for row in ranked.rows]
        tables.append(Table(ranked, lines[: ranked.line_after], lines[ranked.line_after :]))
    return tables


def _line(request: StaffRequest, row: Row, records: bool, visible: set[int]) -> Line:
    application = row.application
    hidden = application.pk not in visible
    url = ""
    if not hidden and records and application.status == Status.IN_DELIBERATION:
        url = reverse("calls_cms:decision", args=[application.uuid])
    elif not hidden and (records or may_open_dossier(request.user, application)):
        url = file_url(application)
    return Line(row, url, hidden)


@screen
def propose(request: StaffRequest, pk: int) -> HttpResponse:
    """Record what the budget line proposes for all files without a decision."""
    call = ranked_call(request.user, pk)
    demand(may_record_decisions(request.user, call))
    count = len(undecided(call))
    text = ngettext(
        "%(count)s file without a decision gets the one that the budget line proposes, with its "
        "reasons. You can change it afterwards; the applicant learns nothing yet.",
        "%(count)s files without a decision get the one that the budget line proposes, with its "
        "reasons. You can change each of them afterwards; applicants learn nothing yet.",
        count,
    ) % {"count": count}
    return confirm(
        request,
        title=_("Record what the budget line proposes"),
        trail=trail(call, ranking_crumb(call)),
        text=text,
        button=_("Record"),
        done=_("Recorded. Read the reasons before they go into the letters."),
        back=reverse("calls_cms:ranking", args=[call.pk]),
        act=lambda _data: record_proposals(call=call, actor=request.user),
    )
