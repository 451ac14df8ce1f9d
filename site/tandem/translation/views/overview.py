"""The overview of translations, and the same as a table for a spreadsheet."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tandem.formats.csv import csv_lines
from tandem.formats.dates import short_moment
from tandem.formats.language import CHOICES, NAMES
from tandem.translation.guards import only_translates
from tandem.translation.overview.links import give_links
from tandem.translation.overview.queries import (
    ORDERINGS,
    Wish,
    chosen,
    may_see_overview,
    overview_rows,
)
from tandem.translation.overview.states import Row, State
from tandem.translation.overview.words import count_words

PER_PAGE = 50


class WishForm(forms.Form):
    """What to show. Nothing is required; a word that means nothing counts as none."""

    text = forms.CharField(label=gettext_lazy("Words in the title"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Type"), required=False)
    section = forms.ChoiceField(label=gettext_lazy("Section"), required=False)

    def __init__(self, data, rows: list[Row]) -> None:
        super().__init__(data)
        choices: dict[str, list[tuple[str, Any]]] = {
            "language": [
                ("", gettext_lazy("All languages")),
                *CHOICES,
            ],
            "state": [
                ("", gettext_lazy("All states")),
                ("to_do", gettext_lazy("Everything with work")),
                *State.choices,
            ],
            "kind": [("", gettext_lazy("All types")), *_words(row.kind for row in rows)],
            "section": [
                ("", gettext_lazy("All sections")),
                *_words(row.section for row in rows if row.section),
            ],
        }
        for name, options in choices.items():
            self.fields[name].choices = options  # type: ignore[attr-defined]


def _words(found: Iterable[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in sorted(set(found), key=str.casefold)]


def overview(request: HttpRequest) -> HttpResponse:
    """Fifty rows a page; as many queries for two hundred pages as for twenty."""
    rows, form, wish = _asked(request)
    part = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    shown = list(part.object_list)
    count_words(shown)
    give_links(shown, request.user)
    query = request.GET.copy()
    query.pop("page", None)
    unordered = query.copy()
    unordered.pop("ordering", None)
    return TemplateResponse(
        request,
        "translation/cms/overview.html",
        {
            "page_title": _("Translations"),
            "header_icon": "wagtail-localize-language",
            "form": form,
            "rows": shown,
            "part": part,
            "total": len(rows),
            "names": NAMES,
            "columns": _columns(wish, unordered.urlencode()),
            "query": f"{query.urlencode()}&" if query else "",
            "filtered": any(value for name, value in asdict(wish).items() if name != "ordering"),
        },
    )


def export(request: HttpRequest) -> StreamingHttpResponse:
    """The chosen rows as CSV, all of them."""
    rows, _form, _wish = _asked(request)
    response = StreamingHttpResponse(
        csv_lines(_cells(rows)), content_type="text/csv; charset=utf-8"
    )
    name = f"translations-{timezone.localdate():%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _asked(request: HttpRequest) -> tuple[list[Row], WishForm, Wish]:
    """The rows this person asks for. A translator who asks for nothing sees her own language."""
    if not may_see_overview(request.user):
        raise PermissionDenied
    data = request.GET.copy()
    if only_translates(request.user):
        data.setdefault("language", request.user.language)  # type: ignore[union-attr]
    rows = overview_rows(request.user)
    form = WishForm(data, rows)
    form.is_valid()
    ordering = request.GET.get("ordering", "")
    known = ordering if ordering.removeprefix("-") in ORDERINGS else "state"
    # A choice that does not exist (an old address) chooses nothing.
    wish = Wish(**{name: form.cleaned_data.get(name, "") for name in form.fields}, ordering=known)
    return chosen(rows, wish), form, wish


def _columns(wish: Wish, query: str) -> list[dict[str, str]]:
    """The headings that sort: their link, and how the table is sorted now."""
    labels = {
        "title": _("Page or form"),
        "kind": _("Type"),
        "state": _("State"),
        "since": _("Since"),
    }
    columns = []
    for name, label in labels.items():
        now = {name: "ascending", f"-{name}": "descending"}.get(wish.ordering, "")
        turned = f"-{name}" if now == "ascending" else name
        columns.append(
            {
                "label": label,
                "sorted": now,
                "url": f"?{query}{'&' if query else ''}ordering={turned}",
            }
        )
    return columns


def _cells(rows: list[Row]) -> Iterator[list[object]]:
    """The heading, then the rows; words are counted fifty rows at a time."""
    yield [
        _("Page or form"),
        _("Type"),
        _("Section"),
        _("From"),
        _("Language"),
        _("State"),
        _("Since"),
        _("Texts to translate"),
        _("Words to translate"),
    ]
    for start in range(0, len(rows), PER_PAGE):
        some = rows[start : start + PER_PAGE]
        count_words(some)
        for row in some:
            yield [
                row.title,
                row.kind,
                row.section,
                row.source_language,
                row.language,
                State(row.state).label,
                short_moment(row.since) if row.since else "",
                "" if row.texts is None else row.texts,
                row.words,
            ]
