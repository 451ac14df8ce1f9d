"""The menu of the CMS leads nowhere that somebody may not come."""

import re

import pytest
from django.urls import reverse

from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "role", [Role.EDITOR, Role.TRANSLATOR, Role.APPROVER, Role.ADMINISTRATOR, Role.CALLS_MANAGER]
)
def test_every_item_of_the_menu_opens(role, staff_client):
    person = staff_client(role)
    html = person.get(reverse("wagtailadmin_home"), follow=True).content.decode()
    menu = html.split('id="wagtail-sidebar-props"')[1].split("</script>")[0]
    assert "logout" in menu
    addresses = {
        url
        for url in re.findall(r'"url": "(/cms/[a-z0-9/_-]+/)"', menu)
        if not re.search(r"logout|/pages/|/explorer/", url)
    }
    assert len(addresses) >= 2
    answers = {url: person.get(url, follow=True) for url in addresses}
    shut = [
        url
        for url, answer in answers.items()
        if answer.status_code != 200
        or (answer.redirect_chain and answer.redirect_chain[-1][0] == reverse("wagtailadmin_home"))
    ]
    assert shut == []


def test_locales_stay_for_who_may_change_them(staff_client):
    html = staff_client(UserFactory(is_superuser=True)).get(reverse("wagtailadmin_home"))
    assert reverse("wagtaillocales:index") in html.content.decode()
