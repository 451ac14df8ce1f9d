"""Which forms need no translation, and what the overview of translations makes of it."""

import pytest

from calls.announcing.form_languages import not_needed
from calls.enums import LanguageRegime
from tandem.accounts.roles import Role
from tandem.translation.overview.queries import overview_rows
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory
from tests.formkit import samples
from tests.formkit.test_localize import start_translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def form():
    return samples.dutch_form()


def shown() -> list[tuple[str, str]]:
    """The rows of forms: name and language."""
    rows = overview_rows(UserFactory(roles=[Role.EDITOR]))
    return [(row.title, row.language) for row in rows if not row.is_page]


@pytest.mark.parametrize(
    ("regimes", "needed"),
    [
        ([], True),
        ([LanguageRegime.NL], False),
        ([LanguageRegime.NL_FR_COPY], False),
        ([LanguageRegime.NL_FR], True),
        ([LanguageRegime.NL, LanguageRegime.NL_FR], True),
    ],
)
def test_form_of_a_call_in_one_language_is_not_missing_in_the_other(form, regimes, needed):
    for regime in regimes:
        CallFactory(form=form, language_regime=regime)
    assert ((form.pk, "fr") in not_needed()) is not needed
    assert (form.pk, "nl") not in not_needed()
    assert shown() == ([(form.name, "fr")] if needed else [])


def test_translation_that_was_made_all_the_same_is_shown(form):
    CallFactory(form=form, language_regime=LanguageRegime.NL)
    start_translation(form)
    assert shown() == [(form.name, "fr")]
