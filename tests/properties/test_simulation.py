"""Whatever the floor looks like, nobody is lost, nobody serves what they cannot, nothing takes no time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.periods import seoul
from tests.unit.simulation.sample import PLAIN, small_pool
from tests.unit.staffing.sample import GRID
from wfm.simulation import kernels_tally as column
from wfm.simulation.kernels_records import ABANDONED, ANSWERED, WAITING
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


@settings(max_examples=60)
@given(
    rules=RULES, seed=st.integers(0, 2**31), busier=st.sampled_from(["-0.9", "0", "1", "5"]), people=st.integers(0, 8)
)
def test_laws_of_the_floor(rules: FloorRules, seed: int, busier: str, people: int) -> None:
    """Conservation, skills, time: for any rules, load and number of people."""
    floor = small_pool(rules)
    codes = {agent.agent for agent in floor.agents[:people]}
    floor = replace(floor, shifts=tuple(shift for shift in floor.shifts if shift.agent in codes))
    floor = changed(floor, [Volume(tenant=floor.services[0].tenant, change=Decimal(busier))])
    problem = simulation_problem(floor)
    contacts = drawn_contacts(problem, seed, 0)
    work_s = contacts["left_s"].copy()
    rule, queues = played(problem, contacts)
    outcome, answered = contacts["outcome"], contacts["outcome"] == ANSWERED

    # everybody offered is answered, gone or waiting, and counted once
    sums = counted(contacts, rule, queues, problem.seconds).sums
    assert np.array_equal(sums[:, column.OFFERED], np.bincount(contacts["queue"], minlength=len(queues)))
    assert np.array_equal(sums[:, column.OFFERED], sums[:, [1, 2, 3]].sum(axis=1))
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
    one_at_a_time = contacts["handled_s"][problem.floor.queues["kind"][contacts["queue"]] != 1].sum()
    assert one_at_a_time <= busy + 1e-3
