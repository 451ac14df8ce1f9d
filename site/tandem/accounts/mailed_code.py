"""The code we mail to a signed-in person without a second factor, as proof of who she is.

allauth makes, counts and compares it, with the limits of the code for signing in: fifteen minutes,
three tries, one use. It is kept in the session and works in no other.
"""

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.code_verification import AbstractCodeVerificationProcess
from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from allauth.core.internal.cryptokit import compare_user_code
from django.db import transaction

from tandem.accounts.requests import PersonRequest
from tandem.accounts.step_up import record_proof
from tandem.audit.recording import record

KEY = "step_up_code"


class MailedCode(AbstractCodeVerificationProcess):
    """One code on its way to one person."""

    def __init__(self, request: PersonRequest, state: dict) -> None:
        self.request = request
        super().__init__(
            max_attempts=app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS,
            timeout=app_settings.LOGIN_BY_CODE_TIMEOUT,
            state=state,
            user=request.user,
        )

    def persist(self) -> None:
        self.request.session[KEY] = self.state

    def abort(self) -> None:
        self.request.session.pop(KEY, None)

    def send(self) -> None:
        """Make a code and promise the mail; an older code stops working."""
        self.state["code"] = get_adapter().generate_login_code()
        get_adapter().send_mail(
            "account/email/login_code", self.state["email"], {"code": self.state["code"]}
        )
        self.persist()


def address_of(user) -> str:
    """Where codes go: the address that was verified, never the one that waits for it."""
    verified = EmailAddress.objects.get_verified(user)
    return verified.email if verified else user.email


def send_code(request: PersonRequest) -> None:
    """Mail a new code to the person's own address."""
    state = MailedCode.initial_state(user=request.user, email=address_of(request.user))
    MailedCode(request, state).send()


def waiting_code(request: PersonRequest) -> MailedCode | None:
    """The code that was sent in this session and still works."""
    state = request.session.get(KEY)
    return MailedCode(request, state).abort_if_invalid() if state else None


def prove_by_code(request: PersonRequest, typed: str) -> bool:
    """Whether this is the code. The right one is used up by it, the third wrong one ends it.

    Wrong, too late, used and never sent are all the same answer.
    """
    waiting = waiting_code(request)
    if waiting is None:
        return False
    if not compare_user_code(actual=typed, expected=waiting.code):
        if not waiting.record_invalid_attempt():
            with transaction.atomic():
                record("user.not_proved", request.user, actor=request.user, data={"by": "code"})
        return False
    waiting.abort()
    record_authentication(
        request, request.user, "code", email=waiting.state["email"], reauthenticated=True
    )
    record_proof(request.user, "code")
    return True
