"""When a source goes: its translations are named, and what may become of them. Acts on one page."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail_localize.models import Translation

from tandem.audit.recording import record
from tandem.translation.overview.facts import KEPT


class SourceRefused(Exception):
    """Why it cannot be done, for the person who asked."""


def left_behind(pages: Iterable[Page]) -> list[Page]:
    """The pages in other languages that belong to these: live, or approved for later; none of them."""
    pages = list(pages)
    if not pages:
        return []
    own = [page.pk for page in pages]
    keys = {page.translation_key for page in pages}
    found = Page.objects.annotate_approved_schedule().filter(
        Q(live=True) | Q(_approved_schedule=True),
        translation_key__in=keys,
        alias_of__isnull=True,
    )
    return list(found.exclude(pk__in=own).select_related("locale").order_by("path"))


@transaction.atomic
def unpublish_too(*, page: Page, user: Any) -> None:
    """Take the translation offline, as its source was; one that was to come goes live no more."""
    if page.live:
        UnpublishPageAction(page.specific, user=user).execute(skip_permission_checks=True)
    else:
        page.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)
    record("translation.unpublished", page, actor=user)


@transaction.atomic
def keep(*, page: Page, user: Any) -> None:
    """Make a page of its own of it: it stays live and is not asked about again.

    Where the source still exists, the link to it can be taken up again in the editor.
    """
    for translation in _translations(page):
        if _has_source(translation):
            translation.enabled = False
            translation.save(update_fields=["enabled"])
        else:
            translation.delete()
    record(KEPT, page, actor=user)


@transaction.atomic
def lead_on(*, page: Page, user: Any) -> None:
    """Take the translation offline and lead its readers on to the page above it.

    Raises SourceRefused where readers could not read that page either.
    """
    above = page.get_parent()
    if above.depth < 2 or not above.live:
        raise SourceRefused(_("The page above it is not published either."))
    address = page.get_url()
    UnpublishPageAction(page.specific, user=user).execute(skip_permission_checks=True)
    Redirect.objects.update_or_create(
        old_path=Redirect.normalise_path(address),
        site=None,
        defaults={"redirect_page": above, "redirect_link": "", "is_permanent": False},
    )
    record("translation.led_on", page, actor=user, data={"to": above.pk})


@transaction.atomic
def move_along(*, page: Page, user: Any) -> Page:
    """Move the translation to where its source stands now. Raises SourceRefused."""
    above = new_parent(page)
    if above is None:
        raise SourceRefused(_("The page above the source has no translation yet."))
    if not page.permissions_for_user(user).can_move_to(above):
        raise SourceRefused(_("You may not move this page to “%s”.") % above.title)
    MovePageAction(page, above, pos="last-child", user=user).execute(skip_permission_checks=True)
    record("translation.moved", page, actor=user, data={"to": above.pk})
    return above


def new_parent(page: Page) -> Page | None:
    """The translation of the page above the source, where the page does not stand under it yet."""
    source = source_of(page)
    if source is None or source.depth <= 2:
        return None
    above = source.get_parent()
    twin = Page.objects.filter(
        translation_key=above.translation_key, locale_id=page.locale_id
    ).first()
    return twin if twin is not None and not page.is_child_of(twin) else None


def source_of(page: Page) -> Page | None:
    """The page that this one translates: as wagtail-localize knows it, else the older one."""
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    translation = _translations(page).first()
    if translation is not None:
        return others.filter(locale_id=translation.source.locale_id).first()
    return others.filter(pk__lt=page.pk).order_by("pk").first()


def _translations(page: Page) -> Any:
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id
    ).select_related("source")


def _has_source(translation: Translation) -> bool:
    return Page.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.source.locale_id
    ).exists()


def forget_stopped(*, instance: Any, **_kwargs: Any) -> None:
    """Before a page is deleted: what was made a page of its own stays one.

    wagtail-localize disables the translations of a deleted source, which marks them as left behind;
    those that were stopped before must not be marked. A receiver of `pre_delete`.
    """
    if isinstance(instance, Page):
        Translation.objects.filter(
            Q(source__object_id=instance.translation_key, source__locale_id=instance.locale_id),
            enabled=False,
        ).delete()
