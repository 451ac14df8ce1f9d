"""Send a translated page for approval: wagtail-localize's editor has no such button (design §4)."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import MissingRelatedObjectError, MissingTranslationError, Translation

from tandem.content.page_form import objections


class ApprovalRefused(Exception):
    """Why a page cannot be sent, for the person who asked."""


def translation_of(page: Page) -> Translation | None:
    """The running translation whose target this page is."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )


def missing_texts(translation: Translation) -> int:
    """How many texts still stand in the language of the source."""
    texts = translation.source.stringsegment_set.annotate_translation(translation.target_locale)
    return texts.filter(translation__isnull=True).count()


@transaction.atomic
def send_for_approval(*, page: Page, user) -> WorkflowState:
    """Make a revision of what was translated and start the workflow of its language tree.

    The revision is made without touching the live page: wagtail-localize's own `save_target` would
    write the new texts into it before anybody approved them. Raises ApprovalRefused.
    """
    workflow = page.get_workflow()
    if workflow is None:
        raise ApprovalRefused(_("This page belongs to no workflow."))
    if page.workflow_in_progress:
        raise ApprovalRefused(_("This page is already waiting for approval."))
    translation = translation_of(page)
    target = page.specific if translation is None else _translated(translation)
    if objections(target):
        raise ApprovalRefused(_("The checks found errors in this page. Mend them first."))
    if translation is not None:
        target.save_revision(user=user, log_action=True)
    elif target.latest_revision_id is None:
        target.save_revision(user=user)
    return workflow.start(target, user)


def _translated(translation: Translation) -> Page:
    missing = missing_texts(translation)
    if missing:
        raise ApprovalRefused(
            ngettext(
                "%(number)s text is not translated yet.",
                "%(number)s texts are not translated yet.",
                missing,
            )
            % {"number": missing}
        )
    try:
        return translation.source.get_ephemeral_translated_instance(translation.target_locale)
    except (MissingTranslationError, MissingRelatedObjectError) as error:
        raise ApprovalRefused(_("Something in this page is not translated yet.")) from error
