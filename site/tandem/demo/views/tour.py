"""The guided tour: the whole road in six steps, one address each."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from calls.models import AwardsIndexPage, Call
from tandem.demo.cast import card
from tandem.demo.reading import content, words
from tandem.demo.signing_in import open_call_url
from tandem.demo.views.frame import frame, in_readers_language
from tandem.formats.language import current_language


@require_safe
@in_readers_language
def step(request: HttpRequest, number: int) -> HttpResponse:
    """What happens here, what to click, and the role to do it in."""
    language = current_language()
    steps = content("tour")["steps"]
    node = next((one for one in steps if one["number"] == number), None)
    if node is None:
        raise Http404
    person = card(node["role"])
    assert person is not None  # noqa: S101 -- a test of the content files says so
    return render(
        request,
        "demo/tour.html",
        {
            **frame(request, (words(node, "title", language), request.path)),
            "number": number,
            "last": len(steps),
            "title": words(node, "title", language),
            "text": words(node, "text", language),
            "click": words(node, "click", language),
            "role": person.role,
            "role_title": person.title(language),
            "person": person,
            "stages": [
                {
                    "number": one["number"],
                    "title": words(one, "title", language),
                    "url": reverse("demo:tour", args=[one["number"]]),
                    "current": one["number"] == number,
                    "done": one["number"] < number,
                }
                for one in steps
            ],
            **_places(number, language),
        },
    )


def _places(number: int, language: str) -> dict[str, Any]:
    """What this step leads to besides the role's own place."""
    match number:
        case 1:
            return {"call_url": open_call_url(language)}
        case 2:
            return {"open_calls": Call.objects.open()}
        case 6:
            pages = AwardsIndexPage.objects.filter(locale__language_code=language, live=True)
            return {"results_url": next((page.url for page in pages), "")}
        case _:
            return {}
