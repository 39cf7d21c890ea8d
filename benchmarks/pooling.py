"""What pooling saves at equal service: the sample company, each tenant with people of its own against one pool.

Both are staffed by the requirement, half hour by half hour, and then *played*: the pool's agents serve everybody, the
others only their own tenant. The pool is then given more or fewer people until it serves in no respect worse than the
lonely teams (contacts in time, answered, the tenant served worst, posts in time), and hours are compared there.
Expected contacts are the mean of six generated weeks; posts are worked in between. Shifts, breaks and skills are left
out on both sides: this is what pooling saves before any roster.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from benchmarks.figures import Figures, parse
from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.ids import AgentId, PoolId, TenantId
from core.periods import IntervalGrid, seoul
from core.rates import RateTable
from core.service import Service
from forecasts.forecast import Forecast, ForecastSeries
from runtime.kernels import prepare_cache
from wfm.agents import Agent, Employment, Grade, Skill
from wfm.scheduling.roster import Shift
from wfm.staffing.waiting_line import Numbers, Whole

WEEK = date(2026, 11, 9)
GRID = IntervalGrid(first_day=WEEK, days=7)
WEEKS_SEEN = 6
SEED, WEEKS_PLAYED, STEPS = 1, 20, 8


@dataclass(frozen=True, kw_only=True)
class Company:
    """What both sides share."""

    services: tuple[Service, ...]
    forecast: Forecast
    calendar: HolidayCalendar


@dataclass(frozen=True, kw_only=True)
class Served:
    """Service and hours of one way to staff."""

    hours: float
    in_time: float
    answered: float
    worst_tenant: float
    posts_in_time: float


def company() -> Company:
    """Forty shops, as the demo makes them, and what is expected of a week."""
    from cli.demo.shops import sample_shops
    from cli.demo.volumes import sample_contact_days

    calendar = korean_calendar(2025, 2027)
    shops = sample_shops(40, SEED, WEEK)
    past = IntervalGrid(first_day=WEEK - timedelta(weeks=WEEKS_SEEN), days=7 * WEEKS_SEEN)
    sums: dict[tuple[TenantId, Channel], Numbers] = {}
    for day in sample_contact_days(shops, (), past, calendar, SEED):
        counts = sums.setdefault((day.tenant, day.channel), np.zeros((7, GRID.per_day)))
        counts[day.day.weekday()] += [0 if count is None else count for count in day.offered]
    services = tuple(service for shop in shops for service in shop.services)
    series = tuple(_series(service, sums[service.tenant, service.channel] / WEEKS_SEEN) for service in services)
    made = Forecast(as_of=WEEK, grid=GRID, coverage=Decimal("0.8"), model="mean of weeks", series=series)
    return Company(services=services, forecast=made, calendar=calendar)


def _series(service: Service, mean: Numbers) -> ForecastSeries:
    values = tuple(mean.ravel().tolist())
    return ForecastSeries(
        tenant=service.tenant,
        channel=service.channel,
        mean=values,
        low=values,
        high=values,
        aht_s=service.aht_s,
        aht_source="declared",
        spread={"interval": 0.05, "day": 0.03, "week": 0.02},
    )


def needed(of: Company, tenants: Sequence[TenantId]) -> Numbers:
    """Agents that a pool of these tenants needs in every interval."""
    from wfm.staffing.build import staffing_plan

    wanted = set(tenants)
    services = [each for each in of.services if each.tenant in wanted]
    forecast = replace(of.forecast, series=tuple(each for each in of.forecast.series if each.tenant in wanted))
    return np.array(staffing_plan(forecast, services, GRID, of.calendar).pool_agents)


def people(agents: Whole, tenants: Sequence[TenantId], first: int) -> tuple[list[Agent], list[Shift]]:
    """As many agents as the busiest interval needs; agent k is there whenever more than k are needed."""
    made, shifts = [], []
    for number in range(int(agents.max(initial=0))):
        code = AgentId(f"A{first + number:04d}")
        made.append(
            Agent(
                agent=code,
                name="김가상",
                pool=PoolId("MAIN"),
                hired_on=date(2025, 1, 1),
                employment=Employment.FULL_TIME,
                grade=Grade.REGULAR,
                week_minutes=2400,
                weekdays=frozenset(range(6)),
                weekly_rest_day=6,
                earliest_minute=0,
                latest_minute=1440,
                hourly_wage_won=11_000,
                channels=frozenset(Channel),
                skills=tuple(Skill(tenant=tenant, level=2) for tenant in tenants),
            )
        )
        there = np.concatenate([[False], agents > number, [False]])
        edges = np.flatnonzero(np.diff(there.astype(np.int8)))
        shifts += [
            Shift(agent=code, start=seoul(WEEK, int(begin) * GRID.minutes), minutes=int(end - begin) * GRID.minutes)
            for begin, end in edges.reshape(-1, 2)
        ]
    return made, shifts


def served(of: Company, teams: Mapping[tuple[TenantId, ...], Whole]) -> Served:
    """Play the week with these teams, each serving its tenants."""
    from cli.simulating.simulations import dated_rules
    from store.rates import reference_rates
    from wfm.simulation import kernels_tally as column
    from wfm.simulation.problem import FloorInput, simulation_problem
    from wfm.simulation.run import replicate

    agents: list[Agent] = []
    shifts: list[Shift] = []
    for tenants, counts in teams.items():
        made, there = people(counts, tenants, len(agents))
        agents += made
        shifts += there
    problem = simulation_problem(
        FloorInput(
            forecast=of.forecast,
            services=of.services,
            grid=GRID,
            calendar=of.calendar,
            shifts=tuple(shifts),
            agents=tuple(agents),
            rules=dated_rules(RateTable(reference_rates()), WEEK),
        )
    )
    sums = np.sum([play.sums for play in replicate(problem, replications=WEEKS_PLAYED, seed=SEED)], axis=0)
    live = np.array([not line.service.channel.is_deferred for line in problem.lines])
    by_tenant: dict[TenantId, Numbers] = {}
    for number in np.flatnonzero(live):
        tenant = problem.lines[number].service.tenant
        by_tenant[tenant] = by_tenant.get(tenant, 0) + sums[number]
    whole, posts = sums[live].sum(axis=0), sums[~live].sum(axis=0)
    return Served(
        hours=sum(float(counts.sum()) for counts in teams.values()) * GRID.minutes / 60,
        in_time=whole[column.IN_TIME] / whole[column.OFFERED],
        answered=whole[column.ANSWERED_] / whole[column.OFFERED],
        worst_tenant=min(each[column.IN_TIME] / each[column.OFFERED] for each in by_tenant.values()),
        posts_in_time=posts[column.IN_TIME] / posts[column.OFFERED],
    )


def no_worse(one: Served, other: Served) -> bool:
    """Whether one way serves in no respect worse than another."""
    return (
        one.in_time >= other.in_time
        and one.answered >= other.answered
        and one.worst_tenant >= other.worst_tenant
        and one.posts_in_time >= other.posts_in_time
    )


def equal_service(of: Company, everybody: tuple[TenantId, ...], need: Numbers, wanted: Served) -> Served:
    """The smallest multiple of the pool's need that serves no worse than ``wanted``, by bisection.

    No worse: live contacts in time and answered, the tenant served worst, and posts in time.
    """
    low, high = 0.8, 2.0
    best = served(of, {everybody: np.ceil(need * high).astype(np.int64)})
    for _ in range(STEPS):
        middle = (low + high) / 2
        found = served(of, {everybody: np.ceil(need * middle).astype(np.int64)})
        if no_worse(found, wanted):
            best, high = found, middle
        else:
            low = middle
    return best


def main() -> int:
    """Measure and show."""
    arguments = parse("What does pooling save at equal service?")
    prepare_cache()
    of = company()
    everybody = tuple(sorted({service.tenant for service in of.services}))
    figures = Figures("pooling", arguments)
    alone = served(of, {(tenant,): np.ceil(needed(of, [tenant])).astype(np.int64) for tenant in everybody})
    need = needed(of, everybody)
    pooled = served(of, {everybody: np.ceil(need).astype(np.int64)})
    equal = equal_service(of, everybody, need, alone)
    for name, found in (
        ("each tenant alone", alone),
        ("one pool, by its requirement", pooled),
        ("one pool, at the service of the lonely teams", equal),
    ):
        figures.add(
            what=name,
            hours=found.hours,
            in_time=found.in_time,
            answered=found.answered,
            worst_tenant_in_time=found.worst_tenant,
            posts_in_time=found.posts_in_time,
        )
    figures.result(
        saved_at_requirement=1 - pooled.hours / alone.hours, saved_at_equal_service=1 - equal.hours / alone.hours
    )
    figures.show()
    return 0 if equal.hours < alone.hours and no_worse(equal, alone) else 1


if __name__ == "__main__":
    sys.exit(main())
