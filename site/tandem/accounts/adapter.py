"""How allauth behaves here: mails through the outbox, in the reader's language, in our words."""

from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction
from django.http import HttpRequest

from tandem.accounts.models import User
from tandem.accounts.step_up import has_fresh_proof
from tandem.formats.language import current_language
from tandem.mail.sending import send_later

#: allauth's mails → our template; all others are notices about the account.
TEMPLATES = {
    "login_code": "account_code",
    "email_confirmation": "account_code",
    "email_confirmation_signup": "account_code",
    "account_already_exists": "account_exists",
}


class AccountAdapter(DefaultAccountAdapter):
    """Nothing waits for a mail server, and no mail is built from a request's host name."""

    def new_user(self, request: HttpRequest) -> User:
        """Who signs up on a French page reads French."""
        return User(language=current_language())

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Promise the mail. It goes out at once: the commit wakes the worker."""
        kind = template_prefix.rsplit("/", 1)[-1]
        with transaction.atomic():
            send_later(
                TEMPLATES.get(kind, "account_notice"),
                email,
                language=current_language(),
                context={
                    "kind": kind,
                    "code": context.get("code", ""),
                },
                key=f"account:{uuid4()}",
            )

    def is_reauthentication_required(self, *, app: str, **kwargs: object) -> bool:
        """A proof that counts for our screens counts for allauth's too."""
        return not has_fresh_proof(self.request)

    def send_account_already_exists_mail(self, email: str) -> None:
        """Somebody signed up with an address that has an account: tell its owner how to sign in."""
        self.send_mail("account/email/account_already_exists", email, {})
