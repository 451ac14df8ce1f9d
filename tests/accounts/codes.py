"""Reading codes from mails, and six digits from an authenticator app."""

import re

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)


def code_in(body: str) -> str:
    """The code of a mail: the line that stands alone."""
    return re.search(r"^ {4}(\S+)$", body, re.MULTILINE).group(1)


def six_digits(secret: str) -> str:
    """What an app with this secret shows now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))
