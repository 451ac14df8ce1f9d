"""The CMS screens of publishing: the release with its confirmation, and what it made."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from calls.deciding.entering import ranked_call, ranking_crumb, trail
from calls.deciding.readiness import decisions_of, recorders, still_in_review, what_is_missing
from calls.deciding.recording import open_deliberation
from calls.enums import Outcome
from calls.models import AwardsPage, Call, Deliberation, Letter
from calls.permissions import may_release, may_see_ranking
from calls.publishing.projecting import languages_without_list
from calls.publishing.releasing import release as release_all
from calls.screens import Crumb, StaffRequest, attempt, demand, find, page, screen
from tandem.accounts.step_up import fresh_proof


def _deliberation_crumb(call: Call) -> Crumb:
    return Crumb(_("Deliberation"), reverse("calls_cms:deliberation", args=[call.pk]))


@screen
@fresh_proof
def release(request: StaffRequest, pk: int) -> HttpResponse:
    """GET lists every letter and award that is going to be made; POST makes them all."""
    call = ranked_call(request.user, pk)
    demand(may_release(request.user, call))
    deliberation = open_deliberation(call)
    if deliberation is None:
        return redirect("calls_cms:deliberation", call.pk)
    decisions = decisions_of(deliberation)
    recorded = request.user.pk in recorders(deliberation, decisions)
    demand(not recorded, _("Somebody else than the person who recorded this must release it."))
    if request.method == "POST" and attempt(
        request,
        lambda: release_all(call=call, actor=request.user, received_at=request.received_at),
        _("The decisions are released. The letters are on their way."),
    ):
        return redirect("calls_cms:released", deliberation.uuid)
    awards = [decision for decision in decisions if decision.outcome == Outcome.AWARD]
    return page(
        request,
        "calls/cms/publishing/release.html",
        title=_("Release of the decisions"),
        icon="upload",
        trail=trail(call, ranking_crumb(call), _deliberation_crumb(call)),
        context={
            "call": call,
            "deliberation": deliberation,
            "decisions": decisions,
            "awards": awards,
            "total": sum(decision.amount for decision in awards),
            "missing": what_is_missing(call),
            "still_in_review": still_in_review(call),
            "without_list": languages_without_list(),
        },
    )


@screen
def released(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """What a release made: letters, awards, and the draft pages that wait for an approver."""
    deliberation: Deliberation = find(
        Deliberation.objects.filter(
            call__in=Call.objects.visible_to(request.user), released_at__isnull=False
        ).select_related("call", "released_by"),
        uuid=uuid,
    )
    call = deliberation.call
    demand(may_see_ranking(request.user, call))
    letters = list(
        Letter.objects.filter(decision__deliberation=deliberation)
        .select_related("application__organisation", "decision")
        .order_by("application__reference")
    )
    mine = set(
        Letter.objects.visible_to(request.user)
        .filter(pk__in=[letter.pk for letter in letters])
        .values_list("pk", flat=True)
    )
    return page(
        request,
        "calls/cms/publishing/released.html",
        title=_("Released"),
        icon="check",
        trail=trail(call, ranking_crumb(call), _deliberation_crumb(call)),
        context={
            "call": call,
            "deliberation": deliberation,
            "letters": [(letter, letter.pk in mine) for letter in letters],
            "awards": call.awards.filter(decision__deliberation=deliberation),
            "pages": _pages(request, call),
        },
    )


def _pages(request: StaffRequest, call: Call) -> list[tuple[AwardsPage, bool]]:
    """The results pages with whether this person may open their editor."""
    pages = AwardsPage.objects.filter(call=call).select_related("locale").order_by("path")
    return [(found, found.permissions_for_user(request.user).can_edit()) for found in pages]


urlpatterns = [
    path("<int:pk>/release/", release, name="release"),
    path("released/<uuid:uuid>/", released, name="released"),
]
