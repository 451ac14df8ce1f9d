"""The steps of a call by the server's clock, days in Belgian time."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from wagtail.blocks.struct_block import StructBlockValidationError

from calls.models import Call
from calls.models.page_blocks import StepBlock
from calls.models.timeline import timeline

CALL = Call(
    opens_at=datetime(2027, 2, 15, 8, 0, tzinfo=UTC),
    closes_at=datetime(2027, 4, 19, 10, 0, tzinfo=UTC),
)


def step(label: str, day: date, until: date | None = None, words: str = "") -> dict:
    return {"label": label, "day": day, "until": until, "words": words}


STEPS = [
    step("Jury", date(2027, 6, 3)),
    step("Review", date(2027, 5, 3), date(2027, 5, 21)),
    step("Questions", date(2027, 4, 2)),
]


@pytest.mark.parametrize(
    ("now", "states"),
    [
        (datetime(2027, 2, 15, 7, 59, tzinfo=UTC), "next next next next next"),
        (datetime(2027, 2, 15, 8, 0, tzinfo=UTC), "done now next next next"),
        # The 2nd of April begins at 22:00 UTC the day before: summer time since 28 March.
        (datetime(2027, 4, 1, 22, 0, tzinfo=UTC), "done now now next next"),
        (datetime(2027, 4, 2, 22, 0, tzinfo=UTC), "done now done next next"),
        (datetime(2027, 4, 19, 9, 59, tzinfo=UTC), "done now done next next"),
        (datetime(2027, 4, 19, 10, 0, tzinfo=UTC), "done done done next next"),
        (datetime(2027, 5, 21, 21, 59, tzinfo=UTC), "done done done now next"),
        (datetime(2027, 6, 4, 0, 0, tzinfo=UTC), "done done done done done"),
    ],
)
def test_states_follow_the_clock(now, states):
    assert [found.state for found in timeline(CALL, STEPS, now)] == states.split()


def test_steps_stand_in_order_with_their_dates_in_words():
    with translation.override("fr"):
        found = timeline(
            CALL, [*STEPS, step("Fin", date(2028, 1, 1), words="en 2028")], CALL.opens_at
        )
    assert [(row.when, row.iso) for row in found][2:] == [
        ("2 avril 2027", "2027-04-02"),
        (found[3].when, "2027-05-03"),
        ("3 juin 2027", "2027-06-03"),
        ("en 2028", "2028-01-01"),
    ]
    assert "3 mai 2027" in found[3].when
    assert "21 mai 2027" in found[3].when


def test_call_without_dates_has_only_the_steps_of_its_page():
    assert [row.title for row in timeline(Call(), STEPS[:1], CALL.opens_at)] == ["Jury"]


def test_step_that_is_not_finished_yet_waits_for_its_day():
    unfinished = step("Jury", None)
    assert [row.title for row in timeline(Call(), [unfinished, STEPS[2]], CALL.opens_at)] == [
        "Questions"
    ]


def test_step_does_not_end_before_it_begins():
    block = StepBlock()
    value = block.to_python({"label": "Jury", "day": "2027-06-03", "until": "2027-06-01"})
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert list(refused.value.block_errors) == ["until"]
