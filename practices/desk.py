"""Shared practices on the desk of the editors."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from practices.models import SharedPractice
from practices.queries import may_judge, shared_practices_to_judge
from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.content.drafts import in_approval
from tandem.formats.dates import short_moment


@register_desk_panel
class SharedToJudge(DeskPanel):
    """Practices that visitors told us about, confirmed by mail, and that wait for an answer."""

    key = "shared-practices"
    title = _("Shared practices to judge")
    order = 18

    def is_for(self, user: Any) -> bool:
        """Those who answer them."""
        return may_judge(user)

    def found(self, user: Any) -> QuerySet[SharedPractice]:
        """The oldest first; a draft that was sent for approval stands among those that wait for it."""
        sent = Page.objects.filter(in_approval())
        return shared_practices_to_judge(user).exclude(page__in=sent)

    def row(self, item: SharedPractice) -> DeskRow:
        """Since when it waits."""
        since = item.confirmed_at or item.created_at
        return DeskRow(
            title=item.title,
            url=reverse("practices_cms:shared", args=[item.uuid]),
            note=gettext("waiting since %(moment)s") % {"moment": short_moment(since)},
            language=item.language,
        )

    def whole_list(self) -> str:
        """With those that were answered."""
        return reverse("practices_cms:list")
