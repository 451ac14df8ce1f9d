"""Pictures in the sizes that pages need: asked for together, written as <picture>.

The sizes are made when a picture is uploaded (`tandem.content.renditions`), never while a reader
waits: what is not made yet is not shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, Filter, Picture

#: The best first: avif halves a photograph, webp is for browsers before 2024, jpeg for the rest.
FORMATS = ("avif", "webp", "jpeg")


@dataclass(frozen=True)
class Sizes:
    """The sizes of a picture (Wagtail filter specs, per format) and how wide it is shown."""

    specs: tuple[str, ...]
    shown: str


def _sizes(shown: str, *operations: str) -> Sizes:
    return Sizes(
        tuple(f"{operation}|format-{kind}" for kind in FORMATS for operation in operations), shown
    )


# The largest first: its width and height stand in the page, so that nothing moves when it arrives.
CARD = _sizes("(min-width: 48rem) 22rem, 100vw", "fill-800x533", "fill-400x267")
HERO = _sizes("(min-width: 48rem) 44rem, 100vw", "width-1200", "width-800", "width-400")
FIGURE = _sizes("(min-width: 48rem) 44rem, 100vw", "width-800", "width-400")
GALLERY = _sizes("(min-width: 48rem) 22rem, 100vw", "width-800", "width-400")
#: What messages and social networks show of a page; they take no webp.
SHARE = Sizes(("fill-1200x630|format-jpeg",), "")
ALL_SPECS = tuple(dict.fromkeys(s for sizes in (CARD, HERO, FIGURE, GALLERY) for s in sizes.specs))


def newest_picture() -> AbstractImage | None:
    """The picture that previews of blocks show; None in an empty library."""
    newest = get_image_model().objects.order_by("-pk").first()
    if newest is not None:
        newest.contextual_alt_text, newest.decorative = newest.default_alt_text, False
    return newest


def images_in(body: Iterable[Any]) -> list[AbstractImage | None]:
    """The pictures in a text: on their own, in a gallery, before a video."""
    found: list[AbstractImage | None] = []
    for block in body:
        if block.block_type == "image":
            found.append(block.value["image"])
        elif block.block_type == "gallery":
            found += [each["image"] for each in block.value]
        elif block.block_type == "video":
            found.append(block.value["picture"])
    return found


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


def made_size(image: AbstractImage | None, sizes: Sizes) -> Any | None:
    """The rendition of the first of these sizes; None without a picture, or until it is made."""
    if image is None:
        return None
    wanted = Filter(spec=sizes.specs[0])
    return image.find_existing_renditions(wanted).get(wanted)


def picture_html(image: AbstractImage, sizes: Sizes, **attributes: str) -> SafeString:
    """`<picture>` with the sizes that are made; `alt` is the picture's description unless given."""
    attributes.setdefault("alt", image.default_alt_text)
    filters = [Filter(spec=spec) for spec in sizes.specs]
    found = image.find_existing_renditions(*filters)
    made = {each.spec: found[each] for each in filters if each in found}
    if not any(spec.endswith("jpeg") for spec in made):
        return SafeString("")
    return Picture(made, {"sizes": sizes.shown, **attributes}).__html__()
