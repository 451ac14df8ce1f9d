"""Who makes a news item in two languages: an editor, a translator and an approver.

The words on Wagtail's own buttons are those that the guides in docs/ tell people to look for.
"""

import re

from playwright.sync_api import expect

from tests.e2e.staff import Approver, Official

#: A title of our own: nothing of the demo may be mistaken for it.
TITLE = {"nl": "Tandem opent een fietskeuken", "fr": "Tandem ouvre un atelier vélo"}
LEAD = {
    "nl": "Vanaf maandag herstellen vrijwilligers samen fietsen in het oude stationsgebouw.",
    "fr": "Dès lundi, des bénévoles réparent des vélos dans l’ancienne gare.",
}
HEADING = {"nl": "Wie mag komen?", "fr": "Qui peut venir ?"}
PARAGRAPH = {
    "nl": "Iedereen is welkom, met of zonder fiets. U hoeft niets te betalen.",
    "fr": "Tout le monde est bienvenu, avec ou sans vélo. C’est gratuit.",
}
ITEMS = {
    "nl": ("Breng uw fiets mee.", "Leen een helm."),
    "fr": ("Apportez votre vélo.", "Empruntez un casque."),
}
QUOTE = {
    "nl": "Een fiets maakt de wereld van een kind groter.",
    "fr": "Un vélo agrandit le monde d’un enfant.",
}
SPEAKER = {"nl": "De coördinator van de werkplaats", "fr": "La coordinatrice de l’atelier"}
VAGUE = "klik hier"
#: Milliseconds for what the CMS does by itself: a fresh demo still warms up.
SLOW = 20_000
SLUG = {"nl": "tandem-opent-een-fietskeuken", "fr": "tandem-ouvre-un-atelier-velo"}


class Editor(Official):
    """Writes, mends, sends; follows the guide and nothing else."""

    role = "editor"

    def starts_a_news_item(self) -> None:
        """*Pagina’s*, the arrow beside the Dutch home page, *Nieuws*, and a page under it."""
        self.visitor.look_in_cms()
        self.page.get_by_role("button", name="Pagina’s").click()
        shelf = self.page.locator(".c-page-explorer__item")
        shelf.filter(has_text="Nederlands").get_by_text("Toon onderliggende").click()
        shelf.get_by_role("link", name="Nieuws", exact=True).first.click()
        self.page.get_by_role("link", name=re.compile("onderliggende pagina")).first.click()
        expect(self.page).to_have_url(re.compile("/add/home/newspage/"))

    def writes(self) -> None:
        """Title, lead, and a text of four kinds of blocks, with a link that says nothing."""
        self.page.locator("#id_title").fill(TITLE["nl"])
        self.page.locator("#id_introduction").fill(LEAD["nl"])
        self._adds("Tussentitel")
        self.page.locator("#body-0-value").fill(HEADING["nl"])
        self._adds("Alinea’s")
        self._paragraph().click()
        self.page.keyboard.type(VAGUE)
        self._links_what_was_typed()
        self._adds("Lijst")
        self.page.locator("#body-2-value-0-value").fill(ITEMS["nl"][0])
        self.page.locator("#body-2-value-0-value").press("Tab")
        self.page.locator("[data-contentpath='body'] .c-sf-add-button").nth(-2).click()
        self.page.locator("#body-2-value-1-value").fill(ITEMS["nl"][1])
        self._adds("Citaat")
        self.page.locator("#body-3-value-text").fill(QUOTE["nl"])
        self.page.locator("#body-3-value-speaker").fill(SPEAKER["nl"])

    def sends_too_early(self) -> None:
        """The checks refuse, say what, and lead to the block."""
        self._sends()
        refusal = self.page.locator(".messages a, .error a").filter(has_text=VAGUE)
        expect(refusal).to_have_attribute(
            "href", re.compile(r"^#block-[0-9a-f-]+-section$"), timeout=SLOW
        )
        refusal.click()
        expect(self._paragraph()).to_be_in_viewport()

    def mends_and_sends(self) -> None:
        """A paragraph instead of the link; then it waits for approval."""
        self._paragraph().click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(PARAGRAPH["nl"])
        self._sends()
        self.told(TITLE["nl"])
        self.visitor.goto("/cms/")
        expect(self.page.locator("#desk-sent")).to_contain_text(TITLE["nl"])

    def has_it_translated(self) -> None:
        """From her desk: the page has no French yet."""
        self.visitor.goto("/cms/")
        self.visitor.look_in_cms()
        with self.page.expect_navigation():
            self.page.locator("#desk-translations").get_by_role("link", name=TITLE["nl"]).click()
        expect(self.page.get_by_role("main").get_by_label("Frans")).to_be_checked()
        self.visitor.press("Verzenden")
        expect(self.page).to_have_url(re.compile(r"/cms/pages/\d+/"))

    def _adds(self, kind: str) -> None:
        self.page.locator("[data-contentpath='body'] .c-sf-add-button").last.click()
        self.page.get_by_role("option", name=kind, exact=True).click()

    def _paragraph(self):
        return self.page.locator(".Draftail-Editor [contenteditable=true]").first

    def _links_what_was_typed(self) -> None:
        self.page.keyboard.press("Shift+Home")
        self.page.keyboard.press("Control+k")
        chooser = self.page.locator(".modal-content")
        chooser.get_by_role("link", name="Externe link").click()
        chooser.locator("input[name$=url]").fill("https://fietskeuken.example/")
        chooser.locator("[type=submit]").click()
        expect(chooser).to_have_count(0)

    def _sends(self) -> None:
        """Once the CMS has kept the draft by itself, as it does while one types."""
        expect(self.page).to_have_url(re.compile(r"/cms/pages/\d+/edit/"), timeout=SLOW)
        self.page.wait_for_timeout(1000)  # a moment after the last key
        expect(self.page.get_by_role("main").get_by_text("Bewaard", exact=True)).to_be_visible(
            timeout=SLOW
        )
        self.page.get_by_role("button", name="Meer acties").click()
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Stuur door naar Publication (nl)").click()


