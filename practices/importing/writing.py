"""Write what a plan found: drafts for editors, in the tree of their language."""

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from practices.importing.plan import Entry, domain_words
from practices.models import PolicyDomain, PracticeIndexPage, PracticePage, RecommendationPage


@transaction.atomic
def write(entries: list[Entry]) -> None:
    """Make the drafts, all of them or none. What exists is left as editors made it."""
    domains: dict[str, PolicyDomain] = {}
    for entry in entries:
        _write(entry, entry.domain or _new_domain(entry.new_domain, domains))


def _new_domain(name: str, made: dict[str, PolicyDomain]) -> PolicyDomain | None:
    """With the same name in both languages, until an administrator translates it."""
    if not name:
        return None
    key = domain_words(name)
    if key not in made:
        made[key] = PolicyDomain.objects.create(code=key[:50], name_nl=name, name_fr=name)
    return made[key]


def _write(entry: Entry, domain: PolicyDomain | None) -> None:
    row = entry.row
    locale = Locale.objects.get(language_code=row.language)
    section = PracticeIndexPage.objects.get(locale=locale)
    facts: dict[str, Any] = {
        "title": row.name,
        "slug": "" if slugify(row.name) else f"import-{row.line}",
        "introduction": row.fact,
        "domain": domain,
        "source": row.source,
        "source_key": row.key,
        "locale": locale,
        "live": False,
    }
    page: Any
    if row.is_recommendation:
        page = RecommendationPage(**facts)
    else:
        page = PracticePage(
            **facts,
            reach=row.reach,
            recurring=row.recurring,
            applied_elsewhere=entry.place.elsewhere,
        )
        page.applied_in = [entry.place.municipality] if entry.place.municipality else []
    section.add_child(instance=page)
    page.save_revision(clean=False)
