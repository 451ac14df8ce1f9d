"""Project released decisions to what citizens read: Awards, and draft pages that show them."""

import uuid
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from calls.enums import Outcome
from calls.models import Award, AwardMunicipality, AwardsIndexPage, AwardsPage, Call, Decision
from tandem.formats.language import LANGUAGES, in_language
from tandem.outbox.promising import promise


@dataclass(frozen=True)
class Drafts:
    """The pages that were made, and the languages that have no list of results to put one in."""

    pages: list[AwardsPage]
    without_list: list[str]


def make_award(decision: Decision, *, order: int) -> Award:
    """The public face of one award: the applicant's words stay in the applicant's language."""
    if decision.outcome != Outcome.AWARD:
        raise ValueError("Only an award is published")
    file = decision.application
    award = Award.objects.create(
        call=file.call,
        decision=decision,
        order=order,
        title=file.title,
        description=file.summary,
        language=file.language,
        amount=decision.amount,
        decided_on=decision.deliberation.act_date,
        envelope=decision.envelope,
        theme=file.theme,
    )
    award.organisations.add(file.organisation)
    if file.organisation.municipality_id:
        AwardMunicipality.objects.create(
            award=award, municipality_id=file.organisation.municipality_id
        )
    return award


def draft_pages(call: Call, *, actor) -> Drafts:
    """A results page per language, translations of each other and never live; existing ones stay.

    Each is promised to the workflow of its language tree, so that an approver finds it.
    """
    existing = {page.locale_id: page for page in AwardsPage.objects.filter(call=call)}
    key = next((page.translation_key for page in existing.values()), uuid.uuid4())
    made, without = [], []
    for language in LANGUAGES:
        locale = Locale.objects.filter(language_code=language).first()
        if locale is not None and locale.pk in existing:
            continue
        results = AwardsIndexPage.objects.filter(locale=locale).order_by("path").first()
        if locale is None or results is None:
            without.append(language)
            continue
        page = AwardsPage(
            title=_title(call, language),
            call=call,
            locale=locale,
            translation_key=key,
            live=False,
            owner=actor,
        )
        results.add_child(instance=page)
        page.save_revision(user=actor)
        promise(
            "awards_page.submit",
            {"page": page.pk, "user": actor.pk},
            key=f"awards_page.submit:{page.pk}",
        )
        made.append(page)
    return Drafts(made, without)


def languages_without_list() -> list[str]:
    """The languages in which no results page can be drafted: the site has no list of results."""
    found = AwardsIndexPage.objects.values_list("locale__language_code", flat=True)
    return [language for language in LANGUAGES if language not in set(found)]


def _title(call: Call, language: str) -> str:
    with override(language):
        return _("Results: %(call)s") % {"call": in_language(call, "title", language)}
