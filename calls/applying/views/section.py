"""One section of the form: read it, save it, and lose nothing of what was typed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from calls.applying.phase import NotAllowed, TooLate
from calls.applying.queries import working_copy
from calls.applying.saving import StaleSection
from calls.applying.typed import forget_typed, keep_typed, typed_before
from calls.applying.views.common import (
    about,
    file_links,
    home_of,
    own_application,
    section_url,
    too_late,
    trail,
)
from calls.applying.views.conflict import show_conflict
from calls.applying.views.posted import Posted
from calls.models import Application
from calls.permissions import has_right
from tandem.formats.dates import clock
from tandem.formats.language import current_language
from tandem.formkit.build import SectionForm, section_form
from tandem.formkit.schema import Form, Section
from tandem.organisations.models import Right


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, uuid: UUID, section_id: str) -> HttpResponse:
    """A page of the form. What is posted after the session ended is kept until signing in."""
    if not request.user.is_authenticated:
        if request.method == "POST":
            keep_typed(request.session, request.path, request.POST)
        return redirect_to_login(request.path)
    application = own_application(request, uuid)
    part = section_of(application, section_id)
    if not has_right(request.user, application.organisation, Right.EDIT):
        address = reverse("calls:check", args=[application.uuid])
        return redirect(f"{address}#section-{part.id}")
    if request.method == "POST":
        return save(request, application, part)
    return show(request, application, part)


def section_of(application: Application, section_id: str) -> Section:
    """The section of the pinned form, or 404."""
    try:
        return Form.from_json(application.form_version.schema).section(section_id)
    except KeyError as unknown:
        raise Http404 from unknown


def show(request: HttpRequest, application: Application, part: Section) -> HttpResponse:
    """The stored answers, or what was typed before the session ended."""
    kept = typed_before(request.session, request.path)
    copy = working_copy(application)
    if not about(request, application)["can_change"]:
        return too_late(request, application.call, application, kept=True)
    stored = copy.sections.get(part.id)
    form = section_form(
        part,
        language=current_language(),
        data=kept,
        initial=stored.answers if stored else {},
        attached=file_links(request, copy.attachments, removable=True),
    )
    version = kept.get("version", "0") if kept else stored.version if stored else 0
    return page(request, application, part, form, version=version, kept=bool(kept))


def page(
    request: HttpRequest,
    application: Application,
    part: Section,
    form: SectionForm,
    *,
    version: int | str,
    kept: bool = False,
    status: int = 200,
) -> HttpResponse:
    """The page of a section around its form."""
    sections = list(Form.from_json(application.form_version.schema).sections)
    place = next(number for number, one in enumerate(sections) if one.id == part.id)
    language = current_language()
    languages = Form.from_json(application.form_version.schema).languages
    context: dict[str, Any] = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (part.text(language), "")),
        "section": part,
        "title": part.text(language),
        "introduction": part.introduction.get(language)
        or next(iter(part.introduction.values()), ""),
        "form": form,
        "form_lang": "" if language in languages else languages[0],
        "version": version,
        "kept": kept,
        "number": place + 1,
        "total": len(sections),
        "previous": sections[place - 1] if place else None,
        "autosave_url": reverse("calls:autosave", args=[application.uuid, part.id]),
        "here": section_url(application, part.id),
    }
    return render(request, "calls/applying/section.html", context, status=status)


def save(request: HttpRequest, application: Application, part: Section) -> HttpResponse:
    """Save all that can be read, add the files, and show what is left to put right."""
    posted = Posted(request, application, part)
    try:
        stored = posted.save()
    except StaleSection as stale:
        posted.attach()
        return show_conflict(request, posted, stale.theirs)
    except TooLate:
        return too_late(request, application.call, application, lost=posted.texts())
    except posted.Undecided as undecided:
        return show_conflict(request, posted, undecided.theirs, missing=True)
    posted.attach()
    forget_typed(request.session, section_url(application, part.id))
    if posted.errors:
        return page(request, application, part, posted.again(), version=stored.version, status=422)
    messages.success(request, _("Saved at %(time)s.") % {"time": clock(stored.changed_at)})
    return redirect(_next(request, application, part))


def _next(request: HttpRequest, application: Application, part: Section) -> str:
    """Where the button leads: the next section, a page to come back to, or here again."""
    if "later" in request.POST:
        return reverse("calls:later", args=[application.uuid])
    if "next" not in request.POST:
        return section_url(application, part.id)
    sections = Form.from_json(application.form_version.schema).sections
    after = [one.id for one in sections]
    after = after[after.index(part.id) + 1 :]
    if after:
        return section_url(application, after[0])
    return reverse("calls:check", args=[application.uuid])


@require_POST
def autosave(request: HttpRequest, uuid: UUID, section_id: str) -> JsonResponse:
    """The same act while people type: `{version, saved_at}`, 401 signed out, 409 stale, 403 closed."""
    if not request.user.is_authenticated:
        return JsonResponse({"error": "signed_out"}, status=401)
    application = own_application(request, uuid)
    posted = Posted(request, application, section_of(application, section_id))
    try:
        stored = posted.save()
    except StaleSection as stale:
        return JsonResponse({"error": "stale", "version": stale.theirs.version}, status=409)
    except (TooLate, NotAllowed) as refusal:
        return JsonResponse({"error": "closed", "message": str(refusal)}, status=403)
    forget_typed(request.session, section_url(application, section_id))
    return JsonResponse(
        {
            "version": stored.version,
            "saved_at": clock(stored.changed_at),
            "unreadable": sorted(posted.form.errors),
        }
    )


@require_safe
@login_required
def later(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """*Your draft is saved*: until when, and how to come back."""
    application = own_application(request, uuid)
    context = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (_("Saved"), "")),
        "address": request.build_absolute_uri(
            reverse("calls:application", args=[application.uuid])
        ),
    }
    return render(request, "calls/applying/later.html", context)
