"""A week does not begin on an empty floor: what the days before leave behind, and what of it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from core.channels import Channel
from core.periods import IntervalGrid
from core.service import Service
from tests.unit.simulation.sample import ALWAYS, PLAIN, agent, flat_series, shift, small_pool
from tests.unit.staffing.sample import CALENDAR, MONDAY, forecast, service
from wfm.scheduling.roster import Shift
from wfm.simulation import kernels_tally as column
from wfm.simulation.kernels_records import ANSWERED, CONTACT, WAITING, Records
from wfm.simulation.measures import WaitTable, decided_of, level_of, simulate
from wfm.simulation.problem import FloorInput, SimulationProblem, simulation_problem, with_days_before
from wfm.simulation.run import Replication, counted, drawn_contacts, drawn_counts, played

HOUR = 3600.0
WEEK = IntervalGrid(first_day=MONDAY, days=7)
BOARD = service("T01", Channel.BOARD, windows=ALWAYS)
PHONE = service("T01", Channel.PHONE, windows=ALWAYS)
WEEKDAYS = tuple(shift("A001", day, 540, 480) for day in range(5))


def floor(services: Sequence[Service], shifts: Sequence[Shift], **more: object) -> FloorInput:
    """One agent; two contacts an hour of each service, day and night."""
    return FloorInput(
        forecast=forecast([flat_series(each, WEEK, 1.0) for each in services], WEEK),
        services=tuple(services),
        grid=WEEK,
        calendar=CALENDAR,
        shifts=tuple(shifts),
        agents=(agent("A001", {"T01": 2}),),
        rules=PLAIN,
        **more,  # type: ignore[arg-type]
    )


def happens(problem: SimulationProblem, *rows: tuple[float, float]) -> tuple[Records, Replication]:
    """Contacts of the first queue (hour after the first midnight, seconds of work) that nobody gives up."""
    contacts = np.zeros(len(rows), dtype=CONTACT)
    contacts["offered_s"] = [hour * HOUR for hour, _ in rows]
    contacts["left_s"] = [work_s for _, work_s in rows]
    contacts["patience_s"], contacts["agent"] = np.inf, -1
    rule, queues = played(problem, contacts)
    return contacts, counted(contacts, rule, queues, problem.seconds)


def test_posts_of_the_weekend_are_there_on_monday_morning() -> None:
    """About as many as come from Friday evening to Monday 00:00; those of the mornings before are done."""
    cold, warm = (
        simulate(simulation_problem(floor([BOARD], WEEKDAYS, warm_up_days=days)), replications=40, seed=3)
        for days in (0, 3)
    )
    assert cold.lines[0].carried_in.value == 0
    assert warm.lines[0].carried_in.value == pytest.approx(2 * (24 - 17 + 48), rel=0.05)
    assert warm.lines[0].carried_in.value == pytest.approx(warm.lines[0].waiting.value, rel=0.05)
    # Monday's work is more: who begins with nothing is told too little
    assert warm.pool.utilisation is not None
    assert cold.pool.utilisation is not None
    assert warm.pool.utilisation.value > 1.2 * cold.pool.utilisation.value
    assert warm.pool.on_duty_hours.value == pytest.approx(cold.pool.on_duty_hours.value, rel=0.02)


def test_each_post_is_judged_in_one_week() -> None:
    """Limit four hours: late before the week began, late in it, in time, and open within the limit at the end."""
    _, play = happens(
        simulation_problem(floor([BOARD], WEEKDAYS, warm_up_days=3)),
        (-10.0, 60),
        (-1.0, 60),
        (9.5, 60),
        (167.0, 60),
    )
    sums = play.sums[0]
    assert (sums[column.OFFERED], sums[column.CARRIED_IN], sums[column.JUDGED_BEFORE]) == (2, 2, 1)
    assert (sums[column.ANSWERED_], sums[column.WAITING_]) == (3, 1)
    good, judged = level_of(sums, BOARD)
    assert (float(good), float(judged)) == (1, 2)
    assert float(decided_of(sums, BOARD)) == 3
    answered, unanswered = WaitTable.of(play).histograms(0)
    assert sorted(answered) == [60, 10 * 3600 + 120]
    assert not unanswered


def test_a_call_in_hand_at_midnight_goes_on() -> None:
    """Begun on Sunday, it holds up Monday's first; hours and work before midnight are nobody's of this week."""
    night = [shift("A001", 0, 0, 480)]
    before = [replace(night[0], start=night[0].start - timedelta(hours=2), minutes=120)]
    problem = simulation_problem(floor([PHONE], night, warm_up_days=1, earlier=tuple(before)))
    contacts, play = happens(problem, (-0.5, 3600), (0.25, 60))
    assert contacts["outcome"].tolist() == [ANSWERED, ANSWERED]
    assert contacts["wait_s"].tolist() == pytest.approx([0, 900])
    assert play.sums[0, [column.OFFERED, column.CARRIED_IN]].tolist() == [1, 0]
    assert (play.on_duty_s, play.late_s) == (8 * HOUR, 0)
    assert play.live_s == play.sums[0, column.SERVED_S]


def test_the_days_before_are_those_of_the_week_unless_a_roster_is_told() -> None:
    """The same weekdays' contacts and shifts, a week earlier; with a roster of its own, that one."""
    assert with_days_before(np.arange(7.0), 3, 1).tolist() == [4, 5, 6, 0, 1, 2, 3, 4, 5, 6]
    assert with_days_before(np.arange(2.0), 3, 1).tolist() == [1, 0, 1, 0, 1]
    like_this_one = simulation_problem(floor([BOARD], WEEKDAYS, warm_up_days=3)).floor.spans
    friday = (np.array([9, 17]) - 72) * HOUR
    assert [like_this_one["from_s"][0], like_this_one["to_s"][0]] == friday.tolist()
    assert len(like_this_one) == 6
    told = shift("A001", -1, 600, 60)
    sunday = simulation_problem(floor([BOARD], WEEKDAYS, warm_up_days=3, earlier=(told,))).floor.spans
    assert [sunday["from_s"][0], sunday["to_s"][0]] == [-14 * HOUR, -13 * HOUR]
    assert told.start.date() == date(2026, 11, 8)


