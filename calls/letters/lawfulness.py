"""What a letter must hold before it may leave the house (Act of 29 July 1991; the appeal notice)."""

from typing import Any

from django.utils.translation import gettext as _

from calls.letters.appeal import DAYS
from calls.steps import StepRefused

APPEAL_ROWS = {"body", "form", "period", "start"}


class LetterRefused(StepRefused):
    """A letter that would not be lawful; `missing` says what it lacks, for the official."""

    def __init__(self, reference: str, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(
            _("The letter for %(reference)s cannot be written: %(missing)s")
            % {"reference": reference, "missing": " ".join(missing)}
        )


def what_is_missing(content: dict[str, Any]) -> list[str]:
    """What this content lacks, as sentences in the language of the official; empty: lawful."""
    law, contact = content["law"], content["contact"]
    checks = [
        (law["basis"], _("The call has no legal basis.")),
        (law["body"], _("The call does not name its deciding body.")),
        (
            not law["needs_act"] or (law["act_date"] and law["act_number"]),
            _("The act of the deciding body has no date or number."),
        ),
        (
            not law["needs_reasons"] or content["reasons"]["own"],
            _("There are no reasons for this decision."),
        ),
        (_appeal_is_whole(content["appeal"]), _("The rule on appeal is not complete.")),
        (
            all(contact[key].strip() for key in ("name", "email", "phone")),
            _("The call has no contact person with telephone and e-mail."),
        ),
    ]
    return [message for holds, message in checks if not holds]


def _appeal_is_whole(appeal: dict[str, Any]) -> bool:
    told = {row["key"] for row in appeal["rows"] if row["value"].strip()}
    return told == APPEAL_ROWS and appeal["days"] == DAYS
