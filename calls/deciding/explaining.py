"""The reason of a row of the ranking, as a sentence in the reader's language."""

from decimal import Decimal

from django.utils.translation import gettext as _

from calls.deciding.budget_line import Place, Why
from calls.enums import Outcome
from calls.models import Call
from tandem.formats.euro import euro, number


def explain(call: Call, place: Place, outcome: Outcome | None) -> str:
    """Why the file stands above or below the budget line."""
    sentences = {
        Why.DECIDED: _("Released before: %(outcome)s."),
        Why.FUNDED: _("Within the budget: %(left)s is left after it."),
        Why.TOO_LARGE: _("Does not fit: %(left)s is left, %(asked)s is needed."),
        Why.AFTER_THE_LINE: _("Below the budget line: a file with a higher place did not fit."),
        Why.UNDER_CRITERION: _("A criterion is below the lowest score that passes."),
        Why.UNDER_TOTAL: _("The total is below %(threshold)s of 100."),
        Why.NOT_ADVISED: _("Most reviewers advise a refusal."),
        Why.NOT_SCORED: _("No review counts for this file."),
    }
    return sentences[place.why] % {
        "outcome": outcome.label if outcome else "",
        "left": euro(Decimal(place.left) / 100),
        "asked": euro(Decimal(place.candidate.cents) / 100),
        "threshold": number(call.total_threshold or Decimal(0)),
    }
