"""Make the sizes of a picture when it is uploaded or cut anew, so that no reader waits for one.

Measured with Pillow 13: avif takes 0.2 to 0.3 seconds a size, webp a third of that, jpeg nothing.
So the jpegs are made at once, and the rest by the worker: one size a job, so that a job holds the
database for half a second at most.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.images.models import Filter

from tandem.content.models import SiteImage
from tandem.content.pictures import ALL_SPECS, FORMATS, SHARE
from tandem.outbox.handlers import handles
from tandem.outbox.promising import promise

KIND = "content.renditions"
#: What is done to a picture before it is written in each format, such as `width-400`.
OPERATIONS = tuple(dict.fromkeys(spec.partition("|")[0] for spec in ALL_SPECS))
#: What other sites show is a jpeg alone.
JPEGS = (*OPERATIONS, *(spec.partition("|")[0] for spec in SHARE.specs))


def promise_sizes(sender: type[SiteImage], instance: SiteImage, **_kwargs: Any) -> None:
    """A receiver of `post_save`: a job a size, unless this cut of this file has it already."""
    if not instance.file:
        return
    make_sizes(instance, JPEGS, formats=["jpeg"])
    with transaction.atomic():
        for operation in OPERATIONS:
            cut = Filter(spec=operation).get_cache_key(instance)
            promise(
                KIND,
                {"picture": instance.pk, "operation": operation},
                key=f"{KIND}:{instance.pk}:{instance.file.name}:{operation}:{cut}",
            )


@handles(KIND)
def make_size(payload: dict[str, Any]) -> None:
    """One size in all formats; nothing where the picture was deleted in the meantime."""
    picture = SiteImage.objects.filter(pk=payload["picture"]).first()
    if picture is not None:
        make_sizes(picture, [payload["operation"]])


def make_sizes(
    picture: SiteImage, operations: Iterable[str], *, formats: Iterable[str] = FORMATS
) -> None:
    """What is missing of these sizes."""
    specs = [f"{operation}|format-{kind}" for operation in operations for kind in formats]
    made = {(each.filter_spec, each.focal_point_key) for each in picture.renditions.all()}
    for wanted in map(Filter, specs):
        size = {"filter_spec": wanted.spec, "focal_point_key": wanted.get_cache_key(picture)}
        if tuple(size.values()) not in made:
            # Not `get_renditions`: that leaves its files open, and a worker lives long.
            with picture.generate_rendition_file(wanted) as file:
                picture.renditions.create(**size, file=file)
