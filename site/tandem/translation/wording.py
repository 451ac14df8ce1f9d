"""wagtail-localize's editor in Dutch and French: months that are English, words that lost their space."""

from typing import Any

from wagtail_localize.compat import DATE_FORMAT
from wagtail_localize.models import StringTranslation

from tandem.formats.dates import belgian, long_date


def write_dates() -> None:
    """The remark under a text (*Translated manually on …*) names the month in the reader's language."""
    comment = StringTranslation.get_comment
    if getattr(comment, "is_ours", False):
        return

    def get_comment(self: StringTranslation) -> str:
        written = self.updated_at.strftime(DATE_FORMAT)
        return (comment(self) or "").replace(written, long_date(belgian(self.updated_at)))

    get_comment.is_ours = True  # type: ignore[attr-defined]
    StringTranslation.get_comment = get_comment


def keep_distance(props: dict[str, Any]) -> None:
    """*Publish in* and *Translate with* end in a space that their translations lack.

    The editor puts a name after them; it brings the space along.
    """
    props["locale"]["displayName"] = f" {props['locale']['displayName']}"
    if props.get("machineTranslator"):
        props["machineTranslator"]["name"] = f" {props['machineTranslator']['name']}"
