"""What the screens of deciding and publishing share: who may come in, and the trail."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from calls.checking.reading import sent_files
from calls.models import Application, Call
from calls.permissions import may_see_ranking
from calls.screens import Crumb, demand, find


def ranked_call(user, pk: int) -> Call:
    """A call whose ranking this person may see; 404 where she has no part in it, else 403."""
    call: Call = find(Call.objects.visible_to(user), pk=pk)
    demand(may_see_ranking(user, call))
    return call


def ranked_file(user, uuid: UUID) -> Application:
    """A file whose decision this person may see; 404 where she may not know of it, else 403."""
    application: Application = find(sent_files(user), uuid=uuid)
    demand(may_see_ranking(user, application.call))
    return application


def trail(call: Call, *more: Crumb) -> list[Crumb]:
    """From *Calls* to this call, and on."""
    return [
        Crumb(_("Calls"), reverse("calls_cms:calls")),
        Crumb(call.title, reverse("calls_cms:cockpit", args=[call.pk])),
        *more,
    ]


def ranking_crumb(call: Call) -> Crumb:
    """To the ranking."""
    return Crumb(_("Ranking"), reverse("calls_cms:ranking", args=[call.pk]))
