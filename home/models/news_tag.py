"""NewsTag: what news is about, in a word that both languages share."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tandem.formats.language import in_language


class NewsTag(models.Model):  # type: ignore[django-manager-missing]
    """One row with both names, so that an item has the same tags in both languages."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Stands in addresses; keep it once it is used.")
    )
    name_nl = models.CharField(
        _("name in Dutch"), max_length=60, help_text=_("In plain words, as readers choose it.")
    )
    name_fr = models.CharField(
        _("name in French"), max_length=60, help_text=_("In plain words, as readers choose it.")
    )

    panels = [FieldPanel("name_nl"), FieldPanel("name_fr"), FieldPanel("code")]

    class Meta:
        verbose_name = _("news tag")
        verbose_name_plural = _("news tags")
        ordering = ["name_nl"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")
