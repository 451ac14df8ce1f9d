"""FormDef: a form as editors build it, translated by wagtail-localize."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin

from tandem.formkit.blocks import SectionsBlock


class FormDef(TranslatableMixin, models.Model):
    """Sections with fields. A block's UUID is the field's identity, in every language."""

    name = models.CharField(_("name"), max_length=120, help_text=_("Only officials see this name."))
    sections = StreamField(SectionsBlock(), verbose_name=_("sections"))

    panels = [FieldPanel("name"), FieldPanel("sections")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("form")
        verbose_name_plural = _("forms")

    def __str__(self) -> str:
        return self.name
