"""The nouns of a call, one file each."""

from calls.models.application import Application, ReferenceCounter
from calls.models.assignment import Assignment
from calls.models.attachment import Attachment
from calls.models.award import Award, AwardMunicipality
from calls.models.awards_page import AwardsIndexPage, AwardsPage
from calls.models.call import Call
from calls.models.call_index_page import CallIndexPage
from calls.models.call_page import CallPage
from calls.models.call_role import CallRole
from calls.models.conflict import ConflictDeclaration
from calls.models.criterion import Criterion
from calls.models.decision import Decision
from calls.models.deliberation import Deliberation
from calls.models.envelope import Envelope, Theme
from calls.models.form_version import FormVersion
from calls.models.letter import Letter
from calls.models.programme import Programme
from calls.models.programme_index_page import ProgrammeIndexPage
from calls.models.programme_page import ProgrammePage
from calls.models.review import Review, Score
from calls.models.section_answers import SectionAnswers
from calls.models.step_taken import StepTaken
from calls.models.submission import Submission

__all__ = [
    "Application",
    "Assignment",
    "Attachment",
    "Award",
    "AwardMunicipality",
    "AwardsIndexPage",
    "AwardsPage",
    "Call",
    "CallIndexPage",
    "CallPage",
    "CallRole",
    "ConflictDeclaration",
    "Criterion",
    "Decision",
    "Deliberation",
    "Envelope",
    "FormVersion",
    "Letter",
    "Programme",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "ReferenceCounter",
    "Review",
    "Score",
    "SectionAnswers",
    "StepTaken",
    "Submission",
    "Theme",
]
