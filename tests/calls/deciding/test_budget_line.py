"""The budget line, without a database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calls.deciding.budget_line import Candidate, Why, draw_line, line_after


def candidate(key: int, total: str | None, euro: int, **fields) -> Candidate:
    return Candidate(
        key=key,
        reference=f"GK27-{key:04d}",
        total=None if total is None else Decimal(total),
        cents=euro * 100,
        **fields,
    )


def shown(cap: int, *candidates: Candidate) -> list[tuple[int, int | None, Why]]:
    places = draw_line(cap * 100, candidates)
    return [(place.candidate.key, place.rank, place.why) for place in places]


def test_files_are_paid_from_the_top_until_one_does_not_fit():
    files = [candidate(1, "60", 40), candidate(2, "90", 50), candidate(3, "70", 30)]
    assert shown(100, *files) == [
        (2, 1, Why.FUNDED),
        (3, 2, Why.FUNDED),
        (1, 3, Why.TOO_LARGE),
    ]


def test_a_smaller_file_does_not_pass_a_higher_one_that_did_not_fit():
    files = [candidate(1, "90", 60), candidate(2, "80", 50), candidate(3, "70", 10)]
    assert shown(100, *files) == [
        (1, 1, Why.FUNDED),
        (2, 2, Why.TOO_LARGE),
        (3, 3, Why.AFTER_THE_LINE),
    ]


def test_equal_totals_share_a_place_and_stand_in_the_order_of_their_references():
    files = [candidate(3, "80", 1), candidate(2, "80", 1), candidate(1, "70", 1)]
    places = draw_line(10_000, files)
    assert [(p.candidate.key, p.rank, p.tied) for p in places] == [
        (2, 1, True),
        (3, 1, True),
        (1, 3, False),
    ]


def test_files_under_a_threshold_stand_below_the_line_whatever_is_left():
    files = [
        candidate(1, "95", 10, obstacle=Why.UNDER_CRITERION),
        candidate(2, "70", 10),
        candidate(3, "40", 10, obstacle=Why.UNDER_TOTAL),
    ]
    places = draw_line(100_000, files)
    assert [(p.candidate.key, p.rank, p.funded) for p in places] == [
        (2, 1, True),
        (1, 2, False),
        (3, 3, False),
    ]
    assert [p.cumulative for p in places] == [1000, None, None]
    assert line_after(places) == 1


def test_what_was_released_before_comes_off_the_cap_first():
    files = [candidate(1, "60", 80, settled=8000), candidate(2, "90", 30)]
    assert shown(100, *files) == [(2, 1, Why.TOO_LARGE), (1, 2, Why.DECIDED)]


def test_files_without_scores_have_no_rank():
    assert shown(100, candidate(2, None, 60), candidate(1, None, 60)) == [
        (1, None, Why.FUNDED),
        (2, None, Why.TOO_LARGE),
    ]


def test_cumulative_goes_on_below_the_line():
    files = [candidate(1, "90", 60), candidate(2, "80", 50), candidate(3, "70", 10)]
    assert [place.cumulative for place in draw_line(10_000, files)] == [6000, 11000, 12000]


def test_nothing_is_paid_from_an_empty_envelope():
    places = draw_line(0, [candidate(1, "90", 1)])
    assert (places[0].why, line_after(places)) == (Why.TOO_LARGE, 0)


candidates = st.lists(
    st.builds(
        Candidate,
        key=st.integers(1, 10_000),
        reference=st.integers(1, 9999).map("GK27-{:04d}".format),
        total=st.decimals(0, 100, places=2),
        cents=st.integers(0, 5_000_000),
        obstacle=st.sampled_from([None, None, Why.UNDER_TOTAL, Why.UNDER_CRITERION]),
    ),
    max_size=30,
    unique_by=(lambda c: c.key, lambda c: c.reference),
)
caps = st.integers(0, 20_000_000)


@given(cap=caps, files=candidates)
def test_what_is_paid_never_passes_the_cap(cap, files):
    assert sum(p.candidate.cents for p in draw_line(cap, files) if p.funded) <= cap


@given(cap=caps, files=candidates)
def test_nothing_under_a_threshold_is_paid(cap, files):
    assert not [p for p in draw_line(cap, files) if p.funded and p.candidate.obstacle]


@given(cap=caps, files=candidates)
def test_no_file_is_paid_below_one_that_is_not(cap, files):
    paid = [p.funded for p in draw_line(cap, files)]
    assert paid == sorted(paid, reverse=True)


@given(cap=caps, files=candidates)
def test_ranks_and_totals_never_rise_going_down(cap, files):
    places = draw_line(cap, files)
    totals = [p.candidate.total for p in places if p.candidate.obstacle is None]
    assert totals == sorted(totals, reverse=True)
    ranks = [p.rank for p in places]
    assert ranks == sorted(ranks)


@given(cap=caps, files=candidates, data=st.data())
def test_the_order_in_which_files_come_in_changes_nothing(cap, files, data):
    assert draw_line(cap, data.draw(st.permutations(files))) == draw_line(cap, files)


@pytest.mark.parametrize("cap", [0, 1, 10_000])
def test_no_files_no_line(cap):
    assert (draw_line(cap, []), line_after([])) == ([], 0)
