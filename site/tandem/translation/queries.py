"""What other rooms may ask about translations."""

from tandem.translation.overview.queries import TranslationSummary, translation_summary

__all__ = ["TranslationSummary", "translation_summary"]
