"""Forms in the CMS: calls managers build them, translators translate them, others stay out."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import TranslationSource

from tandem.accounts.roles import Role
from tandem.formkit.localised import in_language
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory
from tests.formkit import samples
from tests.formkit.test_localize import start_translation

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_formkit_formdef:list"


def edit(form_def) -> str:
    return reverse("wagtailsnippets_formkit_formdef:edit", args=[form_def.pk])


def submit(form_def) -> str:
    return reverse(
        "wagtail_localize:submit_snippet_translation", args=["formkit", "formdef", form_def.pk]
    )


def statuses(client: Client, *urls: str) -> list[int]:
    return [client.get(url).status_code for url in urls]


def test_calls_managers_build_forms_and_have_them_translated(staff_client):
    form_def = samples.dutch_form()
    urls = [reverse(LIST), reverse("wagtailsnippets_formkit_formdef:add"), edit(form_def)]

    assert statuses(staff_client(Role.CALLS_MANAGER), *urls, submit(form_def)) == [200] * 4


def test_calls_managers_get_no_further_into_the_translation_of_pages(staff_client):
    start_translation(samples.dutch_form())
    source = TranslationSource.objects.get()
    client = staff_client(Role.CALLS_MANAGER)

    url = reverse("wagtail_localize:update_translations", args=[source.pk])

    assert statuses(client, url) == [403]
    assert url not in client.get(reverse(LIST)).content.decode()


def test_translators_open_translations_but_not_the_source(staff_client):
    form_def = samples.dutch_form()
    start_translation(form_def)
    client = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))

    assert statuses(client, reverse(LIST), edit(in_language(form_def, "fr"))) == [200, 200]
    refused = client.get(edit(form_def))
    assert (refused.status_code, refused.url) == (302, reverse("wagtailadmin_home"))
    assert client.get(reverse("wagtailsnippets_formkit_formdef:add")).status_code == 302


def test_case_officers_stay_out(staff_client):
    form_def = samples.dutch_form()
    client = staff_client(CallRoleFactory().user)

    assert statuses(client, reverse(LIST), edit(form_def), submit(form_def)) == [403] * 3
