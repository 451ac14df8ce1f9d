"""How long something is in its state, in words."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def age(since: datetime) -> str:
    """`today`, `3 days`: in Belgian days."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    if days <= 0:
        return _("today")
    return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
