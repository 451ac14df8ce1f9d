"""The bones of the site: languages, home pages, sections, workflows, rights. Made after every migrate.

Not a data migration: a flush in tests takes locales, pages, sites and groups away, and model
permissions do not exist while migrations run (design §4, roles). Everything here is idempotent: what
exists is left as editors made it.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from calls.public import AwardsIndexPage, CallIndexPage, ProgrammeIndexPage
from home.models import (
    EventIndexPage,
    GlossaryPage,
    HomePage,
    MunicipalityIndexPage,
    NetworkIndexPage,
    NewsIndexPage,
    ThemeIndexPage,
)
from home.rights import sync_rights
from practices.public import PracticeIndexPage
from tandem.accounts.roles import Role
from tandem.content.models import BasePage
from tandem.formats.language import LANGUAGES

HOME = {"nl": ("home", "Home"), "fr": ("home-fr", "Accueil")}


@dataclass(frozen=True)
class Section:
    """An index page with its slug and title per language."""

    model: type[BasePage]
    nl: tuple[str, str]
    fr: tuple[str, str]
    #: The main menu has room for seven; other sections are linked in the footer.
    in_menu: bool = True

    def named(self, language: str) -> tuple[str, str]:
        """Slug and title in this language."""
        return self.nl if language == "nl" else self.fr


SECTIONS = [
    Section(ThemeIndexPage, ("themas", "Thema’s"), ("themes", "Thèmes")),
    Section(
        PracticeIndexPage,
        ("praktijken", "Inspirerende praktijken"),
        ("pratiques", "Pratiques inspirantes"),
    ),
    Section(
        CallIndexPage,
        ("projectoproepen", "Projectoproepen"),
        ("appels-a-projets", "Appels à projets"),
    ),
    Section(AwardsIndexPage, ("resultaten", "Resultaten"), ("resultats", "Résultats")),
    Section(EventIndexPage, ("agenda", "Agenda"), ("agenda", "Agenda")),
    Section(NewsIndexPage, ("nieuws", "Nieuws"), ("actualites", "Actualités")),
    Section(NetworkIndexPage, ("netwerken", "Netwerken"), ("reseaux", "Réseaux"), in_menu=False),
    Section(
        ProgrammeIndexPage,
        ("reglementen", "Reglementen en steun"),
        ("reglements", "Règlements et soutien"),
        in_menu=False,
    ),
    Section(
        MunicipalityIndexPage, ("gemeenten", "Gemeenten"), ("communes", "Communes"), in_menu=False
    ),
    Section(
        GlossaryPage, ("woordenlijst", "Woordenlijst"), ("glossaire", "Glossaire"), in_menu=False
    ),
]
TABLES = {
    "home_homepage",
    "calls_callindexpage",
    "calls_programmeindexpage",
    "home_municipalityindexpage",
    "home_themeindexpage",
    "practices_practiceindexpage",
    "wagtailcore_workflow",
    "auth_group",
}


def after_migrate(*, using: str = DEFAULT_DB_ALIAS, **_kwargs: Any) -> None:
    """A receiver of `post_migrate`; does nothing where a migrate stopped before our tables."""
    if using == DEFAULT_DB_ALIAS and set(connections[using].introspection.table_names()) >= TABLES:
        # After a flush the types have new numbers, and this receiver runs before Django forgets them.
        ContentType.objects.clear_cache()
        bootstrap()


@transaction.atomic
def bootstrap() -> None:
    """Make what is missing of the site."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    homes = _home_pages(locales)
    _site(homes["nl"])
    news = []
    for section in SECTIONS:
        pages = _section(section, homes, locales)
        news += pages if section.model is NewsIndexPage else []
    for code, home in homes.items():
        _workflow(code, home)
    sync_rights(homes=list(homes.values()), news=news)


def _home_pages(locales: dict[str, Locale]) -> dict[str, HomePage]:
    found = {page.locale_id: page for page in HomePage.objects.filter(depth=2)}
    if not found:
        _clear_what_wagtail_made()
    root = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=locales["nl"])
    )
    homes: dict[str, HomePage] = {}
    for code, locale in locales.items():
        home = found.get(locale.pk)
        if home is None:
            slug, title = HOME[code]
            home = HomePage(title=title, slug=slug, locale=locale, show_in_menus=False)
            _add(root, home, next(iter(homes.values()), None))
        homes[code] = home
    return homes


def _clear_what_wagtail_made() -> None:
    """The welcome page with its site, the moderators, their workflow, and everybody's rights."""
    root = Page.get_first_root_node()
    if root is None:
        return
    root.get_children().filter(slug="home", content_type__model="page").delete()
    root.group_permissions.all().delete()
    Workflow.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name="Moderators").delete()


def _section(
    section: Section, homes: dict[str, HomePage], locales: dict[str, Locale]
) -> list[BasePage]:
    found = {page.locale_id: page for page in section.model.objects.filter(depth=3)}
    pages: list[BasePage] = []
    for code, locale in locales.items():
        page = found.get(locale.pk)
        if page is None:
            slug, title = section.named(code)
            page = section.model(
                title=title, slug=slug, locale=locale, show_in_menus=section.in_menu
            )
            _add(homes[code], page, next(iter(found.values()), None) or next(iter(pages), None))
        pages.append(page)
    return pages


def _add(parent: Page, page: BasePage, translation_of: BasePage | None) -> None:
    """Add the page, live, as the translation of the same page in the other language."""
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    page.first_published_at = page.last_published_at = timezone.now()
    parent.add_child(instance=page)


def _site(home: HomePage) -> None:
    """The one site; its host follows BASE_URL until an administrator names another one."""
    address = urlsplit(settings.BASE_URL)
    host = address.hostname or "localhost"
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(
            hostname=host, port=port, root_page=home, is_default_site=True, site_name="Tandem"
        )
    elif site.hostname == "localhost" and (site.hostname, site.port) != (host, port):
        site.hostname, site.port = host, port
        site.save()


APPROVAL = {"nl": "Goedkeuring", "fr": "Approbation"}
"""What editors read about a page that waits; a task has one name, so it speaks its tree's language."""


def _workflow(code: str, home: HomePage) -> None:
    """One workflow for a language tree: a single approval by the approvers."""
    if WorkflowPage.objects.filter(page_id=home.pk).exists():
        return
    approvers, _ = Group.objects.get_or_create(name=Role.APPROVER.value)
    task = GroupApprovalTask.objects.create(name=f"{APPROVAL.get(code, 'Approval')} ({code})")
    task.groups.add(approvers)
    workflow = Workflow.objects.create(name=f"Publication ({code})")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page_id=home.pk)