class Translator(Official):
    """Translates side by side, and sends."""

    role = "translator"

    def opens_the_translation(self) -> None:
        """From her desk, where it stands as begun."""
        self.visitor.look_in_cms()
        with self.page.expect_navigation():
            self.page.locator("#desk-translations").get_by_role("link", name=TITLE["nl"]).click()
        self.visitor.look_in_cms()

    def translates_everything(self) -> None:
        """Each text beside its source; what is typed is kept. The address is on the second tab."""
        for book in (TITLE, LEAD, HEADING, PARAGRAPH, QUOTE, SPEAKER):
            self._translates(book["nl"], book["fr"])
        for source, target in zip(ITEMS["nl"], ITEMS["fr"], strict=True):
            self._translates(source, target)
        self.page.get_by_role("main").get_by_text("Promotion", exact=True).click()
        self._translates(SLUG["nl"], SLUG["fr"])

    def _translates(self, source: str, target: str) -> None:
        here = self.page.get_by_text(source, exact=True)
        text = self.page.locator("main li").filter(has=here).last
        text.get_by_role("button", name="Traduire", exact=True).click()
        text.locator("textarea, [contenteditable=true]").last.fill(target)
        text.get_by_role("button", name="Enregistrer", exact=True).click()
        expect(text.get_by_role("button", name="Modifier", exact=True)).to_be_visible()

    def sends(self) -> None:
        """The screen of approvals: nothing is missing, the checks find nothing."""
        self.page.reload()
        self.visitor.look_in_cms()
        self.visitor.click(self.t("Send for approval"))
        self.visitor.sees(self.t("The checks found nothing in the draft as it was saved last."))
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Send for approval"))
        self.told(self.t("The page was sent. The approvers get a mail."))
        self.visitor.look_in_cms()


class Publisher(Approver):
    """Publishes each language at its own moment."""

    def publishes_the_translation(self) -> None:
        """From her desk to the side-by-side editor, and from there to the screen of approvals."""
        self.visitor.goto("/cms/")
        self.visitor.look_in_cms()
        with self.page.expect_navigation():
            self.page.locator("#desk-approvals").get_by_role("link", name=TITLE["fr"]).click()
        self.visitor.click(self.t("Approval"))
        self.visitor.look_in_cms()
        self.visitor.press(self.t("Approve and publish"))
        self.told(self.t("Approved. The page is live."))
        self.visitor.look_in_cms()
