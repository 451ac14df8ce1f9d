"""The checks find what is wrong: each is shown a page with that one fault, and one without."""

import pytest

from tests.crawl import checks
from tests.crawl.checks import Site
from tests.crawl.languages import SMALL_WORDS, catalogue, foreign_words, looks_foreign, unwanted
from tests.crawl.reading import Block, Reading, read

HOSTS = ("http://testserver", "http://localhost:8000")
SWITCH = '<nav class="language-switch"><a hreflang="{code}" href="{url}">x</a></nav>'


def page(body: str, *, address: str = "/fr/x/", lang: str = "fr", head: str = "") -> Reading:
    """A page as the site sends it."""
    source = f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return read(address, source, hosts=HOSTS)


def site(*pages: Reading, **statuses: int) -> Site:
    return Site({one.address: one for one in pages}, dict(statuses), {}, {})


def texts(body: str, lang: str = "fr") -> list[str]:
    """What the check of languages finds, cut to its beginning."""
    return [fault[:24] for fault in checks.language_of_texts(page(body, lang=lang))]


# --- Reading -------------------------------------------------------------------------------------


def test_inline_words_belong_to_the_sentence_around_them():
    found = page("<p>Un <strong>mot <em>fort</em></strong> ici.<br>Deux.</p><p>Trois.</p>")
    assert [(block.text, block.where) for block in found.blocks] == [
        ("Un mot fort ici.Deux.", "p"),
        ("Trois.", "p"),
    ]


def test_words_in_another_language_are_a_block_of_their_own():
    found = page('<p>Voir <span lang="nl">het loket van de stad</span> pour cela.</p>')
    assert [(block.language, block.text) for block in found.blocks] == [
        ("nl", "het loket van de stad"),
        ("fr", "Voir … pour cela."),
    ]


def test_a_language_inside_a_link_is_seen():
    found = page('<p><a href="/fr/">Le projet <span lang="nl">Samen sterk</span></a></p>')
    assert ("nl", "Samen sterk") in [(block.language, block.text) for block in found.blocks]


def test_scripts_are_silent_and_pictures_speak():
    found = page('<script>het een van</script><p><img alt="Une fête" src="/media/a.jpg"></p>')
    assert [block.text for block in found.blocks] == ["Une fête"]
    assert found.files == {"/media/a.jpg"}


def test_addresses_of_the_site_lose_its_name_and_those_of_others_are_left_out():
    links = page(
        '<a href="http://localhost:8000/fr/a/?b=1&next=/c/#d">1</a><a href="../y/">2</a>'
        '<a href="https://example.com/fr/">3</a><a href="mailto:a@example.org">4</a>'
    ).links
    assert [(link.address, link.fragment) for link in links] == [
        ("/fr/a/?b=1", "d"),
        ("/fr/y/", ""),
        ("", ""),
        ("", ""),
    ]


# --- Languages -----------------------------------------------------------------------------------

DUTCH = "De gemeente kan een subsidie vragen voor het project en wordt door ons geholpen."
FRENCH = "La commune peut demander une subvention pour le projet et est aidée par nous."
ENGLISH = "The municipality can ask for a subsidy with this form and we have the answer."


@pytest.mark.parametrize(("text", "language"), [(DUTCH, "nl"), (FRENCH, "fr")])
def test_a_text_in_its_own_language_is_no_fault(text, language):
    assert texts(f"<p>{text}</p>", lang=language) == []


@pytest.mark.parametrize(
    ("text", "language", "seems"),
    [(DUTCH, "fr", "nl"), (FRENCH, "nl", "fr"), (ENGLISH, "nl", "en"), (ENGLISH, "fr", "en")],
)
def test_a_text_in_another_language_is_one(text, language, seems):
    assert texts(f"<p>{text}</p>", lang=language) == [f"seems to be {seems} within la"[:24]]
    assert texts(f'<p title="{text}">x</p>', lang=language) == [
        f"seems to be {seems} within la"[:24]
    ]


def test_marking_the_language_mends_it_and_a_wrong_mark_breaks_it():
    assert texts(f'<blockquote lang="nl"><p>{DUTCH}</p></blockquote>') == []
    assert texts(f'<p lang="nl">{FRENCH}</p>') == ["seems to be fr within la"]


def test_names_and_short_texts_say_nothing():
    assert looks_foreign(Block("fr", "Huis van het Kind, Gent", "p")) == ""
    assert looks_foreign(Block("fr", "Ville de Bruges et le Huis van het Kind", "p")) == ""


def test_a_text_of_our_screens_in_the_wrong_language_is_found():
    dutch = next(iter(sorted(unwanted("fr") & catalogue("nl"))))
    assert texts(f"<p>{dutch}</p>")[0] == "text of our screens in a"
    assert texts(f'<p lang="nl">{dutch}</p>') == []


def test_an_untranslated_text_of_our_screens_is_found():
    assert "Have it translated" not in catalogue("nl") | catalogue("fr")
    for language in ("nl", "fr"):
        english = next(iter(sorted(unwanted(language) - catalogue("nl") - catalogue("fr"))))
        assert texts(f"<p>{english}</p>", lang=language)[0] == "text of our screens in a"


