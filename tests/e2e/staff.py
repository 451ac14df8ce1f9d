"""What officials do in the CMS, each in her own language: check, review, decide, release, publish."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.e2e.content import call, pdf, person
from tests.e2e.visitor import Visitor, beginning
from tests.e2e.words import Words


class Official:
    """Somebody of the demo desk, signed in through her card."""

    role = ""

    def __init__(self, visitor: Visitor, *, desk_language: str) -> None:
        self.visitor, self.page = visitor, visitor.page
        self.desk_language = desk_language
        self.language = person(self.role)["language"]
        self.t = Words(self.language)

    def sign_in(self) -> None:
        """One click at the demo desk."""
        self.visitor.goto(f"/demo/?language={self.desk_language}")
        title = person(self.role)[f"title_{self.desk_language}"]
        words = Words(self.desk_language)
        self.visitor.press(words("Sign in as: %(role_title)s", role_title=title))
        expect(self.page).to_have_url(re.compile(r"/cms/"))

    def open_call(self) -> None:
        """The cockpit of the call, from the list of calls."""
        self.visitor.goto("/cms/calls/")
        self.visitor.click(call()[f"title_{self.language}"])
        expect(self.page.locator(".tandem h2").first).to_have_text(call()["code"])

    def open_file(self, reference: str) -> None:
        """The dossier, from the files of the call."""
        self.open_call()
        self.visitor.look_in_cms()
        self.visitor.click(self.t("Files"))
        self.visitor.look_in_cms()
        self.visitor.click(reference)
        self.visitor.sees(self.t("What you can do now"))

    def told(self, text: str) -> None:
        """The message above the screen after an act."""
        expect(self.page.locator(".messages")).to_contain_text(text)


class CaseOfficer(Official):
    """Checks, assigns, and closes the review."""

    role = "case_officer"

    def declare_admissible(self, reference: str) -> None:
        """Every point of the checklist; one forgotten point is refused."""
        self.open_file(reference)
        self.visitor.look_in_cms()
        self.visitor.click(self.t("Declare admissible"))
        points = self.page.locator("input[name=checked]")
        expect(points).to_have_count(5)
        self.visitor.look_in_cms()
        for point in points.all()[:4]:
            point.check()
        self.visitor.press(self.t("Declare admissible"))
        self.visitor.sees(self.t("Confirm every point, or declare the file inadmissible."))
        self.visitor.look_in_cms()
        points.last.check()
        self.visitor.press(self.t("Declare admissible"))
        self.told(self.t("The file was declared admissible."))

    def assign_and_start(self, reviewer: str) -> None:
        """One reviewer, then the review starts."""
        self.visitor.click(self.t("Reviewers"))
        self.visitor.look_in_cms()
        self.page.get_by_role("row", name=reviewer).get_by_role("checkbox").check()
        self.visitor.press(self.t("Save the assignments"))
        self.visitor.sees(self.t("What you can do now"))
        self.visitor.click(self.t("Start the review"))
        self.visitor.sees(
            self.t("The assigned reviewers can score from now on, and receive a mail.")
        )
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Start the review"))
        self.told(self.t("The review was started."))

    def close_review(self, reference: str) -> None:
        """One of two reviews is in: closing needs a reason."""
        self.open_file(reference)
        self.visitor.look_in_cms()
        self.visitor.click(self.t("Close the review"))
        self.visitor.label(self.t("Reason")).fill("Lise Hazelgrond is afwezig tot na de zitting.")
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Close the review"))
        self.told(self.t("The review was closed."))


class Reviewer(Official):
    """Reads and scores."""

    role = "reviewer"

    def has_no_conflict(self, reference: str) -> None:
        """The question before the file opens."""
        self.visitor.look_in_cms()
        self.visitor.click(reference)
        self.visitor.sees(self.t("Do you have a conflict of interest in this file?"))
        self.visitor.look_in_cms()
        self.visitor.label(self.t("No, I have no conflict of interest")).check()
        self.visitor.press(self.t("Confirm my answer"))

    def scores_every_criterion(self, advised: str) -> None:
        """Four of five and a reason for each; the total is added up meanwhile."""
        form = self.page.locator("#review-form")
        criteria = form.locator("fieldset[data-weight]")
        expect(criteria).to_have_count(len(call()["criteria"]))
        self.visitor.look_in_cms(narrow=True)
        for criterion in criteria.all():
            criterion.locator(".segments label[for$='-4']").click()
            criterion.locator("textarea").fill("Duidelijk uitgewerkt, met cijfers en een planning.")
        form.locator("label[for=advice-partial]").click()
        form.locator("#advised_amount").fill(advised)
        form.locator("#comment").fill("Een sterk project; de communicatie kan goedkoper.")
        expect(self.page.locator("#review-total")).to_have_text("80,00")
        self.visitor.look_in_cms(narrow=True)

    def submits(self) -> None:
        """The review counts from now on."""
        self.visitor.press(self.t("Submit and next"))
        self.visitor.sees(self.t("There is nothing left for you to do in this call. Thank you."))
        self.visitor.look_in_cms()


class Chair(Official):
    """Records the award and the act."""

    role = "chair"

    def records_the_award(self, reference: str, amount: str, reasons: str) -> None:
        """From the ranking; less than was asked for needs reasons."""
        self.open_call()
        self.visitor.click(self.t("Ranking"))
        self.visitor.find(reference).wait_for()
        self.visitor.look_in_cms()
        self.visitor.click(reference)
        self.page.locator("input[name=outcome][value=award]").check()
        self.page.locator("input[name=amount]").fill(amount)
        self.page.locator("textarea[name=reasons]").fill("")
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Record the decision"))
        self.visitor.sees(self.t("Give the reasons for awarding less than was asked for."))
        self.visitor.look_in_cms()
        self.page.locator("textarea[name=reasons]").fill(reasons)
        self.visitor.press(self.t("Record the decision"))
        recorded = "The decision on %(reference)s is recorded. The applicant learns nothing yet."
        self.told(self.t(recorded, reference=reference))

    def attaches_the_act(self) -> None:
        """Date, number and the signed document; somebody else must release."""
        self.open_call()
        self.visitor.click(self.t("Deliberation"))
        self.visitor.look_in_cms()
        today = datetime.now(ZoneInfo("Europe/Brussels")).date()
        self.page.locator("input[name=act_date]").fill(today.isoformat())
        self.page.locator("input[name=act_number]").fill("BHR-2027-118")
        self.page.locator("input[name=upload]").set_input_files(pdf("besluit-arrete.pdf"))
        self.visitor.press(self.t("Attach the act"))
        self.visitor.sees("BHR-2027-118")
        self.visitor.sees(
            self.t("You recorded a decision or the act: somebody else must release them.")
        )
        self.visitor.look_in_cms()


class CallsManager(Official):
    """Releases what somebody else recorded."""

    role = "calls_manager"

    def releases(self) -> None:
        """The page that lists everything that is going to happen, and then it happens."""
        self.open_call()
        self.visitor.click(self.t("Deliberation"))
        self.visitor.click(self.t("Go to the release"))
        self.visitor.sees("BHR-2027-118")
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Release all decisions"))
        self.told(self.t("The decisions are released. The letters are on their way."))
        self.visitor.look_in_cms()


class Approver(Official):
    """Publishes what waits for her, in Wagtail's own screens: each language has its own page."""

    role = "approver"

    def publishes_the_results(self) -> None:
        """Both drafts, from the list of what waits for her."""
        for language in ("nl", "fr"):
            title = Words(language)("Results: %(call)s", call=call()[f"title_{language}"])
            self.publishes(title)

    def publishes(self, title: str) -> None:
        """The worker has sent the page for approval; the editor offers to approve it."""
        self.visitor.goto("/cms/")
        desk = self.page.locator("#desk-approvals")
        waiting = desk.get_by_role("link", name=beginning(title))
        self.visitor.eventually(lambda: waiting.count() == 1, f"{title} does not wait")
        waiting.click()
        expect(self.page).to_have_url(re.compile(r"/cms/pages/\d+/edit/"))
        self.page.locator("footer .w-dropdown__toggle").click()
        approve = "[data-workflow-action-name=approve]:not([data-workflow-action-modal-url])"
        self.page.locator(f"footer {approve}").click()
        expect(self.page.locator(".messages")).to_contain_text(title)
