"""BasePage, what every page has; SiteImage, whose description is required unless decorative."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Page
from wagtail.search import index


class SiteImage(AbstractImage):
    """A picture with a description for those who cannot see it."""

    decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "The picture says nothing that the text does not say; it needs no description."
        ),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "decorative", "credit")

    def clean(self) -> None:
        """A picture that says something must say it in words too."""
        super().clean()
        if not self.decorative and not self.description:
            raise ValidationError(
                {"description": _("Describe the picture, or mark it as decorative.")}
            )

    @property
    def default_alt_text(self) -> str:
        """The description; empty for decoration, never the title."""
        return "" if self.decorative else self.description


class SiteRendition(AbstractRendition):
    """A size of a picture."""

    image = models.ForeignKey(SiteImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]


class BasePage(Page):
    """Introduction, picture and search text: what every page of the site has."""

    introduction = models.TextField(
        _("introduction"),
        max_length=500,
        blank=True,
        help_text=_(
            "One or two sentences under the title; cards and search results show them too."
        ),
    )
    picture = models.ForeignKey(
        SiteImage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("picture")]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True
