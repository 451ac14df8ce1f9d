"""The factories make rows that every constraint accepts."""

import pytest
from stdnum.be import vat

from calls.enums import Status
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    ConflictDeclarationFactory,
    CriterionFactory,
    SubmissionFactory,
    ThemeFactory,
)
from tests.factories.organisations import MembershipFactory, enterprise_number


@pytest.mark.parametrize("n", [0, 1, 96, 97, 12345])
def test_enterprise_numbers_have_right_check_digits(n):
    assert vat.is_valid(enterprise_number(n))


@pytest.mark.django_db
def test_every_factory_makes_a_row():
    rows = [
        *(ApplicationFactory(status=status) for status in Status),
        AssignmentFactory(),
        ConflictDeclarationFactory(),
        CriterionFactory(),
        MembershipFactory(),
        SubmissionFactory(),
        ThemeFactory(),
        CallFactory(closed=True),
        CallFactory(building=True),
    ]
    assert all(row.pk for row in rows)


@pytest.mark.django_db
def test_traits_of_a_call():
    calls = CallFactory(), CallFactory(closed=True), CallFactory(building=True)
    assert [call.is_open() for call in calls] == [True, False, False]
