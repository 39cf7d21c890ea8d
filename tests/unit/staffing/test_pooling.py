"""The pool's need, its safety and each tenant's part; against people of one's own."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.ids import TenantId
from wfm.staffing.alone import LiveLine, agents_alone
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.plan import StaffingRules
from wfm.staffing.pooling import LiveLines, pooled_need
from wfm.staffing.queueing import erlang_a

STRICT = Goal(measure=Measure.SERVICE_LEVEL, value=0.95, within_s=10)
USUAL = Goal(measure=Measure.SERVICE_LEVEL, value=0.8, within_s=20)
LENIENT = Goal(measure=Measure.SERVICE_LEVEL, value=0.6, within_s=60)


def lines_of(*goals: Goal, contacts_a_s: float = 0.01, intervals: int = 2, patience_s: float = math.inf) -> LiveLines:
    """Alike lines, one a goal."""
    return LiveLines(
        contacts_a_s=np.full((len(goals), intervals), contacts_a_s),
        work_s=np.full((len(goals), intervals), 240.0),
        patience_s=np.full(len(goals), patience_s),
        goals=goals,
    )


def test_the_pool_of_one_is_the_queue_of_one() -> None:
    """A single line needs its load plus all the safety, up to the exact inverse."""
    need = pooled_need(
        LiveLines(
            contacts_a_s=np.full((1, 1), 200 / 3600),
            work_s=np.array([[180.0]]),
            patience_s=np.array([math.inf]),
            goals=(USUAL,),
        )
    )
    assert need.agents[0] == pytest.approx(13 + (0.8 - 0.7955948) / (0.88835 - 0.7955948), abs=1e-4)
    assert (need.load + need.safety)[0, 0] == pytest.approx(need.agents[0])


def test_load_and_safety_add_up_to_the_need() -> None:
    """Nothing of the pool's need is lost between the lines."""
    need = pooled_need(lines_of(STRICT, USUAL, LENIENT, USUAL))
    assert (need.load + need.safety).sum(axis=0) == pytest.approx(need.agents)
    assert bool(need.is_reached.all())


def test_the_strict_carry_more_of_the_safety() -> None:
    """At the same load, by strictness of the target."""
    safety = pooled_need(lines_of(STRICT, USUAL, LENIENT)).safety[:, 0]
    assert safety[0] > safety[1] > safety[2]


def test_the_safety_is_shared_by_load() -> None:
    """Twice the load, twice the safety, at the same target."""
    lines = lines_of(USUAL, USUAL)
    lines.contacts_a_s[1] *= 2
    safety = pooled_need(lines).safety
    assert safety[1] == pytest.approx(2 * safety[0])


def test_the_safety_grows_with_the_root_of_the_pool_at_most() -> None:
    """A hundred times the tenants need at most ten times the safety, not a hundred times."""
    few, many = (
        pooled_need(lines_of(*[USUAL] * count, contacts_a_s=0.02, intervals=1)).safety.sum() for count in (10, 1000)
    )
    assert 1 < many / few < 10


def test_the_pooled_agents_keep_the_blended_target() -> None:
    """At the next whole agent the mean of the targets, by contacts, is met; with one less it is not."""
    lines = lines_of(STRICT, LENIENT, contacts_a_s=0.08, intervals=1)
    agents = math.ceil(pooled_need(lines).agents[0])
    for crowd, is_enough in ((agents, True), (agents - 1, False)):
        queue = erlang_a(contacts_a_s=0.16, aht_s=240, agents=crowd)
        level = (float(STRICT.score(queue)) + float(LENIENT.score(queue))) / 2
        assert (level >= (0.95 + 0.6) / 2) is is_enough


def test_nobody_is_planned_below_the_load() -> None:
    """Where impatience alone would meet the target, the need is still the load."""
    easy = Goal(measure=Measure.SERVICE_LEVEL, value=0.3, within_s=120)
    need = pooled_need(lines_of(easy, contacts_a_s=0.5, patience_s=30.0))
    assert need.safety.max() == 0.0
    assert need.agents == pytest.approx(need.load.sum(axis=0))


def test_a_target_out_of_reach_says_how_close_one_gets() -> None:
    """With at most eleven agents thirteen are not to be had; the score at the limit is told."""
    need = pooled_need(lines_of(USUAL, contacts_a_s=200 / 3600 * 180 / 240), agents_max=11)
    assert not bool(need.is_reached.any())
    assert 0.3 < need.score[0] < 0.5


def test_a_pool_without_lines_needs_nobody() -> None:
    """Only boards: no live load at all."""
    assert pooled_need(lines_of()).agents.tolist() == [0.0, 0.0]


def test_alone_takes_the_cheaper_of_two_teams() -> None:
    """Phone and chat of a tiny tenant: one team for both beats one agent each."""
    pooled = lines_of(USUAL, USUAL, contacts_a_s=0.0002, intervals=1)
    lines = [
        LiveLine(
            tenant=TenantId("T01"),
            contacts_a_s=pooled.contacts_a_s[row],
            handling_s=np.full(1, 240.0),
            patience_s=math.inf,
            concurrency=1,
            goal=USUAL,
            least=np.zeros(1),
        )
        for row in range(2)
    ]
    tenants, agents = agents_alone(lines, pooled, StaffingRules())
    apart = int(agents_for(USUAL, contacts_a_s=0.0002, aht_s=240).agents[0])
    assert tenants == ("T01",)
    assert apart == 1
    assert int(agents[0, 0]) < 2 * apart


def test_alone_respects_minimum_presence() -> None:
    """A contract that asks for two people gets two, with or without contacts."""
    pooled = lines_of(USUAL, contacts_a_s=0.0, intervals=1)
    line = LiveLine(
        tenant=TenantId("T01"),
        contacts_a_s=np.zeros(1),
        handling_s=np.full(1, 240.0),
        patience_s=math.inf,
        concurrency=1,
        goal=USUAL,
        least=np.full(1, 2.0),
    )
    assert agents_alone([line], pooled, StaffingRules())[1].tolist() == [[2]]
