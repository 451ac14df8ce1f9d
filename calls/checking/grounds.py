"""Why a file can be inadmissible, and what an official checks before it is admissible."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Ground(TextChoices):
    """The grounds of the call's rules; the letter names one, in the language of the file."""

    APPLICANT = "applicant", _("The applicant is not one of those who may apply to this call.")
    INCOMPLETE = "incomplete", _("The application is not complete.")
    PURPOSE = "purpose", _("The project does not fall under the purpose of this call.")
    AMOUNT = "amount", _("The amount that was asked for is outside the limits of this call.")
    RULES = "rules", _("The application does not meet another condition of the regulation.")


class Check(TextChoices):
    """The checklist of completeness and admissibility; every point is confirmed by the official."""

    APPLICANT = "applicant", _("The applicant may apply to this call.")
    COMPLETE = "complete", _("All questions are answered and all annexes can be read.")
    PURPOSE = "purpose", _("The project falls under the purpose of the call.")
    AMOUNT = "amount", _("The amount that was asked for is within the limits of the call.")
    SIGNED = "signed", _("The applicant was represented by somebody who may do so.")
