"""SiteDocument: a public file that says what it is, in which language, and whether all can read it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument


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
        choices=[("nl", "Nederlands"), ("fr", "Français")],
        default="nl",
        help_text=_("The language in which the file is written; so is its title."),
    )
    is_accessible = models.BooleanField(
        _("accessible"),
        default=False,
        help_text=_(
            "A tagged PDF with a text layer, or another file that a screen reader can read."
        ),
    )

    admin_form_fields = (
        "title",
        "file",
        "kind",
        "language",
        "is_accessible",
        "collection",
        "tags",
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
