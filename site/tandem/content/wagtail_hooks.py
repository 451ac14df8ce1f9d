"""What the CMS must know of texts."""

from typing import Any

from django.urls import include, path
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from tandem.content.cms_documents import DocumentList
from tandem.content.models import Abbreviation
from tandem.content.rich_text.external_links import ExternalLinkHandler
from tandem.content.rich_text.language_of_part import register_languages

register_snippet(Abbreviation)


@hooks.register("register_rich_text_features")
def rich_text_features(features: FeatureRegistry) -> None:
    """Parts in another language; links that leave the site."""
    register_languages(features)
    features.register_link_type(ExternalLinkHandler)


@hooks.register("register_admin_urls", order=-1)
def document_list() -> list[Any]:
    """Our list of files, at the address of Wagtail's: the first address that fits counts."""
    screens = [
        path("", DocumentList.as_view(), name="index"),
        path("results/", DocumentList.as_view(results_only=True), name="index_results"),
    ]
    return [path("documents/", include((screens, "site_documents")))]
