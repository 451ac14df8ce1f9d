"""What every test may ask for. Rows come from `tests.factories`."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.utils import translation

from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory, second_factor


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Race tests end with a flush, which on SQLite deletes row by row: not with the triggers."""
    from django.db import connection

    from tandem.audit import triggers

    with django_db_blocker.unblock():
        triggers.remove(connection)


@pytest.fixture(autouse=True)
def in_dutch() -> Iterator[None]:
    """Every test begins in Dutch, whatever language a request of the test before it spoke."""
    with translation.override("nl"):
        yield


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """What a test cached is of a database that is rolled back."""
    cache.clear()


@pytest.fixture
def drain(db) -> Callable[[], int]:
    """`drain()` does what the outbox promised, as the worker would; returns how many jobs."""
    from tandem.outbox.draining import drain_outbox

    return drain_outbox


@pytest.fixture
def sign_in(db) -> Callable[..., Client]:
    """`sign_in(user)` gives a signed-in client; `with_second_factor=True` as after a TOTP code."""

    def enter(user: User, *, with_second_factor: bool = False) -> Client:
        client = Client()
        client.force_login(user)
        if with_second_factor:
            give_second_factor(client, user)
        return client

    return enter


@pytest.fixture
def staff_client(sign_in) -> Callable[..., Client]:
    """`staff_client(Role.EDITOR)` or `staff_client(user)`: a client that may pass the CMS door.

    The user is `client.user`.
    """

    def enter(who: Role | User) -> Client:
        user = who if isinstance(who, User) else UserFactory(roles=[who])
        client = sign_in(user, with_second_factor=True)
        client.user = user
        return client

    return enter


def give_second_factor(client: Client, user: User) -> None:
    """Write into the session what allauth writes after a right TOTP code."""
    from allauth.account.internal.flows.login import record_authentication

    device = second_factor(user)
    request = RequestFactory().get("/")
    request.session = client.session
    request.user = user
    record_authentication(request, user, "mfa", id=device.pk, type=device.type)
    request.session.save()


@pytest.fixture
def dutch() -> Iterator[None]:
    """The reader reads Dutch."""
    with translation.override("nl"):
        yield


@pytest.fixture
def french() -> Iterator[None]:
    """The reader reads French."""
    with translation.override("fr"):
        yield
