"""Django's entry for this room."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "calls"

    def ready(self) -> None:
        """Register the handlers of our jobs, let people with a role in a call into the CMS, and tell
        the overview of translations which forms stay in one language.
        """
        from calls.announcing.form_languages import not_needed
        from calls.letters import dispatching  # noqa: F401
        from calls.permissions import has_any_call_role
        from calls.publishing import submitting  # noqa: F401
        from tandem.accounts.access import vouch
        from tandem.accounts.gate import open_to_calls
        from tandem.translation.overview.forms import register_not_needed

        vouch(has_any_call_role)
        register_not_needed(not_needed)
        open_to_calls("calls_cms:")  # and every viewset in a namespace calls_cms_…
