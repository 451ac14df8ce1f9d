"""The form of a page in the editor: publication may be refused for what the page says.

Which texts are refused is decided higher up (`tandem.editing`), through the hook
`refuse_publication`: a function of the page, and of the address of its editor (empty inside it),
that gives its objections, each safe HTML.
"""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from tandem.content.municipality_lines import UNKNOWN_MUNICIPALITY, MunicipalityLines

#: The buttons after which readers, or those who approve, see the page.
PUBLISHING = ("action-publish", "action-submit", "action-restart-workflow")


class Objection(SafeString):
    """HTML in a list of errors: Wagtail puts a prefix before each, which would make it plain text."""

    def __radd__(self, prefix: str) -> "Objection":
        return Objection("".join((escape(prefix), self)))


def objections(page: Page, base: str = "") -> list[Objection]:
    """Why this page may not be published as it is in hand; links begin with `base`."""
    return [
        Objection(mark_safe(reason))  # noqa: S308 (the hook gives safe HTML)
        for refuse in hooks.get_hooks("refuse_publication")
        for reason in refuse(page, base)
    ]


def refusal(sentence: str, found: Sequence[str]) -> SafeString:
    """A message: the sentence, and the objections in a list under it."""
    if not found:
        return escape(sentence)
    items = format_html_join("", "<li>{}</li>", ((reason,) for reason in found))
    return format_html("{}<ul>{}</ul>", sentence, items)


class SitePageForm(WagtailAdminPageForm):
    """Saves every draft; *Publish* and *Submit* wait until nothing stands in their way."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, MunicipalityLines):
                field.error_messages["invalid_choice"] = UNKNOWN_MUNICIPALITY

    def is_valid(self) -> bool:
        """As usual, and for those buttons: without objections. What was typed stays in the form."""
        if not super().is_valid():
            return False
        if not self._is_publishing():
            return True
        for reason in objections(self.instance):
            self.add_error(None, ValidationError(reason))
        return not self.errors

    def _is_publishing(self) -> bool:
        approving = self.data.get("workflow-action-name") == "approve"
        return approving or any(self.data.get(button) for button in PUBLISHING)
