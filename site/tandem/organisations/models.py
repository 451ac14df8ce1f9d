"""Organisation, Membership, Invitation: who applies, and who acts for it with which right."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tandem.formats.language import CHOICES


class Right(models.TextChoices):
    """What a member may do for the organisation; each right includes the ones before it."""

    READ = "read", _("read")
    EDIT = "edit", _("edit")
    SUBMIT = "submit", _("submit")
    MANAGE = "manage", _("manage")

    def covers(self, needed: "Right") -> bool:
        """Whether this right includes the needed one."""
        order = list(Right)
        return order.index(self) >= order.index(needed)

    def covering(self) -> list["Right"]:
        """The rights that include this one."""
        return [right for right in Right if right.covers(self)]


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("municipality")
    WELFARE = "welfare", _("public centre for social welfare")
    ASSOCIATION = "association", _("non-profit association")
    SCHOOL = "school", _("school")
    PUBLIC = "public", _("other public body")
    OTHER = "other", _("other")


class Check(models.TextChoices):
    """How an official made sure that the members act for the organisation."""

    MANDATE = "mandate", _("a decision or mandate names the person")
    REGISTER = "register", _("the Crossroads Bank for Enterprises names the person")
    TELEPHONE = "telephone", _("a call back on the public number of the organisation")
    KNOWN = "known", _("known from an earlier file")


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Questions about organisations."""

    def visible_to(self, user: models.Model) -> "OrganisationQuerySet":
        """The organisations of which the user is a member."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(memberships__user=user, memberships__confirmed=True).distinct()

    def with_right(self, user: models.Model, right: Right) -> "OrganisationQuerySet":
        """The organisations in which the user has at least this right."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(
            memberships__user=user,
            memberships__confirmed=True,
            memberships__right__in=right.covering(),
        ).distinct()


class Organisation(models.Model):
    """An applicant with an enterprise number (ten digits, stored without dots)."""

    enterprise_number = models.CharField(_("enterprise number"), max_length=10, unique=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind.choices)
    municipality = models.ForeignKey(
        "places.Municipality", models.PROTECT, null=True, blank=True, verbose_name=_("municipality")
    )
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=4, blank=True)
    locality = models.CharField(_("locality"), max_length=80, blank=True)
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=CHOICES,
        default="nl",
    )
    verified = models.BooleanField(
        _("verified"),
        default=False,
        help_text=_("An official checked that the first member acts for this organisation."),
    )
    verified_how = models.CharField(
        _("how it was checked"), max_length=20, choices=Check.choices, blank=True
    )
    verified_at = models.DateTimeField(_("checked on"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("checked by"),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(enterprise_number__regex=r"^[01][0-9]{9}$"),
                name="enterprise_number_is_ten_digits",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A user's right in an organisation. Unconfirmed: asked for, and not yet granted by a manager."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    right = models.CharField(_("right"), max_length=10, choices=Right.choices, default=Right.READ)
    confirmed = models.BooleanField(_("confirmed"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_membership_a_user")
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation} · {self.get_right_display()}"


class Invitation(models.Model):
    """A colleague was asked by mail to join. Taken away once it is accepted or withdrawn."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    right = models.CharField(_("right"), max_length=10, choices=Right.choices)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "email"], name="one_invitation_each")
        ]

    def __str__(self) -> str:
        return f"{self.email} · {self.organisation}"
