"""The demo as it is loaded, and its desk. Loading is slow: this one class loads once for all."""

import copy
from decimal import Decimal

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.db.models import Count, Sum
from django.test import TestCase, override_settings
from django.utils import timezone
from wagtail.models import Page

from calls.announcing.timetable import state_of
from calls.enums import CallRoleKind
from calls.models import (
    Application,
    Assignment,
    Award,
    AwardsPage,
    Call,
    CallRole,
    Review,
    StepTaken,
)
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.demo.cast import cards, everybody, person
from tandem.demo.loading import load
from tandem.demo.loading.dates import office_day
from tandem.demo.reading import content
from tandem.formkit.compile import missing_strings
from tandem.mail.models import Delivery
from tandem.organisations.models import Membership, Organisation, Right
from tandem.outbox.draining import drain_outbox
from tests.demo.loaded_pages import LoadedPages

pytestmark = pytest.mark.xdist_group("demo")

TEMPLATES = copy.deepcopy(settings.TEMPLATES)
TEMPLATES[0]["OPTIONS"]["context_processors"].append("tandem.demo.context.ribbon")


@override_settings(DEMO=True, ROOT_URLCONF="tests.demo.urls", TEMPLATES=TEMPLATES)
class LoadedDemoTest(LoadedPages, TestCase):
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
            "dutch_translator": [Role.TRANSLATOR],
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
        assert timezone.localdate(call.closes_at) == office_day(60)
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
            "dutch_translator": ("/cms/", 200),
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
