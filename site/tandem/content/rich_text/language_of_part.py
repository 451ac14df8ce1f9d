"""A few words in the other language inside a text: `<span lang="fr">…</span>` (WCAG 3.1.2).

A style of the editor as bold is one, so that it needs no script of our own and works by keyboard.
Only these two languages come through: any other `span` loses its tag when a text is saved.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail.features import InlineStyleFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

DESCRIPTIONS = {"nl": _("These words are Dutch"), "fr": _("These words are French")}


def register_languages(features: FeatureRegistry) -> None:
    """The features `lang-nl` and `lang-fr`."""
    for code, description in DESCRIPTIONS.items():
        name, style = f"lang-{code}", f"LANG_{code.upper()}"
        features.register_editor_plugin(
            "draftail",
            name,
            InlineStyleFeature(
                {
                    "type": style,
                    "label": code.upper(),
                    "description": description,
                    "style": {"borderBottom": "2px dotted"},
                }
            ),
        )
        features.register_converter_rule(
            "contentstate",
            name,
            {
                "from_database_format": {f'span[lang="{code}"]': InlineStyleElementHandler(style)},
                "to_database_format": {
                    "style_map": {style: {"element": "span", "props": {"lang": code}}}
                },
            },
        )
