"""Django's entry for this room."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "tandem.accounts"

    def ready(self) -> None:
        """Roles after every migrate and flush; what signing in and new factors set in motion."""
        from allauth.mfa.signals import authenticator_added, authenticator_used

        from tandem.accounts.door import remember_new_factor
        from tandem.accounts.language import greet_in_own_language
        from tandem.accounts.roles import sync_roles
        from tandem.accounts.step_up import remember_factor_used

        post_migrate.connect(sync_roles, sender=self)
        authenticator_added.connect(remember_new_factor)
        authenticator_used.connect(remember_factor_used)
        user_logged_in.connect(greet_in_own_language)
