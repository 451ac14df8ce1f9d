"""Call: one edition of a programme, in no language: timetable, budget, form, criteria, stages."""

from datetime import datetime
from decimal import Decimal

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from calls.enums import CallRoleKind, LanguageRegime, Stage
from calls.models.programme import Programme
from tandem.accounts.roles import Role, has_role
from tandem.formats.language import in_language
from tandem.formats.money import MoneyField


class CallQuerySet(models.QuerySet["Call"]):
    """Questions about calls, each named after the question."""

    def open(self, now: datetime | None = None) -> "CallQuerySet":
        """Opened by an official, and the server's clock is between opening and closing."""
        now = now or timezone.now()
        return self.filter(opened_at__isnull=False, opens_at__lte=now, closes_at__gte=now)

    def with_awards(self) -> "CallQuerySet":
        """Annotates `has_awards`, so that a list asks once who was imported."""
        awards = self.model._meta.get_field("awards").related_model._default_manager
        return self.annotate(has_awards=Exists(awards.filter(call=OuterRef("pk"))))

    def visible_to(self, user) -> "CallQuerySet":
        """The calls a person works on: all for calls managers, else those with a role in them."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        if has_role(user, Role.CALLS_MANAGER):
            return self
        return self.filter(roles__user=user).distinct()

    def for_case_officer(self, user) -> "CallQuerySet":
        """The calls whose files this person handles."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        if has_role(user, Role.CALLS_MANAGER):
            return self
        return self.filter(roles__user=user, roles__role=CallRoleKind.CASE_OFFICER).distinct()


class Call(ClusterableModel):
    """A project call. Amounts in euro, instants in UTC; open or closed is asked at each request."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="calls", verbose_name=_("programme")
    )
    code = models.CharField(_("code"), max_length=40, unique=True)
    reference_prefix = models.CharField(
        _("prefix of references"),
        max_length=4,
        help_text=_("Letters without I and O, such as GK: references become GK27-0001."),
    )
    title_nl = models.CharField(_("title in Dutch"), max_length=200)
    title_fr = models.CharField(_("title in French"), max_length=200)
    legal_basis_nl = models.TextField(_("legal basis in Dutch"), blank=True)
    legal_basis_fr = models.TextField(_("legal basis in French"), blank=True)
    budget_article = models.CharField(_("budget article"), max_length=80, blank=True)
    budget_year = models.PositiveSmallIntegerField(_("budget year"))
    deciding_body_nl = models.CharField(_("deciding body in Dutch"), max_length=200, blank=True)
    deciding_body_fr = models.CharField(_("deciding body in French"), max_length=200, blank=True)
    contact_name = models.CharField(_("contact person or service"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail of the contact"), blank=True)
    contact_phone = models.CharField(_("telephone of the contact"), max_length=30, blank=True)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    grace_seconds = models.PositiveSmallIntegerField(
        _("technical grace in seconds"),
        default=120,
        help_text=_("For requests that arrived in time and were still on their way."),
    )
    minimum_amount = MoneyField(
        _("minimum amount"), default=Decimal(0), validators=[MinValueValidator(Decimal(0))]
    )
    maximum_amount = MoneyField(_("maximum amount"), null=True, blank=True)
    language_regime = models.CharField(
        _("languages"), max_length=12, choices=LanguageRegime.choices, default=LanguageRegime.NL_FR
    )
    with_review = models.BooleanField(_("reviewers score the files"), default=True)
    reviews_per_file = models.PositiveSmallIntegerField(_("reviews per file"), default=2)
    total_threshold = models.DecimalField(
        _("total from which an award is advised"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Of 100."),
    )
    form = models.ForeignKey(
        "formkit.FormDef",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("form"),
    )
    form_version = models.OneToOneField(
        "calls.FormVersion",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="call",
    )
    opened_at = models.DateTimeField(null=True, blank=True, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects = CallQuerySet.as_manager()

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering = ["-closes_at", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["reference_prefix", "budget_year"], name="references_of_calls_do_not_meet"
            ),
            models.CheckConstraint(
                condition=Q(reference_prefix__regex=r"^[A-HJ-NP-Z]{1,4}$"),
                name="reference_prefix_is_speakable",
            ),
            models.CheckConstraint(
                condition=Q(closes_at__isnull=True) | Q(opens_at__lt=F("closes_at")),
                name="call_opens_before_it_closes",
            ),
            models.CheckConstraint(
                condition=Q(maximum_amount__isnull=True)
                | Q(maximum_amount__gte=F("minimum_amount")),
                name="call_amounts_in_order",
            ),
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True)
                | Q(form_version__isnull=False, opens_at__isnull=False, closes_at__isnull=False),
                name="opened_call_has_form_and_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return in_language(self, "title")

    @property
    def deciding_body(self) -> str:
        """The deciding body in the reader's language."""
        return in_language(self, "deciding_body")

    @property
    def legal_basis(self) -> str:
        """The legal basis in the reader's language."""
        return in_language(self, "legal_basis")

    @property
    def regime(self) -> LanguageRegime:
        """The language regime as an enum."""
        return LanguageRegime(self.language_regime)

    def has_stage(self, stage: Stage) -> bool:
        """Whether the stage is switched on."""
        return {Stage.REVIEW: self.with_review}[stage]

    @property
    def was_imported(self) -> bool:
        """Never opened here and yet awarded: decided elsewhere, and its awards were imported."""
        if self.opened_at is not None or self.pk is None:
            return False
        known = getattr(self, "has_awards", None)
        return self.awards.exists() if known is None else known

    def is_open(self, at: datetime | None = None) -> bool:
        """Whether a request that arrives at this instant is in time."""
        at = at or timezone.now()
        if not (self.opened_at and self.opens_at and self.closes_at):
            return False
        return self.opens_at <= at <= self.closes_at

    def is_closed(self, at: datetime | None = None) -> bool:
        """Whether the deadline has passed."""
        return bool(self.closes_at and (at or timezone.now()) > self.closes_at)
