"""Two practices from people without an account: one is published, one is declined with a reason."""

import re

from playwright.sync_api import expect

from tests.e2e.newsroom import SLOW
from tests.e2e.road import Road
from tests.e2e.sharer import STORY, TITLE, Sharer
from tests.e2e.staff import Approver, Official

LANGUAGE = "nl"
REASON = "Nous montrons des pratiques qui tournent depuis un an au moins."
DESCRIPTION = {"nl": "Een bakfiets vol boeken", "fr": "Un vélo cargo rempli de livres"}


class Judge(Official):
    """The editor who answers what visitors share."""

    role = "editor"

    def opens(self, title: str) -> None:
        """From her desk."""
        self.visitor.goto("/cms/")
        self.visitor.look_in_cms()
        with self.page.expect_navigation():
            self.page.locator("#desk-shared-practices").get_by_role("link", name=title).click()
        self.visitor.look_in_cms(narrow=True)

    def declines(self) -> None:
        """A reason is needed."""
        self.visitor.press(self.t("Decline with this reason"))
        self.visitor.look_in_cms()
        self.page.locator("textarea[name=reason]").fill(REASON)
        self.visitor.press(self.t("Decline with this reason"))
        self.told(self.t("The sender receives a mail with your reason."))

    def describes_the_picture_and_sends(self) -> None:
        """The checks refuse a picture without words; then the draft goes to the approver."""
        screen = self.page.url
        self._submits()
        refusal = self.page.locator(".messages a[href='#id_picture-chooser']")
        expect(refusal).to_contain_text(TITLE["nl"])
        self.visitor.goto(screen)
        with self.page.expect_navigation():
            self.page.locator(".tandem a[href*='/cms/images/']").click()
        for language, words in DESCRIPTION.items():
            self.page.locator(f"#id_description_{language}").fill(words)
        with self.page.expect_navigation():
            self.page.locator("#id_description_nl").press("Enter")
        self.visitor.goto(screen)
        self._submits()
        self.told("ter goedkeuring ingediend")

    def _submits(self) -> None:
        self.visitor.click(self.t("Open the draft"))
        self.page.get_by_role("button", name="Meer acties").click(timeout=SLOW)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Stuur door naar Publication (nl)").click()


def test_what_visitors_share_is_answered(road: Road) -> None:
    """Sender, editor, approver, sender again; in Dutch and in French."""
    senders = {language: Sharer(road.arrive("sender", language), language) for language in TITLE}
    for sender in senders.values():
        sender.begins_at_a_practice()
        sender.tells()
        sender.adds_a_picture()
        sender.sends_and_confirms()
    editor, approver = road.official(Judge), road.official(Approver)
    editor.sign_in()
    editor.opens(TITLE["fr"])
    editor.declines()
    editor.opens(TITLE["nl"])
    editor.describes_the_picture_and_sends()
    approver.sign_in()
    approver.publishes(TITLE["nl"])
    declined = senders["fr"].hears("About the practice that you shared: %(title)s")
    assert REASON in declined
    published = senders["nl"].hears("Your practice is on %(site_name)s: %(title)s")
    reader = road.arrive("reader")
    reader.goto(re.findall(r"http\S+", published)[0])
    reader.heading(TITLE["nl"])
    reader.sees(STORY["nl"])
    expect(reader.page.locator(".page-picture img")).to_have_attribute("alt", DESCRIPTION["nl"])
    reader.look(dark=True)
