"""Editors see what a block will look like before they choose it."""

import pytest
from django.urls import reverse

from home.blocks import ActivitiesBlock, ProgrammeBlock
from tandem.accounts.roles import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (ProgrammeBlock().child_blocks["session"], "De Drempelmeter"),
        (ActivitiesBlock().child_blocks["activity"], "Vormingen voor schepenen"),
    ],
)
def test_preview_shows_the_block_as_readers_will(staff_client, block, words):
    url = reverse("wagtailadmin_block_preview")
    response = staff_client(Role.EDITOR).get(url, {"id": block.definition_prefix})
    assert response.status_code == 200
    assert words in response.content.decode()
