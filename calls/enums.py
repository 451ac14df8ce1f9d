"""The words of a call's life. Pure Python but for gettext: everything imports this, it imports nothing."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    """Where an application stands, as staff read it (workflow: the table of statuses)."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    INCOMPLETE = "incomplete", _("Waiting for completion")
    INADMISSIBLE = "inadmissible", _("Inadmissible")
    ADMISSIBLE = "admissible", _("Admissible")
    IN_REVIEW = "in_review", _("In review")
    IN_DELIBERATION = "in_deliberation", _("In deliberation")
    AWARDED = "awarded", _("Awarded")
    RESERVED = "reserved", _("Reserve list")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Step(StrEnum):
    """What can happen to an application; `calls.workflow` says from where, to where and by whom."""

    START = "start"
    SUBMIT = "submit"
    RESUBMIT = "resubmit"
    ASK_COMPLETION = "ask_completion"
    COMPLETE = "complete"
    COMPLETION_LAPSED = "completion_lapsed"
    DECLARE_INADMISSIBLE = "declare_inadmissible"
    DECLARE_ADMISSIBLE = "declare_admissible"
    ADMIT_LATE = "admit_late"
    START_REVIEW = "start_review"
    CLOSE_REVIEW = "close_review"
    TABLE_FOR_DECISION = "table_for_decision"
    REOPEN_REVIEW = "reopen_review"
    AWARD = "award"
    REFUSE = "refuse"
    RESERVE = "reserve"
    AWARD_FROM_RESERVE = "award_from_reserve"
    REFUSE_RESERVE = "refuse_reserve"
    DECLINE_AWARD = "decline_award"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


class Who(StrEnum):
    """The kinds of actor in the *who* column of the table of steps."""

    APPLICANT_EDIT = "applicant with edit"
    APPLICANT_SUBMIT = "applicant with submit"
    CASE_OFFICER = "case officer"
    CHAIR = "committee chair"
    RELEASE = "release only"
    CLOCK = "the clock"


class Stage(StrEnum):
    """A stage that a call switches on or off."""

    REVIEW = "review"


class CallPhase(TextChoices):
    """Where a call stands for the public; asked of the clock at each request."""

    ANNOUNCED = "announced", _("Announced")
    OPEN = "open", _("Open")
    IN_REVIEW = "in_review", _("In review")
    DECIDED = "decided", _("Decided")


class CallRoleKind(TextChoices):
    """A person's role in one call."""

    CASE_OFFICER = "case_officer", _("case officer")
    REVIEWER = "reviewer", _("reviewer")
    COMMITTEE = "committee", _("committee member")
    CHAIR = "chair", _("chair")
    OBSERVER = "observer", _("observer")


class LanguageRegime(TextChoices):
    """In which languages a call's form must be complete and a file may be written."""

    NL = "nl", _("Dutch only")
    NL_FR = "nl_fr", _("Dutch and French, equal")
    NL_FR_COPY = "nl_fr_copy", _("Dutch, with a French copy of documents on request")

    @property
    def file_languages(self) -> list[str]:
        """The languages an applicant may choose between; the form must be complete in each."""
        return ["nl", "fr"] if self is LanguageRegime.NL_FR else ["nl"]


class Advice(TextChoices):
    """What a reviewer advises."""

    AWARD = "award", _("award")
    PARTIAL = "partial", _("award a part")
    REFUSE = "refuse", _("refuse")


class Outcome(TextChoices):
    """What the deciding body decides."""

    AWARD = "award", _("award")
    RESERVE = "reserve", _("reserve list")
    REFUSE = "refuse", _("refuse")


class LetterKind(TextChoices):
    """Which letter a step makes."""

    INADMISSIBLE = "inadmissible", _("inadmissible")
    AWARD = "award", _("award")
    RESERVE = "reserve", _("reserve list")
    REFUSE = "refuse", _("refusal")


class FileState(TextChoices):
    """What the scanner said of a file; only the uploader opens a file that was not scanned."""

    NOT_SCANNED = "not_scanned", _("not scanned")
    CLEAN = "clean", _("clean")
    INFECTED = "infected", _("infected")


class ProgrammeKind(TextChoices):
    """Whether one competes for the money, or gets it on the conditions of a rule."""

    COMPETITION = "competition", _("Programme with project calls")
    SCHEME = "scheme", _("Subsidy without a call")
