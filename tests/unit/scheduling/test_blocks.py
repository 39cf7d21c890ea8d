"""Tenant blocks keep the coverage to the tenth, and each step leaves fewer changes than the one before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.scheduling.sample import MONDAY, agent, given, need, office, still
from wfm.scheduling.divide.blocks import BlockOutcome, tenant_blocks
from wfm.scheduling.divide.chain import chained_flow
from wfm.scheduling.divide.duty import Duty, duty_of
from wfm.scheduling.divide.stretches import BlockLimits, count_changes, stretch_lengths
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.search.search import SearchLimits, search


@pytest.fixture(scope="module")
def duty() -> Duty:
    """Eight agents, six small tenants with uneven need: routing alone would send people hither and thither."""
    tenants = [f"T{n}" for n in range(6)]
    random = np.random.default_rng(2)
    noise = random.integers(2, 9, (6, 48))
    asked = {
        t: (lambda d, m, row=n: int(noise[row, m // 30]) if d < 5 and 540 <= m < 1080 else 0)
        for n, t in enumerate(tenants)
    }
    people = tuple(agent(f"A{n}", *random.choice(tenants, 4, replace=False)) for n in range(8))
    problem, _ = roster_problem(given(people, need(asked)), MONDAY)
    return duty_of(problem, search(problem, seed=1, limits=SearchLimits(rounds=150), clock=still).tours)


def given_by(duty: Duty, tenths: np.ndarray) -> np.ndarray:
    """Tenths by queue and slot."""
    total = np.zeros_like(duty.covered)
    for row, slot, place in zip(*np.nonzero(tenths), strict=True):
        total[duty.skills[row, place], slot] += tenths[row, slot, place]
    return total


def test_each_step_keeps_coverage_and_calms_the_day(duty: Duty) -> None:
    """Routed, flow, CP-SAT: the same tenths for every queue and slot, ever fewer changes of tenant."""
    blocks = tenant_blocks(duty, 48, BlockLimits(rounds_a_day=15, slots_min=4))
    for tenths in (duty.tenths, chained_flow(duty, 48, BlockLimits(rounds_a_day=0, slots_min=4)), blocks.tenths):
        assert (given_by(duty, tenths) == duty.covered).all()
        assert (tenths.sum(axis=2) <= 10).all()
        assert not tenths[~duty.on].any()
    assert blocks.changes < blocks.changes_flow < blocks.changes_routed
    assert blocks.changes == count_changes(duty, blocks.tenths, 48)
    assert blocks.short <= blocks.short_flow < blocks.short_routed / 2
    lengths = stretch_lengths(duty, blocks.tenths, 48)
    assert blocks.short == sum(length < 4 for length in lengths)
    assert blocks.stretches == len(lengths)
    assert set(blocks.outcomes) == {BlockOutcome.IMPROVED, BlockOutcome.EMPTY}


def test_same_seed_same_blocks(duty: Duty) -> None:
    """CP-SAT runs alone and by deterministic time, so the blocks repeat."""
    limits = BlockLimits(rounds_a_day=3, slots_min=4, seed=5)
    assert (tenant_blocks(duty, 48, limits).tenths == tenant_blocks(duty, 48, limits).tenths).all()


def test_without_rounds_the_flow_stands_and_says_so(duty: Duty) -> None:
    """No time for CP-SAT is a typed result, not a silent one."""
    blocks = tenant_blocks(duty, 48, BlockLimits(rounds_a_day=0, slots_min=4))
    assert (blocks.tenths == chained_flow(duty, 48, BlockLimits(rounds_a_day=0, slots_min=4))).all()
    assert set(blocks.outcomes) == {BlockOutcome.SKIPPED, BlockOutcome.EMPTY}


def test_office_hours_of_one_tenant_are_one_block() -> None:
    """Where one person serves one tenant all day, nothing changes hands."""
    problem, _ = roster_problem(given((agent("A1", "T1"),), need({"T1": office(6)})), MONDAY)
    found = duty_of(problem, search(problem, seed=1, limits=SearchLimits(rounds=20), clock=still).tours)
    assert tenant_blocks(found, 48, BlockLimits(rounds_a_day=1, slots_min=4)).changes == 0


def test_stretches_of_a_day_by_hand(duty: Duty) -> None:
    """A break does not end a stretch, a slot without the tenant does, and two tenants at once are two stretches."""
    row = 0
    day = np.zeros_like(duty.on)
    day[row, [20, 21, 23, 24, 25]] = True
    tenths = np.zeros_like(duty.tenths)
    tenths[row, [20, 21, 23], 0] = 3
    tenths[row, 25, 0] = 1
    tenths[row, [24, 25], 1] = 4
    alone = replace(duty, on=day)
    assert sorted(stretch_lengths(alone, tenths, 48)) == [1, 2, 3]


def test_an_interrupt_keeps_the_days_divided_so_far(duty: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C within the third part: the blocks are whole, keep the coverage, and say that they ended early."""
    calls: list[int] = []

    def stop(part: object, seed: int) -> bool:
        calls.append(seed)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return False

    monkeypatch.setattr("wfm.scheduling.divide.blocks._Part.improve", stop)
    blocks = tenant_blocks(duty, 48, BlockLimits(rounds_a_day=2, slots_min=4))
    assert blocks.is_interrupted
    assert len(calls) == 3
    assert blocks.outcomes[:2] == (BlockOutcome.FLOW_KEPT, BlockOutcome.SKIPPED)
    assert (given_by(duty, blocks.tenths) == duty.covered).all()
