"""Whatever the weeks say, the loop ends, never takes from the first requirement, and returns the best it has seen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.soaking import examples
from tests.unit.simulation.test_loop import ONE, TARGET, TWO, got, need
from wfm.simulation.cuts import CutRules, raised, tenths_of
from wfm.simulation.loop import LoopLimits, Played, hold_targets
from wfm.staffing.requirement import Requirement

LEVELS = st.floats(0.0, 1.0)


@settings(max_examples=examples(150))
@given(
    weeks=st.lists(st.tuples(LEVELS, LEVELS), min_size=1, max_size=9), one=st.integers(0, 30), two=st.integers(0, 30)
)
def test_the_loop_ends_with_the_best_and_never_below_the_first(
    weeks: list[tuple[float, float]], one: int, two: int
) -> None:
    """Any levels in any order: as many rounds as allowed at most, every need at least the first one."""
    first = need(one, two)

    def play(_: Requirement, number: int) -> Played:
        return Played(outcomes={ONE: got(weeks[number][0]), TWO: got(weeks[number][1])})

    result = hold_targets(first, play, LoopLimits(rounds_max=len(weeks)))
    assert 1 <= len(result.rounds) <= len(weeks)
    for each in result.rounds:
        for line, before in zip(each.requirement.lines, first.lines, strict=True):
            assert all(now >= then for now, then in zip(line.tenths, before.tenths, strict=True))
    held = [each.held for each in result.rounds]
    assert held[result.best] == max(held)
    assert (result.missed == ()) == (max(held) == 2)
    assert set(result.stuck) <= set(result.rounds[-1].played.missed)


@settings(max_examples=examples(100))
@given(level=st.floats(0.0, TARGET - 0.001), one=st.integers(1, 40), missed_at=st.integers(0, 335))
def test_a_cut_adds_at_least_a_tenth_and_only_to_its_line(level: float, one: int, missed_at: int) -> None:
    """Monotone in every interval, strictly in sum, and the other line is left alone."""
    before = need(one, 5)
    after = raised(before, {ONE: got(level, missed_at=missed_at)}, CutRules())
    grown = zip(after.lines[0].tenths, before.lines[0].tenths, strict=True)
    assert all(now >= then for now, then in grown)
    assert tenths_of(after)[ONE] > tenths_of(before)[ONE]
    assert after.lines[1] == before.lines[1]
