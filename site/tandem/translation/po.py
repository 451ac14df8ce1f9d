"""Texts out of the house and back: a PO file is taken in text by text, with a report of each."""

from dataclasses import asdict, dataclass, field
from typing import Any

import polib
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

#: Bytes; the texts of the longest page are a hundredth of it.
LARGEST = 2 * 1024 * 1024
_HEADER = "X-WagtailLocalize-TranslationID"
Where = tuple[str, str]


class PoRefused(Exception):
    """Why nothing of the file was taken, for the person who sent it."""


@dataclass
class PoReport:
    """What became of every text of the file."""

    taken: int = 0
    same: int = 0
    empty: int = 0
    #: Marked *fuzzy*: the translator was not sure.
    unsure: list[str] = field(default_factory=list)
    #: The page has no such text (any more).
    unknown: list[str] = field(default_factory=list)
    #: Taken, but not usable before somebody mends it: text and reason.
    invalid: list[list[str]] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """For the session."""
        return asdict(self)


@transaction.atomic
def import_po(*, translation: Translation, content: bytes, user: Any) -> PoReport:
    """Take the texts of this file. Nothing is emptied or deleted. Raises PoRefused."""
    file = _read(content)
    if file.metadata.get(_HEADER) != str(translation.uuid):
        raise PoRefused(
            _(
                "This file belongs to another page or language. Download the file of this page first."
            )
        )
    report = PoReport()
    before = _texts(translation)
    entries = [entry for entry in file if _counts(entry, report)]
    sure = polib.POFile()
    sure.metadata = file.metadata
    sure.extend(entries)
    warnings = translation.import_po(sure, user=user, tool_name="PO")
    unknown = {warning.index for warning in warnings}
    after = _texts(translation)
    for index, entry in enumerate(entries):
        where = (entry.msgctxt or "", entry.msgid)
        found = after.get(where)
        if index in unknown or found is None:
            report.unknown.append(entry.msgid)
        elif where in before and before[where].data == entry.msgstr:
            report.same += 1
        else:
            report.taken += 1
            if found.has_error:
                report.invalid.append([entry.msgid, str(found.get_error() or "")])
    return report


def _counts(entry: polib.POEntry, report: PoReport) -> bool:
    """Whether there is something to take; what was left out is written down."""
    if not entry.msgstr:
        report.empty += 1
        return False
    if entry.fuzzy:
        report.unsure.append(entry.msgid)
        return False
    return True


def _texts(translation: Translation) -> dict[Where, StringTranslation]:
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    ).select_related("context", "translation_of")
    return {(row.context.path, row.translation_of.data): row for row in rows if row.context}


def _read(content: bytes) -> polib.POFile:
    """The file's texts. polib takes the name of a file for a file: a text of one line is none."""
    try:
        text = content.decode("utf-8-sig")
        if "\n" not in text.strip() or "\0" in text:
            raise ValueError
        return polib.pofile(text)
    except (OSError, ValueError):  # polib raises OSError for what it cannot read
        raise PoRefused(_("This is not a PO file in UTF-8. Nothing was taken.")) from None
