"""What the applicant's screens share: the file of this person or 404, its trail, its pages."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from calls.applying.phase import may_change, may_send, remaining
from calls.models import Application, Attachment, Call
from calls.permissions import has_right
from tandem.formkit.schema import Field
from tandem.formkit.summary import FileLink
from tandem.organisations.models import Right

#: Radios and checkboxes: the first control carries the number 0.
GROUPS = ("single_choice", "multiple_choice")


def own_application(request: HttpRequest, uuid: UUID, right: Right = Right.READ) -> Application:
    """The file with its call, organisation and form; 404 for other people's, 403 without the right."""
    found = get_object_or_404(
        Application.objects.of_applicant(request.user).select_related(
            "call", "organisation", "form_version"
        ),
        uuid=uuid,
    )
    if not has_right(request.user, found.organisation, right):
        raise PermissionDenied
    return found


def trail(*steps: tuple[str, str], mine: bool = True) -> list[dict[str, str]]:
    """*You are here*: Home, My applications, then these (title, address); the last is this page."""
    return [
        {"title": pgettext("breadcrumb", "Home"), "url": reverse("wagtail_serve", args=[""])},
        *([{"title": _("My applications"), "url": reverse("calls:mine")}] if mine else []),
        *({"title": title, "url": url} for title, url in steps),
    ]


def home_of(application: Application) -> tuple[str, str]:
    """Title and address of the file's own page, for a trail."""
    title = application.reference or application.call.title
    return title, reverse("calls:application", args=[application.uuid])


def about(request: HttpRequest, application: Application) -> dict[str, Any]:
    """What every page of a file knows: state of the call, rights of the reader, time left."""
    at = request.received_at  # type: ignore[attr-defined]
    may_edit = has_right(request.user, application.organisation, Right.EDIT)
    return {
        "application": application,
        "call": application.call,
        "is_open": application.call.is_open(at),
        "remaining": remaining(application.call, at),
        "can_change": may_edit and may_change(application, at),
        "can_send": may_send(application, at)
        and has_right(request.user, application.organisation, Right.SUBMIT),
    }


def too_late(
    request: HttpRequest, call: Call, application: Application | None = None, **more: Any
) -> HttpResponse:
    """The clear page after a deadline (403: the right thing at the wrong moment)."""
    context = {"call": call, "application": application, **more}
    if application is not None:
        context["breadcrumbs"] = trail(home_of(application), (_("Too late"), ""))
    return render(request, "calls/applying/too_late.html", context, status=403)


def anchor(field: Field) -> str:
    """The address of a control on the page of its section."""
    return f"#id_{field.name}_0" if field.type in GROUPS else f"#id_{field.name}"


def section_url(application: Application, section_id: str) -> str:
    """The page of a section."""
    return reverse("calls:section", args=[application.uuid, section_id])


def file_links(
    request: HttpRequest, attachments: list[Attachment], *, removable: bool
) -> dict[str, list[FileLink]]:
    """The files by field id; without address where this person may not open one (yet)."""
    readable = set(
        Attachment.objects.visible_to(request.user)  # type: ignore[attr-defined]
        .filter(pk__in=[one.pk for one in attachments])
        .values_list("pk", flat=True)
    )
    links: dict[str, list[FileLink]] = {}
    for one in attachments:
        links.setdefault(one.field_id, []).append(
            FileLink(
                name=one.name,
                size=one.size,
                url=reverse("calls:attachment", args=[one.uuid]) if one.pk in readable else "",
                state=one.state,
                remove_url=reverse("calls:remove", args=[one.uuid]) if removable else "",
            )
        )
    return links
