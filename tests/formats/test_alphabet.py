"""Words in the order in which people look for them."""

from tandem.formats.alphabet import alphabetical


def test_accents_and_capitals_do_not_send_a_word_to_the_end():
    words = ["Femmes", "Écoles", "âge", "Élèves", "Tous", "eau", "Zele", "Île", "'s Gravenbrakel"]
    assert sorted(words, key=alphabetical) == [
        "âge", "eau", "Écoles", "Élèves", "Femmes", "Île", "'s Gravenbrakel", "Tous", "Zele",
    ]  # fmt: skip
