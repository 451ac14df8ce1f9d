"""*My applications*: every organisation of the person, drafts first."""

from dataclasses import dataclass, field

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from calls.applying.phase import remaining
from calls.applying.queries import own_files
from calls.applying.views.common import trail
from calls.applying.wording import State, state_of
from calls.enums import Status
from calls.models import Application
from tandem.organisations.models import Organisation


@dataclass(frozen=True)
class Row:
    """One file in the list."""

    application: Application
    state: State
    remaining: str


@dataclass(frozen=True)
class Group:
    """The files of one organisation."""

    organisation: Organisation
    rows: list[Row] = field(default_factory=list)


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Two queries, however many files there are."""
    at = request.received_at  # type: ignore[attr-defined]
    groups = {
        organisation.pk: Group(organisation)
        for organisation in Organisation.objects.visible_to(request.user).order_by("name", "pk")  # type: ignore[arg-type]
    }
    for application in own_files(request.user):
        left = remaining(application.call, at) if application.status == Status.DRAFT else ""
        groups[application.organisation_id].rows.append(
            Row(application, state_of(application, at), left)
        )
    for group in groups.values():
        group.rows.sort(key=lambda row: row.application.status != Status.DRAFT)
    context = {
        "groups": list(groups.values()),
        "any": any(group.rows for group in groups.values()),
        "breadcrumbs": trail(),
    }
    return render(request, "calls/applying/mine.html", context)
