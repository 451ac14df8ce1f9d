"""The scores of a practice: 1 to 4, and what each number means, for editors and readers alike."""

from dataclasses import dataclass
from typing import NamedTuple

from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tandem.content.cards import Meter

HIGHEST = 4
VALIDATORS = [MinValueValidator(1), MaxValueValidator(HIGHEST)]

#: How many people a practice reaches; the first word is for 1.
REACH = (
    _("A few people, such as one class or one street"),
    _("One group or one neighbourhood"),
    _("Several groups or neighbourhoods"),
    _("The whole municipality, or several municipalities"),
)
#: How often it happens.
RECURRENCE = (
    _("Once"),
    _("Now and then, without a fixed rhythm"),
    _("Regularly, such as every year"),
    _("All the time: it is part of the daily work"),
)
REACH_LABEL, RECURRENCE_LABEL = _("Reach"), _("Recurring")


def choices(words: tuple[Promise, ...]) -> list[tuple[int, Promise]]:
    """What an editor chooses from."""
    return list(enumerate(words, start=1))


class Meaning(NamedTuple):
    """One number in words."""

    value: int
    words: str
    #: Whether it is the score of the practice that is read.
    current: bool


@dataclass(frozen=True)
class Score:
    """A known score with its scale."""

    label: str
    value: int
    scale: tuple[Promise, ...]
    max: int = HIGHEST

    @property
    def words(self) -> str:
        """What this number means."""
        return str(self.scale[self.value - 1])

    def meanings(self) -> list[Meaning]:
        """All numbers of the scale."""
        return [
            Meaning(value, str(words), value == self.value)
            for value, words in enumerate(self.scale, start=1)
        ]

    def meter(self) -> Meter:
        """As cards show it."""
        return Meter(label=self.label, value=self.value, max=self.max)


def known(*, reach: int | None, recurring: int | None) -> list[Score]:
    """The scores that were given, in the reader's language."""
    given = ((REACH_LABEL, reach, REACH), (RECURRENCE_LABEL, recurring, RECURRENCE))
    return [Score(str(label), value, scale) for label, value, scale in given if value]
