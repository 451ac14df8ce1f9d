"""The first version by a machine, and which of its texts nobody looked at yet."""

from typing import Any

from django.db.models import QuerySet
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.edit_translation import apply_machine_translation


class NoAnswer(Exception):
    """The service cannot be reached, or answers with something else than texts."""


def first_version(*, translation: Translation, user: Any) -> bool:
    """Let the machine translate what has no translation; whether there was anything.

    What people wrote stays. Raises NoAnswer; nothing was changed then.
    """
    try:
        return bool(apply_machine_translation(translation.pk, user, get_machine_translator()))
    # requests' errors are OSErrors; the others come from an answer that is not what was expected.
    except (OSError, LookupError, TypeError, ValueError) as error:
        raise NoAnswer from error


def untouched(translation: Translation) -> QuerySet[StringTranslation]:
    """As the machine made them: who saves one in the editor, changed or not, makes it her own."""
    segments = translation.source.stringsegment_set.all()
    return segments.get_translations(translation.target_locale).filter(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )
