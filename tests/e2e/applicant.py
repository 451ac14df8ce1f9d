"""What a newcomer of a municipality does: from the call to the receipt, later to the letter."""

import io
import re
from typing import Any

import pypdf
from playwright.sync_api import expect

from tests.e2e.content import answers, call, enterprise_number, pdf, sections
from tests.e2e.mailbox import newest_mail
from tests.e2e.visitor import Visitor, beginning
from tests.e2e.words import Words

CODE = re.compile(r"^\s*([A-Z0-9]{3,5}-?[A-Z0-9]{2,5})\s*$", re.MULTILINE)
#: The answer that is forgotten at first.
FORGOTTEN = "declare_privacy"


class Applicant:
    """Somebody who was never here before, with her own language, address and organisation."""

    def __init__(self, visitor: Visitor, language: str, *, number: str, email: str) -> None:
        self.visitor, self.page, self.language = visitor, visitor.page, language
        self.t = Words(language)
        self.number, self.email = enterprise_number(number), email
        self.organisation = {"nl": "Gemeente Zonnedaal", "fr": "Commune de Valsoleil"}[language]
        self.answers = answers(language)
        self.application = self.reference = ""

    # -- An account and an organisation --------------------------------------------------------

    def start_from_the_call(self) -> None:
        """The button on the page of the call asks for an account first."""
        self.visitor.click(self.t("Start your application"))
        self.visitor.heading(self.t("Apply"))
        self.visitor.look()
        self.visitor.click(self.t("I am new here"))
        self.visitor.heading(self.t("Make an account"))
        self.visitor.look()

    def sign_up(self) -> None:
        """An address, and the code that was sent to it."""
        self.page.locator("input[name=email]").fill(self.email)
        self.visitor.press(self.t("Send me a code"))
        self.visitor.heading(self.t("Type the code from your mail"))
        self.visitor.look()
        code = CODE.search(self.newest_mail())
        assert code is not None
        self.page.locator("input[name=code]").fill(code[1])
        self.visitor.press(self.t("Continue"))

    def register_the_organisation(self) -> None:
        """The enterprise number with dots; nobody else is there yet."""
        self.visitor.look()
        self.page.locator("input[name=enterprise_number]").fill(self.number)
        self.visitor.press(self.t("Continue"))
        self.visitor.sees(self.number)
        self.visitor.look()
        self.page.locator("input[name=name]").fill(self.organisation)
        self.page.locator("select[name=kind]").select_option("municipality")
        self.page.locator("select[name=municipality]").select_option(
            self.answers["lead_municipality"]
        )
        self.page.locator("input[name=street]").fill("Kleurenlaan 1")
        self.page.locator("input[name=postal_code]").fill("1040")
        self.page.locator("input[name=locality]").fill("Etterbeek")
        self.page.locator(f"input[name=language][value={self.language}]").check()
        self.visitor.press(self.t("Register the organisation"))

    def choose_the_language(self) -> None:
        """The call takes files in Dutch and in French."""
        self.visitor.heading(self.t("Start your application"))
        self.visitor.look()
        self.page.locator(f"input[name=language][value={self.language}]").check()
        self.visitor.press(self.t("Start"))
        self.visitor.heading(call()[f"title_{self.language}"])
        self.sees_that_nothing_was_sent()
        self.application = self.page.url
        self.visitor.look()

    # -- Filling in ----------------------------------------------------------------------------

    def sees_that_nothing_was_sent(self) -> None:
        """The banner that stays until the application is sent."""
        self.visitor.sees(self.t("Your application has not been sent yet"))

    def types_and_it_is_saved(self) -> None:
        """Text is saved by itself: after loading the page again it is there."""
        section, field = sections()[0], sections()[0]["fields"][1]
        self.visitor.click(section[f"title_{self.language}"])
        self.visitor.heading(section[f"title_{self.language}"])
        box = self.visitor.label(field[f"label_{self.language}"])
        box.press_sequentially("Zonnedienst")
        status = self.page.locator(".autosave-status")
        expect(status).to_contain_text(self.t("Saved automatically at"))
        self.visitor.look(dark=True)
        self.page.reload()
        expect(box).to_have_value("Zonnedienst")

    def fills_in_two_sections_and_comes_back_later(self) -> None:
        """Save, go away with the address of the application, and go on."""
        first, second = sections()[:2]
        self.fill_in(first)
        self.visitor.press(self.t("Save and continue"))
        self.fill_in(second)
        self.visitor.look()
        self.visitor.press(self.t("Save and continue later"))
        self.visitor.heading(self.t("Your answers are saved"))
        self.sees_that_nothing_was_sent()
        self.visitor.look()
        self.visitor.goto(self.application)
        expect(self.page.locator(".task-list")).to_be_visible()
        self.visitor.look()

    def fills_in_the_rest(self) -> None:
        """All other sections, but for one declaration."""
        rest = sections()[2:]
        self.visitor.click(rest[0][f"title_{self.language}"])
        for section in rest:
            self.fill_in(section, without=FORGOTTEN)
            self.visitor.look()
            self.visitor.press(self.t("Save and continue"))

    def fill_in(self, section: dict[str, Any], without: str = "") -> None:
        """Every question of a section of which there is an answer; files get a document."""
        self.visitor.heading(section[f"title_{self.language}"])
        for field in section["fields"]:
            value = self.answers.get(field["key"])
            if field["key"] != without and (value is not None or field["type"] == "file"):
                self.answer(field, value)

    def answer(self, field: dict[str, Any], value: Any) -> None:
        """One question, as a person finds it: by its words."""
        label = field[f"label_{self.language}"]
        match field["type"]:
            case "file":
                self.visitor.label(label).set_input_files(pdf(f"{field['key']}.pdf"))
            case "municipality":
                self.visitor.label(label).select_option(value)
            case "declaration":
                self.visitor.label(label).check()
            case "single_choice" | "multiple_choice":
                self.choose(field, label, value)
            case "euro":
                self.visitor.label(label).fill(self.typed_amount(value))
            case _:
                self.visitor.label(label).fill(str(value).strip())

    def choose(self, field: dict[str, Any], label: str, value: Any) -> None:
        """The ticks in a group of which the question is the legend."""
        choices = field.get("choices") or call()["themes"]
        names = {one["key"]: one.get(f"label_{self.language}") for one in choices}
        names |= {one["key"]: one[f"name_{self.language}"] for one in choices if "name_nl" in one}
        group = self.page.get_by_role("group", name=beginning(label))
        for key in value if isinstance(value, list) else [value]:
            group.get_by_label(names[key], exact=True).check()

    def typed_amount(self, value: str) -> str:
        """`6.200,00` or `6 200,00`: with an ordinary space, as people type it."""
        whole, cents = value.split(".")
        return (
            f"{int(whole):,},{cents}".replace(",", "." if self.language == "nl" else " ", 1)
            if (int(whole) > 999)
            else f"{whole},{cents}"
        )

    # -- Sending -------------------------------------------------------------------------------

    def sends_too_early(self) -> None:
        """The summary says what is missing and leads to the question."""
        self.visitor.heading(self.t("Check your answers"))
        self.sees_that_nothing_was_sent()
        self.visitor.look(dark=True)
        self.visitor.press(self.t("Send your application"))
        summary = self.page.locator(".error-summary")
        expect(summary).to_contain_text(self.t("Your application has not been sent"))
        expect(summary.get_by_role("link")).to_have_count(1)
        self.visitor.look()
        summary.get_by_role("link").click()
        self.visitor.heading(sections()[-1][f"title_{self.language}"])

    def repairs_and_sends(self) -> None:
        """The forgotten declaration; then the receipt with the first reference of this call."""
        field = next(one for one in sections()[-1]["fields"] if one["key"] == FORGOTTEN)
        box = self.visitor.label(field[f"label_{self.language}"])
        expect(box).to_be_in_viewport()
        box.check()
        self.visitor.press(self.t("Save and continue"))
        self.visitor.heading(self.t("Check your answers"))
        self.visitor.press(self.t("Send your application"))
        self.visitor.heading(self.t("Your application has been sent"))
        self.reference = self.page.locator(".confirmation-reference strong").inner_text()
        assert re.fullmatch(r"GK\d\d-0001", self.reference)
        self.visitor.look(dark=True)

    def receives_a_receipt(self) -> None:
        """The mail names the reference and when it arrived."""
        subject = self.t("Your application %(reference)s has been sent", reference=self.reference)
        text = self.newest_mail(having=subject)
        assert f"{self.t('Reference:')} {self.reference}" in text

    def sees_it_closed(self) -> None:
        """The call says so, and the file has no button to change it."""
        self.visitor.goto(self.application)
        self.visitor.heading(self.reference)
        self.visitor.sees(self.t("Nothing. We write to you when something changes."))
        self.visitor.look()
        self.visitor.goto(f"/{self.language}/")
        navigation = self.page.get_by_role("navigation", name=self.t("Main navigation"))
        navigation.get_by_role("link").nth(2).click()
        self.visitor.click(call()[f"title_{self.language}"])
        self.visitor.sees(self.t("This call is closed"))
        expect(self.visitor.find(self.t("Start your application"))).to_have_count(0)
        self.visitor.look()

    # -- The decision --------------------------------------------------------------------------

    def reads_the_letter(self, awarded: str) -> None:
        """The worker makes it; it says how much, in the language of the file."""
        subject = self.t("A letter about your application %(reference)s", reference=self.reference)
        assert self.t("Sign in to download the letter:") in self.newest_mail(having=subject)
        self.visitor.goto(self.application)
        link = self.page.locator("main a.document-link")
        self.visitor.eventually(lambda: link.count() == 1, "no letter")
        self.visitor.look()
        with self.page.expect_download() as download:
            link.click()
        content = download.value.path().read_bytes()
        assert content.startswith(b"%PDF")
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
        assert self.reference in text
        assert re.sub(r"\s+", " ", awarded) in text

    # -- The mailbox of the demo ---------------------------------------------------------------

    def newest_mail(self, having: str = "") -> str:
        """The text of the newest mail to this person, once the worker has sent it."""
        return newest_mail(self.visitor, to=self.email, language=self.language, having=having)
