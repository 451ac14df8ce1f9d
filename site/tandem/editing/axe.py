"""Wagtail's content checker (axe, in the preview) with three rules that it leaves off."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

RULES = ["identical-links-same-purpose", "image-redundant-alt", "valid-lang"]


class SiteContentChecker(ContentCheckerItem):
    """What only the finished page shows: links, pictures and languages side by side."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, *RULES]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "identical-links-same-purpose": {
            "error_name": _("Links with the same text lead to different places"),
            "help_text": _("Give each its own text"),
        },
        "image-redundant-alt": {
            "error_name": _("The description of a picture repeats the text beside it"),
            "help_text": _("Describe what the text does not say, or mark it as decorative"),
        },
        "valid-lang": {
            "error_name": _("A part of the page is marked with a language that does not exist"),
            "help_text": _("Choose Dutch or French"),
        },
    }
