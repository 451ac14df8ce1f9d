"""The pages where readers get help: contact, accessibility statement."""

from datetime import date, time

from home.models import AccessibilityStatementPage, ContactPage
from tests.factories.pages import PageFactory, home


class ContactPageFactory(PageFactory):
    """Functions, an address and opening hours."""

    class Meta:
        model = ContactPage

    title = "Hulp en contact"
    contacts = [
        (
            "contact",
            {"function": "Redactie", "task": "Fouten.", "email": "r@example.org", "phone": ""},
        )
    ]
    email = "info@example.org"
    phone = "02 555 01 00"
    address = "Voorbeeldlaan 1\n1000 Brussel"
    opening_hours = [
        ("hours", {"day": "2", "opens": time(13, 30), "closes": time(16)}),
        ("hours", {"day": "2", "opens": time(9), "closes": time(12)}),
        ("hours", {"day": "1", "opens": time(9), "closes": time(12)}),
    ]
    accessibility = "Een ingang zonder trap."

    @classmethod
    def section(cls, language: str):
        return home(language)


class StatementPageFactory(PageFactory):
    """A statement of 1 March 2026 with one thing that is not accessible."""

    class Meta:
        model = AccessibilityStatementPage

    title = "Toegankelijkheidsverklaring"
    organisation = "Agentschap Gelijke Kansen"
    made_on = date(2026, 3, 1)
    feedback_email = "toegankelijk@example.org"
    scope = [("website", "https://example.org/"), ("app", "Tandem op zak")]
    issues = [
        (
            "issue",
            {
                "what": "Oude bestanden.",
                "criterion": "1.3.1",
                "reason": "burden",
                "alternative": "Vraag ze op.",
                "planned": date(2027, 1, 31),
            },
        )
    ]
    enforcement = [
        (
            "body",
            {
                "body": "Vlaamse Ombudsdienst",
                "when": "",
                "address": "",
                "email": "",
                "phone": "1700 (gratis)",
                "website": "https://www.vlaamseombudsdienst.be",
            },
        )
    ]

    @classmethod
    def section(cls, language: str):
        return home(language)
