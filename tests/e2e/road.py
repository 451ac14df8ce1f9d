"""The whole road: from the call to the published award, with everybody who walks a part of it."""

from typing import TypeVar

from playwright.sync_api import Browser, BrowserContext, expect

from tests.e2e.applicant import Applicant
from tests.e2e.content import call, person
from tests.e2e.reader import Reader
from tests.e2e.staff import Approver, CallsManager, CaseOfficer, Chair, Official, Reviewer
from tests.e2e.visitor import DESKTOP, Visitor
from tests.e2e.words import Words, amount

Somebody = TypeVar("Somebody", bound=Official)

#: Less than the 12.250 euro of the demo's answers.
AWARDED = "9876.50"
TYPED = "9.876,50"


class Road:
    """One journey in one language; every person has a browser of her own."""

    def __init__(self, language: str, site: str, browser: Browser) -> None:
        self.language, self.site, self.browser = language, site, browser
        self.other = "fr" if language == "nl" else "nl"
        self.contexts: list[BrowserContext] = []
        self.looked_at: list[str] = []
        self.applicant = Applicant(
            self.arrive("applicant"),
            language,
            number={"nl": "0411", "fr": "0522"}[language],
            email=f"nieuw-{language}@example.org",
        )

    def arrive(self, name: str, language: str = "") -> Visitor:
        """Somebody with a browser of her own, which asks for her language."""
        context = self.browser.new_context(
            locale=f"{language or self.language}-BE", viewport=DESKTOP
        )
        context.set_default_timeout(
            30_000
        )  # a cold server on a busy machine; nobody waits for it else
        self.contexts.append(context)
        return Visitor(context.new_page(), self.site, f"{self.language}-{name}", self.looked_at)

    def close(self) -> None:
        """Everybody goes home."""
        for context in self.contexts:
            context.close()

    def read_the_site(self) -> None:
        """An anonymous reader, before anything happens."""
        reader = Reader(self.arrive("reader"), self.language)
        reader.home()
        reader.every_section()
        reader.results_of_2015()
        reader.same_page_in_the_other_language()
        reader.nothing_there()

    def apply(self) -> str:
        """A newcomer, from the page of the call to the receipt."""
        who = self.applicant
        Reader(who.visitor, self.language).open_call()
        who.start_from_the_call()
        who.sign_up()
        who.register_the_organisation()
        who.choose_the_language()
        who.types_and_it_is_saved()
        who.fills_in_two_sections_and_comes_back_later()
        who.fills_in_the_rest()
        who.sends_too_early()
        who.repairs_and_sends()
        who.receives_a_receipt()
        return who.reference

    def close_the_call(self) -> None:
        """The button of the demo desk; the applicant sees it closed."""
        visitor, t = self.arrive("desk"), Words(self.language)
        visitor.goto(f"/demo/?language={self.language}")
        visitor.look()
        visitor.click(t("Close this call now"))
        visitor.sees(call()[f"title_{self.language}"])
        visitor.look()
        visitor.press(t("Close this call now"))
        expect(visitor.page.locator(".messages")).to_contain_text(
            t("The call is closed. The case officer can begin.")
        )
        self.applicant.sees_it_closed()

    def handle(self, reference: str) -> None:
        """Checked, reviewed by one of two, and the review closed with a reason."""
        officer, reviewer = self.official(CaseOfficer), self.official(Reviewer)
        officer.sign_in()
        officer.declare_admissible(reference)
        officer.assign_and_start(person("reviewer")["name"])
        reviewer.sign_in()
        reviewer.has_no_conflict(reference)
        reviewer.scores_every_criterion("10.000,00")
        reviewer.submits()
        officer.close_review(reference)

    def decide(self, reference: str) -> None:
        """The chair records, the calls manager releases."""
        chair, manager = self.official(Chair), self.official(CallsManager)
        chair.sign_in()
        reasons = {
            "nl": "Sterk project. De kosten voor communicatie tellen maar voor de helft mee.",
            "fr": "Un projet solide. La communication ne compte que pour la moitié.",
        }
        chair.records_the_award(reference, TYPED, reasons[self.language])
        chair.attaches_the_act()
        manager.sign_in()
        manager.releases()

    def read_the_letter(self) -> None:
        """The applicant, in the language of the file."""
        self.applicant.reads_the_letter(amount(AWARDED, self.language))

    def publish(self) -> None:
        """The approver publishes both results pages; anybody reads them in both languages."""
        approver = self.official(Approver)
        approver.sign_in()
        approver.publishes_the_results()
        title = self.applicant.answers["title"]
        for language in (self.language, self.other):
            reader = Reader(self.arrive(f"reader-{language}", language), language)
            total = amount(AWARDED, language)
            reader.award(title=title, written_in=self.language, total=total)

    def official(self, kind: type[Somebody]) -> Somebody:
        """Somebody from the demo desk."""
        return kind(self.arrive(kind.__name__.lower()), desk_language=self.language)
