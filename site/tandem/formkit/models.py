"""FormDef: a form as editors build it, translated by wagtail-localize."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from tandem.formkit.blocks import SectionsBlock


class FormDef(TranslatableMixin, models.Model):
    """Sections with questions. A block's UUID is the field's identity, in every language.

    It is translated side by side; opening a call seals it, so later changes reach later calls only.
    """

    name = models.CharField(_("name"), max_length=120, help_text=_("Only officials see this name."))
    sections = StreamField(SectionsBlock(), verbose_name=_("sections"))
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    panels = [FieldPanel("name"), FieldPanel("sections")]
    override_translatable_fields = [
        SynchronizedField("name", overridable=False),
        TranslatableField("sections"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
