"""Where a row leads: the side-by-side editor, or the screen that submits for translation."""

from typing import Any

from django.apps import apps
from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.snippets.permissions import user_can_edit_snippet_type

from tandem.translation.guards import only_translates
from tandem.translation.overview.states import Row


def give_links(rows: list[Row], user: Any) -> None:
    """Fill in `url` where this person may do something; a translator in her own language alone."""
    own = user.language if only_translates(user) else ""
    for row in rows:
        if own in ("", row.language):
            row.url = _page_url(row, user) if row.is_page else _form_url(row, user)


def _page_url(row: Row, user: Any) -> str:
    if row.target_id is not None:
        if only_translates(user) and row.translation_id is None:
            return ""
        return reverse("wagtailadmin_pages:edit", args=[row.target_id])
    if row.waits_for_parent:
        return ""
    submit = reverse("wagtail_localize:submit_page_translation", args=[row.source_id])
    return f"{submit}?select_locale={row.language}"


def _form_url(row: Row, user: Any) -> str:
    if not user_can_edit_snippet_type(user, apps.get_model(row.model)):
        return ""
    app, model = row.model.split(".")
    if row.target_id is not None:
        return reverse(f"wagtailsnippets_{app}_{model}:edit", args=[quote(str(row.target_id))])
    submit = reverse(
        "wagtail_localize:submit_snippet_translation", args=[app, model, quote(str(row.source_id))]
    )
    return f"{submit}?select_locale={row.language}"
