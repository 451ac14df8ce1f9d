"""SiteImage: a picture whose description is required in both languages, unless it is decorative."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from tandem.formats.language import in_language


class SiteImage(AbstractImage):
    """A picture with a description for those who cannot see it, in the reader's language.

    Wagtail's own one-language `description` stays empty: titles and descriptions of pictures are
    not translated by wagtail-localize (design §4, taxonomies and image titles).
    """

    description_nl = models.CharField(
        _("description in Dutch"),
        max_length=255,
        blank=True,
        help_text=_("Say what can be seen, as you would on the telephone."),
    )
    description_fr = models.CharField(
        _("description in French"),
        max_length=255,
        blank=True,
        help_text=_("Say what can be seen, as you would on the telephone."),
    )
    # Not `decorative`: Wagtail sets an attribute of that name on every picture it loads.
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "The picture says nothing that the text does not say; it needs no description."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("The photographer or source, as it must be mentioned."),
    )

    admin_form_fields = (
        "title",
        "file",
        "description_nl",
        "description_fr",
        "is_decorative",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def clean(self) -> None:
        """A picture that says something must say it in words too, in both languages."""
        super().clean()
        if self.is_decorative:
            return
        missing = [name for name in ("description_nl", "description_fr") if not getattr(self, name)]
        if missing:
            raise ValidationError(
                {name: _("Describe the picture, or mark it as decorative.") for name in missing}
            )

    @property
    def default_alt_text(self) -> str:
        """The description in the reader's language; empty for decoration, never the title."""
        return "" if self.is_decorative else in_language(self, "description")


class SiteRendition(AbstractRendition):
    """A size of a picture."""

    image = models.ForeignKey(SiteImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]
