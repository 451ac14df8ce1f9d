"""SiteDocument: a public file that says what it is, in which language, and whether all can read it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument

from tandem.files.tagging import is_tagged
from tandem.formats.language import CHOICES


class DocumentKind(models.TextChoices):
    """What a file is; the word comes before its title, so nobody types it (or mistypes it)."""

    PRESENTATION = "presentation", _("Presentation")
    INFO_SHEET = "info_sheet", _("Info sheet")
    REGULATION = "regulation", pgettext_lazy("document", "Regulation")
    REPORT = "report", pgettext_lazy("document", "Report")
    GUIDE = "guide", pgettext_lazy("document", "Guide")
    CHECKLIST = "checklist", _("Checklist")
    FORM = "form", pgettext_lazy("document", "Form")
    MODEL = "model", pgettext_lazy("document", "Model to fill in")
    OTHER = "", _("No kind")


class Accessibility(models.TextChoices):
    """Who says whether a file is accessible."""

    FOUND = "", _("as found in the file")
    YES = "yes", pgettext_lazy("accessible", "yes")
    NO = "no", pgettext_lazy("accessible", "no")


class SiteDocument(AbstractDocument):
    """A file to download. Its title is in the language of the file."""

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=DocumentKind.choices,
        default=DocumentKind.OTHER,
        blank=True,
        help_text=_("Readers see it before the title, in their own language."),
    )
    language = models.CharField(
        pgettext_lazy("document", "language of the file"),
        max_length=2,
        choices=CHOICES,
        default="nl",
        help_text=_("The language in which the file is written; so is its title."),
    )
    accessibility = models.CharField(
        _("accessible"),
        max_length=5,
        choices=Accessibility.choices,
        default=Accessibility.FOUND,
        blank=True,
        help_text=_(
            "Whether a screen reader can read the file. A PDF is looked at when it is uploaded; say "
            "so here if you know better."
        ),
    )
    #: What was found in a PDF; None for other files.
    is_tagged = models.BooleanField(_("has tags"), null=True, blank=True, editable=False)
    #: What readers are told: the editor's word, else what was found.
    is_accessible = models.BooleanField(_("accessible"), default=False, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "kind",
        "language",
        "accessibility",
        "collection",
        "tags",
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Looks into a new file."""
        if self.file and not self.file._committed:
            self.is_tagged = is_tagged(self.file.file)
        if self.accessibility != Accessibility.FOUND:
            self.is_accessible = self.accessibility == Accessibility.YES
        else:
            self.is_accessible = bool(self.is_tagged)
        super().save(*args, **kwargs)

    @property
    def asks_for_another_form(self) -> bool:
        """Whether readers must know that some of them cannot read this file."""
        return not self.is_accessible and (
            self.is_tagged is False or self.accessibility == Accessibility.NO
        )
