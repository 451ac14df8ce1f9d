"""A file that is too large is dropped while it arrives; the rest of the form is kept."""

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from tandem.files import receiving

SMALL = 3 * 1024 * 1024


@pytest.fixture
def _small_limit(monkeypatch):
    """The limit is a number in this module; the behaviour around it is what is tested."""
    monkeypatch.setattr(receiving, "MAX_FILE", SMALL)


@pytest.fixture
def post():
    """`post(name=size, …)` is a request with a form and files; it is closed afterwards."""
    made = []

    def build(path="/nl/applications/", **sizes):
        data = {"before": "typed before", "after": "typed after"}
        files = {
            name: SimpleUploadedFile(f"{name}.pdf", b"x" * size) for name, size in sizes.items()
        }
        made.append(RequestFactory().post(path, {**data, **files}))
        return made[-1]

    yield build
    for request in made:
        request.close()


@pytest.mark.usefixtures("_small_limit")
def test_too_large_file_leaves_a_stand_in_and_the_rest_of_the_form(post):
    request = post(good=1000, huge=SMALL + 1, other=2000)

    assert request.POST.dict() == {"before": "typed before", "after": "typed after"}
    assert {name: file.size for name, file in request.FILES.items()} == {
        "good": 1000,
        "huge": SMALL + 1,
        "other": 2000,
    }
    assert request.FILES["huge"].read() == b""
    assert request.FILES["huge"].name == "huge.pdf"
    assert request.FILES["other"].read() == b"x" * 2000


@pytest.mark.usefixtures("_small_limit")
def test_file_at_the_limit_is_kept(post):
    request = post(good=SMALL)

    assert request.FILES["good"].read() == b"x" * SMALL


@pytest.mark.usefixtures("_small_limit")
def test_cms_keeps_its_own_limits(post):
    request = post("/cms/documents/add/", good=SMALL + 1)

    assert request.FILES["good"].read() == b"x" * (SMALL + 1)


def test_request_beyond_all_use_is_refused(post, monkeypatch):
    monkeypatch.setattr(receiving, "MAX_REQUEST", 1000)
    request = post(good=2000)

    with pytest.raises(RequestDataTooBig):
        request.POST  # noqa: B018
