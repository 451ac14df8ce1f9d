"""Texts that a machine translated and nobody looked at yet."""

from django.db.models import QuerySet
from wagtail_localize.models import StringTranslation, Translation


def untouched(translation: Translation) -> QuerySet[StringTranslation]:
    """As the machine made them: who saves one in the editor, changed or not, makes it her own."""
    segments = translation.source.stringsegment_set.all()
    return segments.get_translations(translation.target_locale).filter(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )
