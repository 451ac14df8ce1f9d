"""What reviewing writes to whom, beside the steps (those are in `calls.notices`)."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import override

from calls.enums import CallRoleKind
from calls.models import Application, Call, ConflictDeclaration
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.formats.dates import belgian
from tandem.formats.language import in_language
from tandem.mail.sending import send_later


def tell_reviewer(call: Call, reviewer: User, *, at: datetime) -> None:
    """Files wait for this reviewer: at most one mail a day and a call, in her language.

    Names no file: what she may know of it is behind the conflict question.
    """
    send_later(
        "assigned",
        reviewer.email,
        language=reviewer.language,
        context={
            "call": in_language(call, "title", reviewer.language),
            "name": reviewer.get_short_name(),
            "path": reverse("calls_cms:my_reviews"),
        },
        key=f"assigned:{call.pk}:{reviewer.pk}:{belgian(at).date().isoformat()}",
    )


def tell_case_officers(declaration: ConflictDeclaration) -> None:
    """A reviewer has a conflict: the file needs somebody else. The reason stays in the CMS."""
    application = declaration.application
    for officer in case_officers(application.call):
        with override(officer.language):
            context = {
                "call": application.call.title,
                "reference": application.reference or "",
                "reviewer": str(declaration.user),
                "path": reverse("calls_cms:file", args=[application.uuid]),
            }
        send_later(
            "conflict",
            officer.email,
            language=officer.language,
            context=context,
            key=f"conflict:{declaration.pk}:{declaration.declared_at.isoformat()}:{officer.pk}",
        )


def case_officers(call: Call) -> list[User]:
    """Who handles the files of this call; the calls managers where nobody was named."""
    named = User.objects.filter(
        is_active=True, call_roles__call=call, call_roles__role=CallRoleKind.CASE_OFFICER
    )
    managers = User.objects.filter(is_active=True, groups__name=Role.CALLS_MANAGER)
    return list(named.distinct()) or list(managers.distinct())


def reviewers_of(application: Application) -> list[User]:
    """The people assigned to a file."""
    return list(User.objects.filter(assignments__application=application))
