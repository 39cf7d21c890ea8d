"""Floors made by hand: one queue and some agents for theory, a small pool with a roster for the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import IntervalGrid, seoul
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.forecast import Forecast, ForecastSeries
from tests.unit.staffing.sample import CALENDAR, MAIN, MONDAY, forecast, service
from wfm.agents import Agent, Employment, Grade, Skill
from wfm.scheduling.roster import Pause, Shift
from wfm.simulation.problem import FloorInput
from wfm.simulation.settings import FloorRules

ALWAYS = tuple(
    ServiceWindow(weekday=day, open_minute=0, close_minute=1440, holidays=HolidayRule.OPEN) for day in range(7)
)
PLAIN = FloorRules(
    chat_slowdown=Decimal("0.25"),
    handling_variation=Decimal("0.6"),
    handover_share=Decimal("0.2"),
    handover_work=Decimal(1),
    pace={1: Decimal("1.15"), 2: Decimal(1), 3: Decimal("0.92")},
    post_due=Decimal("0.7"),
    handling_week_part=Decimal("0.5"),
)
SAME_PACE = {1: Decimal(1), 2: Decimal(1), 3: Decimal(1)}
THEORY = replace(PLAIN, handling_variation=Decimal(1), handover_share=Decimal(0), pace=SAME_PACE)


def agent(
    code: str, tenants: Mapping[str, int], *, channels: Sequence[Channel] = tuple(Channel), **more: object
) -> Agent:
    """An agent trained for tenants at levels."""
    return Agent(
        agent=AgentId(code),
        name="김가상",
        pool=MAIN,
        hired_on=date(2025, 1, 1),
        employment=Employment.FULL_TIME,
        grade=Grade.REGULAR,
        week_minutes=2400,
        weekdays=frozenset(range(6)),
        weekly_rest_day=6,
        earliest_minute=0,
        latest_minute=1440,
        hourly_wage_won=11_000,
        channels=frozenset(channels),
        skills=tuple(Skill(tenant=TenantId(tenant), level=level) for tenant, level in sorted(tenants.items())),
        **more,  # type: ignore[arg-type]
    )


def shift(code: str, day: int, first_minute: int, minutes: int, pause: tuple[int, int] | None = None) -> Shift:
    """A shift of a day of the week; the pause as minute of the day and length."""
    on = MONDAY + timedelta(days=day)
    pauses = () if pause is None else (Pause(start=seoul(on, pause[0]), minutes=pause[1]),)
    return Shift(agent=AgentId(code), start=seoul(on, first_minute), minutes=minutes, pauses=pauses)


def always_on(codes: Sequence[str], days: int) -> tuple[Shift, ...]:
    """One endless shift each."""
    return tuple(shift(code, 0, 0, days * 1440) for code in codes)


def flat_series(
    of: Service, grid: IntervalGrid, contacts: float, spread: Mapping[str, float] | None = None
) -> ForecastSeries:
    """The same number of contacts in every interval, scattered by pure chance unless told."""
    mean = (contacts,) * grid.size
    chance = {"interval": 0.0, "day": 0.0, "week": 0.0}
    return ForecastSeries(
        tenant=of.tenant,
        channel=of.channel,
        mean=mean,
        low=mean,
        high=mean,
        aht_s=of.aht_s,
        aht_source="measured",
        spread=chance if spread is None else spread,
    )


def one_queue(
    *,
    agents: int,
    contacts: float,
    patience_s: int | None,
    days: int = 7,
    rules: FloorRules = THEORY,
    **changes: object,
) -> FloorInput:
    """A queue of one tenant, open day and night, with the same agents all the time: the world of Erlang."""
    grid = IntervalGrid(first_day=MONDAY, days=days)
    queue = replace(service("T01", Channel.PHONE, windows=ALWAYS), patience_s=patience_s, **changes)  # type: ignore[arg-type]
    codes = [f"A{number:03d}" for number in range(agents)]
    return FloorInput(
        forecast=forecast([flat_series(queue, grid, contacts)], grid),
        services=(queue,),
        grid=grid,
        calendar=CALENDAR,
        shifts=always_on(codes, days),
        agents=tuple(agent(code, {"T01": 2}) for code in codes),
        rules=rules,
    )


def small_pool(rules: FloorRules | None = None, *, spread: Mapping[str, float] | None = None) -> FloorInput:
    """Three tenants, phone, chat and board, eight agents on five days with a break, one of them dedicated."""
    from tests.unit.staffing.sample import CONTACTS, GRID, SERVICES, series

    scatter = {"interval": 0.05, "day": 0.03, "week": 0.01} if spread is None else spread
    made = [replace(series(each, CONTACTS[each.tenant, each.channel]), spread=scatter) for each in SERVICES]
    people = [agent(f"A{number:03d}", {"T01": 1 + number % 3, "T02": 2, "T03": 2}) for number in range(7)]
    people.append(agent("A007", {"T01": 3}, dedicated_to=TenantId("T01")))
    shifts = [
        shift(person.agent, day, 540 + 30 * (number % 2), 540, (720 + 30 * number, 60))
        for number, person in enumerate(people)
        for day in range(5)
    ]
    shifts += [shift("A000", day, 600, 360, (750, 30)) for day in (5, 6)]
    return FloorInput(
        forecast=forecast(made, GRID),
        services=SERVICES,
        grid=GRID,
        calendar=CALENDAR,
        shifts=tuple(shifts),
        agents=tuple(people),
        rules=rules or PLAIN,
    )


TARGET = ServiceTarget(fraction=Decimal("0.8"), within_s=20)
EMPTY: Forecast = forecast([])
