"""The CMS screens of shared practices: what waits, and the answer to each."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _

from practices.contributing import summary
from practices.forms import DeclineForm
from practices.models import SharedPractice, SharedState
from practices.queries import shared_practices_to_judge
from practices.screens import page, screen
from practices.sharing.answering import Refused, decline
from tandem.accounts.requests import PersonRequest

ICON = "mail"
#: The last ones that were answered, under those that wait.
ANSWERED_SHOWN = 20


@screen
def shared_list(request: PersonRequest) -> HttpResponse:
    """What waits for an answer, the oldest first, and what was answered last."""
    answered = SharedPractice.objects.filter(answered_at__isnull=False).select_related("page")
    context = {
        "waiting": shared_practices_to_judge(request.user),
        "answered": answered.order_by("-answered_at")[:ANSWERED_SHOWN],
    }
    return page(request, "list.html", title=_("Shared practices"), icon=ICON, context=context)


@screen
def shared(request: PersonRequest, uuid: UUID) -> HttpResponse:
    """One contribution: what was told, the draft to work on, or declining with a reason."""
    found = get_object_or_404(
        SharedPractice.objects.select_related("page").filter(confirmed_at__isnull=False), uuid=uuid
    )
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            decline(shared=found, reason=form.cleaned_data["reason"], by=request.user)
        except Refused:
            messages.error(request, _("This contribution was answered already."))
        else:
            messages.success(request, _("The sender receives a mail with your reason."))
        return redirect("practices_cms:list")
    pictures = found.pictures.select_related("image")
    context = {
        "shared": found,
        "parts": summary(found) if found.answers else [],
        "images": [picture.image for picture in pictures if picture.image],
        "is_open": found.state == SharedState.TO_JUDGE,
        "form": form,
    }
    listed = {"url": reverse("practices_cms:list"), "label": _("Shared practices")}
    return page(
        request, "judge.html", title=found.title, icon=ICON, context=context, trail=(listed,)
    )


urlpatterns = [
    path(
        "shared-practices/",
        include(
            (
                [
                    path("", shared_list, name="list"),
                    path("<uuid:uuid>/", shared, name="shared"),
                ],
                "practices_cms",
            )
        ),
    )
]
