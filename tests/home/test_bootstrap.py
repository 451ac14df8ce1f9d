"""The bones of the site."""

import pytest
from wagtail.models import GroupPagePermission, Locale, Page, Site, Workflow, WorkflowPage

from home.bootstrap import SECTIONS, bootstrap
from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_bootstrap_makes_both_languages_with_their_sections_as_translations():
    homes = HomePage.objects.order_by("path")
    assert [home.locale.language_code for home in homes] == ["nl", "fr"]
    assert len({home.translation_key for home in homes}) == 1
    for model in (section.model for section in SECTIONS):
        pages = model.objects.order_by("path")
        assert [page.locale.language_code for page in pages] == ["nl", "fr"]
        assert [page.get_parent().pk for page in pages] == [home.pk for home in homes]
        assert len({page.translation_key for page in pages}) == 1


def test_bootstrap_leaves_nothing_of_what_wagtail_made():
    assert Page.objects.count() == 1 + 2 * (1 + len(SECTIONS))
    assert [site.root_page.specific for site in Site.objects.all()] == [
        HomePage.objects.get(locale__language_code="nl")
    ]
    assert sorted(Workflow.objects.values_list("name", flat=True)) == [
        "Publication (fr)",
        "Publication (nl)",
    ]


def test_bootstrap_twice_changes_nothing(django_assert_max_num_queries):
    before = _everything()
    with django_assert_max_num_queries(120):
        bootstrap()
    assert _everything() == before


def test_each_language_tree_has_a_workflow_of_its_own():
    assert sorted(
        (row.page.locale.language_code, row.workflow.name)
        for row in WorkflowPage.objects.select_related("workflow", "page__locale")
    ) == [("fr", "Publication (fr)"), ("nl", "Publication (nl)")]


def test_only_administrators_publish_except_editors_in_the_news():
    rows = GroupPagePermission.objects.filter(permission__codename="publish_page")
    assert sorted((row.group.name, row.page.slug) for row in rows) == [
        ("Administrators", "root"),
        ("Editors", "actualites"),
        ("Editors", "nieuws"),
    ]


def _everything():
    return [
        list(model.objects.order_by("pk").values_list("pk", flat=True))
        for model in (Page, Site, Locale, Workflow, WorkflowPage, GroupPagePermission)
    ]
