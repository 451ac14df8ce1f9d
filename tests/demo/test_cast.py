"""The people of the demo."""

from tandem.demo.cast import card, cards, everybody, person, who_is


def test_every_role_has_one_card_and_reviewers_are_two():
    assert [one.role for one in cards()] == [
        "municipality",
        "calls_manager",
        "case_officer",
        "reviewer",
        "chair",
        "editor",
        "translator",
        "dutch_translator",
        "approver",
        "administrator",
    ]
    assert [one.email for one in everybody() if one.role == "reviewer"] == [
        "reviewer@example.org",
        "reviewer-2@example.org",
    ]


def test_people_are_found_by_key_role_and_address():
    reviewer = person("reviewer_1")
    assert card("reviewer") == who_is("reviewer@example.org") == reviewer
    assert (card("king"), who_is("king@example.org")) == (None, None)


def test_titles_are_in_both_languages():
    assert [one.role for one in cards() if not (one.title("nl") and one.title("fr"))] == []
