"""Pictures of the demo: made once, found again by their title."""

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from tandem.content.models import SiteImage
from tandem.demo.loading.drawing import HEIGHT, WIDTH, draw
from tandem.demo.reading import content

#: Which picture stands on the card of a page, by the key of the page.
CARDS = {
    "home": "everybody",
    "zele-kansenplatform": "platform",
    "brussels-call-2027-open": "envelope",
    "intermunicipal-2015-results": "together",
    "beernem-voting-booths": "voting",
    "elk-telt": "leisure",
    "drempelmeter": "ramp",
    "toegankelijke-stembureaus-bergen": "voting",
    "question-hour": "language",
    "charter": "youth",
    "municipality-pages": "together",
    "kansenplatform-zele": "platform",
    "weg-wijzer-middenkempen": "together",
    "huis-van-het-nederlands": "language",
    "mission-kortrijk": "child",
}


def picture(key: str) -> SiteImage:
    """The picture with this key."""
    found = SiteImage.objects.filter(title=f"{key}.png").first()
    if found is not None:
        return found
    node = next(each for each in content("pictures")["pictures"] if each["key"] == key)
    file = ImageFile(ContentFile(draw(key)), f"{key}.png")
    return SiteImage.objects.create(
        title=f"{key}.png",
        file=file,
        width=WIDTH,
        height=HEIGHT,
        description_nl=node["description_nl"],
        description_fr=node["description_fr"],
    )


def card_picture(key: str) -> SiteImage | None:
    """The picture of the page with this key, if it has one."""
    return picture(CARDS[key]) if key in CARDS else None
