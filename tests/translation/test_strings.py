"""What wagtail-localize makes of our texts: parts in another language, galleries, people."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from home.models import NewsPage
from tests.content.samples import person, picture, video
from tests.factories.pages import NewsPageFactory, SiteImageFactory

pytestmark = pytest.mark.django_db


def translated(page: NewsPage, words: dict[str, str]) -> NewsPage:
    """The French page, with these strings translated; the strings found are its `strings`."""
    page.save_revision().publish()
    fr = Locale.objects.get(language_code="fr")
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=fr)
    segments = list(source.stringsegment_set.select_related("string", "context"))
    for segment in segments:
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=fr,
            data=words.get(segment.string.data, segment.string.data),
        )
    translation.save_target(publish=True)
    french = NewsPage.objects.get(translation_key=page.translation_key, locale=fr)
    french.strings = {segment.string.data for segment in segments}
    return french


def test_sentence_with_a_part_in_another_language_stays_whole():
    page = NewsPageFactory(
        title="Titel",
        body=[("rich_text", '<p>Het <span lang="fr">Bureau</span> en <b>wij</b> doen mee.</p>')],
    )
    sentence = 'Het <span lang="fr">Bureau</span> en <b>wij</b> doen mee.'
    french = translated(page, {sentence: "Le Bureau et <b>nous</b>."})
    assert sentence in french.strings
    assert "<p>Le Bureau et <b>nous</b>.</p>" in str(french.body[0].value)


def test_translator_marks_what_is_foreign_in_her_language_alone():
    page = NewsPageFactory(
        title="Titel", body=[("rich_text", '<p>De <a href="https://x.be">Schooltas</a> helpt.</p>')]
    )
    marked = 'L’asbl <span lang="nl">De <a id="a1">Schooltas</a></span> aide.'
    french = translated(page, {'De <a id="a1">Schooltas</a> helpt.': marked})
    assert '<span lang="nl">De <a href="https://x.be">Schooltas</a></span> aide.' in (
        french.body[0].value.source
    )


def test_part_that_is_a_whole_paragraph():
    html = '<p><span lang="fr">Tout en français</span></p>'
    template, strings = extract_strings(html)
    assert [string.data for string, _attrs in strings] == ["Tout en français"]
    assert restore_strings(template, strings) == html


@pytest.mark.parametrize("part", ['<span lang="fr">b</span>', '<b><span lang="nl">b</span></b>'])
def test_string_with_a_language_is_valid(part):
    assert StringValue.from_translated_html(f"a {part}").data == f"a {part}"


@pytest.mark.parametrize(
    "html",
    [
        'a <span class="x">b</span>',
        'a <span lang="en">b</span>',
        'a <span lang="fr" onclick="x()">b</span>',
        "a <div>b</div>",
        "<p>a</p>",
    ],
)
def test_translators_bring_in_no_other_tags(html):
    with pytest.raises(ValueError):
        StringValue.from_translated_html(html)


def test_gallery_people_and_video_are_translated_where_they_have_words():
    image = SiteImageFactory()
    page = NewsPageFactory(
        title="Titel",
        body=[
            ("gallery", [{"image": picture(image, alt_text="Fietsers"), "caption": "Samen"}] * 2),
            ("people", [person(function="Directeur", name="An Peeters", phone="02 555 12 34")]),
            ("video", video(title="Film", summary="<p>Een kind.</p>")),
        ],
    )
    words = {
        "Fietsers": "Cyclistes",
        "Samen": "Ensemble",
        "Directeur": "Directrice",
        "Film": "Le film",
        "Een kind.": "Une enfant.",
    }
    french = translated(page, words)
    gallery, people, film = (block.value for block in french.body)
    assert [
        (each["image"].pk, each["image"].contextual_alt_text, each["caption"]) for each in gallery
    ] == [(image.pk, "Cyclistes", "Ensemble")] * 2
    assert dict(people[0]) == person(function="Directrice", name="An Peeters", phone="02 555 12 34")
    assert (film["title"], film["duration"], film["url"]) == (
        "Le film",
        "3:25",
        "https://www.youtube.com/watch?v=abc",
    )
    assert "Une enfant." in film["summary"].source
    assert "An Peeters" not in french.strings
