"""Publication waits for errors, whichever way it goes; warnings never stand in its way."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.models import Page

from tandem.content.drafts import draft_of, running_translation
from tandem.content.page_form import objections, refusal
from tandem.editing.checking import findings_of


def errors_as_links(page: Page, base: str) -> list[SafeString]:
    """The errors of the page in hand, each a link to its block in the editor (a hook's answer)."""
    return [
        format_html('<a href="{}">{}</a>', base + finding.place.anchor, finding.message)
        for finding in findings_of(page)
        if finding.is_error
    ]


def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A hook before the editor: *Publish* in the side-by-side editor waits for errors too."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if running_translation(page) is None:
        return None
    found = errors_of_draft(page)
    if not found:
        return None
    messages.error(request, found)
    return redirect(request.path)


def refuse_in_bulk(
    request: HttpRequest, action_type: str, objects: list, action: object
) -> HttpResponse | None:
    """A hook before a bulk action: one page with errors holds up the whole lot."""
    if action_type != "publish":
        return None
    pages = [page for page in objects if isinstance(page, Page)]
    if request.POST.get("include_descendants"):
        pages += [below for page in pages for below in page.get_descendants().not_live()]
    refused = [found for page in pages if (found := errors_of_draft(page))]
    for found in refused:
        messages.error(request, found)
    return redirect(reverse("wagtailadmin_explore_root")) if refused else None


def errors_of_draft(page: Page) -> SafeString | None:
    """What keeps the page as it would be published now from it, as a message; None: nothing."""
    found = objections(draft_of(page), base=reverse("wagtailadmin_pages:edit", args=[page.pk]))
    if not found:
        return None
    sentence = _("“%(title)s” was not published. Mend this first:") % {"title": page.title}
    return refusal(sentence, found)
