"""No history of saves by several people in several windows overwrites anything in silence (R9)."""

from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from calls.applying.saving import StaleSection
from calls.models import SectionAnswers
from tests.calls.applying import world
from tests.calls.applying.world import PROJECT, SUMMARY, TITLE

YEARS = count(2027)
WINDOWS = st.integers(min_value=0, max_value=3)
TEXTS = st.sampled_from(["", "a", "b", "c", "Een zin."])


class Windows(RuleBasedStateMachine):
    """Four windows of two people. The model: who may overwrite is only who saw what is there."""

    #: Saves over all histories: taken, and refused because somebody else came first.
    taken = refused = 0

    @initialize()
    def begin(self):
        # Examples share one transaction: each has a call of its own.
        self.her = world.applicant(world.open_call(budget_year=next(YEARS)))
        people = [self.her.user, self.her.colleague()]
        self.people = [people[number % 2] for number in range(4)]
        self.stored, self.version = {}, 0
        self.seen = [(0, {})] * 4

    @rule(window=WINDOWS)
    def look(self, window):
        self.seen[window] = (self.version, self.stored)

    @rule(window=WINDOWS, title=TEXTS, summary=TEXTS)
    def save(self, window, title, summary):
        answers = {key: text for key, text in ((TITLE, title), (SUMMARY, summary)) if text}
        version, saw = self.seen[window]
        try:
            row = self.her.save(PROJECT, answers, version=version, user=self.people[window])
        except StaleSection as refusal:
            self.check_refusal(refusal.theirs, version)
            Windows.refused += 1
            return
        # It was taken: either nothing changed, or this window had seen what it replaced.
        assert self.stored in (answers, saw)
        Windows.taken += 1
        self.stored, self.version = answers, row.version
        self.seen[window] = (row.version, answers)

    def check_refusal(self, theirs, version):
        """The window is shown what is stored, and had not seen it."""
        assert (theirs.version, theirs.answers) == (self.version, self.stored)
        assert version != self.version

    @invariant()
    def nothing_else_is_stored(self):
        if not hasattr(self, "her"):
            return
        row = SectionAnswers.objects.filter(application=self.her.application).first()
        assert (
            (row.version, row.answers) == (self.version, self.stored) if row else not self.version
        )


class TestHistories(TestCase):
    """Each history in a transaction of its own."""

    @pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
    def test_hundreds_of_saves(self):
        run_state_machine_as_test(
            Windows,
            settings=settings(
                max_examples=34,
                stateful_step_count=30,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        # Enough of both to mean something; how many exactly is chance.
        assert min(Windows.taken, Windows.refused) >= 30
