"""What holds of every spread of deferred work and of every rounding to tenths."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wfm.staffing.backlog import level_between, plan_backlog
from wfm.staffing.rounding import carried

works = st.lists(st.one_of(st.just(0.0), st.floats(0.0, 20.0)), min_size=1, max_size=40)


@given(works, st.data())
def test_level_work_is_in_time_and_cannot_be_levelled_more(work_: list[float], data: st.DataObject) -> None:
    """All is done, never before it came, never after it is due; and no shift of work between neighbours flattens it."""
    work = np.array(work_)
    count = work.size
    spans = data.draw(st.lists(st.integers(0, 12), min_size=count, max_size=count))
    last = np.minimum(np.maximum.accumulate(np.arange(count) + np.array(spans)), count - 1)
    done = level_between(work, last)
    arrived = np.cumsum(work)
    due = np.cumsum(np.bincount(last, weights=work, minlength=count))
    finished = np.cumsum(done)
    assert np.all(done >= 0)
    assert np.all(finished <= arrived + 1e-7)
    assert np.all(finished >= due - 1e-7)
    for place in range(count - 1):
        if done[place] < done[place + 1] - 1e-6:
            # more could only be done earlier if it had come: the string touches its ceiling
            assert finished[place] >= arrived[place] - 1e-6
        if done[place] > done[place + 1] + 1e-6:
            # and only be left for later if it were not due: the string touches its floor
            assert finished[place] <= due[place] + 1e-6


@given(
    st.lists(st.floats(0.0, 5.0), min_size=96, max_size=96),
    st.lists(st.booleans(), min_size=96, max_size=96),
    st.integers(600, 200_000),
    st.sampled_from([15, 30, 60]),
)
def test_a_plan_conserves_its_work(work_: list[float], opened: list[bool], age_max_s: int, minutes: int) -> None:
    """Everything that comes is done, only in open intervals, and never older than its limit or one interval."""
    is_open = np.array(opened)
    work = np.where(is_open, np.array(work_), 0.0)
    plan = plan_backlog(work, is_open, minutes, age_max_s)
    assert abs(plan.done.sum() - work.sum()) < 1e-7
    assert np.all(plan.done[~is_open] == 0)
    assert np.all(plan.left >= 0)
    assert plan.worst_age_s <= max(age_max_s, minutes * 60)


@given(st.integers(1, 12), st.integers(1, 40), st.data())
def test_rounding_keeps_every_line(lines: int, intervals: int, data: st.DataObject) -> None:
    """Whole numbers ≥ 0, each line within one of what it wanted at any time, nothing where nothing is wanted."""
    values = st.lists(st.one_of(st.just(0.0), st.floats(0.0, 9.0)), min_size=intervals, max_size=intervals)
    wanted = np.array([data.draw(values) for _ in range(lines)])
    whole = carried(wanted)
    assert np.all(whole >= 0)
    assert np.all(whole[wanted == 0] == 0)
    assert np.abs(np.cumsum(whole - wanted, axis=1)).max() < 1.0 + 1e-9
