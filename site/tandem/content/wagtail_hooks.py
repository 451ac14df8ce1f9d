"""What the CMS must know of texts."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from tandem.content.rich_text.external_links import ExternalLinkHandler
from tandem.content.rich_text.language_of_part import register_languages


@hooks.register("register_rich_text_features")
def rich_text_features(features: FeatureRegistry) -> None:
    """Parts in another language; links that leave the site."""
    register_languages(features)
    features.register_link_type(ExternalLinkHandler)
