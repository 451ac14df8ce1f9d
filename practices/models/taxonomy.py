"""Taxonomy: one row with both names, so that a page has the same word in both languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tandem.formats.language import in_language


class Taxonomy(models.Model):
    """A word that pages share, such as a policy domain or a target group."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Stands in addresses; keep it once it is used.")
    )
    name_nl = models.CharField(
        _("name in Dutch"), max_length=80, help_text=_("In plain words, as readers choose it.")
    )
    name_fr = models.CharField(
        _("name in French"), max_length=80, help_text=_("In plain words, as readers choose it.")
    )

    panels = [FieldPanel("name_nl"), FieldPanel("name_fr"), FieldPanel("code")]

    class Meta:
        abstract = True
        ordering = ["name_nl"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")
