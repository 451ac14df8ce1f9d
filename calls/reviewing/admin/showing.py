"""A review form as the screen draws it: criteria, total so far, errors, and both texts of a clash."""

from django.utils.translation import gettext as _

from calls.enums import Advice
from calls.models import Review
from calls.reviewing.forms import ReviewForm, initial_of
from calls.reviewing.totals import Weighed, total_of
from tandem.formats.euro import number


def criteria_of(form: ReviewForm) -> list[dict]:
    """The criteria as `components/criterion_score` draws them."""
    shown = []
    for criterion in form.criteria:
        score, reason = form[f"score_{criterion.pk}"], form[f"reason_{criterion.pk}"]
        value = score.value()
        shown.append(
            {
                "id": criterion.pk,
                "title": criterion.name,
                "weight": f"{criterion.weight} %",
                "points": criterion.weight,
                "scale": criterion.scale,
                "hint": criterion.description,
                "name": score.html_name,
                "value": "" if value is None else value,
                "options": [
                    {"value": number, "label": _("of %(scale)s") % {"scale": criterion.scale}}
                    for number in range(criterion.scale + 1)
                ],
                "low": _("0 insufficient"),
                "high": _("%(scale)s excellent") % {"scale": criterion.scale},
                "reason_name": reason.html_name,
                "reason": reason.value() or "",
                "error": " ".join(str(error) for error in score.errors),
                "reason_error": " ".join(str(error) for error in reason.errors),
            }
        )
    return shown


def total_line(criteria: list[dict]) -> dict:
    """What is scored so far, and the total of 100 once everything is."""
    scored = [row for row in criteria if str(row["value"]).isdigit()]
    total = total_of(
        Weighed(min(int(row["value"]), row["scale"]), row["scale"], row["points"]) for row in scored
    )
    complete = len(scored) == len(criteria)
    return {"scored": len(scored), "of": len(criteria), "text": number(total) if complete else "–"}


def summary(form: ReviewForm) -> list[dict]:
    """Every error with the control it belongs to, in the order of the screen."""
    order = [
        *(
            (f"{part}_{criterion.pk}", f"{part}-{criterion.pk}" + ("-0" if part == "score" else ""))
            for criterion in form.criteria
            for part in ("score", "reason")
        ),
        ("advice", f"advice-{Advice.values[0]}"),
        ("advised_amount", "advised_amount"),
        ("comment", "comment"),
    ]
    return [
        {"text": error, "href": f"#{anchor}"}
        for name, anchor in order
        for error in form.errors.get(name, [])
    ]


def comparison(form: ReviewForm, standing: Review) -> list[dict]:
    """Where the typed values and the saved ones differ: both, side by side."""
    theirs, rows = initial_of(standing), []
    names = [
        (f"score_{row.pk}", _("Score: %(name)s") % {"name": row.name}) for row in form.criteria
    ]
    names += [
        (f"reason_{row.pk}", _("Reason: %(name)s") % {"name": row.name}) for row in form.criteria
    ]
    names += [
        (name, str(form.fields[name].label)) for name in ("advice", "advised_amount", "comment")
    ]
    for name, label in names:
        mine, saved = form.cleaned_data.get(name), theirs.get(name)
        if (mine or "") != (saved or "") or (mine is None) != (saved is None):
            rows.append({"label": label, "mine": words(name, mine), "theirs": words(name, saved)})
    return rows


def words(name: str, value: object) -> str:
    """A value as people read it; a dash for nothing."""
    if value in (None, ""):
        return "–"
    if name == "advice":
        return str(Advice(str(value)).label)
    return number(value) if name == "advised_amount" else str(value)  # type: ignore[arg-type]
