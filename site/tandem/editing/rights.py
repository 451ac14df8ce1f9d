"""Which pages are whose work."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation

from tandem.accounts.roles import WRITERS, Role, has_role


def writes(user: Any) -> bool:
    """Whether this person writes pages; a translator who is none of these only translates."""
    return user.is_superuser or has_role(user, *WRITERS)


def works_on_pages(user: Any) -> bool:
    """Writers and translators."""
    return writes(user) or has_role(user, Role.TRANSLATOR)


def approves(user: Any) -> bool:
    """Whether pages wait for this person."""
    return user.is_superuser or has_role(user, Role.APPROVER)


def editable_pages(user: Any) -> QuerySet[Page]:
    """The pages this person may change; a translator: translations into her own language."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change").filter(depth__gt=1)
    if writes(user):
        return pages
    return pages.filter(is_translated(), locale__language_code=getattr(user, "language", ""))


def is_translated() -> Exists:
    """Whether translators write the page, from its source."""
    return Exists(
        Translation.objects.filter(
            source__object_id=OuterRef("translation_key"),
            target_locale=OuterRef("locale"),
            enabled=True,
        )
    )
