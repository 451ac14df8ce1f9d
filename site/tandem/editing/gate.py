"""Publication waits for errors, whichever way it goes; warnings never stand in its way."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.models import Page

from tandem.content.drafts import draft_of, running_translation
from tandem.content.page_form import objections
from tandem.editing.checking import findings_of


def errors_as_links(page: Page) -> list[SafeString]:
    """The errors of the page in hand, each a link to its block in the editor (a hook's answer)."""
    return [
        format_html('<a href="{}">{}</a>', finding.place.anchor, finding.message)
        for finding in findings_of(page)
        if finding.is_error
    ]


def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A hook before the editor: *Publish* in the side-by-side editor waits for errors too."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if running_translation(page) is None:
        return None
    found = objections(draft_of(page))
    if not found:
        return None
    messages.error(request, _refusal(page, found))
    return redirect(request.path)


def refuse_in_bulk(
    request: HttpRequest, action_type: str, objects: list, action: object
) -> HttpResponse | None:
    """A hook before a bulk action: one page with errors holds up the whole lot."""
    if action_type != "publish":
        return None
    refused = False
    for page in objects:
        if isinstance(page, Page) and (found := objections(draft_of(page))):
            messages.error(request, _refusal(page, found))
            refused = True
    return redirect(reverse("wagtailadmin_explore_root")) if refused else None


def _refusal(page: Page, found: list) -> SafeString:
    title = _("“%(title)s” was not published. Mend this first:") % {"title": page.title}
    items = format_html_join("", "<li>{}</li>", ((reason,) for reason in found))
    return format_html("{}<ul>{}</ul>", title, items)
