"""What an anonymous reader does: walk through the site in her language."""

import re

from playwright.sync_api import expect

from tests.e2e.content import call, read
from tests.e2e.visitor import Visitor
from tests.e2e.words import NARROW, NBSP, Words

TOTAL_2015 = {
    "nl": f"1.006.397,00{NBSP}euro",
    "fr": f"1{NARROW}006{NARROW}397,00{NBSP}euros",
}


class Reader:
    """The public pages in one language, and the same page in the other."""

    def __init__(self, visitor: Visitor, language: str) -> None:
        self.visitor, self.page, self.language = visitor, visitor.page, language
        self.other = "fr" if language == "nl" else "nl"
        self.t = Words(language)

    def home(self) -> None:
        """The home page, also in the dark."""
        self.visitor.goto(f"/{self.language}/")
        self.visitor.heading(read("site")["home"][f"title_{self.language}"])
        expect(self.page.locator("html")).to_have_attribute("lang", f"{self.language}-BE")
        self.visitor.look(dark=True)

    def every_section(self) -> None:
        """Each section of the main navigation, and the first item of news and practices."""
        for key in ("news", "practices", "calls", "awards"):
            self.section(key)
            if key in ("news", "practices"):
                self.page.locator("main .card-title a").first.click()
                expect(self.page.locator(".trail")).to_contain_text(self._title(key))
                expect(self.page.locator("main .trail li")).to_have_count(3)
                self.visitor.look()

    def section(self, key: str) -> None:
        """One section, through the main navigation."""
        navigation = self.page.get_by_role("navigation", name=self.t("Main navigation"))
        navigation.get_by_role("link", name=self._title(key)).click()
        self.visitor.heading(self._title(key))
        self.visitor.look()

    def open_call(self) -> None:
        """The page of the open call, from the list of calls."""
        self.visitor.goto(f"/{self.language}/")
        self.section("calls")
        self.visitor.click(call()[f"title_{self.language}"])
        self.visitor.heading(call()[f"title_{self.language}"])
        self.visitor.look(dark=True)

    def results_of_2015(self) -> None:
        """Seven awards with their total; titles keep the language in which they were written."""
        self.visitor.goto(f"/{self.language}/")
        self.section("awards")
        self.page.locator("main .card-title a").filter(has_text="2015").click()
        rows = self.page.locator(".award-table tbody tr")
        expect(rows).to_have_count(7)
        assert (
            self.page.locator(".award-table tfoot td").text_content() == (TOTAL_2015[self.language])
        )
        titles = rows.locator("th > [lang]")
        languages = [title.get_attribute("lang") for title in titles.all()]
        assert languages == (["nl"] * 7 if self.language == "fr" else [])
        self.visitor.look()

    def same_page_in_the_other_language(self) -> None:
        """The language switch leads to the translation, and back again."""
        here = self.page.url
        self._switch(self.other)
        expect(self.page.locator("html")).to_have_attribute("lang", f"{self.other}-BE")
        assert self.page.locator(".award-table tfoot td").text_content() == TOTAL_2015[self.other]
        self._switch(self.language)
        expect(self.page).to_have_url(here)

    def _switch(self, language: str) -> None:
        self.page.locator(f".language-switch a[hreflang={language}]").click()
        expect(self.page).to_have_url(re.compile(rf"/{language}/"))

    def nothing_there(self) -> None:
        """An address that does not exist: our own page, in the reader's language."""
        answer = self.page.goto(f"{self.visitor.site}/{self.language}/nergens-nulle-part/")
        assert answer is not None
        assert answer.status == 404
        expect(self.page.locator("html")).to_have_attribute("lang", f"{self.language}-BE")
        self.visitor.sees(self.t("Go to the home page"))
        self.visitor.look()

    def award(self, *, title: str, written_in: str, total: str) -> None:
        """The results of our call: one award, marked where it is in the other language."""
        self.visitor.goto(f"/{self.language}/")
        self.section("awards")
        self.page.locator("main .card-title a").filter(has_text="2027").click()
        row = self.page.locator(".award-table tbody tr")
        expect(row).to_have_count(1)
        expect(row.get_by_text(title, exact=True).first).to_be_visible()
        marked = row.locator("th > [lang]").all()
        languages = [one.get_attribute("lang") for one in marked]
        assert languages == ([] if written_in == self.language else [written_in])
        assert self.page.locator(".award-table tfoot td").text_content() == total
        self.visitor.look()

    def _title(self, key: str) -> str:
        return read("site")["sections"][key][f"title_{self.language}"]
