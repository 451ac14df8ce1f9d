"""The demo as it is loaded, and its desk. Loading is slow: this one class loads once for all."""

import copy
from datetime import timedelta
from decimal import Decimal

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.db.models import Count, Sum
from django.test import TestCase, override_settings
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page, WorkflowState

from calls.announcing.timetable import state_of
from calls.enums import CallRoleKind
from calls.models import (
    Application,
    Assignment,
    Award,
    AwardsPage,
    Call,
    CallPage,
    CallRole,
    ProgrammePage,
    Review,
    StepTaken,
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
from tandem.accounts.roles import Role
from tandem.demo.cast import cards, everybody, person
from tandem.demo.loading import load
from tandem.demo.reading import content
from tandem.formkit.compile import missing_strings
from tandem.mail.models import Delivery
from tandem.organisations.models import Membership, Organisation, Right
from tandem.outbox.draining import drain_outbox

pytestmark = pytest.mark.xdist_group("demo")

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
TEMPLATES = copy.deepcopy(settings.TEMPLATES)
TEMPLATES[0]["OPTIONS"]["context_processors"].append("tandem.demo.context.ribbon")


def by_language(model: type[Page], **which: object) -> dict[str, int]:
    rows = model.objects.filter(**which).order_by("locale__language_code")
    return dict(rows.values_list("locale__language_code").annotate(n=Count("pk")))


@override_settings(DEMO=True, ROOT_URLCONF="tests.demo.urls", TEMPLATES=TEMPLATES)
class LoadedDemoTest(TestCase):
    """What a visitor finds, in exact numbers."""

    @classmethod
    def setUpTestData(cls) -> None:
        load()

    # --- People ----------------------------------------------------------------------------------

    def test_everybody_has_a_verified_address(self):
        verified = EmailAddress.objects.filter(verified=True, primary=True)
        emails = {one.email for one in everybody()}
        assert set(verified.values_list("email", flat=True)) >= emails
        assert verified.count() == User.objects.count() == len(emails) + 8

    def test_site_wide_roles(self):
        groups = {
            one.role: sorted(
                User.objects.get(email=one.email).groups.values_list("name", flat=True)
            )
            for one in cards()
        }
        assert groups == {
            "municipality": [],
            "calls_manager": [Role.CALLS_MANAGER],
            "case_officer": [],
            "reviewer": [],
            "chair": [],
            "editor": [Role.EDITOR],
            "translator": [Role.TRANSLATOR],
            "approver": [Role.APPROVER],
            "administrator": [Role.ADMINISTRATOR],
        }

    def test_call_roles(self):
        roles = CallRole.objects.filter(call__code="BXL-GK-2027")
        assert set(roles.values_list("user__email", "role")) == {
            ("case-officer@example.org", CallRoleKind.CASE_OFFICER),
            ("reviewer@example.org", CallRoleKind.REVIEWER),
            ("reviewer-2@example.org", CallRoleKind.REVIEWER),
            ("chair@example.org", CallRoleKind.CHAIR),
        }

    def test_municipality_can_begin_at_once(self):
        membership = Membership.objects.get(user__email=person("municipality").email)
        assert (membership.right, membership.confirmed) == (Right.MANAGE, True)
        assert membership.organisation.municipality_id == "21005"

    # --- Pages -----------------------------------------------------------------------------------

    def test_languages_have_equally_many_pages(self):
        assert {model.__name__: by_language(model) for model in PAGE_TYPES} == {
            "EventPage": {"fr": 4, "nl": 4},
            "EventSeriesPage": {"fr": 1, "nl": 1},
            "NetworkPage": {"fr": 3, "nl": 3},
            "NewsPage": {"fr": 8, "nl": 8},
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
        assert {page.locale.language_code for page in drafts} == {"fr"}
        titles = {node["title_fr"] for node in content("waiting")["news"]}
        assert {page.title for page in drafts} == titles
        [shared] = shared_practices_to_judge(User.objects.get(email=person("editor").email))
        assert shared.page.title == content("practices")["shared"]["steps"]["1"]["name"]
        assert Page.objects.filter(live=False).exclude(pk=shared.page_id).count() == 2

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
        assert len(titles) == 7

    # --- Events and networks -----------------------------------------------------------------------

    def test_practice_day_has_nine_practices_with_two_files_each(self):
        for language, presentation in (("nl", "Presentatie"), ("fr", "Présentation")):
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
        """The model and, as a form does it, each block."""
        for page in Page.objects.filter(depth__gt=1).specific():
            page.full_clean()
            for field in page._meta.get_fields():
                if isinstance(field, StreamField):
                    field.stream_block.clean(getattr(page, field.name))

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

    # --- Calls -----------------------------------------------------------------------------------

    def test_three_calls_in_three_states(self):
        now = timezone.now()
        assert {call.code: state_of(call, now) for call in Call.objects.all()} == {
            "BXL-GK-2027": "open",
            "RSL-ET-2026": "closed",
            "VL-IGS-2015": "imported",
        }

    def test_brussels_call_is_open_in_both_languages(self):
        call = Call.objects.get(code="BXL-GK-2027")
        assert (timezone.localdate(call.closes_at) - timezone.localdate()) == timedelta(days=60)
        assert call.form_version.schema["languages"] == ["nl", "fr"]
        assert missing_strings(call.form, ["nl", "fr"]) == []
        assert sum(criterion.weight for criterion in call.criteria.all()) == 100
        assert list(call.envelopes.values_list("cap", flat=True)) == [Decimal("120000.00")]

    # --- Files -----------------------------------------------------------------------------------

    def test_eight_applications(self):
        counts = Application.objects.values_list("status").annotate(n=Count("pk"))
        assert dict(counts) == {"submitted": 2, "in_review": 6}
        references = Application.objects.order_by("submitted_at").values_list(
            "reference", flat=True
        )
        assert list(references) == [f"ET26-{n:04d}" for n in range(1, 9)]
        assert Organisation.objects.count() == 9

    def test_files_arrived_before_the_deadline(self):
        late = [
            file.reference
            for file in Application.objects.select_related("call")
            if not file.call.opens_at < file.submitted_at < file.call.closes_at
        ]
        assert late == []

    def test_statuses_were_reached_step_by_step(self):
        steps = StepTaken.objects.values_list("step").annotate(n=Count("pk"))
        assert dict(steps) == {
            "start": 8,
            "submit": 8,
            "declare_admissible": 6,
            "start_review": 6,
        }

    def test_half_of_the_reviews_are_in(self):
        submitted = Review.objects.filter(submitted_at__isnull=False)
        assert (Assignment.objects.count(), submitted.count()) == (12, 6)
        assert {review.scores.count() for review in submitted} == {7}

    def test_tour_is_right_about_what_waits_for_the_reviewer(self):
        mine = Assignment.objects.filter(reviewer__email=person("reviewer_1").email)
        assert mine.filter(review__isnull=True).count() == 3

    def test_seven_awards_with_their_total(self):
        awards = Award.objects.filter(call__code="VL-IGS-2015")
        assert awards.count() == 7
        assert awards.aggregate(sum=Sum("amount")) == {"sum": Decimal("1006397.00")}
        assert [award.places.count() for award in awards] == [5, 6, 3, 3, 4, 3, 5]
        assert [award.description for award in awards] == [
            node["description_nl"] for node in content("call_intermunicipal_2015")["awards"]
        ]

    def test_total_of_the_awards_in_both_languages(self):
        totals = {}
        for page in AwardsPage.objects.live():
            html = self.client.get(page.get_url()).content.decode()
            code = page.locale.language_code
            totals[code] = "1.006.397,00 euro" in html, "1\u202f006\u202f397,00\u00a0euros" in html
        assert totals == {"nl": (True, False), "fr": (False, True)}

    def test_mails_go_to_applicants_and_reviewers(self):
        drain_outbox()
        sent = Delivery.objects.order_by("template").values_list("template")
        counts = dict(sent.annotate(n=Count("pk")))
        assert (counts["receipt"], counts["admissible"]) == (8, 6)

    def test_second_loading_is_refused_and_changes_nothing(self):
        before = Page.objects.count(), User.objects.count(), Application.objects.count()
        with pytest.raises(RuntimeError, match="loaded already"):
            load()
        after = Page.objects.count(), User.objects.count(), Application.objects.count()
        assert after == before

    # --- The desk --------------------------------------------------------------------------------

    def test_sign_in_leads_each_role_to_its_work(self):
        reached = {}
        for one in cards():
            answer = self.client.post(f"/demo/sign-in/{one.role}/?language=nl")
            page = self.client.get(answer.headers["Location"])
            reached[one.role] = (answer.headers["Location"], page.status_code)
            assert self.client.session["_auth_user_id"] == str(User.objects.get(email=one.email).pk)
        call = "/nl/projectoproepen/gelijke-kansen-19-gemeenten-2027/"
        assert reached == {
            "municipality": (call, 200),
            "calls_manager": ("/cms/calls/", 200),
            "case_officer": ("/cms/calls/files/", 200),
            "reviewer": ("/cms/calls/reviews/", 200),
            "chair": ("/cms/calls/files/", 200),
            "editor": ("/cms/", 200),
            "translator": ("/cms/", 200),
            "approver": ("/cms/", 200),
            "administrator": ("/cms/users/", 200),
        }

    def test_sign_in_needs_a_post_and_a_known_role(self):
        assert self.client.get("/demo/sign-in/editor/").status_code == 405
        assert self.client.post("/demo/sign-in/king/").status_code == 404

    def test_sign_in_leads_nowhere_outside_the_site(self):
        answer = self.client.post("/demo/sign-in/editor/", {"next": "https://example.com/"})
        assert answer.headers["Location"] == "/cms/"

    def test_desk_is_in_the_language_that_was_asked_for_and_remembers_it(self):
        intro = content("tour")["intro"]
        dutch = self.client.get("/demo/", headers={"accept-language": "nl"}).content.decode()
        assert (intro["title_nl"] in dutch, intro["title_fr"] in dutch) == (True, False)
        self.client.get("/demo/?language=fr")
        french = self.client.get("/demo/", headers={"accept-language": "nl"}).content.decode()
        assert (intro["title_nl"] in french, intro["title_fr"] in french) == (False, True)

    def test_ribbon_names_the_role(self):
        self.client.post("/demo/sign-in/reviewer/")
        html = self.client.get("/nl/").content.decode()
        ribbon = html[html.index("demo-ribbon") : html.index("</aside>")]
        assert person("reviewer_1").title("nl") in ribbon
        assert 'href="/demo/"' in ribbon

    def test_call_is_closed_after_a_question(self):
        call = Call.objects.get(code="BXL-GK-2027")
        asked = self.client.get(f"/demo/close/{call.pk}/").content.decode()
        assert call.title_nl in asked
        call.refresh_from_db()
        assert call.is_open() is True
        self.client.post(f"/demo/close/{call.pk}/")
        call.refresh_from_db()
        assert call.is_open() is False
        assert self.client.get(f"/demo/close/{call.pk}/").status_code == 404

    def test_tour_has_six_addresses(self):
        codes = [self.client.get(f"/demo/tour/{n}/").status_code for n in range(8)]
        assert codes == [404, 200, 200, 200, 200, 200, 200, 404]

    def test_tour_begins_at_the_page_of_the_open_call(self):
        html = self.client.get("/demo/tour/1/?language=fr").content.decode()
        url = "/fr/appels-a-projets/egalite-des-chances-19-communes-2027/"
        assert f'name="next" value="{url}"' in html
