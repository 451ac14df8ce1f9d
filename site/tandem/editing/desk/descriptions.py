"""Live pages and pictures that do not say what they are."""

from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.content.models import BasePage, SiteImage
from tandem.editing.desk.rows import page_row
from tandem.editing.rights import editable_pages, writes


def undescribed() -> Q:
    """Pages of any of our types where every text that can describe them is empty; one query."""
    empty = Q(pk__in=[])
    for model in apps.get_models():
        if issubclass(model, BasePage):
            blank = dict.fromkeys(model.described_by, "")
            empty |= Q(Exists(model.objects.filter(pk=OuterRef("pk"), **blank).order_by()))
    return empty & Q(search_description="")


@register_desk_panel
class PagesWithoutDescription(DeskPanel):
    """Search results and shared links show the description; without one they show a bare title."""

    key = "pages-without-description"
    title = _("Pages without a description")
    order = 50

    def is_for(self, user: Any) -> bool:
        """Whoever writes."""
        return writes(user)

    def found(self, user: Any) -> QuerySet[Page]:
        """Live pages only, the newest first: a draft is not finished."""
        pages = editable_pages(user).filter(undescribed(), live=True)
        return pages.select_related("locale").order_by("-last_published_at", "-pk")

    def row(self, item: Page) -> DeskRow:
        """What is missing."""
        return page_row(item, gettext("no introduction and no description for search engines"))


@register_desk_panel
class PicturesWithoutDescription(DeskPanel):
    """Pictures that came in without their form: by import, or before a description was required."""

    key = "pictures-without-description"
    title = _("Pictures without a description")
    order = 55

    def is_for(self, user: Any) -> bool:
        """Whoever writes."""
        return writes(user)

    def found(self, user: Any) -> QuerySet[SiteImage]:
        """Those that are no decoration, the newest first."""
        policy = policy_registry.get_by_type(SiteImage)
        pictures = policy.instances_user_has_permission_for(user, "change")
        missing = Q(description_nl="") | Q(description_fr="")
        return pictures.filter(missing, is_decorative=False).order_by("-created_at", "-pk")

    def row(self, item: SiteImage) -> DeskRow:
        """In which language it has none."""
        if item.description_nl or item.description_fr:
            note = (
                gettext("no Dutch description")
                if item.description_fr
                else gettext("no French description")
            )
        else:
            note = gettext("no description in either language")
        return DeskRow(item.title, reverse("wagtailimages:edit", args=[item.pk]), note)
