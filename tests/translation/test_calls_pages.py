"""Programme, contact and statement through wagtail-localize: words translate, facts stay alike."""

from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from tests.factories.accounts import UserFactory
from tests.factories.calls_pages import ProgrammePageFactory
from tests.factories.help_pages import ContactPageFactory, StatementPageFactory

pytestmark = pytest.mark.django_db


def programme():
    return ProgrammePageFactory(
        amount=Decimal("1000000.00"),
        amount_period="per jaar",
        contact="Coördinatie",
        contact_email="info@example.org",
        conditions=[("yes", "U bent een gemeente.")],
        asking=[("step", "Schrijf een plan.")],
        articles=[("article", {"number": "3bis", "title": "Wie", "text": "<p>Iedereen.</p>"})],
        versions=[
            (
                "version",
                {"starts": date(2017, 3, 27), "ends": None, "changes": "Nieuw.", "document": None},
            )
        ],
        requirements=[("requirement", {"title": "Doel", "text": "Meetbaar."})],
        envelopes=[("envelope", {"year": 2018, "name": "Werk", "amount": Decimal("65000.00")})],
        ways=[
            (
                "way",
                {
                    "title": "Films",
                    "text": "Korte films.",
                    "amount": Decimal("5000.00"),
                    "period": "per jaar",
                    "contact": "Team",
                },
            )
        ],
    )


def in_french(page):
    """The French page, every text of it said in French."""
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    translation = Translation.objects.get(target_locale__language_code="fr")
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": f"fr-{segment.string.data}"},
        )
    translation.save_target(publish=True)
    return type(page).objects.get(locale__language_code="fr")


def test_programme(client):
    french = in_french(programme())
    (article,) = french.articles
    assert (article.value["number"], article.value["title"]) == ("3bis", "fr-Wie")
    assert "fr-Iedereen." in article.value["text"].source
    (envelope,) = french.envelopes
    assert dict(envelope.value) == {
        "year": 2018,
        "name": "fr-Werk",
        "amount": Decimal("65000.00"),
    }
    (way,) = french.ways
    assert (way.value["amount"], way.value["title"]) == (Decimal("5000.00"), "fr-Films")
    (version,) = french.versions
    assert (version.value["starts"], version.value["changes"]) == (date(2017, 3, 27), "fr-Nieuw.")
    assert (french.amount, french.contact_email) == (Decimal("1000000.00"), "info@example.org")
    french.get_latest_revision().publish()
    html = client.get(french.url).content.decode()
    assert "Article 3bis. fr-Wie" in html


def test_what_changes_in_the_source_reaches_the_translation():
    dutch = programme()
    french = in_french(dutch)
    dutch = type(dutch).objects.get(pk=dutch.pk)
    dutch.amount = Decimal("1200000.00")
    stream = dutch.envelopes
    stream[0].value["amount"] = Decimal("70000.00")
    dutch.save_revision().publish()
    translation = Translation.objects.get(target_locale__language_code="fr")
    translation.source.update_from_db()
    translation.save_target(publish=True)
    french.refresh_from_db()
    assert french.amount == Decimal("1200000.00")
    assert [block.value["amount"] for block in french.envelopes] == [Decimal("70000.00")]
    assert [block.value["name"] for block in french.envelopes] == ["fr-Werk"]


def test_contact():
    french = in_french(ContactPageFactory())
    (contact,) = french.contacts
    assert dict(contact.value) == {
        "function": "fr-Redactie",
        "task": "fr-Fouten.",
        "email": "r@example.org",
        "phone": "",
    }
    assert [block.value["day"] for block in french.opening_hours] == ["2", "2", "1"]
    assert (french.email, french.phone) == ("info@example.org", "02 555 01 00")
    assert french.address.startswith("fr-Voorbeeldlaan 1")


def test_statement():
    french = in_french(StatementPageFactory(conformity="none"))
    (issue,) = french.issues
    assert dict(issue.value) == {
        "what": "fr-Oude bestanden.",
        "criterion": "1.3.1",
        "reason": "burden",
        "alternative": "fr-Vraag ze op.",
        "planned": date(2027, 1, 31),
    }
    assert (french.conformity, french.standard, french.made_on, french.feedback_email) == (
        "none",
        "EN 301 549",
        date(2026, 3, 1),
        "toegankelijk@example.org",
    )
    assert french.organisation == "fr-Agentschap Gelijke Kansen"
