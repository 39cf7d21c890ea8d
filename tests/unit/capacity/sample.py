"""Small seasons that can be reckoned by hand: round numbers, no chance unless a test asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, PoolId, TenantId
from wfm.agents import Agent, Employment, Grade, Skill
from wfm.capacity.answer import CapacityInput
from wfm.capacity.assumptions import Assumptions, HireKind
from wfm.capacity.need import SeasonNeed
from wfm.capacity.problem import SeasonProblem, TrainingNeed
from wfm.capacity.staff import staff_of

MONDAY = date(2026, 11, 9)
MAIN = PoolId("MAIN")
CALENDAR = HolidayCalendar(names={}, known_from=date(2026, 1, 1), known_until=date(2028, 12, 31))


def kind(name: str = "temporary", *, weeks: int, **changes: Any) -> HireKind:
    """Somebody for 40 hours at 15,000 won who is as good as everybody at once, stays a week at least, comes at once."""
    usual: dict[str, Any] = {
        "name": name,
        "week_hours": Decimal(40),
        "hour_won": (Decimal(15_000),) * weeks,
        "lead_weeks": 0,
        "training_weeks": 0,
        "pace_first": Decimal(1),
        "ramp_weeks": 0,
        "stay_weeks_min": 1,
        "stay_weeks_max": 52,
        "week_max": 5,
        "hiring_won": 0,
        "attrition_week": Decimal(0),
    }
    return HireKind(**(usual | changes))


def problem(net: Sequence[float], *, kinds: Sequence[HireKind] = (), **changes: Any) -> SeasonProblem:
    """A season whose net need is known: no leave, no training, no overtime; overflow at 30,000 won without bound."""
    weeks = len(net)
    nothing = np.zeros(weeks)
    need = np.array(net, dtype=float)
    usual: dict[str, Any] = {
        "kinds": tuple(kinds),
        "net": need[:, None],
        "firm": need,
        "yield_of_hour": 1.0,
        "open_share": np.ones(weeks),
        "overtime_hours": nothing,
        "overtime_each": 0.0,
        "overtime_won": np.full(weeks, 22_000.0),
        "holiday_hours": nothing,
        "holiday_won": np.full(weeks, 23_000.0),
        "overflow_hours": np.full(weeks, 1000.0),
        "overflow_won": 30_000.0,
        "missing_won": 100_000.0,
        "temporary": 0,
        "temporary_hours": nothing,
        "temporary_won": nothing,
        "leave_days_due": 0,
        "leave_days_min": nothing,
        "leave_days_max": nothing,
        "leave_day_hours": 8.0,
        "leave_payout_won": 100_000.0,
        "training": (),
        "training_hours": 16.0,
        "training_won": np.full(weeks, 240_000.0),
        "training_week_max": 2,
        "seed": 1,
    }
    return SeasonProblem(**(usual | changes))


def training(
    tenant: str, trained: Sequence[int], required: Sequence[int], value_won: Sequence[float] = (0.0,)
) -> TrainingNeed:
    """A tenant's need of training; ``value_won`` of each place in the first week, falling evenly to nothing."""
    weeks = len(trained)
    fall = np.linspace(1, 0, weeks)
    return TrainingNeed(
        tenant=TenantId(tenant),
        trained=np.array(trained, dtype=float),
        required=np.array(required, dtype=float),
        value_won=np.array([value * fall for value in value_won]),
    )


def assumed(weeks: int, *, kinds: Sequence[HireKind] = (), **changes: Any) -> Assumptions:
    """An hour is an hour, nobody leaves, volumes stay: whatever a test changes is all there is."""
    usual: dict[str, Any] = {
        "roster_fit": Decimal(1),
        "shrinkage": {},
        "attrition_week": Decimal(0),
        "drift_pool_week": Decimal(0),
        "drift_tenant_week": Decimal(0),
        "overtime_week_hours_max": Decimal(12),
        "overtime_share_max": Decimal("0.25"),
        "holiday_share_max": Decimal("0.5"),
        "overflow_hour_won": 30_000,
        "overflow_share_max": Decimal("0.05"),
        "missing_hour_won": 100_000,
        "leave_days_year": Decimal(0),
        "leave_days_first_year": Decimal(0),
        "leave_day_hours": Decimal(8),
        "leave_share_min": Decimal(0),
        "leave_share_max": Decimal("0.2"),
        "training_hours": Decimal(16),
        "training_share_max": Decimal("0.1"),
        "training_person_max": 2,
        "overtime_hour_won": (Decimal(22_000),) * weeks,
        "holiday_hour_won": (Decimal(23_000),) * weeks,
        "leave_payout_won": (Decimal(100_000),) * weeks,
        "kinds": tuple(kinds),
    }
    return Assumptions(**(usual | changes))


def agent(code: str, tenants: Sequence[str] = ("T01",), **changes: Any) -> Agent:
    """A full-time agent from Monday to Friday, 9 to 18."""
    usual: dict[str, Any] = {
        "agent": AgentId(code),
        "name": f"상담사 {code}",
        "pool": MAIN,
        "hired_on": date(2020, 1, 1),
        "employment": Employment.FULL_TIME,
        "grade": Grade.REGULAR,
        "week_minutes": 2400,
        "weekdays": frozenset(range(5)),
        "weekly_rest_day": 6,
        "earliest_minute": 540,
        "latest_minute": 1080,
        "hourly_wage_won": 11_000,
        "channels": frozenset(Channel),
        "skills": tuple(Skill(tenant=TenantId(tenant), level=2) for tenant in tenants),
    }
    return Agent(**(usual | changes))


def mondays(weeks: int) -> tuple[date, ...]:
    """The Mondays of a plan."""
    return tuple(MONDAY + timedelta(weeks=number) for number in range(weeks))


def need(load: Mapping[str, Sequence[float]], *, spread: float = 0.0, safety: float = 0.0) -> SeasonNeed:
    """A need by tenant and week."""
    rows = np.array(list(load.values()), dtype=float)
    weeks = rows.shape[1]
    return SeasonNeed(
        pool=MAIN,
        mondays=mondays(weeks),
        tenants=tuple(TenantId(tenant) for tenant in load),
        load=rows,
        safety=np.full(weeks, safety),
        minimum=np.zeros(weeks),
        spread=np.full(len(load), spread),
    )


def season(
    agents: Sequence[Agent],
    wanted: SeasonNeed,
    given: Assumptions,
    *,
    certainty: str = "0.9",
    trained_min: int = 0,
    calendar: HolidayCalendar = CALENDAR,
    seed: int = 1,
) -> CapacityInput:
    """All that a plan is made of; a week of an agent costs 600,000 won."""
    weeks = len(wanted.mondays)
    staff = staff_of(
        agents,
        (),
        wanted.mondays,
        calendar,
        given,
        {each.agent: (Decimal(600_000),) * weeks for each in agents},
        pool=MAIN,
    )
    return CapacityInput(
        need=wanted,
        staff=staff,
        given=given,
        calendar=calendar,
        channels=dict.fromkeys(wanted.tenants, frozenset({Channel.PHONE})),
        certainty=Decimal(certainty),
        trained_min=trained_min,
        seed=seed,
    )
