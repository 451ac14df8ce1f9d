"""Recommendations, target groups, and practices that visitors share."""

import io
from datetime import timedelta
from typing import Any

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from practices.models import (
    AgeGroup,
    PracticeIndexPage,
    RecommendationPage,
    SharedPractice,
    SharedState,
    TargetGroup,
)
from tests.factories.pages import PageFactory, PolicyDomainFactory, section


class TargetGroupFactory(factory.django.DjangoModelFactory):
    """People for whom a practice is."""

    class Meta:
        model = TargetGroup

    code = factory.Sequence(lambda n: f"group-{n}")
    name_nl = factory.Sequence(lambda n: f"Groep {n}")
    name_fr = factory.Sequence(lambda n: f"Groupe {n}")


class AgeGroupFactory(factory.django.DjangoModelFactory):
    """An age."""

    class Meta:
        model = AgeGroup

    code = factory.Sequence(lambda n: f"age-{n}")
    name_nl = factory.Sequence(lambda n: f"{n} jaar")
    name_fr = factory.Sequence(lambda n: f"{n} ans")
    order = factory.Sequence(lambda n: n)


class RecommendationPageFactory(PageFactory):
    """Advice. `practices=[page]` says which show it."""

    class Meta:
        model = RecommendationPage

    title = factory.Sequence(lambda n: f"Doe dit {n}")
    introduction = "Wat elke gemeente kan doen."
    domain = factory.SubFactory(PolicyDomainFactory)

    @classmethod
    def section(cls, language: str) -> Any:
        return section(PracticeIndexPage, language)


ANSWERS: dict[str, dict[str, Any]] = {
    "1": {
        "name": "Een babbel aan de schoolpoort",
        "domain": "onderwijs",
        "municipality": "44021",
        "elsewhere": "",
    },
    "2": {"run_by": "Stad Gent", "partners": "De brugfiguren\nDe scholen"},
    "3": {
        "what": "We drinken koffie met ouders.",
        "who": "Brugfiguren",
        "why": "Ouders kennen de weg niet.",
        "evidence": "Veertig gezinnen kregen hulp.\nDe scholen vragen <meer>.",
        "website": "www.example.org",
    },
    "4": {
        "contact_function": "Dienst onderwijs",
        "contact_email": "onderwijs@example.org",
        "agreed": "on",
    },
}


class SharedPracticeFactory(factory.django.DjangoModelFactory):
    """A draft with everything filled in. Its domain, *onderwijs*, is made where it is missing."""

    class Meta:
        model = SharedPractice

    language = "nl"
    answers = factory.LazyFunction(lambda: {step: dict(given) for step, given in ANSWERS.items()})
    sender_name = "An Peeters"
    sender_email = "an@example.org"
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=3))

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> SharedPractice:
        education()
        return super()._create(model_class, *args, **kwargs)

    class Params:
        to_confirm = factory.Trait(
            state=SharedState.TO_CONFIRM,
            title="Een babbel aan de schoolpoort",
            sent_at=factory.LazyFunction(timezone.now),
        )
        to_judge = factory.Trait(
            state=SharedState.TO_JUDGE,
            title="Een babbel aan de schoolpoort",
            confirmed_at=factory.LazyFunction(timezone.now),
        )


def education() -> Any:
    """The domain of `ANSWERS`."""
    from practices.models import PolicyDomain

    return PolicyDomain.objects.get_or_create(
        code="onderwijs", defaults={"name_nl": "Onderwijs", "name_fr": "Enseignement"}
    )[0]


def photo(
    name: str = "foto.jpg", *, size: tuple[int, int] = (60, 40), kind: str = "JPEG", **more: Any
) -> SimpleUploadedFile:
    """An upload with a real picture in it."""
    content = io.BytesIO()
    Image.new("RGB", size, "#5b2a6e").save(content, kind, **more)
    return SimpleUploadedFile(name, content.getvalue(), content_type=f"image/{kind.lower()}")