def test_a_night_that_reaches_into_monday_is_there_once() -> None:
    """The night before stands in the roster of the week before and among the shifts that reach in: one stretch."""
    night = shift("A001", -1, 1320, 480)
    problem = simulation_problem(floor([PHONE], (night, *WEEKDAYS[1:]), warm_up_days=2, earlier=(night,)))
    spans = problem.floor.spans
    assert (spans["from_s"][0], spans["to_s"][0], len(spans)) == (-2 * HOUR, 6 * HOUR, 5)
    _, play = happens(problem)
    assert play.on_duty_s == pytest.approx((6 + 4 * 8) * HOUR)


def test_a_warm_up_changes_nothing_of_the_contacts_of_the_week() -> None:
    """The same seed draws warm-up days first; counts of the week have the forecast's mean either way."""
    warm = simulation_problem(replace(small_pool(), warm_up_days=3))
    counts = np.mean([drawn_counts(warm, 1, number) for number in range(300)], axis=0)
    before, week = counts[:, : 3 * 48].sum(axis=1), counts[:, 3 * 48 :].sum(axis=1)
    expected = np.array([line.contacts.sum() for line in warm.lines])
    assert week == pytest.approx(expected, rel=0.08)
    assert before == pytest.approx([line.contacts.reshape(7, 48)[4:].sum() for line in warm.lines], rel=0.15)
    contacts = drawn_contacts(warm, 1, 0)
    assert np.all(np.diff(contacts["offered_s"]) >= 0)
    assert contacts["offered_s"][0] < 0
    assert set(contacts["outcome"].tolist()) == {WAITING}
