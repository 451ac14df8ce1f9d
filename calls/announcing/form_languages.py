"""Which forms need no translation: those of calls that take files in one language alone."""

from collections import defaultdict

from calls.enums import LanguageRegime
from calls.models import Call
from tandem.formats.language import LANGUAGES


def not_needed() -> set[tuple[int, str]]:
    """(form, language) where no call with that form takes files in that language.

    A form without a call is left out: nobody knows yet.
    """
    wanted: dict[int, set[str]] = defaultdict(set)
    used = Call.objects.filter(form__isnull=False).order_by()
    for form, regime in used.values_list("form_id", "language_regime"):
        wanted[form].update(LanguageRegime(regime).file_languages)
    return {
        (form, language)
        for form, languages in wanted.items()
        for language in LANGUAGES
        if language not in languages
    }
