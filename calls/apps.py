"""Django's entry for this room."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "calls"

    def ready(self) -> None:
        """Register the handlers of our jobs, and let people with a role in a call into the CMS."""
        from calls.letters import dispatching  # noqa: F401
        from calls.permissions import has_any_call_role
        from calls.publishing import submitting  # noqa: F401
        from tandem.accounts.access import vouch
        from tandem.accounts.gate import open_to_calls

        vouch(has_any_call_role)
        open_to_calls("calls_cms:")  # and every viewset in a namespace calls_cms_…
