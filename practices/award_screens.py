"""The CMS screen that makes a practice of an award: which awards have none yet, and a button for each."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.widgets import Button
from wagtail.models import Page

from calls.public import Award, AwardsPage, Call, published_awards
from practices.from_award import practice_from_award
from practices.models import PracticeIndexPage
from practices.queries import awards_without_practice, may_judge
from practices.screens import page, screen
from tandem.accounts.requests import PersonRequest

ICON = "doc-full-inverse"
PER_PAGE = 50


class AwardsForm(forms.Form):
    """Which awards to show. Nothing is required; what means nothing counts as nothing."""

    text = forms.CharField(label=gettext_lazy("Words in the title"), required=False, max_length=100)
    call = forms.ModelChoiceField(
        Call.objects.none(),
        label=gettext_lazy("Call"),
        required=False,
        empty_label=gettext_lazy("All"),
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        calls = awards_without_practice().order_by().values("call")
        self.fields["call"].queryset = Call.objects.filter(pk__in=calls)  # type: ignore[attr-defined]

    def chosen(self) -> QuerySet[Award]:
        """The awards that fit."""
        self.is_valid()
        found = awards_without_practice()
        if text := self.cleaned_data.get("text", ""):
            found = found.filter(title__icontains=text)
        if call := self.cleaned_data.get("call"):
            found = found.filter(call=call)
        return found


@screen
@require_safe
def awards(request: HttpRequest) -> HttpResponse:
    """Published awards without a practice, call by call."""
    form = AwardsForm(request.GET)
    part = Paginator(form.chosen(), PER_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "form": form,
        "part": part,
        "query": f"{query.urlencode()}&" if query else "",
        "filtered": any(form.cleaned_data.values()),
    }
    return page(
        request, "awards.html", title=_("Make a practice of an award"), icon=ICON, context=context
    )


@screen
@require_POST
def make(request: PersonRequest, pk: int) -> HttpResponse:
    """The draft, opened in the editor. Where there is a practice already, that one opens."""
    award = get_object_or_404(published_awards(), pk=pk)
    section = get_object_or_404(PracticeIndexPage, locale__language_code=award.language)
    if not section.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    practice = practice_from_award(award=award, by=request.user)
    return redirect("wagtailadmin_pages:edit", practice.pk)


def buttons(page: Page, user: Any) -> Iterator[Button]:
    """The way to the screen: at the list of practices, and at results with those of their call."""
    about = page.specific_deferred
    if not may_judge(user) or not isinstance(about, PracticeIndexPage | AwardsPage):
        return
    call = f"?call={about.specific.call_id}" if isinstance(about, AwardsPage) else ""
    yield Button(
        _("Make a practice of an award"),
        reverse("award_practices_cms:list") + call,
        icon_name=ICON,
        priority=35,
    )


urlpatterns = [
    path(
        "practice-of-award/",
        include(
            (
                [path("", awards, name="list"), path("<int:pk>/", make, name="make")],
                "award_practices_cms",
            )
        ),
    )
]
