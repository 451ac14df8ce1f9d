"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "tandem.accounts"

    def ready(self) -> None:
        """Roles after every migrate and flush."""
        from tandem.accounts.roles import sync_roles

        post_migrate.connect(sync_roles, sender=self)
