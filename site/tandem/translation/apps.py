"""Django's entry for this room."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "tandem.translation"

    def ready(self) -> None:
        """What happens after a publication, before a deletion and around an approval; what
        wagtail-localize cuts in pieces, or says in English."""
        from django.db.models.signals import pre_delete
        from wagtail.signals import page_published

        from tandem.accounts.gate import open_to_calls
        from tandem.accounts.roles import Role, has_role
        from tandem.translation import desk  # noqa: F401 (hangs its panel on the desk)
        from tandem.translation.sources import forget_stopped
        from tandem.translation.spans import keep_spans
        from tandem.translation.syncing import sync_later
        from tandem.translation.wording import write_dates
        from tandem.translation.workflow_mails import replace_receivers

        keep_spans()
        write_dates()
        replace_receivers()
        page_published.connect(sync_later, dispatch_uid="translation_sync")
        pre_delete.connect(forget_stopped, dispatch_uid="translation_forget_stopped")
        open_to_calls(
            "translation:overview",
            "translation:export",
            "translation:po",
            "wagtail_localize:machine_translate",
            who=lambda user: has_role(user, Role.CALLS_MANAGER),
        )
