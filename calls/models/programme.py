"""Programme: the stable rule with its legal basis, under which calls are launched year after year."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.enums import ProgrammeKind
from tandem.formats.language import in_language


class Programme(models.Model):
    """A regulation, in both languages on one row."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Short and lasting, such as “gelijke-kansen”.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=ProgrammeKind.choices,
        default=ProgrammeKind.COMPETITION,
        help_text=_("A subsidy without a call is asked for all year round, by a fixed rule."),
    )
    title_nl = models.CharField(_("title in Dutch"), max_length=200)
    title_fr = models.CharField(_("title in French"), max_length=200)
    legal_basis_nl = models.TextField(_("legal basis in Dutch"), blank=True)
    legal_basis_fr = models.TextField(_("legal basis in French"), blank=True)

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return in_language(self, "title")

    @property
    def legal_basis(self) -> str:
        """The legal basis in the reader's language."""
        return in_language(self, "legal_basis")

    @property
    def is_scheme(self) -> bool:
        """Whether it is a subsidy without a call."""
        return self.kind == ProgrammeKind.SCHEME
