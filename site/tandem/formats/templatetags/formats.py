"""`{{ amount|euro }}`, `{{ instant|moment }}`: amounts and dates in the reader's language.

Each filter gives an empty text for None, so that a missing date never breaks a page.
"""

from datetime import date, datetime
from decimal import Decimal

from django import template

from tandem.formats import dates
from tandem.formats import euro as money
from tandem.formats.enterprise import format_enterprise_number
from tandem.formats.file_size import file_size
from tandem.formats.labelled import colon, labelled
from tandem.formats.phone import phone_link

register = template.Library()
#: `{{ document.size|file_size }}`
register.filter(file_size)
#: `{{ field.label|labelled:error }}`
register.filter(labelled)
#: `{{ label }}{% colon %} {{ text }}`
register.simple_tag(colon)
#: `{{ number|phone_link }}`
register.filter(phone_link)


@register.filter
def euro(amount: Decimal | None) -> str:
    """`1.006.397,00 euro`."""
    return "" if amount is None else money.euro(Decimal(amount))


@register.filter
def round_euro(amount: Decimal | None) -> str:
    """`1.006.397 euro`: without cents where there are none."""
    return "" if amount is None else money.euro(Decimal(amount), cents=False)


@register.filter
def moment(instant: datetime | None) -> str:
    """`vrijdag 29 januari 2027 om 12.00 uur`, Belgian time."""
    return dates.moment(instant) if instant else ""


@register.filter
def clock(instant: datetime | None) -> str:
    """`12.00 uur`, Belgian time."""
    return dates.clock(instant) if instant else ""


@register.filter
def short_moment(instant: datetime | None) -> str:
    """`20-09-2021 10:05`, Belgian time."""
    return dates.short_moment(instant) if instant else ""


@register.filter
def long_date(day: date | datetime | None) -> str:
    """`29 januari 2027`; an instant is read on the Belgian clock."""
    return dates.long_date(_day(day)) if day else ""


@register.filter
def weekday_date(day: date | datetime | None) -> str:
    """`vrijdag 29 januari 2027`."""
    return dates.weekday_date(_day(day)) if day else ""


@register.filter
def publication_date(day: date | datetime | None) -> str:
    """`ma 20 sep 2021`."""
    return dates.publication_date(_day(day)) if day else ""


def _day(day: date | datetime) -> date:
    return dates.belgian(day).date() if isinstance(day, datetime) else day


@register.filter
def enterprise_number(number: str | None) -> str:
    """`0207.499.430`."""
    return format_enterprise_number(number) if number else ""
