"""Deferred work: in time, nothing lost, in the valleys of the day."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import BrokenInvariant
from wfm.staffing.backlog import BacklogPlan, Board, plan_backlogs, poured_over
from wfm.staffing.waiting_line import Numbers

DAY = np.arange(48)
OPEN = np.tile((DAY >= 18) & (DAY < 36), 2)
NOTHING = np.zeros(96)


def arriving(**work: float) -> Numbers:
    """Two days of work, given by ``at_<interval>``."""
    made = np.zeros(96)
    for name, amount in work.items():
        made[int(name.removeprefix("at_"))] = amount
    return made


def plan(work: Numbers, age_max_s: int, live: Numbers = NOTHING) -> BacklogPlan:
    """One board alone."""
    return plan_backlogs([Board(arriving=work, is_open=OPEN, age_max_s=age_max_s)], live, 30)[0]


def test_a_morning_rush_is_spread_until_its_age_limit() -> None:
    """Eight agent-intervals at nine o'clock, due in four hours: one agent for eight intervals."""
    made = plan(arriving(at_18=8.0), 4 * 3600)
    assert made.done[18:26].tolist() == pytest.approx([1.0] * 8)
    assert made.done.sum() == pytest.approx(8.0)
    assert made.worst_age_s == 4 * 3600
    assert made.left[18:26].tolist() == pytest.approx([7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0])


def test_the_posts_of_the_rush_are_done_when_it_is_over() -> None:
    """Calls need three agents for an hour: the board waits until they are free, and no longer than it may."""
    live = arriving(at_18=3.0, at_19=3.0, at_20=1.0, at_21=1.0)
    made = plan(arriving(at_18=4.0), 2 * 3600, live)
    assert made.done[18:22].tolist() == pytest.approx([0.0, 0.0, 2.0, 2.0])
    assert (live + made.done).max() == pytest.approx(3.0)


def test_boards_share_the_valleys_in_proportion() -> None:
    """Two boards with the same hours and limit are poured as one; each gets its part; their plans add up level."""
    boards = [
        Board(arriving=arriving(at_18=6.0, at_22=1.0), is_open=OPEN, age_max_s=4 * 3600),
        Board(arriving=arriving(at_18=2.0, at_22=3.0), is_open=OPEN, age_max_s=4 * 3600),
    ]
    first, second = plan_backlogs(boards, NOTHING, 30)
    assert first.done.sum() == pytest.approx(7.0)
    assert second.done.sum() == pytest.approx(5.0)
    assert (first.done + second.done)[18:30].tolist() == pytest.approx([1.0] * 12, abs=0.02)


def test_work_of_the_evening_is_done_before_closing() -> None:
    """The age runs over night: what comes an hour before closing cannot wait for the morning."""
    made = plan(arriving(at_34=2.0), 4 * 3600)
    assert made.done[34:36].tolist() == pytest.approx([1.0, 1.0])
    assert made.worst_age_s == 3600


def test_a_day_to_answer_lets_work_wait_for_the_next_morning() -> None:
    """With 24 hours the evening's work may use the next day until the same hour."""
    made = plan(arriving(at_34=18.0), 24 * 3600)
    assert made.done[34:36].sum() == pytest.approx(2.0)
    assert made.done[66:82].tolist() == pytest.approx([1.0] * 16)
    assert made.worst_age_s == 24 * 3600


def test_work_due_after_the_grid_is_done_within_it() -> None:
    """Nothing falls between two weeks."""
    made = plan(arriving(at_82=2.0), 72 * 3600)
    assert made.done.sum() == pytest.approx(2.0)
    assert made.left[-1] == 0.0


def test_an_age_below_an_interval_is_done_at_once() -> None:
    """There is no later interval that would be in time."""
    made = plan(arriving(at_20=1.5, at_21=0.5), 600, arriving(at_20=9.0))
    assert made.done[20:22].tolist() == pytest.approx([1.5, 0.5])
    assert made.worst_age_s == 1800


def test_no_work_and_no_boards() -> None:
    """Zeros in, zeros out."""
    assert plan(NOTHING, 3600).done.sum() == 0
    assert plan(NOTHING, 3600).worst_age_s == 0
    assert plan_backlogs([], NOTHING, 30) == ()


def test_water_finds_its_level() -> None:
    """Over a ground of 1, 4, 2: three units fill the low places to the level 3; a drop lies on the lowest."""
    assert poured_over(np.array([1.0, 4.0, 2.0]), 3.0).tolist() == pytest.approx([2.0, 0.0, 1.0])
    assert poured_over(np.array([1.0, 4.0, 2.0]), 8.0).tolist() == pytest.approx([4.0, 1.0, 3.0])
    assert poured_over(np.array([5.0, 3.0]), 1e-300).tolist() == [0.0, 1e-300]


@pytest.mark.parametrize(
    ("work", "age_max_s"), [(arriving(at_2=1.0), 3600), (arriving(at_20=-1.0), 3600), (arriving(at_20=1.0), 0)]
)
def test_impossible_boards_are_refused(work: Numbers, age_max_s: int) -> None:
    """Work in closed hours (it is cut off and counted before), work below zero, an age of nothing."""
    with pytest.raises(BrokenInvariant):
        Board(arriving=work, is_open=OPEN, age_max_s=age_max_s)
