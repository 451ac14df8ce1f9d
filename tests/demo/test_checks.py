"""The demo is nowhere but in the demo."""

import pytest
from django.apps import apps
from django.urls import Resolver404, resolve

from tandem.demo.checks import only_in_the_demo


def test_other_sites_do_not_start_with_the_demo(settings):
    settings.DEMO = False
    assert [message.id for message in only_in_the_demo()] == ["demo.C001"]


def test_demo_starts_with_the_demo(settings):
    settings.DEMO = True
    assert only_in_the_demo() == []


def test_demo_is_not_installed_elsewhere():
    assert apps.is_installed("tandem.demo") is False


@pytest.mark.parametrize("address", ["/demo/", "/demo/mailbox/", "/demo/sign-in/administrator/"])
def test_demo_has_no_address_elsewhere(address):
    with pytest.raises(Resolver404):
        resolve(address)
