"""SharedPractice: what somebody without an account tells about a practice of her own.

Name and address of the sender stand in this row and nowhere else, and are forgotten in time
(`practices.sharing.forgetting`).
"""

import secrets
import uuid
from datetime import timedelta

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from practices.models.practice import PracticePage
from tandem.content.models import SiteImage

#: A draft that nobody touches, and a mail that nobody answers.
DRAFT_LIVES = timedelta(days=14)
CONFIRM_WITHIN = timedelta(days=7)
#: After the answer, name and address are kept so long for questions (retention).
SENDER_KEPT = timedelta(days=365)


class SharedState(models.TextChoices):
    """Where it stands."""

    DRAFT = "draft", _("being written")
    TO_CONFIRM = "to_confirm", _("waits for the sender’s confirmation")
    TO_JUDGE = "to_judge", _("to be judged")
    PUBLISHED = "published", _("published")
    DECLINED = "declined", _("declined")


def new_token() -> str:
    """Nobody guesses it: 256 bits."""
    return secrets.token_urlsafe(32)


def private_storage():
    """The storage without addresses."""
    return storages["private"]


def private_name(picture: "SharedPicture", _filename: str) -> str:
    """A random name: nothing of what the sender typed reaches the disk."""
    return f"shared/{picture.uuid}.jpg"


class SharedPracticeQuerySet(models.QuerySet["SharedPractice"]):
    """Questions about what was shared."""

    def writable(self, token: str) -> "SharedPracticeQuerySet":
        """The draft behind this address, while it lives."""
        return self.filter(token=token, state=SharedState.DRAFT, expires_at__gt=timezone.now())

    def to_confirm(self, token: str) -> "SharedPracticeQuerySet":
        """What this link of a mail confirms; a second click finds what the first one did."""
        waiting = models.Q(state=SharedState.TO_CONFIRM, expires_at__gt=timezone.now())
        confirmed = models.Q(confirmed_at__isnull=False)
        return self.filter(waiting | confirmed, confirm_token=token)

    def to_judge(self) -> "SharedPracticeQuerySet":
        """Confirmed and not yet answered, the oldest first."""
        return self.filter(state=SharedState.TO_JUDGE).order_by("confirmed_at")


class SharedPractice(models.Model):
    """One contribution, from its first step to the editors' answer."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    #: In the address while it is written; another one is in the mail, which proves the address.
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    confirm_token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    state = models.CharField(
        _("state"), max_length=12, choices=SharedState.choices, default=SharedState.DRAFT
    )
    #: As typed, by step: {"1": {"title": "…"}, …}. Checked again before anything is made of it.
    answers = models.JSONField(default=dict)
    sender_name = models.CharField(_("name of the sender"), max_length=150, blank=True)
    sender_email = models.CharField(_("e-mail address of the sender"), max_length=254, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(_("received"), null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    page = models.ForeignKey(
        PracticePage, models.SET_NULL, null=True, blank=True, related_name="shared"
    )

    objects = SharedPracticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("shared practice")
        verbose_name_plural = _("shared practices")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.title or str(self.uuid)


class SharedPicture(models.Model):
    """A picture of a contribution: made anew from its pixels, private until the sender confirms."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    shared = models.ForeignKey(SharedPractice, models.CASCADE, related_name="pictures")
    file = models.FileField(storage=private_storage, upload_to=private_name)
    name = models.CharField(max_length=150)
    size = models.PositiveIntegerField()
    image = models.ForeignKey(SiteImage, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("shared picture")
        verbose_name_plural = _("shared pictures")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
