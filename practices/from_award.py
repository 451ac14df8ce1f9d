"""A practice that grew out of an award: a draft with what is known of the project already."""

from itertools import takewhile

from django.db import transaction
from wagtail.models import Locale

from calls.public import Award
from practices.models import PracticeIndexPage, PracticePage
from tandem.accounts.models import User
from tandem.content.templatetags.plain_text import BULLET

#: The first sentences of a description, as far as an introduction goes.
INTRODUCTION = 500


@transaction.atomic
def practice_from_award(*, award: Award, by: User) -> PracticePage:
    """The draft, in the language of the project; the one that is there already where it was made before.

    Title, description, municipalities, and the call with the award itself. What, who and why are for
    the writer: a project's description is a plan, a practice is what came of it.
    """
    found = PracticePage.objects.filter(
        from_award=award, locale__language_code=award.language
    ).first()
    if found is not None:
        return found
    locale = Locale.objects.get(language_code=award.language)
    places = [
        link.municipality.current()
        for link in award.places.select_related("municipality__successor")
    ]
    page = PracticePage(
        title=award.title,
        introduction=_first_sentences(award.description),
        what=award.description,
        run_by=", ".join(organisation.name for organisation in award.organisations.all())[:200],
        from_award=award,
        from_call_id=award.call_id,
        locale=locale,
        owner=by,
        live=False,
    )
    page.applied_in = list(dict.fromkeys(places))
    PracticeIndexPage.objects.get(locale=locale).add_child(instance=page)
    page.save_revision(user=by, clean=False)
    return page


def _first_sentences(text: str) -> str:
    """Whole sentences up to the length of an introduction, and to the first list; maybe nothing."""
    lines = text.splitlines()
    running = list(takewhile(lambda line: not line.lstrip().startswith(BULLET), lines))
    words = " ".join(" ".join(running).split())
    if len(words) <= INTRODUCTION and len(running) == len(lines):
        return words
    cut = f"{words[:INTRODUCTION]} "
    end = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
    return cut[: end + 1]
