"""Live pages in the sections that `home.bootstrap` makes. `language="fr"` puts them in French.

`translation_of=page` makes a page the translation of another one. `live=False` makes a draft.
"""

import io
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import factory
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.images.models import Filter
from wagtail.models import Locale

from calls.models import (
    Award,
    AwardMunicipality,
    AwardsIndexPage,
    AwardsPage,
    CallIndexPage,
    CallPage,
)
from home.models import HomePage, NewsIndexPage, NewsPage, StandardPage
from practices.models import PolicyDomain, PracticeIndexPage, PracticePage
from tandem.content.models import SiteImage, SiteRendition
from tandem.content.pictures import ALL_SPECS, SHARE
from tests.factories.calls import CallFactory


class SiteImageFactory(factory.django.DjangoModelFactory):
    """A plain coloured picture of 1200 by 800 with descriptions in both languages."""

    class Meta:
        model = SiteImage

    class Params:
        colour = "#5b2a6e"

    title = factory.Sequence(lambda n: f"picture {n}")
    description_nl = "Twee mensen op een tandem"
    description_fr = "Deux personnes sur un tandem"

    @factory.lazy_attribute
    def file(self) -> ImageFile:
        """1200 by 800, in the colour asked for."""
        content = io.BytesIO()
        Image.new("RGB", (1200, 800), self.colour).save(content, "PNG")
        content.seek(0)
        return ImageFile(content, "picture.png")


def with_sizes(image: SiteImage) -> SiteImage:
    """As if every size had been made before: making one leaves open files (Wagtail) and is slow."""
    image.renditions.all().delete()  # the jpegs are there since the upload
    SiteRendition.objects.bulk_create(
        SiteRendition(
            image=image,
            filter_spec=spec,
            focal_point_key=Filter(spec=spec).get_cache_key(image),
            file=f"images/{image.pk}.jpg",
            width=400,
            height=267,
        )
        for spec in (*ALL_SPECS, *SHARE.specs)
    )
    return image


class PageFactory(factory.Factory):
    """Adds the page to the section of its language; `parent=` puts it elsewhere."""

    class Meta:
        abstract = True

    class Params:
        section: Any = None

    language = "nl"
    parent: Any = None
    translation_of: Any = None
    first_published_at = factory.LazyFunction(timezone.now)
    last_published_at = factory.SelfAttribute("first_published_at")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        language, parent = kwargs.pop("language"), kwargs.pop("parent")
        twin = kwargs.pop("translation_of")
        many = {
            field.name: kwargs.pop(field.name)
            for field in model_class._meta.many_to_many
            if field.name in kwargs
        }
        if twin is not None:
            kwargs["translation_key"] = twin.translation_key
        if not kwargs.get("live", True):
            kwargs["first_published_at"] = kwargs["last_published_at"] = None
        page = model_class(locale=Locale.objects.get(language_code=language), **kwargs)
        for name, values in many.items():
            setattr(page, name, values)
        # read anew: treebeard keeps count of children on the object in hand
        above = parent or cls.section(language)
        return type(above).objects.get(pk=above.pk).add_child(instance=page)

    @classmethod
    def section(cls, language: str) -> Any:
        """Where pages of this type live."""
        raise NotImplementedError


def home(language: str = "nl") -> HomePage:
    """The home page of a language."""
    return HomePage.objects.get(locale__language_code=language)


def section(model: Any, language: str = "nl") -> Any:
    """The index page of this type in a language."""
    return model.objects.get(locale__language_code=language)


class NewsPageFactory(PageFactory):
    """A news item of 20 September 2021."""

    class Meta:
        model = NewsPage

    title = factory.Sequence(lambda n: f"Nieuws {n}")
    introduction = "Wat er gebeurde, in één zin."
    published_on = date(2021, 9, 20)

    @classmethod
    def section(cls, language: str) -> Any:
        return section(NewsIndexPage, language)


class StandardPageFactory(PageFactory):
    """A page under the home page."""

    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda n: f"Pagina {n}")

    @classmethod
    def section(cls, language: str) -> Any:
        return home(language)


class PolicyDomainFactory(factory.django.DjangoModelFactory):
    """A field of policy in both languages."""

    class Meta:
        model = PolicyDomain

    code = factory.Sequence(lambda n: f"domain-{n}")
    name_nl = factory.Sequence(lambda n: f"Domein {n}")
    name_fr = factory.Sequence(lambda n: f"Domaine {n}")


class PracticePageFactory(PageFactory):
    """A practice with scores. `applied_in=[municipality]` says where."""

    class Meta:
        model = PracticePage

    title = factory.Sequence(lambda n: f"Praktijk {n}")
    introduction = "Wat anderen ervan kunnen leren."
    domain = factory.SubFactory(PolicyDomainFactory)
    reach = 3
    recurring = 4

    @classmethod
    def section(cls, language: str) -> Any:
        return section(PracticeIndexPage, language)


class CallPageFactory(PageFactory):
    """The page of a new call."""

    class Meta:
        model = CallPage

    title = factory.Sequence(lambda n: f"Oproep {n}")
    purpose = "Subsidie voor gemeenten die samenwerken."
    call = factory.SubFactory(CallFactory)

    @classmethod
    def section(cls, language: str) -> Any:
        return section(CallIndexPage, language)


def award(call: Any, *, places: list[str] | None = None, **columns: Any) -> Award:
    """An award of this call to municipalities by NIS code (default: Vilvoorde), in this order."""
    columns = {
        "title": "Samen onthalen",
        "description": "Drie gemeenten, één onthaal.",
        "language": "nl",
        "amount": Decimal("149722.00"),
        "decided_on": date(2015, 12, 8),
        "order": call.awards.count(),
        **columns,
    }
    row = Award.objects.create(call=call, **columns)
    for order, nis in enumerate(places or ["23088"]):
        AwardMunicipality.objects.create(award=row, municipality_id=nis, order=order)
    return row


class AwardsPageFactory(PageFactory):
    """The results of a call that closed."""

    class Meta:
        model = AwardsPage

    title = factory.Sequence(lambda n: f"Resultaat {n}")
    call = factory.SubFactory(
        CallFactory,
        opens_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=90)),
        closes_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=30)),
    )

    @classmethod
    def section(cls, language: str) -> Any:
        return section(AwardsIndexPage, language)
