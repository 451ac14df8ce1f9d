"""Two versions of one section: what differs, and what a choice does."""

from calls.applying.merging import differences, merge, undecided
from tandem.formkit.schema import Form
from tests.calls.applying import world
from tests.calls.applying.world import GROUP, OLD, SUMMARY, TITLE, YOUNG

SECTION = Form.from_json(world.schema()).section(world.PROJECT)
MINE = {TITLE: "Mijn titel", SUMMARY: "Mijn tekst", GROUP: YOUNG}
THEIRS = {TITLE: "Mijn titel", SUMMARY: "Hun tekst", GROUP: OLD}


def test_differences_are_those_questions_that_differ():
    found = differences(SECTION, MINE, THEIRS)

    assert [(one.field.id, one.mine, one.theirs) for one in found] == [
        (SUMMARY, "Mijn tekst", "Hun tekst"),
        (GROUP, YOUNG, OLD),
    ]


def test_empty_answer_differs_from_a_given_one():
    found = differences(SECTION, {}, {TITLE: "Hun titel"})

    assert [(one.field.id, one.mine, one.theirs) for one in found] == [(TITLE, None, "Hun titel")]


def test_unreadable_text_differs_from_everything():
    found = differences(SECTION, MINE, MINE, {TITLE: "???"})

    assert [(one.field.id, one.mine) for one in found] == [(TITLE, "???")]


def test_choice_is_asked_for_every_difference():
    found = differences(SECTION, MINE, THEIRS)

    assert [one.field.id for one in undecided(found, {SUMMARY: "mine"})] == [GROUP]
    assert undecided(found, {SUMMARY: "both", GROUP: "theirs"}) == []


def test_only_paragraphs_can_be_joined():
    found = differences(SECTION, MINE, THEIRS)

    assert [one.field.id for one in undecided(found, {SUMMARY: "both", GROUP: "both"})] == [GROUP]


def test_merge_keeps_what_was_chosen():
    found = differences(SECTION, MINE, THEIRS)

    assert merge(MINE, found, {SUMMARY: "both", GROUP: "theirs"}) == {
        TITLE: "Mijn titel",
        SUMMARY: "Mijn tekst\n\nHun tekst",
        GROUP: OLD,
    }
    assert merge(MINE, found, {SUMMARY: "mine", GROUP: "mine"}) == MINE


def test_merge_with_their_empty_answer_leaves_it_out():
    found = differences(SECTION, {TITLE: "x"}, {})

    assert merge({TITLE: "x"}, found, {TITLE: "theirs"}) == {}
