"""What every test may ask for. Rows come from `tests.factories`."""

import gc
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.utils import translation

from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory, second_factor

# Looking for garbage among the classes of a whole site took a seventh of the time.
gc.set_threshold(100_000, 50, 100)


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
    """`sign_in(user)` gives a signed-in client; `with_second_factor=True` as after a TOTP code,
    `by_code=True` as after a code from a mail. Otherwise the session is an old one."""

    def enter(user: User, *, with_second_factor: bool = False, by_code: bool = False) -> Client:
        client = Client()
        client.force_login(user)
        if with_second_factor:
            device = second_factor(user)
            write_proof(client, user, "mfa", id=device.pk, type=device.type)
        if by_code:
            write_proof(client, user, "code", email=user.email)
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


def write_proof(client: Client, user: User, method: str, **facts: object) -> None:
    """Write into the session what allauth writes after a right code."""
    from allauth.account.internal.flows.login import record_authentication

    request = RequestFactory().get("/")
    request.session = client.session
    request.user = user
    record_authentication(request, user, method, **facts)
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
