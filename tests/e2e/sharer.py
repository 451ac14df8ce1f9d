"""Somebody without an account who shares a practice, in her language."""

import io
import re

from PIL import Image
from playwright.sync_api import FilePayload, expect

from tests.e2e.content import pdf
from tests.e2e.mailbox import newest_mail
from tests.e2e.visitor import Visitor
from tests.e2e.words import Words

#: Titles of our own: nothing of the demo may be mistaken for them.
TITLE = {"nl": "De bakfietsbib", "fr": "La bibliothèque à vélo"}
STORY = {
    "nl": "Twee vrijwilligers brengen elke week boeken aan huis.",
    "fr": "Deux bénévoles apportent des livres à domicile chaque semaine.",
}
WHY = {
    "nl": "Niet iedereen raakt tot in de bibliotheek.",
    "fr": "Tout le monde ne peut pas se rendre à la bibliothèque.",
}
SECTION = {"nl": "inspirerende-praktijken", "fr": "pratiques-inspirantes"}


def photo(name: str) -> FilePayload:
    """A small picture as a file chooser takes it."""
    content = io.BytesIO()
    Image.new("RGB", (600, 400), "#0b5d5e").save(content, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": content.getvalue()}


class Sharer:
    """Four short steps, a mail, and an answer."""

    def __init__(self, visitor: Visitor, language: str) -> None:
        self.visitor, self.page, self.language = visitor, visitor.page, language
        self.email = f"bakfiets-{language}@example.org"
        self.t = Words(language)

    def begins_at_a_practice(self) -> None:
        """The domain of the practice that she read is filled in."""
        self.visitor.goto(f"/{self.language}/{SECTION[self.language]}/")
        with self.page.expect_navigation():
            self.page.locator("main .card-title a").first.click()
        domain = self.page.locator(".kicker").inner_text()
        self.visitor.click(self.t("Share it with us!"))
        chosen = self.page.locator("#id_domain option:checked")
        expect(chosen).to_have_text(re.compile(re.escape(domain), re.IGNORECASE))
        self.visitor.look()

    def tells(self) -> None:
        """Three steps; the form stood open for longer than its session, and she goes back once."""
        self.page.locator("#id_name").fill(TITLE[self.language])
        self.page.context.clear_cookies()
        self._continues()
        self.visitor.look()
        self.visitor.press(self.t("Send again"))
        self.page.locator("#id_run_by").fill("Bib")
        self.visitor.press(self.t("Previous step"))
        expect(self.page.locator("#id_name")).to_have_value(TITLE[self.language])
        self._continues()
        expect(self.page.locator("#id_run_by")).to_have_value("Bib")
        self.visitor.look()
        self._continues()
        self.page.locator("#id_what").fill(STORY[self.language])
        self.page.locator("#id_why").fill(WHY[self.language])
        self.visitor.look()
        self._continues()

    def adds_a_picture(self) -> None:
        """A wrong file is refused; the good picture and what she typed stay."""
        self.page.locator("#id_sender_name").fill("An Peeters")
        self.page.locator("#id_pictures").set_input_files([photo("fiets.jpg"), pdf("brief.pdf")])
        self._continues()
        expect(self.page.locator(".error-summary")).to_contain_text("brief.pdf")
        self.visitor.look()
        expect(self.page.locator(".shared-pictures img")).to_have_attribute("alt", "fiets.jpg")
        expect(self.page.locator("#id_sender_name")).to_have_value("An Peeters")
        self.page.locator("#id_sender_email").fill(self.email)
        self.page.locator("#id_agreed").check()
        self._continues()

    def sends_and_confirms(self) -> None:
        """Through the link in the mail."""
        self.visitor.look()
        self.visitor.press(self.t("Send"))
        self.visitor.look()
        text = newest_mail(self.visitor, to=self.email, language=self.language, having=self._title)
        self.visitor.goto(re.findall(r"http\S+", text)[0])
        self.visitor.look()
        self.visitor.press(self.t("Yes, send it to the editors"))
        self.visitor.heading(self.t("Thank you, we have received it"))
        self.visitor.look()

    def hears(self, subject: str) -> str:
        """The answer, in her language."""
        begins = self.t(subject).split("%(")[0]
        return newest_mail(self.visitor, to=self.email, language=self.language, having=begins)

    @property
    def _title(self) -> str:
        return TITLE[self.language]

    def _continues(self) -> None:
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator("button[name=next]").click()
