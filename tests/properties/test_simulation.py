"""Whatever the floor looks like, nobody is lost, nobody serves what they cannot, nothing takes no time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.periods import seoul
from tests.soaking import examples
from tests.unit.simulation.sample import PLAIN, small_pool
from tests.unit.staffing.sample import GRID
from wfm.simulation import kernels_tally as column
from wfm.simulation.kernels_order import AGENT_MASK, NEVER, TICKS_A_S, moment_of, set_time
from wfm.simulation.kernels_records import ABANDONED, ANSWERED, CHAT, WAITING
from wfm.simulation.problem import simulation_problem
from wfm.simulation.run import counted, drawn_contacts, played
from wfm.simulation.settings import FloorRules, Policy
from wfm.simulation.whatif import Volume, changed

RULES = st.builds(
    FloorRules,
    policy=st.sampled_from(Policy),
    chat_slowdown=st.decimals(0, 1, places=2),
    handling_variation=st.decimals(0, 2, places=1),
    handover_share=st.decimals(0, 1, places=1),
    handover_work=st.decimals("0.5", 2, places=1),
    overflow_s=st.sampled_from([0, 20, 300]),
    posts_are_finished=st.booleans(),
    pace=st.just(PLAIN.pace),
    post_due=st.just(PLAIN.post_due),
    handling_week_part=st.decimals(0, 1, places=1),
)


@settings(max_examples=examples(60))
@given(
    rules=RULES,
    seed=st.integers(0, 2**31),
    busier=st.sampled_from(["-0.9", "0", "1", "5"]),
    people=st.integers(0, 8),
    warm_up_days=st.integers(0, 3),
)
def test_laws_of_the_floor(rules: FloorRules, seed: int, busier: str, people: int, warm_up_days: int) -> None:
    """Conservation, skills, time: for any rules, load, number of people, and days that fill the floor before."""
    floor = replace(small_pool(rules), warm_up_days=warm_up_days)
    codes = {agent.agent for agent in floor.agents[:people]}
    floor = replace(floor, shifts=tuple(shift for shift in floor.shifts if shift.agent in codes))
    floor = changed(floor, [Volume(tenant=floor.services[0].tenant, change=Decimal(busier))])
    problem = simulation_problem(floor)
    contacts = drawn_contacts(problem, seed, 0)
    work_s = contacts["left_s"].copy()
    rule, queues = played(problem, contacts)
    outcome, answered = contacts["outcome"], contacts["outcome"] == ANSWERED

    # everybody offered or carried in is answered, gone or waiting, and counted once
    play = counted(contacts, rule, queues, problem.seconds)
    sums, size = play.sums, len(queues)
    is_offered = contacts["offered_s"] >= 0
    until = contacts["offered_s"] + contacts["wait_s"]
    is_carried = ~is_offered & ((outcome == WAITING) | (until > 0))
    assert np.array_equal(sums[:, column.OFFERED], np.bincount(contacts["queue"][is_offered], minlength=size))
    assert np.array_equal(sums[:, column.CARRIED_IN], np.bincount(contacts["queue"][is_carried], minlength=size))
    told = sums[:, column.ANSWERED_] + sums[:, column.ABANDONED_] + sums[:, column.WAITING_]
    assert np.array_equal(sums[:, column.OFFERED] + sums[:, column.CARRIED_IN], told)
    assert np.all(sums[:, column.JUDGED_BEFORE] <= sums[:, column.CARRIED_IN])
    assert (warm_up_days > 0) or not is_carried.any()

    # the seconds of agents are spent on contacts, each second on one queue
    assert float(sums[:, column.SERVED_S].sum()) == pytest.approx(play.live_s + play.post_s, abs=1e-3)
    assert set(outcome.tolist()) <= {ANSWERED, ABANDONED, WAITING}

    # nobody serves what they cannot, and whoever is answered has not given up before
    assert np.all(problem.floor.pace[contacts["agent"][answered], contacts["queue"][answered]] > 0)
    live = problem.floor.queues["kind"][contacts["queue"]] != 2
    assert np.all(contacts["wait_s"][answered & live] <= contacts["patience_s"][answered & live])
    assert np.all(contacts["wait_s"] >= 0)
    assert np.all(contacts["handled_s"][~answered & live] == 0)

    # a contact takes at least its work at the pace of who served it; time with contacts is time on duty
    pace = problem.floor.pace[contacts["agent"][answered], contacts["queue"][answered]]
    if not rules.posts_are_finished:
        alone = answered & live
        least = work_s[alone] * problem.floor.pace[contacts["agent"][alone], contacts["queue"][alone]]
        assert np.all(contacts["handled_s"][alone] >= least * (1 - 1e-6) - 1e-6)
    assert len(pace) == answered.sum()
    busy = float(rule[0]["live_s"] + rule[0]["post_s"])
    assert busy <= float(rule[0]["on_duty_s"]) + 1e-3
    planned = sum((shift.work_minutes for shift in floor.shifts if shift.start >= seoul(GRID.first_day)), 0) * 60
    assert float(rule[0]["on_duty_s"]) <= planned + float(rule[0]["late_s"]) + 1e-3
    if warm_up_days == 0:
        kinds = problem.floor.queues["kind"]
        one_at_a_time = contacts["handled_s"][kinds[contacts["queue"]] != CHAT].sum()
        assert one_at_a_time <= busy + 1e-3
        assert one_at_a_time == pytest.approx(float(sums[kinds != CHAT, column.SERVED_S].sum()), abs=1e-2)


@given(
    moments=st.lists(st.floats(-259_200, 2_419_200), min_size=1, max_size=70),
    changes=st.lists(st.tuples(st.integers(0, 69), st.floats(-259_200, 2_419_200)), max_size=30),
)
def test_the_tournament_knows_who_is_next(moments: list[float], changes: list[tuple[int, float]]) -> None:
    """The final holds the soonest moment, rounded up to a tick, and of equal ones the agent with the lowest number."""
    leaves = 1 << (len(moments) - 1).bit_length()
    turns = np.full(2 * leaves, NEVER, dtype=np.int64)
    for agent, moment in [*enumerate(moments), *((agent % len(moments), moment) for agent, moment in changes)]:
        moments[agent] = moment
        set_time.py_func(turns, agent, moment)  # type: ignore[attr-defined]
    ticks = np.ceil(np.array(moments) * TICKS_A_S) / TICKS_A_S
    assert int(turns[1]) & AGENT_MASK == int(np.argmin(ticks))
    assert moment_of(int(turns[1])) == ticks.min()
