"""What the two benchmarks of staffing rest on, in small."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.pooling import GRID, Company, Served, no_worse, people, served
from benchmarks.queueing import largest_error
from core.ids import TenantId
from tests.unit.staffing import sample

TENANTS = (TenantId("T01"), TenantId("T02"))


def test_the_published_digits_are_met() -> None:
    """The largest error is that of printing: half a unit of the seventh digit at most."""
    assert largest_error() < 5.1e-7


def test_people_are_there_when_they_are_wanted() -> None:
    """As many shifts lie over each interval as agents were asked for."""
    wanted = np.random.default_rng(1).integers(0, 4, GRID.size)
    _, shifts = people(wanted, TENANTS, 0)
    there = np.zeros(GRID.size, dtype=int)
    for shift in shifts:
        begin = GRID.index_of(shift.start)
        there[begin : begin + shift.minutes // GRID.minutes] += 1
    assert there.tolist() == wanted.tolist()


@pytest.mark.timeout(120)
def test_more_people_serve_better_and_cost_their_hours() -> None:
    """Played: twice the people are twice the hours, and no worse in any respect; half are worse."""
    of = Company(services=sample.SERVICES, forecast=sample.FORECAST, calendar=sample.CALENDAR)
    is_open = np.zeros((7, 48), dtype=np.int64)
    is_open[:5, 18:36] = 5
    is_open[5:, 20:32] = 1
    everybody = (TenantId("T01"), TenantId("T02"), TenantId("T03"))
    usual = served(of, {everybody: is_open.ravel()})
    more = served(of, {everybody: 2 * is_open.ravel()})
    assert usual.hours == is_open.sum() / 2
    assert more.hours == 2 * usual.hours
    assert no_worse(more, usual)
    assert not no_worse(usual, more)


def test_worse_in_one_respect_is_worse() -> None:
    """Saving hours on the posts, or on the tenant served worst, is no equal service."""
    one = Served(hours=1.0, in_time=0.9, answered=0.95, worst_tenant=0.8, posts_in_time=1.0)
    assert no_worse(one, one)
    for respect in ("in_time", "answered", "worst_tenant", "posts_in_time"):
        assert not no_worse(replace(one, **{respect: 0.5}), one)
