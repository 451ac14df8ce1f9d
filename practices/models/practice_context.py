"""What the page of a practice shows besides its own texts: only what is known."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import gettext as _

from calls.public import AwardsPage, CallPage
from practices.models.budget import by_year
from tandem.content.listing import load_card_pictures

#: How many places are named before the list folds.
SHOWN_PLACES = 3


def practice_context(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Places, scores, facts, budget, recommendations, and where it came from."""
    places = page.places(request)
    recommendations = list(_recommendations(page))
    load_card_pictures(recommendations)
    return {
        "shown_places": places[:SHOWN_PLACES],
        "other_places": places[SHOWN_PLACES:],
        "number_of_places": len(places),
        "scores": page.scores(),
        "facts": facts(page),
        "budget": by_year(page.budget),
        "origin": origin(page),
        "recommendations": recommendations,
    }


def facts(page: Any) -> list[dict[str, str]]:
    """The facts of a practice as label and value; lines stay lines."""
    known = [
        (_("Period"), page.period().text()),
        (_("Run by"), page.run_by),
        (_("Partners inside the organisation"), page.internal_partners),
        (_("Partners outside the organisation"), page.external_partners),
        (_("With the support of"), page.supporters),
        (_("Target groups"), ", ".join(group.name for group in page.target_groups.all())),
        (_("Age groups"), ", ".join(group.name for group in page.age_groups.all())),
    ]
    return [{"label": label, "value": value.strip()} for label, value in known if value.strip()]


def origin(page: Any) -> dict[str, Any] | None:
    """The results page of the call that it grew out of; the call's own page while there is none."""
    call = page.from_call_id
    if not call:
        return None
    results = AwardsPage.objects.in_language_of(page).readable().filter(call=call).first()
    found = results or CallPage.objects.in_language_of(page).readable().filter(call=call).first()
    if found is None:
        return None
    # An award is told by the page of the results first.
    award = page.from_award if results else None
    return {"page": found, "is_awarded": results is not None, "award": award}


def _recommendations(page: Any) -> Any:
    # By name: recommendations refer to practices, so that theirs is the file that knows both.
    model = apps.get_model("practices", "RecommendationPage")
    return model.objects.shown_by(page).order_by("title")
