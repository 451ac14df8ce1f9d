"""The screens of the desk: all of one kind of work, and the links that broke."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tandem.content.desk import desk_panel
from tandem.editing.desk.rows import page_row
from tandem.editing.guide import guide as guide_text
from tandem.editing.links.keeping import ignore, visit_again
from tandem.editing.links.reasons import in_words
from tandem.editing.models import LinkCheck, LinkState
from tandem.editing.rights import editable_pages, works_on_pages, writes
from tandem.formats.language import current_language

PER_PAGE = 50


@require_GET
def desk(request: HttpRequest, key: str) -> HttpResponse:
    """All rows of one panel."""
    panel = desk_panel(key)
    if panel is None:
        raise Http404
    if not panel.is_for(request.user):
        raise PermissionDenied
    part = Paginator(panel.found(request.user), PER_PAGE).get_page(request.GET.get("page"))
    context = {"panel": panel, "rows": [panel.row(item) for item in part], "page_obj": part}
    return _screen(request, "editing/list.html", str(panel.title), "list-ul", context)


@require_GET
def links(request: HttpRequest) -> HttpResponse:
    """Broken links, or those that somebody decided to ignore, on pages that this person edits."""
    _demand_writer(request)
    state = LinkState.IGNORED if request.GET.get("state") == "ignored" else LinkState.BROKEN
    mine = editable_pages(request.user)
    pages = Prefetch("pages", mine.select_related("locale").order_by("title"))
    checks = LinkCheck.objects.filter(state=state).on_pages(mine).prefetch_related(pages)
    checks = checks.order_by("first_failed_at", "pk")
    part = Paginator(checks, PER_PAGE).get_page(request.GET.get("page"))
    rows = [
        {
            "check": check,
            "reason": in_words(check.reason, check.status_code),
            "pages": [page_row(page) for page in check.pages.all()],
        }
        for check in part
    ]
    context = {
        "rows": rows,
        "page_obj": part,
        "state": state.value,
        "query": f"state={state.value}&",
    }
    return _screen(request, "editing/links.html", _("Broken links"), "link", context)


@require_GET
def guide(request: HttpRequest) -> HttpResponse:
    """How to write, translate, approve and publish: the guide of docs/, in the person's language."""
    if not works_on_pages(request.user):
        raise PermissionDenied
    text = guide_text(current_language())
    return _screen(request, "editing/guide.html", _("Guide for editors"), "help", {"guide": text})


@require_POST
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Visit again what was mended, or ignore what is in order."""
    _demand_writer(request)
    mine = LinkCheck.objects.on_pages(editable_pages(request.user))
    check = get_object_or_404(mine, pk=pk)
    if request.POST.get("act") == "ignore":
        ignore(check=check, user=request.user)
        messages.success(request, _("This link is not visited any more."))
    else:
        visit_again(check=check)
        messages.success(request, _("The link will be visited again tonight."))
    return redirect("editing:links")


def _demand_writer(request: HttpRequest) -> None:
    if not writes(request.user):
        raise PermissionDenied


def _screen(
    request: HttpRequest, template: str, title: str, icon: str, context: dict[str, Any]
) -> HttpResponse:
    crumbs = [
        {"url": reverse("wagtailadmin_home"), "label": _("Home")},
        {"url": "", "label": title},
    ]
    frame = {"header_title": title, "header_icon": icon, "breadcrumbs_items": crumbs}
    return TemplateResponse(request, template, {**frame, **context})
