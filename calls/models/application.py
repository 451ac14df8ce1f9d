"""Application: one organisation's answer to a call. Its status is written by `take_step` alone."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from calls.enums import CallRoleKind, Status
from calls.models.call import Call
from tandem.accounts.roles import Role, has_role
from tandem.formats.language import CHOICES
from tandem.formats.money import MoneyField
from tandem.organisations.models import Organisation


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Who may see which files; every list and every screen starts here."""

    def visible_to(self, user) -> "ApplicationQuerySet":
        """As applicant, case officer, reviewer without conflict, committee member or calls manager.

        Staff never see drafts; a reviewer sees a file once she declared to have no conflict
        (table *who may do what*, workflow).
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(_as_applicant(user) | _as_staff(user)).distinct()

    def of_applicant(self, user) -> "ApplicationQuerySet":
        """The files of the organisations a person belongs to."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(_as_applicant(user)).distinct()

    def handled_by(self, user) -> "ApplicationQuerySet":
        """The sent files that this person handles as case officer or calls manager."""
        return self.filter(call__in=Call.objects.for_case_officer(user)).exclude(
            status=Status.DRAFT
        )


def _as_applicant(user) -> Q:
    mine = Organisation.objects.visible_to(user)
    return Q(organisation__in=mine.values("pk"))


def _as_staff(user) -> Q:
    if has_role(user, Role.CALLS_MANAGER):
        return ~Q(status=Status.DRAFT)
    roles = user.call_roles
    officer = roles.filter(role=CallRoleKind.CASE_OFFICER).values("call_id")
    committee = roles.filter(
        role__in=[CallRoleKind.COMMITTEE, CallRoleKind.CHAIR, CallRoleKind.OBSERVER]
    ).values("call_id")
    conflicted = user.conflict_declarations.filter(has_conflict=True).values("application_id")
    declared = user.conflict_declarations.filter(has_conflict=False).values("application_id")
    assigned = user.assignments.values("application_id")
    return ~Q(status=Status.DRAFT) & (
        Q(call_id__in=officer)
        | (Q(call_id__in=committee) & ~Q(pk__in=conflicted))
        | (Q(pk__in=assigned) & Q(pk__in=declared))
    )


class Application(models.Model):
    """`title`, `summary`, `requested_amount` and `theme` are read from the last sent answers."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    call = models.ForeignKey(
        Call, models.PROTECT, related_name="applications", verbose_name=_("call")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="applications", verbose_name=_("applicant")
    )
    form_version = models.ForeignKey(
        "calls.FormVersion", models.PROTECT, related_name="applications"
    )
    language = models.CharField(_("language of the file"), max_length=2, choices=CHOICES)
    status = models.CharField(
        _("status"), max_length=20, choices=Status.choices, default=Status.DRAFT, editable=False
    )
    reference = models.CharField(  # noqa: DJ001 -- unique where present: drafts have none
        _("reference"), max_length=20, unique=True, null=True, editable=False
    )
    title = models.CharField(_("title"), max_length=250, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    requested_amount = MoneyField(_("requested amount"), null=True, blank=True)
    theme = models.ForeignKey(
        "calls.Theme", models.PROTECT, null=True, blank=True, related_name="applications"
    )
    envelope = models.ForeignKey(
        "calls.Envelope", models.PROTECT, null=True, blank=True, related_name="applications"
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True, editable=False)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["call", "reference", "pk"]
        indexes = [models.Index(fields=["call", "status", "reference"])]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "organisation"],
                condition=Q(status=Status.DRAFT),
                name="one_draft_per_organisation_and_call",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.DRAFT) | Q(reference__isnull=False),
                name="sent_application_has_reference",
            ),
            models.CheckConstraint(
                condition=Q(requested_amount__isnull=True) | Q(requested_amount__gte=0),
                name="requested_amount_is_not_negative",
            ),
        ]

    def __str__(self) -> str:
        reference = self.reference or _("draft")
        return f"{reference} {self.title}".strip()


class ReferenceCounter(models.Model):
    """The locked row from which a call's references are drawn, without gaps."""

    call = models.OneToOneField(Call, models.CASCADE, related_name="reference_counter")
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.call_id}: {self.last}"