def test_small_words_tell_the_languages_apart():
    assert all(len(words) >= 15 for words in SMALL_WORDS.values())
    for language in ("nl", "fr"):
        for words in foreign_words(language).values():
            assert not words & SMALL_WORDS[language]


# --- The rest of a page --------------------------------------------------------------------------


def test_language_of_the_page():
    assert list(checks.language_of_page(page("", lang="fr-BE"))) == []
    assert len(list(checks.language_of_page(page("", lang="nl")))) == 1
    assert len(list(checks.language_of_page(page("", lang="")))) == 1


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>", 0),
        ("<h2>b</h2>", 1),
        ("<h1>a</h1><h1>b</h1>", 1),
        ("<h1>a</h1><h3>c</h3>", 1),
        ("<h1>a</h1><h2> </h2>", 1),
    ],
)
def test_headings(body, faults):
    assert len(list(checks.headings(page(body)))) == faults


def test_ids():
    assert list(checks.ids(page('<p id="a"></p><p id="b"></p>'))) == []
    assert list(checks.ids(page('<p id="a"></p><p id="a"></p>'))) == ['id="a" 2 times']


# --- Addresses -----------------------------------------------------------------------------------


def test_broken_addresses_say_where_they_are_linked():
    walked = Site({}, {"/fr/": 200, "/fr/y/": 404}, {"/fr/y/": "/fr/"}, {})
    assert [str(fault) for fault in checks.broken_addresses(walked)] == [
        "/fr/y/: answers 404; linked from /fr/"
    ]


def test_broken_fragments():
    good = page('<h2 id="b">b</h2>', address="/fr/y/")
    bad = page('<a href="/fr/y/#b">1</a><a href="/fr/y/#c">2</a><a href="#d">3</a>')
    assert [fault.what for fault in checks.broken_fragments(site(good, bad))] == [
        "nothing to jump to: #d",
        "nothing to jump to: /fr/y/#c",
    ]


def pair(*, back: str = "/nl/x/", switch_back: str = "/nl/x/") -> Site:
    """A page and its translation, that name each other."""

    def head(dutch: str) -> str:
        return (
            f'<link rel="alternate" hreflang="nl" href="http://localhost:8000{dutch}">'
            '<link rel="alternate" hreflang="fr" href="http://localhost:8000/fr/x/">'
        )

    dutch = page(
        SWITCH.format(code="fr", url="/fr/x/"), address="/nl/x/", lang="nl", head=head("/nl/x/")
    )
    french = page(SWITCH.format(code="nl", url=switch_back), address="/fr/x/", head=head(back))
    return site(dutch, french)


def test_translations_that_name_each_other_are_no_fault():
    assert checks.one_sided_alternates(pair()) == []
    assert checks.switches_that_disagree(pair()) == []


def test_alternates_that_disagree():
    faults = [str(fault) for fault in checks.one_sided_alternates(pair(back="/nl/gone/"))]
    assert faults == [
        '/fr/x/: hreflang="nl" leads to no page: /nl/gone/',
        '/nl/x/: hreflang="fr" is not answered by /fr/x/',
    ]


def test_a_page_that_names_another_instead_of_itself():
    walked = pair()
    walked.pages["/fr/x/"].alternates["fr"] = "/nl/x/"
    faults = [fault.what for fault in checks.one_sided_alternates(walked)]
    assert "hreflang names /nl/x/ instead of this page itself" in faults


@pytest.mark.parametrize(
    ("switch_back", "fault"),
    [
        ("/nl/gone/", "/fr/x/: the switch to nl leads nowhere: /nl/gone/"),
        ("/fr/x/", "/fr/x/: the switch to nl leads to /fr/x/"),
        ("/nl/gone/", "/nl/x/: the switch to /fr/x/ comes back to /nl/gone/"),
    ],
)
def test_switches_that_disagree(switch_back, fault):
    found = [str(one) for one in checks.switches_that_disagree(pair(switch_back=switch_back))]
    assert fault in found


def test_a_section_for_want_of_a_translation_need_not_lead_back():
    lonely = page(
        SWITCH.format(code="fr", url="/fr/s/?untranslated=1"), address="/nl/q/", lang="nl"
    )
    landed = page("", address="/fr/s/?untranslated=1")
    landed.switch = {"nl": "/nl/s/"}
    target = page(SWITCH.format(code="fr", url="/fr/s/"), address="/nl/s/", lang="nl")
    french = page(SWITCH.format(code="nl", url="/nl/s/"), address="/fr/s/")
    assert checks.switches_that_disagree(site(lonely, landed, target, french)) == []


def test_a_page_without_a_switch_is_a_fault():
    assert [fault.what for fault in checks.switches_that_disagree(site(page("")))] == [
        "no language switch"
    ]


def test_an_address_is_no_text():
    address = "https://example.org/het-plan-van-de-gemeente-met-een-actie-voor-de-jeugd/"
    assert looks_foreign(Block(text=address, language="fr", where="li")) == ""
