"""The pages of the demo, in exact numbers: a part of `test_loaded`, which loads once for all."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Count
from django.test import Client
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page, WorkflowState

from calls.models import (
    AwardsPage,
    CallPage,
    ProgrammePage,
)
from home.models import (
    AccessibilityStatementPage,
    ContactPage,
    EventPage,
    EventSeriesPage,
    NetworkPage,
    NewsPage,
    StandardPage,
    ThemePage,
)
from practices.models import PracticePage, RecommendationPage, SharedPractice
from practices.public import shared_practices_to_judge
from tandem.accounts.models import User
from tandem.demo.cast import person
from tandem.demo.reading import content

PAGE_TYPES = (
    NewsPage,
    PracticePage,
    RecommendationPage,
    StandardPage,
    ContactPage,
    AccessibilityStatementPage,
    ProgrammePage,
    CallPage,
    AwardsPage,
    EventPage,
    EventSeriesPage,
    NetworkPage,
    ThemePage,
)


def by_language(model: type[Page], **which: object) -> dict[str, int]:
    rows = model.objects.filter(**which).order_by("locale__language_code")
    return dict(rows.values_list("locale__language_code").annotate(n=Count("pk")))


class LoadedPages:
    """What readers find; `self.client` is a visitor."""

    client: Client

    def test_languages_have_equally_many_pages(self):
        assert {model.__name__: by_language(model) for model in PAGE_TYPES} == {
            "EventPage": {"fr": 4, "nl": 4},
            "EventSeriesPage": {"fr": 1, "nl": 1},
            "NetworkPage": {"fr": 3, "nl": 3},
            "NewsPage": {"fr": 9, "nl": 9},
            "PracticePage": {"fr": 22, "nl": 23},  # the one that a visitor shared is Dutch
            "RecommendationPage": {"fr": 3, "nl": 3},
            "StandardPage": {"fr": 3, "nl": 3},
            "ContactPage": {"fr": 1, "nl": 1},
            "AccessibilityStatementPage": {"fr": 1, "nl": 1},
            "ProgrammePage": {"fr": 4, "nl": 4},
            "CallPage": {"fr": 3, "nl": 3},
            "AwardsPage": {"fr": 1, "nl": 1},
            "ThemePage": {"fr": 3, "nl": 3},
        }

    def test_theme_of_brussels_has_its_four_sections_and_its_date_in_both_languages(self):
        for url, change in (
            ("/nl/themas/gelijke-kansen-en-diversiteit/", "Laatste wijziging:"),
            ("/fr/themes/egalite-des-chances-et-diversite/", "Dernière modification\u202f:"),
        ):
            html = self.client.get(url).content.decode()
            assert html.count('class="section-rule" id="section-') == 4
            assert f"{change} <time" in html
            assert ">11-04-2019 10:05</time>" in html
            assert html.count(".pdf") == 2

    def test_municipality_of_2015_has_its_award_under_both_names(self):
        for url in ("/nl/gemeenten/borsbeek-11007/", "/fr/communes/anvers-11002/"):
            html = self.client.get(url).content.decode()
            assert "BAM empowerment" in html
            assert "/borsbeek-11007/" in html

    def test_only_the_translators_work_and_what_was_shared_is_not_live(self):
        drafts = NewsPage.objects.filter(live=False)
        other = {"nl": "fr", "fr": "nl"}
        assert {(page.title, page.locale.language_code) for page in drafts} == {
            (node[f"title_{language}"], language)
            for node in content("waiting")["news"]
            for language in [other[node["written_in"]]]
        }
        [shared] = shared_practices_to_judge(User.objects.get(email=person("editor").email))
        assert shared.page.title == content("practices")["shared"]["steps"]["1"]["name"]
        assert Page.objects.filter(live=False).exclude(pk=shared.page_id).count() == 3

    def test_one_translation_waits_for_approval(self):
        waiting = WorkflowState.objects.get(status=WorkflowState.STATUS_IN_PROGRESS)
        assert waiting.content_object.title == content("waiting")["news"][0]["title_fr"]
        assert waiting.requested_by.email == person("translator").email

    def test_pages_are_translations_of_each_other(self):
        written = Page.objects.filter(depth__gt=1).exclude(
            pk__in=SharedPractice.objects.values("page")
        )
        dutch = written.filter(locale__language_code="nl")
        french = written.filter(locale__language_code="fr")
        assert set(dutch.values_list("translation_key", flat=True)) == set(
            french.values_list("translation_key", flat=True)
        )

    def test_texts_reach_both_languages_whole(self):
        node = content("practices")["practices"][0]
        for language in ("nl", "fr"):
            page = PracticePage.objects.get(
                slug=node[f"slug_{language}"], locale__language_code=language
            )
            blocks = [(block.block_type, str(block.value)) for block in page.body]
            assert [kind for kind, _text in blocks] == [
                one["type"] for one in node[f"body_{language}"]
            ]
            assert blocks[0][1] == node[f"body_{language}"][0]["value"]
            assert page.what == node[f"what_{language}"]
            assert [place.nis for place in page.applied_in.all()] == ["36015"]
            facts = [(block.value["amount"], block.value["purpose"]) for block in page.budget]
            assert facts == [
                (Decimal(fact["amount"]), fact[f"purpose_{language}"]) for fact in node["budget"]
            ]

    def test_news_have_their_own_days(self):
        item = NewsPage.objects.get(slug="zele-start-kansenplatform")
        assert item.published_on.isoformat() == "2021-09-20"
        assert timezone.localdate(item.first_published_at).isoformat() == "2021-09-20"

    def test_news_of_zele_is_built_on_the_blocks_and_explains_abbreviations(self):
        shown = {}
        for page in NewsPage.objects.filter(published_on="2021-09-20").order_by("-path"):
            html = self.client.get(page.get_url()).content.decode()
            shown[page.locale.language_code] = (
                html.count("<figcaption>"),
                html.count('<div class="contact-card">'),
                html.count('rel="external noreferrer"'),
                html.count("<abbr "),
                html.count('<span lang="nl">'),
            )
        assert shown == {"nl": (6, 1, 1, 2, 0), "fr": (6, 1, 1, 2, 8)}

    def test_pictures_of_cards_are_the_same_in_both_languages(self):
        titles = {}
        for model in (NewsPage, PracticePage):
            for page in model.objects.filter(picture__isnull=False).select_related("picture"):
                titles.setdefault(page.translation_key, []).append(page.picture.title)
        assert {len(pair) for pair in titles.values()} == {2}
        assert {len(set(pair)) for pair in titles.values()} == {1}
        assert len(titles) == 14

    # --- Events and networks -----------------------------------------------------------------------

    def test_practice_day_has_nine_practices_with_two_files_each(self):
        for language, presentation in (("nl", "Presentatie"), ("fr", "Présentation\u202f")):
            page = EventPage.objects.get(first_day="2020-11-20", locale__language_code=language)
            sessions = [block.value for block in page.programme]
            assert len({session["practice"].pk for session in sessions}) == 9
            html = self.client.get(page.url).content.decode()
            assert html.count('class="document-link"') == 18
            assert html.count(f">{presentation}: ") == 9
            for session in sessions:
                practice = session["practice"].get_translation(page.locale)
                assert f'<a href="{practice.url}">' in html

    def test_elk_telt_moment_of_2019_lasts_from_noon_to_three(self):
        page = EventPage.objects.get(first_day="2019-06-05", locale__language_code="fr")
        assert (page.begins.hour, page.finishes.hour, page.place.nis) == (10, 13, "36015")
        series = page.get_parent().specific
        assert series.rhythm == "Trois fois par an"
        found = self.client.get(series.url).context_data
        assert [event.first_day.year for event in found["page_obj"].object_list] == [2019]
        assert len(found["upcoming"]) == 1

    def test_information_session_is_for_the_network_of_the_nineteen(self):
        page = EventPage.objects.get(admission="invitation", locale__language_code="fr")
        network = NetworkPage.objects.get(
            translation_key=page.network.translation_key, locale__language_code="fr"
        )
        html = self.client.get(page.url).content.decode()
        assert f'<a href="{network.url}">{network.title}</a>' in html
        assert page.title in self.client.get(network.url).content.decode()
        assert set(network.members.values_list("nis", flat=True)) == {
            str(nis) for nis in range(21001, 21020)
        }

    def test_every_page_can_be_saved_by_an_editor(self):
        """The model and, as a form does it, each block; the list names every page that cannot."""
        refused = []
        for page in Page.objects.filter(depth__gt=1).specific():
            try:
                page.full_clean()
                for field in page._meta.get_fields():
                    if isinstance(field, StreamField):
                        field.stream_block.clean(getattr(page, field.name))
            except ValidationError as mistake:
                refused.append((page.get_url(), str(mistake)))
        assert refused == []

    # --- What leads from one page to another -------------------------------------------------------

    def page(self, model: type[Page], slug: str, language: str) -> Page:
        """The page with this Dutch slug, in this language."""
        dutch = model.objects.get(slug=slug, locale__language_code="nl")
        key = dutch.translation_key
        return model.objects.get(translation_key=key, locale__language_code=language)

    def assert_leads(self, page: Page, *others: Page) -> None:
        html = self.client.get(page.url).content.decode().split("<main", 1)[1]
        assert [other.title for other in others if f'<a href="{other.url}"' not in html] == []

    def test_theme_of_brussels_leads_to_its_network_programme_subsidy_and_call(self):
        for language in ("nl", "fr"):
            self.assert_leads(
                self.page(ThemePage, "gelijke-kansen-en-diversiteit", language),
                self.page(NetworkPage, "gelijke-kansen-19-gemeenten", language),
                self.page(ProgrammePage, "gelijke-kansen-brusselse-gemeenten", language),
                self.page(ProgrammePage, "diversiteit-bij-brusselse-lokale-besturen", language),
                self.page(CallPage, "gelijke-kansen-19-gemeenten-2027", language),
            )

    def test_nine_practices_lead_back_to_their_day(self):
        for language in ("nl", "fr"):
            day = self.page(EventPage, "praktijkendag-stadsgenoten-2020", language)
            for block in day.programme:
                practice = block.value["practice"].get_translation(day.locale)
                self.assert_leads(practice, day)
                html = self.client.get(practice.url).content.decode()
                assert html.count('class="document-link"') == 2

    def test_elk_telt_its_regulation_and_its_series_lead_to_each_other(self):
        for language in ("nl", "fr"):
            practice = self.page(PracticePage, "elk-telt-roeselare", language)
            others = (
                self.page(ProgrammePage, "kaderreglement-elk-telt", language),
                self.page(EventSeriesPage, "netwerkmomenten-elk-telt", language),
            )
            self.assert_leads(practice, *others)
            for other in others:
                self.assert_leads(other, practice)

    def test_a_practice_says_from_which_award_it_came(self):
        for language in ("nl", "fr"):
            practice = self.page(PracticePage, "weg-wijzer-integratie-middenkempen", language)
            self.assert_leads(practice, self.page(AwardsPage, "integratie-2015", language))
            html = self.client.get(practice.url).content.decode()
            assert '<span lang="nl">Weg-Wijzer integratie Middenkempen</span>' in html
            places = set(practice.applied_in.values_list("nis", flat=True))
            award = practice.from_award.places.values_list("municipality_id", flat=True)
            assert places == set(award)
