"""Downloads, other people's files and the addresses of the applicant's screens."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import get_resolver, reverse
from django.utils import timezone, translation

from calls.applying.sending import send
from calls.enums import CallRoleKind, FileState, Status
from calls.models import Application, Attachment
from calls.urls import urlpatterns
from tandem.accounts.roles import Role
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.calls.applying.world import PROJECT
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory, CallRoleFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("dutch")]


def url(name, her):
    return reverse(f"calls:{name}", args=[her.application.uuid])


def sent(call=None):
    her = world.applicant(call).fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    return her


def close(her):
    call = her.application.call
    call.closes_at = timezone.now() - timedelta(minutes=10)
    call.save()


# --- Files ---


def test_download_is_locked_down(sign_in):
    her = world.applicant()
    file = her.attach("Begroting é.pdf")

    page = sign_in(her.user).get(reverse("calls:attachment", args=[file.uuid]))

    assert b"".join(page.streaming_content).startswith(b"%PDF-")
    assert {name: page.headers[name] for name in EXPECTED_HEADERS} == EXPECTED_HEADERS
    assert page.headers["Content-Disposition"].startswith("attachment;")


EXPECTED_HEADERS = {
    "Content-Type": "application/pdf",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
}


def staff(call):
    """Everybody who handles the files of a call, and who does not."""
    return {
        "officer": CallRoleFactory(call=call).user,
        "chair": CallRoleFactory(call=call, role=CallRoleKind.CHAIR).user,
        "manager": UserFactory(roles=[Role.CALLS_MANAGER]),
        "stranger": world.stranger(),
        "officer elsewhere": CallRoleFactory(call=CallFactory()).user,
        "administrator": UserFactory(roles=[Role.ADMINISTRATOR]),
    }


@pytest.mark.parametrize(
    ("scanner", "state", "opens"),
    [
        ("none", FileState.NOT_SCANNED, {"uploader", "colleague", "officer", "chair", "manager"}),
        ("clamd://x", FileState.NOT_SCANNED, {"uploader"}),
        ("clamd://x", FileState.CLEAN, {"uploader", "colleague", "officer", "chair", "manager"}),
        ("none", FileState.INFECTED, set()),
    ],
)
def test_who_opens_a_sent_file(sign_in, settings, scanner, state, opens):
    settings.FILE_SCANNER = scanner
    her = world.applicant().fill_in()
    file = her.attach()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    Attachment.objects.update(state=state)
    people = {"uploader": her.user, "colleague": her.colleague(Right.READ)}
    people |= staff(her.application.call)
    answers = {}
    for name, user in people.items():
        page = sign_in(user).get(reverse("calls:attachment", args=[file.uuid]))
        answers[name] = page.status_code
        b"".join(page)  # reading to the end closes the file

    assert answers == {name: 200 if name in opens else 404 for name in people}


def test_nobody_but_the_applicant_opens_a_file_that_was_not_sent(sign_in):
    her = sent()
    file = her.attach()

    for user in staff(her.application.call).values():
        page = sign_in(user).get(reverse("calls:attachment", args=[file.uuid]))
        assert page.status_code == 404


def test_file_that_is_gone_from_the_disk_is_not_found(sign_in):
    her = world.applicant()
    file = her.attach()
    file.file.storage.delete(file.file.name)

    page = sign_in(her.user).get(reverse("calls:attachment", args=[file.uuid]))

    assert page.status_code == 404


# --- Other people's files ---

OF_A_FILE = [
    *("application", "later", "check", "send", "receipt", "withdraw", "delete"),
    *("section", "autosave", "attachment", "remove"),
]


def addresses(her, file):
    """Every address of one application, by route."""
    found = {}
    for name in OF_A_FILE:
        if name in {"attachment", "remove"}:
            args = [file.uuid]
        elif name in {"section", "autosave"}:
            args = [her.application.uuid, PROJECT]
        else:
            args = [her.application.uuid]
        found[name] = reverse(f"calls:{name}", args=args)
    return found


def test_every_route_is_walked_below():
    assert {pattern.name for pattern in urlpatterns} == {*OF_A_FILE, "mine", "start", "letter"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_draft_is_not_there_for_anybody_else(sign_in, method):
    her = world.applicant().fill_in()
    where = addresses(her, her.attach())
    answers = {
        (who, name): getattr(sign_in(user), method)(address).status_code
        for who, user in staff(her.application.call).items()
        for name, address in where.items()
    }

    wrong_method = {"get": {"autosave"}, "post": {"application", "later", "check", "receipt"}}
    wrong_method["post"].add("attachment")
    assert answers == {
        (who, name): 405 if name in wrong_method[method] else 404 for who, name in answers
    }
    assert Application.objects.get().status == Status.DRAFT


def test_visitor_signs_in_first(client):
    her = world.applicant()
    where = addresses(her, her.attach())
    del where["autosave"]

    for address in where.values():
        assert client.get(address).url == f"{reverse('account_login')}?next={address}"


# --- Addresses ---


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_addresses_keep_their_parts_in_every_language(language):
    """A translated address that lost its `<uuid:uuid>` would break every link to it."""
    with translation.override(language):
        translated = {pattern.name: set(pattern.pattern.converters) for pattern in urlpatterns}
        resolver = get_resolver()
        uuid = uuid4()
        path = reverse("calls:section", args=[uuid, PROJECT])
        assert resolver.resolve(path).kwargs == {"uuid": uuid, "section_id": PROJECT}
    assert translated == {
        name: {"section_id", "uuid"}
        if name in {"section", "autosave"}
        else set()
        if name == "mine"
        else {"code"}
        if name == "start"
        else {"uuid"}
        for name in translated
    }
