"""Pictures in the sizes that pages need: asked for together, written as <picture>."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, Picture


@dataclass(frozen=True)
class Sizes:
    """The sizes of a picture (Wagtail filter specs, per format) and how wide it is shown."""

    specs: tuple[str, ...]
    shown: str


def _sizes(shown: str, *operations: str) -> Sizes:
    # webp for everybody of the last years, jpeg for the rest; avif takes a second per size to make
    return Sizes(
        tuple(
            f"{operation}|format-{kind}" for kind in ("webp", "jpeg") for operation in operations
        ),
        shown,
    )


CARD = _sizes("(min-width: 48rem) 22rem, 100vw", "fill-400x267", "fill-800x533")
HERO = _sizes("(min-width: 62rem) 50rem, 100vw", "width-400", "width-800", "width-1200")
#: What messages and social networks show of a page; they take no webp.
SHARE = Sizes(("fill-1200x630|format-jpeg",), "")
FIGURE = _sizes("(min-width: 62rem) 44rem, 100vw", "width-400", "width-800")


def load_pictures(images: Iterable[AbstractImage | None]) -> None:
    """Fetch the existing sizes of all these pictures in one query; none for no pictures."""
    objects = [image for image in images if image is not None]
    if not objects:
        return
    by_pk = {image.pk: image for image in objects}
    found: dict[object, list[object]] = {pk: [] for pk in by_pk}
    model = get_image_model().get_rendition_model()
    for rendition in model.objects.filter(image__in=list(by_pk)):
        rendition.image = by_pk[rendition.image_id]  # it asks for its description
        found[rendition.image_id].append(rendition)
    for image in objects:  # one picture may be there twice, as two objects
        image.prefetched_renditions = found[image.pk]


def picture_html(image: AbstractImage, sizes: Sizes, **attributes: str) -> SafeString:
    """`<picture>` with all sizes; `alt` is the picture's description unless given."""
    given = {"sizes": sizes.shown, **attributes}
    given.setdefault("alt", image.default_alt_text)
    return Picture(image.get_renditions(*sizes.specs), given).__html__()
