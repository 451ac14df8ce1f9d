"""Abbreviation: a short word that insiders use, and what it means, in both languages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from tandem.formats.language import current_language


class Abbreviation(models.Model):
    """Explained where a page first uses it, and in the glossary.

    `OCMW` in Dutch is `CPAS` in French: one row. What exists in one language alone leaves the other
    one empty.
    """

    short_nl = models.CharField(
        _("abbreviation in Dutch"),
        max_length=20,
        blank=True,
        help_text=_("As it is written in texts, with its capitals: “OCMW”."),
    )
    meaning_nl = models.CharField(
        _("meaning in Dutch"),
        max_length=150,
        blank=True,
        help_text=_("The words that it stands for, as they appear when somebody points at it."),
    )
    explanation_nl = models.TextField(
        _("explanation in Dutch"),
        max_length=500,
        blank=True,
        help_text=_("One or two plain sentences for the glossary."),
    )
    short_fr = models.CharField(
        _("abbreviation in French"),
        max_length=20,
        blank=True,
        help_text=_("As it is written in texts, with its capitals: “CPAS”."),
    )
    meaning_fr = models.CharField(
        _("meaning in French"),
        max_length=150,
        blank=True,
        help_text=_("The words that it stands for, as they appear when somebody points at it."),
    )
    explanation_fr = models.TextField(
        _("explanation in French"),
        max_length=500,
        blank=True,
        help_text=_("One or two plain sentences for the glossary."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("short_nl"), FieldPanel("meaning_nl")]),
                FieldPanel("explanation_nl"),
            ],
            _("Dutch"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("short_fr"), FieldPanel("meaning_fr")]),
                FieldPanel("explanation_fr"),
            ],
            _("French"),
        ),
    ]

    class Meta:
        verbose_name = _("abbreviation")
        verbose_name_plural = _("abbreviations")
        ordering = ["short_nl", "short_fr"]
        constraints = [
            models.UniqueConstraint(
                fields=[f"short_{code}"],
                name=f"abbreviation_once_{code}",
                condition=~models.Q(**{f"short_{code}": ""}),
                violation_error_code="unique",
                violation_error_message=_("This abbreviation is in the glossary already."),
            )
            for code in ("nl", "fr")
        ]

    def __str__(self) -> str:
        return " / ".join(filter(None, (self.short_nl, self.short_fr)))

    def clean(self) -> None:
        """An abbreviation without a meaning helps nobody."""
        super().clean()
        if not self.short_nl and not self.short_fr:
            raise ValidationError(_("Fill in the abbreviation in one language at least."))
        for code in ("nl", "fr"):
            if bool(getattr(self, f"short_{code}")) != bool(getattr(self, f"meaning_{code}")):
                raise ValidationError(
                    {f"meaning_{code}": _("Fill in the abbreviation and its meaning, or neither.")}
                )

    def text(self, part: str, language: str | None = None) -> str:
        """`short`, `meaning` or `explanation` in this language (the reader's); empty if it has none."""
        return getattr(self, f"{part}_{language or current_language()}")
