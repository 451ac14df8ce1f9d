"""TextPage: a page with a free text, built from blocks."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from tandem.content.blocks import BodyBlock
from tandem.content.models.base_page import BasePage
from tandem.content.pictures import images_in, load_pictures


class TextPage(BasePage):
    """A page with a text of paragraphs, headings, lists, pictures, quotes, people and more."""

    body = StreamField(
        BodyBlock(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Start with what matters most to the reader."),
    )

    content_panels = [*BasePage.intro_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Fetches the sizes of the page's pictures at once."""
        load_pictures([self.picture, *images_in(self.body)])
        return super().get_context(request, *args, **kwargs)
