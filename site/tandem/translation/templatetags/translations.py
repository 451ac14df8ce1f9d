"""How long something is in its state, in words."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def age(since: datetime) -> str:
    """`today`, `3 days`, `5 months`, `2 years`: in Belgian days, rounded down."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    if days <= 0:
        return _("today")
    if days < 60:
        return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
    if days < 730:
        months = days // 30
        return ngettext("%(number)s month", "%(number)s months", months) % {"number": months}
    years = days // 365
    return ngettext("%(number)s year", "%(number)s years", years) % {"number": years}
