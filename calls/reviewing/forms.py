"""The forms of the review screens. A draft may have holes; what cannot be read is shown again."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from calls.enums import Advice
from calls.models import Criterion, Review
from calls.reviewing.scoring import Problem
from tandem.formats.fields import EuroField


class ConflictForm(forms.Form):
    """The question before the file opens."""

    NONE, CONFLICT = "none", "conflict"

    answer = forms.ChoiceField(
        label=_("Do you have a conflict of interest in this file?"),
        choices=[
            (NONE, _("No, I have no conflict of interest")),
            (CONFLICT, _("Yes, I have a conflict of interest")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two answers.")},
    )
    reason = forms.CharField(
        label=_("Explanation"),
        help_text=_("Only if you have one. The case officer reads this, the applicant does not."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """A conflict needs its explanation."""
        data = super().clean() or {}
        if data.get("answer") == self.CONFLICT and not (data.get("reason") or "").strip():
            self.add_error("reason", _("Explain your conflict of interest."))
        return data


class ReviewForm(forms.Form):
    """Scores, reasons, advice and remark; built from the criteria of the call."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    advice = forms.ChoiceField(
        label=_("Your advice"),
        choices=Advice.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    advised_amount = EuroField(label=_("Amount that you advise, in euro"), required=False)
    comment = forms.CharField(
        label=_("General remark"), widget=forms.Textarea, required=False, max_length=5000
    )

    def __init__(
        self, criteria: Iterable[Criterion], *, data: Any = None, review: Review | None = None
    ) -> None:
        self.criteria = list(criteria)
        super().__init__(data, initial=initial_of(review), auto_id="%s")
        for criterion in self.criteria:
            self.fields[f"score_{criterion.pk}"] = forms.TypedChoiceField(
                label=criterion.name,
                choices=[(value, str(value)) for value in range(criterion.scale + 1)],
                coerce=int,
                empty_value=None,
                required=False,
            )
            self.fields[f"reason_{criterion.pk}"] = forms.CharField(
                label=criterion.name, required=False, max_length=5000
            )

    def scores(self) -> dict[int, tuple[int | None, str]]:
        """What `save_review` takes."""
        return {
            criterion.pk: (
                self.cleaned_data.get(f"score_{criterion.pk}"),
                self.cleaned_data.get(f"reason_{criterion.pk}", ""),
            )
            for criterion in self.criteria
        }

    def show(self, problems: Iterable[Problem]) -> None:
        """Hang what is missing on its field."""
        for problem in problems:
            self.add_error(problem.field, problem.message)


def initial_of(review: Review | None) -> dict[str, Any]:
    """What stands in the database, as the form names it."""
    if review is None:
        return {"version": 0}
    values: dict[str, Any] = {
        "version": review.version,
        "advice": review.advice,
        "advised_amount": review.advised_amount,
        "comment": review.comment,
    }
    for score in review.scores.all() if review.pk else ():
        values[f"score_{score.criterion_id}"] = score.value
        values[f"reason_{score.criterion_id}"] = score.reason
    return values


class CloseReviewForm(forms.Form):
    """Closing before all reviews are in asks for a reason."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Needed where fewer reviews are in than the call asks for."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=2000,
    )
