"""Deferred work: level, in time, nothing lost."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import BrokenInvariant
from wfm.staffing.backlog import level_between, plan_backlog

DAY = np.arange(48)
OPEN = np.tile((DAY >= 18) & (DAY < 36), 2)


def arriving(**work: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Two days of work, given by ``at_<interval>``."""
    made = np.zeros(96)
    for name, amount in work.items():
        made[int(name.removeprefix("at_"))] = amount
    return made


def test_a_morning_rush_is_spread_until_its_age_limit() -> None:
    """Eight agent-intervals at nine o'clock, due in four hours: one agent for eight intervals."""
    plan = plan_backlog(arriving(at_18=8.0), OPEN, 30, 4 * 3600)
    assert plan.done[18:26].tolist() == pytest.approx([1.0] * 8)
    assert plan.done.sum() == pytest.approx(8.0)
    assert plan.worst_age_s == 4 * 3600
    assert plan.left[18:26].tolist() == pytest.approx([7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0])


def test_work_of_the_evening_is_done_before_closing() -> None:
    """The age runs over night: what comes an hour before closing cannot wait for the morning."""
    plan = plan_backlog(arriving(at_34=2.0), OPEN, 30, 4 * 3600)
    assert plan.done[34:36].tolist() == pytest.approx([1.0, 1.0])
    assert plan.worst_age_s == 3600


def test_a_day_to_answer_lets_work_wait_for_the_next_morning() -> None:
    """With 24 hours the evening's work may use the next day until the same hour."""
    plan = plan_backlog(arriving(at_34=18.0), OPEN, 30, 24 * 3600)
    assert plan.done[34:36].sum() == pytest.approx(2.0)
    assert plan.done[66:82].tolist() == pytest.approx([1.0] * 16)
    assert plan.worst_age_s == 24 * 3600


def test_work_due_after_the_grid_is_done_within_it() -> None:
    """Nothing falls between two weeks."""
    plan = plan_backlog(arriving(at_82=2.0), OPEN, 30, 72 * 3600)
    assert plan.done.sum() == pytest.approx(2.0)
    assert plan.left[-1] == 0.0


def test_an_age_below_an_interval_is_done_at_once() -> None:
    """There is no later interval that would be in time."""
    plan = plan_backlog(arriving(at_20=1.5, at_21=0.5), OPEN, 30, 600)
    assert plan.done[20:22].tolist() == pytest.approx([1.5, 0.5])
    assert plan.worst_age_s == 1800


def test_no_work_and_no_hours() -> None:
    """Zeros in, zeros out; a closed board has no plan."""
    assert plan_backlog(np.zeros(96), OPEN, 30, 3600).done.sum() == 0
    assert plan_backlog(np.zeros(96), np.zeros(96, dtype=bool), 30, 3600).worst_age_s == 0


def test_work_in_closed_hours_is_our_mistake() -> None:
    """It is cut off and counted before; here it must not appear."""
    with pytest.raises(BrokenInvariant):
        plan_backlog(arriving(at_2=1.0), OPEN, 30, 3600)


def test_the_string_bends_both_ways() -> None:
    """A quiet start may not borrow from later work, a late rush may not be done before it comes."""
    work = np.array([1.0, 0.0, 0.0, 6.0, 0.0, 0.0])
    assert level_between(work, np.array([2, 3, 4, 5, 5, 5])).tolist() == pytest.approx([1 / 3] * 3 + [2.0] * 3)
