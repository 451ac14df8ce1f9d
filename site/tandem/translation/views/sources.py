"""Translations whose source went away or moved, with what may become of them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages as wagtail_messages
from wagtail.models import Page

from tandem.accounts.roles import EDITORIAL, has_role
from tandem.formats.labelled import labelled
from tandem.formats.whole_numbers import whole_numbers
from tandem.translation.guards import only_translates
from tandem.translation.overview.facts import known
from tandem.translation.overview.pages import page_rows
from tandem.translation.overview.states import Row, State
from tandem.translation.sources import (
    SourceRefused,
    keep,
    lead_on,
    left_behind,
    move_along,
    unpublish_too,
)

Act = Callable[..., Any]
ACTS: dict[str, Act] = {
    "unpublish": unpublish_too,
    "keep": keep,
    "lead_on": lead_on,
    "move": move_along,
}


def sources(request: HttpRequest) -> HttpResponse:
    """GET lists them; `?of=1,2` those that belong to these pages. POST does one act to the chosen.

    The rights are those of the page: who may unpublish it, may do so here.
    """
    if not has_role(request.user, *EDITORIAL) and not request.user.is_superuser:
        raise PermissionDenied
    if request.method == "POST":
        return _do(request)
    rows = [row for row in page_rows(request.user, known()) if row.target_id]
    named = _named(request)
    gone = [row for row in rows if row.state is State.SOURCE_GONE or row.target_id in named]
    if named:
        gone = [row for row in gone if row.target_id in named]
    moved = [] if named else [row for row in rows if row.moved and row not in gone]
    shown = _with_pages(gone + moved, request.user)
    return TemplateResponse(
        request,
        "translation/cms/sources.html",
        {
            "page_title": _("Translations without their source"),
            "header_icon": "warning",
            "gone": shown[: len(gone)],
            "moved": shown[len(gone) :],
            "narrowed": bool(named),
            "all_may_go": bool(gone) and all(one["may_unpublish"] for one in shown[: len(gone)]),
        },
    )


def _named(request: HttpRequest) -> set[int]:
    """The pages of `?of=`."""
    return set(whole_numbers(request.GET.get("of", "").split(",")))


def _with_pages(rows: list[Row], user: Any) -> list[dict[str, Any]]:
    """The rows with what this person may do; one query for all pages."""
    pages = Page.objects.in_bulk([row.target_id for row in rows])
    shown = []
    for row in rows:
        page = pages[row.target_id]
        rights = page.permissions_for_user(user)
        shown.append(
            {
                "row": row,
                "page": page,
                "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                "may_unpublish": _may_take_offline(page, user) and not only_translates(user),
                "may_keep": rights.can_edit()
                and not only_translates(user)
                and row.state is State.SOURCE_GONE,
                "may_move": rights.can_move() and not only_translates(user),
            }
        )
    return shown


def _do(request: HttpRequest) -> HttpResponse:
    act = ACTS.get(request.POST.get("act", ""))
    chosen = whole_numbers(request.POST.getlist("page"))
    pages = Page.objects.filter(pk__in=chosen, depth__gt=1)
    if act is None or only_translates(request.user):
        raise PermissionDenied
    done = 0
    for page in pages:
        _demand(request, act, page)
    for page in pages:
        try:
            act(page=page, user=request.user)
        except SourceRefused as refusal:
            messages.error(request, labelled(page.get_admin_display_title(), refusal))
        else:
            done += 1
    if done:
        messages.success(request, _said(act, done))
    return redirect(reverse("translation:sources"))


def _may_take_offline(page: Page, user: Any) -> bool:
    """What is live is unpublished; what was approved for later only loses its date."""
    rights = page.permissions_for_user(user)
    return rights.can_unpublish() if page.live else rights.can_unschedule()


def _demand(request: HttpRequest, act: Act, page: Page) -> None:
    rights = page.permissions_for_user(request.user)
    allowed = {
        unpublish_too: partial(_may_take_offline, page, request.user),
        lead_on: rights.can_unpublish,
        keep: rights.can_edit,
        move_along: rights.can_move,
    }
    if not allowed[act]():
        raise PermissionDenied


def _said(act: Act, number: int) -> str:
    if act is keep:
        text = ngettext(
            "%(number)s translation is a page of its own now.",
            "%(number)s translations are pages of their own now.",
            number,
        )
    elif act is move_along:
        text = ngettext(
            "%(number)s translation was moved to where its source is.",
            "%(number)s translations were moved to where their sources are.",
            number,
        )
    else:
        text = ngettext(
            "%(number)s translation was unpublished.",
            "%(number)s translations were unpublished.",
            number,
        )
    return text % {"number": number}


def tell(request: HttpRequest, pages: list[Page], *, gone: bool = True) -> None:
    """A message that names the translations that are left, with one button to what can be done."""
    others = left_behind(pages)
    if not others:
        return
    names = ", ".join(
        f"“{page.title}” ({page.locale.language_code.upper()})" for page in others[:5]
    )
    if len(others) > 5:
        names = _("%(names)s and %(number)s more") % {"names": names, "number": len(others) - 5}
    address = f"{reverse('translation:sources')}?of={','.join(str(page.pk) for page in others)}"
    if gone:
        text = ngettext(
            "A translation of it is still live, or goes live later: %(names)s.",
            "Translations of it are still live, or go live later: %(names)s.",
            len(others),
        )
        label = _("Unpublish the translation too")
    else:
        text = _("Translations still stand where they stood: %(names)s.")
        label, address = _("Move them along"), reverse("translation:sources")
    wagtail_messages.warning(
        request, text % {"names": names}, buttons=[wagtail_messages.button(address, label)]
    )
