"""Wagtail's history and comparison open for our pages and for their translations."""

import pytest
from django.urls import reverse

from tandem.accounts.roles import Role
from tests.factories.editing import body, rich
from tests.factories.pages import (
    AwardsPageFactory,
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "factory",
    [
        AwardsPageFactory,
        CallPageFactory,
        NewsPageFactory,
        PracticePageFactory,
        StandardPageFactory,
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_two_versions_are_compared_word_by_word(factory, language, staff_client):
    page = factory(language=language, title="Oude titel")
    page.body = body(("heading", "Kop"), rich("<p>Oude zin</p>"))
    first = page.save_revision()
    page.title = "Nieuwe titel"
    page.body = body(("heading", "Kop"), rich("<p>Nieuwe zin</p>"))
    page.body[1].id, page.body[0].id = first.as_object().body[1].id, first.as_object().body[0].id
    second = page.save_revision()
    editor = staff_client(Role.EDITOR)
    history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert history.status_code == 200
    compared = editor.get(
        reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    )
    html = compared.content.decode()
    assert '<span class="deletion">Oude</span>' in html
    assert '<span class="addition">Nieuwe</span>' in html
    assert "zin" in html


def test_translator_does_not_compare_what_is_not_hers(staff_client):
    page = NewsPageFactory(live=False)
    one, two = page.save_revision(), page.save_revision()
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, one.pk, two.pk])
    assert staff_client(Role.CALLS_MANAGER).get(url).status_code == 403
