"""Django's entry for this room."""

from django.apps import AppConfig

#: What calls managers reach of Wagtail to build a form and to have it translated.
SCREENS = (
    "wagtailsnippets_formkit_formdef:",
    "wagtailadmin_editing_sessions:",  # who else has this form open
    "wagtail_localize:submit_snippet_translation",
    "wagtail_localize:edit_string_translation",
    "wagtail_localize:stop_translation",
    "wagtail_localize:download_pofile",
    "wagtail_localize:upload_pofile",
    "wagtail_localize:javascript_catalog",
)


class FormkitConfig(AppConfig):
    name = "tandem.formkit"

    def ready(self) -> None:
        """The gate lets calls managers through to their forms."""
        from tandem.accounts.gate import open_to_calls
        from tandem.accounts.roles import Role, has_role

        open_to_calls(*SCREENS, who=lambda user: has_role(user, Role.CALLS_MANAGER))
