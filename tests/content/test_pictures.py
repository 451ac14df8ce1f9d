"""Sizes of pictures are made by the worker; a reader never waits for one."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from tandem.accounts.roles import Role
from tandem.content.models import SiteImage, SiteRendition
from tandem.content.pictures import ALL_SPECS, SHARE
from tandem.content.renditions import JPEGS, OPERATIONS
from tandem.outbox.models import Job
from tests.content.samples import picture
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory, SiteImageFactory

pytestmark = pytest.mark.django_db


def page_with(image):
    return NewsPageFactory(
        picture=image, body=[("image", {"image": picture(image), "caption": ""})]
    )


def attributes(tag: str) -> dict[str, str]:
    return dict(re.findall(r'([a-z]+)="([^"]*)"', tag))


def test_upload_promises_every_size_once():
    image = SiteImageFactory()
    image.save()
    jobs = Job.objects.filter(kind="content.renditions")
    assert sorted(job.payload["operation"] for job in jobs) == sorted(OPERATIONS)


def test_new_focal_point_promises_the_sizes_that_are_cut_by_it():
    image = SiteImageFactory()
    before = set(Job.objects.values_list("pk", flat=True))
    image.focal_point_x, image.focal_point_y = 100, 100
    image.focal_point_width = image.focal_point_height = 50
    image.save()
    added = Job.objects.exclude(pk__in=before)
    assert {job.payload["operation"] for job in added} == {"fill-400x267", "fill-800x533"}


def test_deleted_picture_needs_no_sizes(drain):
    SiteImageFactory().delete()
    assert drain() == len(OPERATIONS)
    assert SiteRendition.objects.count() == 0


def test_jpegs_are_there_at_once_and_nothing_is_made_for_a_reader(client):
    image = SiteImageFactory()
    made = set(image.renditions.values_list("filter_spec", flat=True))
    assert made == {f"{operation}|format-jpeg" for operation in JPEGS}
    html = client.get(page_with(image).url).content.decode()
    hero, figure = re.findall(r"<picture>(.*?)</picture>", html)
    assert ("<source" in hero, 'srcset="' in hero, 'alt="Deux cyclistes"' in figure) == (
        False,
        True,
        True,
    )
    assert image.renditions.count() == len(JPEGS)


def test_picture_of_a_page_says_whom_it_is_from(client):
    def caption(credit: str) -> list[str]:
        page = NewsPageFactory(picture=SiteImageFactory(credit=credit))
        html = client.get(page.url).content.decode()
        (figure,) = re.findall(r'<figure class="page-picture">(.*?)</figure>', html, re.DOTALL)
        return re.findall("<figcaption>(.*?)</figcaption>", figure)

    assert caption("Foto: Jan Peeters") == ["Foto: Jan Peeters"]
    assert caption("") == []


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, {"description_nl", "description_fr"}),
        ({"description_nl": "Een tandem"}, {"description_fr"}),
        ({"description_nl": "Een tandem", "description_fr": "Un tandem"}, set()),
        ({"is_decorative": "on"}, set()),
    ],
)
def test_editor_must_describe_a_picture_or_call_it_decorative(said, refused):
    """The form is that of every way to upload in the CMS."""
    file = SimpleUploadedFile("tandem.png", SiteImageFactory.build().file.read(), "image/png")
    filled = {"title": "Tandem", "collection": Collection.get_first_root_node().pk, **said}
    editor = UserFactory(roles=[Role.EDITOR])
    form = get_image_form(SiteImage)(filled, {"file": file}, user=editor)
    assert set(form.errors) == refused


def test_picture_without_any_size_is_left_out(client):
    image = SiteImageFactory()
    image.renditions.all().delete()
    assert "<img" not in client.get(page_with(image).url).content.decode()
    assert SiteRendition.objects.count() == 0


def test_pictures_come_in_three_formats_with_their_sizes(client, drain):
    image = SiteImageFactory()
    drain()
    assert set(image.renditions.values_list("filter_spec", flat=True)) == {*ALL_SPECS, *SHARE.specs}
    html = client.get(page_with(image).url).content.decode()
    hero, figure = re.findall(r"<picture>(.*?)</picture>", html)
    for each, size in ((hero, ("1200", "800")), (figure, ("800", "533"))):
        assert re.findall(r'<source[^>]* type="([^"]*)"', each) == ["image/avif", "image/webp"]
        image_tag = attributes(each[each.index("<img") :])
        assert (image_tag["width"], image_tag["height"]) == size
        assert each.count('sizes="') == 3
    assert 'fetchpriority="high"' in hero
    assert 'loading="lazy"' in figure
    assert [int(width) for width in re.findall(r" (\d+)w", hero)] == [1200, 800, 400] * 3
