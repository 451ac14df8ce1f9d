"""News, on their own days."""

from datetime import date
from typing import Any

from home.models import NewsPage, NewsTag
from tandem.demo.loading.blocks import body
from tandem.demo.loading.dates import instant, office_day
from tandem.demo.loading.pages import Press, new_page, new_pair, publish, texts
from tandem.demo.loading.pictures import card_picture
from tandem.demo.loading.site import section
from tandem.demo.loading.translating import translate
from tandem.demo.reading import content
from tandem.places.models import Municipality
from tandem.translation.approval import send_for_approval


def load_news(press: Press) -> None:
    """Every item in both languages, live."""
    for node in content("news")["news"]:
        day = _day(node)
        new_pair(
            NewsPage,
            section("news"),
            nl=_texts(node, "nl"),
            fr=_texts(node, "fr"),
            press=press,
            at=instant(day, "09:00"),
            published_on=day,
            place=_place(node),
            picture=card_picture(node["key"]),
            tags=[_tag(code) for code in node["tags"]],
        )


def load_waiting(press: Press) -> None:
    """Work for translators and approver: live in the language of `written_in`, in the other not yet.

    `state` is *approval* (translated and sent for approval) or *half* (half of it is translated).
    """
    for node in content("waiting")["news"]:
        day = _day(node)
        written, other = ("fr", "nl") if node["written_in"] == "fr" else ("nl", "fr")
        translator = press.translator_into(other)
        page = new_page(
            NewsPage,
            section("news", written),
            texts=_texts(node, written),
            press=press,
            published_on=day,
            place=_place(node),
            picture=card_picture(node["key"]),
        )
        at = instant(day, "09:00")
        publish(page, writer=press.editor, publisher=press.approver, at=at)
        page.refresh_from_db()
        ready = node["state"] == "approval"
        translated = translate(
            page,
            texts=_texts(node, other),
            into=other,
            by=translator,
            share=1.0 if ready else 0.5,
        )
        if ready:
            send_for_approval(page=translated, user=translator)


def _tag(code: str) -> NewsTag:
    found = NewsTag.objects.filter(code=code).first()
    if found is not None:
        return found
    node = next(each for each in content("news")["tags"] if each["code"] == code)
    return NewsTag.objects.create(**node)


def _texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **texts(node, language),
        "body": body(node[f"body_{language}"], "news", node["key"]),
    }


def _day(node: dict[str, Any]) -> date:
    if "days_before_loading" in node:
        return office_day(-node["days_before_loading"])
    return date.fromisoformat(node["date"])


def _place(node: dict[str, Any]) -> Municipality | None:
    return Municipality.objects.filter(nis__in=node["nis"][:1]).first()
