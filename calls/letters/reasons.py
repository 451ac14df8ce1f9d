"""The reasons as a letter gives them: average scores, thresholds, rank, budget line."""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calls.enums import Outcome
from calls.models import Application, Call, Criterion, Decision, Score
from tandem.formats.euro import euro

HUNDREDTH = Decimal("0.01")


def decimal_comma(value: Decimal) -> str:
    """`71,25`: Dutch and French both write a comma."""
    return f"{value.quantize(HUNDREDTH, ROUND_HALF_UP)}".replace(".", ",")


def average_scores(application: Application) -> dict[int, Decimal]:
    """The mean score by criterion id, of submitted reviews without a conflict, to 0.01."""
    conflicted = application.conflict_declarations.filter(has_conflict=True).values("user")
    given: dict[int, list[int]] = defaultdict(list)
    for criterion, value in (
        Score.objects.filter(
            review__assignment__application=application,
            review__submitted_at__isnull=False,
            value__isnull=False,
        )
        .exclude(review__assignment__reviewer__in=conflicted)
        .values_list("criterion_id", "value")
    ):
        given[criterion].append(value or 0)
    return {
        criterion: (Decimal(sum(values)) / len(values)).quantize(HUNDREDTH, ROUND_HALF_UP)
        for criterion, values in given.items()
    }


def score_block(application: Application, decision: Decision) -> dict[str, Any]:
    """The table of scores: one row per criterion, with the total below it."""
    call = application.call
    scored = average_scores(application)
    criteria = [criterion for criterion in call.criteria.all() if criterion.pk in scored]
    return {
        "head": [
            _("Criterion"),
            _("Weight"),
            _("Average score"),
            _("Lowest score that passes"),
        ],
        "rows": [_score_row(criterion, scored[criterion.pk]) for criterion in criteria],
        "total": _total(call, decision.weighted_total),
    }


def _score_row(criterion: Criterion, average: Decimal) -> dict[str, Any]:
    limit = criterion.threshold
    return {
        "name": criterion.name,
        "below": limit is not None and average < limit,
        "cells": [
            criterion.name,
            f"{criterion.weight}",
            f"{decimal_comma(average)} / {criterion.scale}",
            "–" if limit is None else f"{limit}",
        ],
    }


def _total(call: Call, total: Decimal | None) -> str:
    if total is None:
        return ""
    if call.total_threshold is None:
        return _("Total: %(total)s of 100.") % {"total": decimal_comma(total)}
    return _("Total: %(total)s of 100. An award is advised from %(threshold)s.") % {
        "total": decimal_comma(total),
        "threshold": decimal_comma(call.total_threshold),
    }


def score_sentences(application: Application, decision: Decision, scores: dict) -> list[str]:
    """What the table means: how it was made, and where the file stays under a threshold."""
    if not scores["rows"]:
        return []
    sentences = [
        _(
            "Reviewers gave a score for each criterion of the call. The table shows the average of "
            "their scores. The total is weighted with the weight of each criterion."
        )
    ]
    sentences += [
        _("For “%(criterion)s” the score is lower than the lowest score that passes.")
        % {"criterion": row["name"]}
        for row in scores["rows"]
        if row["below"]
    ]
    threshold, total = application.call.total_threshold, decision.weighted_total
    if threshold is not None and total is not None and total < threshold:
        sentences.append(_("The total is lower than the total from which an award is advised."))
    return sentences


def rank_sentence(decision: Decision) -> str:
    """The place in the ranking of the envelope."""
    if decision.rank is None:
        return ""
    ranked = decision.deliberation.decisions.filter(envelope=decision.envelope).count()
    return _("In the ranking of “%(envelope)s” your project has place %(rank)s of %(all)s.") % {
        "envelope": decision.envelope.name,
        "rank": decision.rank,
        "all": ranked,
    }


def budget_line_sentence(decision: Decision) -> str:
    """Where the money of the envelope ends: how many projects it pays, and the last of them."""
    envelope = decision.envelope
    awarded = decision.deliberation.decisions.filter(envelope=envelope, outcome=Outcome.AWARD)
    last = awarded.aggregate(last=Max("rank"))["last"]
    available = _("%(cap)s is available for “%(envelope)s”.") % {
        "cap": euro(envelope.cap),
        "envelope": envelope.name,
    }
    count = awarded.count()
    if not count:
        nothing = _("No project receives a grant from it now.")  # collected only outside f-strings
        return f"{available} {nothing}"
    paid = ngettext(
        "%(count)s project receives a grant from it, %(sum)s together.",
        "%(count)s projects receive a grant from it, %(sum)s together.",
        count,
    ) % {"count": count, "sum": euro(sum((row.amount for row in awarded), Decimal(0)))}
    if last is None:
        return f"{available} {paid}"
    line = _("The last of them has place %(rank)s in the ranking: that is the budget line.") % {
        "rank": last
    }
    return f"{available} {paid} {line}"
