"""Translations on the desk."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tandem.accounts.roles import EDITORIAL, has_role
from tandem.content.desk import DeskPanel, DeskRow, register_desk_panel
from tandem.formats.labelled import labelled
from tandem.translation.overview.queries import translations_to_do
from tandem.translation.overview.states import Row, State


@register_desk_panel
class TranslationsToDo(DeskPanel):
    """Translations that are missing or outdated; for a translator also those that she began."""

    key = "translations"
    title = _("Translations to do")
    order = 20

    def is_for(self, user: Any) -> bool:
        """Everybody who works on pages."""
        return user.is_superuser or has_role(user, *EDITORIAL)

    def found(self, user: Any) -> Sequence[Row]:
        """As the overview sorts them: what stands wrong before readers comes first."""
        return translations_to_do(user)

    def row(self, item: Row) -> DeskRow:
        """Into which language, and what is the matter. The page above it may have to come first."""
        return DeskRow(
            title=item.title,
            url=item.url or self.whole_list(),
            note=labelled(item.language.upper(), State(item.state).label),
            language=item.source_language,
        )

    def whole_list(self) -> str:
        """The overview, where one chooses and sorts."""
        return f"{reverse('translation:overview')}?state=to_do"
