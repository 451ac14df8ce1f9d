"""The overview of calls, and the cockpit of one call."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from calls.desk import cockpit as figures
from calls.desk.listing import desk_calls
from calls.enums import Stage
from calls.models import Call
from calls.permissions import is_case_officer, may_build_calls, may_see_ranking
from calls.screens import Crumb, StaffRequest, demand, find, page, screen


@screen
def calls(request: StaffRequest) -> HttpResponse:
    """The calls a person works on, open ones first."""
    mine = list(desk_calls(request.user).order_by("-closes_at", "code"))
    demand(bool(mine) or may_build_calls(request.user))
    at = request.received_at
    return page(
        request,
        "calls/cms/desk/calls.html",
        title=_("Calls"),
        icon="clipboard-list",
        context={
            "calls": [
                {
                    "call": call,
                    "is_open": call.is_open(at),
                    "is_closed": call.is_closed(at),
                    "to_do": figures.waiting(call, request.user),
                }
                for call in mine
            ]
        },
    )


@screen
def cockpit(request: StaffRequest, pk: int) -> HttpResponse:
    """One call: what waits, counts by status, reviewers' progress."""
    call: Call = find(Call.objects.visible_to(request.user), pk=pk)
    demand(may_see_ranking(request.user, call))
    at = request.received_at
    officer = is_case_officer(request.user, call)
    return page(
        request,
        "calls/cms/desk/cockpit.html",
        title=call.title,
        icon="clipboard-list",
        trail=[Crumb(_("Calls"), reverse("calls_cms:calls"))],
        context={
            "call": call,
            "cockpit": figures.cockpit(call, request.user),
            "is_open": call.is_open(at),
            "is_closed": call.is_closed(at),
            "is_officer": officer,
            "may_build": may_build_calls(request.user),
            "has_review": call.has_stage(Stage.REVIEW),
            "files_url": figures.files_url(call),
            "ranking_url": figures.ranking_url(call),
        },
    )


class DeskPanel(Component):
    """On the home page: what waits in the calls of this case officer or chair."""

    template_name = "calls/cms/desk/home_panel.html"
    order = 5

    def __init__(self, request: StaffRequest) -> None:
        self.user = request.user

    def get_context_data(self, parent_context) -> dict:
        """Only calls in which something waits."""
        waiting = [
            {"call": call, "to_do": to_do}
            for call in desk_calls(self.user)
            if (to_do := figures.waiting(call, self.user))
        ]
        return {"waiting": waiting}
