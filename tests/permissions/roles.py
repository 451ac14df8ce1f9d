"""Who walks: the roles of the matrix."""

from enum import StrEnum


class Who(StrEnum):
    """A kind of person. Staff have their second factor in the session."""

    ANONYMOUS = "anonymous"
    APPLICANT = "applicant"  # may submit
    MANAGING = "applicant who manages the organisation"
    OTHER = "applicant of another organisation"
    REVIEWER = "reviewer, assigned and without conflict"
    CONFLICTED = "reviewer, assigned and with a conflict"
    UNASSIGNED = "reviewer, not assigned"
    OFFICER = "case officer"
    OTHER_OFFICER = "case officer of another call"
    CHAIR = "chair"
    CALLS_MANAGER = "calls manager"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"


#: No business in the CMS.
APPLICANTS = (Who.APPLICANT, Who.MANAGING, Who.OTHER)
REVIEWERS = (Who.REVIEWER, Who.CONFLICTED, Who.UNASSIGNED)
#: In the CMS because of calls alone: the gate holds them.
CALL_PEOPLE = (*REVIEWERS, Who.OFFICER, Who.OTHER_OFFICER, Who.CHAIR, Who.CALLS_MANAGER)
#: Work on pages.
EDITORIAL = (Who.EDITOR, Who.TRANSLATOR, Who.APPROVER, Who.ADMINISTRATOR)
STAFF = (*CALL_PEOPLE, *EDITORIAL)
SIGNED_IN = (*APPLICANTS, *STAFF)
EVERYBODY = (Who.ANONYMOUS, *SIGNED_IN)
