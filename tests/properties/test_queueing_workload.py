"""What holds of every spread of deferred work and of every rounding to tenths."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wfm.staffing.backlog import Board, plan_backlogs, poured_over
from wfm.staffing.rounding import carried
from wfm.staffing.waiting_line import Numbers, Whole

amounts = st.one_of(st.just(0.0), st.floats(0.001, 20.0))


def taut_string(work: Numbers, last: Whole) -> Numbers:
    """The flattest plan of one board with nothing else to do: the shortest path between what has come and what is due.

    Another way to the same answer, in plain steps: it shares nothing with the pouring.
    """
    count = work.size
    ceiling = np.concatenate([[0.0], np.cumsum(work)])
    floor = np.concatenate([[0.0], np.cumsum(np.bincount(last, weights=work, minlength=count))])
    floor[-1] = ceiling[-1]
    done, place, finished = np.zeros(count), 0, 0.0
    while place < count:
        lowest, highest, bend = np.inf, -np.inf, (place + 1, 0.0)
        low_at = high_at = place + 1
        for ahead in range(place + 1, count + 1):
            upper = (ceiling[ahead] - finished) / (ahead - place)
            lower = (floor[ahead] - finished) / (ahead - place)
            if lower > lowest + 1e-9:
                bend = (low_at, lowest)
                break
            if upper < highest - 1e-9:
                bend = (high_at, highest)
                break
            if upper <= lowest:
                lowest, low_at = upper, ahead
            if lower >= highest:
                highest, high_at = lower, ahead
            bend = (ahead, upper)
        done[place : bend[0]] = max(bend[1], 0.0)
        finished += max(bend[1], 0.0) * (bend[0] - place)
        place = bend[0]
    return done


@given(st.lists(amounts, min_size=1, max_size=30), st.integers(1, 12))
def test_alone_the_work_is_as_level_as_a_taut_string(work_: list[float], span: int) -> None:
    """The sum of squares is the smallest possible, to half a per cent."""
    work = np.array(work_)
    last = np.minimum(np.arange(work.size) + span - 1, work.size - 1)
    board = Board(arriving=work, is_open=np.ones(work.size, dtype=bool), age_max_s=span * 1800)
    done = plan_backlogs([board], np.zeros(work.size), 30)[0].done
    best = taut_string(work, last)
    assert best.sum() == pytest.approx(work.sum())
    assert (done**2).sum() <= (best**2).sum() * 1.005 + 1e-6
    assert (done**2).sum() >= (best**2).sum() * (1 - 1e-6) - 1e-6


@given(
    st.lists(st.tuples(amounts, st.booleans(), st.floats(0.0, 30.0)), min_size=4, max_size=96),
    st.lists(st.integers(600, 200_000), min_size=1, max_size=4),
    st.sampled_from([15, 30, 60]),
)
def test_plans_conserve_their_work(
    intervals: list[tuple[float, bool, float]], ages_max_s: list[int], minutes: int
) -> None:
    """Everything that comes is done, after it came, in open intervals, no older than its limit or one interval."""
    work, opened, live = (np.array(column) for column in zip(*intervals, strict=True))
    is_open = opened.astype(bool)
    boards = [
        Board(arriving=np.where(is_open, work * (number + 1), 0.0), is_open=is_open, age_max_s=age_max_s)
        for number, age_max_s in enumerate(ages_max_s)
    ]
    for board, plan in zip(boards, plan_backlogs(boards, live, minutes), strict=True):
        assert plan.done.sum() == pytest.approx(board.arriving.sum())
        assert np.all(plan.done >= 0)
        assert np.all(plan.done[~is_open] == 0)
        assert np.all(np.cumsum(plan.done) <= np.cumsum(board.arriving) + 1e-7)
        assert np.all(plan.left >= 0)
        assert plan.worst_age_s <= max(board.age_max_s, minutes * 60)


@given(st.lists(st.floats(0.0, 50.0), min_size=1, max_size=20), st.floats(0.001, 100.0))
def test_poured_work_lies_level(ground_: list[float], amount: float) -> None:
    """Where something lies the surface is even, and dry places are at or above it."""
    ground = np.array(ground_)
    water = poured_over(ground, amount)
    surface = (ground + water)[water > 0]
    assert water.sum() == pytest.approx(amount)
    assert np.all(water >= 0)
    assert surface.max() - surface.min() < 1e-9 * max(1.0, float(surface.max()))
    assert np.all(ground[water == 0] >= surface.max() - 1e-9 * max(1.0, float(surface.max())))


@given(st.integers(1, 12), st.integers(1, 40), st.data())
def test_rounding_keeps_every_line(lines: int, intervals: int, data: st.DataObject) -> None:
    """Whole numbers ≥ 0, each line within one of what it wanted at any time, nothing where nothing is wanted."""
    values = st.lists(st.one_of(st.just(0.0), st.floats(0.0, 9.0)), min_size=intervals, max_size=intervals)
    wanted = np.array([data.draw(values) for _ in range(lines)])
    whole = carried(wanted)
    assert np.all(whole >= 0)
    assert np.all(whole[wanted == 0] == 0)
    assert np.abs(np.cumsum(whole - wanted, axis=1)).max() < 1.0 + 1e-9
