"""Minimum presence: whole people, and not twice."""

from __future__ import annotations

import numpy as np

from core.channels import Channel
from tests.unit.staffing import sample
from wfm.staffing.build import staffing_plan
from wfm.staffing.presence import minimum_presence


def test_who_stands_by_covers_the_safety_of_the_others() -> None:
    """One line needs 0.1 and must have 1: the 0.9 spare cover all the 0.6 safety of the others, but none of their load.

    With less to spare, each is covered by the same part.
    """
    load, safety = np.array([[0.1], [2.0], [1.0]]), np.array([[0.0], [0.4], [0.2]])
    found = minimum_presence(load, safety, np.array([[1.0], [0.0], [0.0]]))
    assert np.allclose(found.added, [[0.9], [0.0], [0.0]])
    assert np.allclose(found.covered, [[0.0], [0.4], [0.2]])
    busier = load + np.array([[0.6], [0.0], [0.0]])
    less = minimum_presence(busier, safety, np.array([[1.0], [0.0], [0.0]]))
    assert np.allclose(less.covered, [[0.0], [0.2], [0.1]])


def test_a_line_keeps_its_own_minimum() -> None:
    """A line that needs 1.05 and must have 1 gives away no more than 0.05."""
    found = minimum_presence(np.array([[0.0], [0.8]]), np.array([[0.0], [0.25]]), np.array([[1.0], [1.0]]))
    assert np.allclose(found.added, [[1.0], [0.0]])
    assert np.allclose(found.covered, [[0.0], [0.05]])


def test_the_pool_needs_less_than_both_added_up() -> None:
    """The tiny tenant's whole person saves the large one safety: the pool grows by less than what was added."""
    without = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR)
    services = sample.altered("T02", Channel.PHONE, agents_min=1)
    plan = staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR)
    lines = {(str(line.tenant), line.channel): line for line in plan.lines}
    before = {(str(line.tenant), line.channel): line for line in without.lines}
    tiny, large = ("T02", Channel.PHONE), ("T01", Channel.PHONE)
    assert lines[large].covered_hours > 1
    assert lines[large].need_hours < before[large].need_hours - 1
    assert lines[large].need_hours >= lines[large].load_hours
    grown = plan.need_hours - without.need_hours
    assert grown < lines[tiny].minimum_hours - lines[large].covered_hours + 1
    mask = np.array(plan.requirement.lines[-2].tenths).reshape(7, 48)[:5, 18:36]
    assert (mask == 10).all()


def test_two_minimums_of_a_tenant_are_two_people() -> None:
    """Phone and chat both ask for one: each has ten tenths of its own."""
    services = tuple(
        sample.altered("T01", Channel.CHAT, agents_min=3)[number]
        if each.channel is Channel.CHAT
        else sample.altered("T01", Channel.PHONE, agents_min=4)[number]
        for number, each in enumerate(sample.SERVICES)
    )
    plan = staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR)
    least = {"phone": 40, "chat": 30}
    for line in plan.requirement.lines:
        if line.tenant == "T01" and line.channel.value in least:
            there = [tenth for tenth in line.tenths if tenth]
            assert min(there) >= least[line.channel.value]
