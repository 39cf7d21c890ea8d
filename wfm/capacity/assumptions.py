"""What a capacity plan takes for granted: every figure is a dated rate with its source, and is printed with the plan.

Kinds of people to hire are data too: each name under ``capacity.hire.<kind>.`` is a kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.errors import require
from core.rates import Rate, RateTable
from wfm.capacity.roster_fit import RosterFit
from wfm.staffing.shrinkage import Shrinkage, ShrinkageKind

PREFIX = "capacity."
HIRE = "capacity.hire."
RATES = (PREFIX, "law.annual_leave_first_year_days")
"""How the names of rates begin that only this plan asks for."""
LEFT_OUT = (ShrinkageKind.ANNUAL_LEAVE, ShrinkageKind.BREAK)
"""Leave is planned here, and breaks lie outside working time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HireKind:
    """A kind of people who can be hired.

    ``hour_won`` (weeks of the plan) is what a contracted hour costs, weekly rest, levies and seat included.
    ``lead_weeks`` pass from the start of hiring to the first day, ``training_weeks`` more until the first contact;
    then a new person works at ``pace_first`` of the usual pace, rising evenly to 1 within ``ramp_weeks``. An engagement
    lasts ``stay_weeks_min`` to ``stay_weeks_max``. ``week_max`` can be started to be hired in one week, ``hiring_won``
    each. ``attrition_week``: share that leaves by itself in a week.
    """

    name: str
    week_hours: Decimal
    hour_won: tuple[Decimal, ...]
    lead_weeks: int
    training_weeks: int
    pace_first: Decimal
    ramp_weeks: int
    stay_weeks_min: int
    stay_weeks_max: int
    week_max: int
    hiring_won: int
    attrition_week: Decimal

    def __post_init__(self) -> None:
        require(0 < self.week_hours <= 40, f"hours of a {self.name}")
        require(min(self.hour_won, default=Decimal(0)) > 0, f"cost of a {self.name}")
        require(min(self.lead_weeks, self.training_weeks, self.ramp_weeks, self.week_max) >= 0, f"weeks of {self.name}")
        require(0 < self.pace_first <= 1, f"pace of a new {self.name}")
        require(1 <= self.stay_weeks_min <= self.stay_weeks_max, f"engagement of a {self.name}")
        require(self.stay_weeks_max > self.training_weeks, f"a {self.name} who leaves before the first contact")
        require(0 <= self.attrition_week < 1 and self.hiring_won >= 0, f"attrition or hiring cost of a {self.name}")

    def pace(self, age: int) -> float:
        """Work of a usual person that one does who came ``age`` weeks ago; 0 in training."""
        at_work = age - self.training_weeks
        if at_work < 0:
            return 0.0
        first = float(self.pace_first)
        return first + (1 - first) * min(1.0, at_work / self.ramp_weeks if self.ramp_weeks else 1.0)

    def present(self, age: int) -> float:
        """Share of a cohort that has not left by itself after ``age`` weeks."""
        return float((1 - float(self.attrition_week)) ** age)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """Everything a plan rests on. Shares are 0 … 1; prices are won an hour; ``rates`` says where each comes from.

    ``roster_fit``: hours of need that an hour on duty covers, because shifts never follow the curve of the day exactly.
    ``shrinkage`` by kind, annual leave apart (that is planned). ``drift_pool_week`` and ``drift_tenant_week``: how far
    the level of all, and of one, tenant wanders in a week (standard deviation of its logarithm), beyond what the
    forecast says of itself. ``overtime_week_hours_max`` is the law's, ``overtime_share_max`` the company's part of it.
    Prices by week of the plan: overtime, work on paid holidays, pay of leave not taken (a day).
    """

    roster_fit: Decimal
    shrinkage: Mapping[str, Decimal]
    attrition_week: Decimal
    drift_pool_week: Decimal
    drift_tenant_week: Decimal
    overtime_week_hours_max: Decimal
    overtime_share_max: Decimal
    holiday_share_max: Decimal
    overflow_hour_won: int
    overflow_share_max: Decimal
    missing_hour_won: int
    leave_days_year: Decimal
    leave_days_first_year: Decimal
    leave_day_hours: Decimal
    leave_share_min: Decimal
    leave_share_max: Decimal
    training_hours: Decimal
    training_share_max: Decimal
    training_person_max: int
    overtime_hour_won: tuple[Decimal, ...]
    holiday_hour_won: tuple[Decimal, ...]
    leave_payout_won: tuple[Decimal, ...]
    kinds: tuple[HireKind, ...]
    rates: tuple[Rate, ...] = ()

    def __post_init__(self) -> None:
        require(0 < self.roster_fit <= 1, "a roster fit outside 0 … 1")
        require(0 <= sum(self.shrinkage.values()) < 1, "shrinkage outside 0 … 1")
        require(0 <= self.attrition_week < 1, "attrition outside 0 … 1")
        require(0 <= self.leave_share_min <= self.leave_share_max <= 1, "leave shares out of order")
        require(len({kind.name for kind in self.kinds}) == len(self.kinds), "a kind twice")

    @property
    def yield_of_hour(self) -> float:
        """Hours of need that a contracted hour covers."""
        return float(self.roster_fit * (1 - sum(self.shrinkage.values(), Decimal(0))))


@dataclass(frozen=True, slots=True, kw_only=True)
class HourCosts:
    """Won an hour by week of the plan, levies included: what only contracts know."""

    overtime: tuple[Decimal, ...]
    holiday: tuple[Decimal, ...]
    payout_hour: tuple[Decimal, ...]
    kinds: Mapping[str, tuple[Decimal, ...]]


def kind_names(rates: RateTable) -> tuple[str, ...]:
    """Kinds of people to hire, as the rates name them."""
    return tuple(sorted({name[len(HIRE) :].partition(".")[0] for name in rates.names if name.startswith(HIRE)}))


def assumptions(
    rates: RateTable, day: date, costs: HourCosts, shrinkage: Shrinkage, fit: RosterFit | None = None
) -> Assumptions:
    """The assumptions in force on the first day of a plan. Raises RateMissing.

    ``shrinkage``: of its kinds annual leave (planned here) and breaks (outside working time) are left out. ``fit``: as
    measured on kept rosters; None: the dated rate.
    """

    def value(name: str) -> Decimal:
        return rates.value(PREFIX + name, day)

    def whole(name: str) -> int:
        return rates.whole(PREFIX + name, day)

    return Assumptions(
        roster_fit=value("roster_fit") if fit is None else fit.value,
        shrinkage={part.kind.value: part.fraction for part in shrinkage.parts if part.kind not in LEFT_OUT},
        attrition_week=value("attrition_week"),
        drift_pool_week=value("drift_week.pool"),
        drift_tenant_week=value("drift_week.tenant"),
        overtime_week_hours_max=rates.value("law.overtime_week_minutes_max", day) / 60,
        overtime_share_max=value("overtime_share_max"),
        holiday_share_max=value("holiday_share_max"),
        overflow_hour_won=whole("overflow_hour_won"),
        overflow_share_max=value("overflow_share_max"),
        missing_hour_won=whole("missing_hour_won"),
        leave_days_year=rates.value("law.annual_leave_days", day),
        leave_days_first_year=rates.value("law.annual_leave_first_year_days", day),
        leave_day_hours=rates.value("law.day_minutes_max", day) / 60,
        leave_share_min=value("leave.week_share_min"),
        leave_share_max=value("leave.week_share_max"),
        training_hours=value("training.hours"),
        training_share_max=value("training.week_share_max"),
        training_person_max=whole("training.person_max"),
        overtime_hour_won=costs.overtime,
        holiday_hour_won=costs.holiday,
        leave_payout_won=tuple(hour * rates.value("law.day_minutes_max", day) / 60 for hour in costs.payout_hour),
        kinds=tuple(_kind(rates, name, day, costs.kinds[name]) for name in kind_names(rates)),
        rates=(*(_fitted(rate, fit, day) for rate in _used(rates, day)), *_measured(shrinkage, day)),
    )


def _kind(rates: RateTable, name: str, day: date, hour_won: tuple[Decimal, ...]) -> HireKind:
    def value(field: str) -> Decimal:
        return rates.value(f"{HIRE}{name}.{field}", day)

    def whole(field: str) -> int:
        return rates.whole(f"{HIRE}{name}.{field}", day)

    return HireKind(
        name=name,
        week_hours=value("week_hours"),
        hour_won=hour_won,
        lead_weeks=whole("lead_weeks"),
        training_weeks=whole("training_weeks"),
        pace_first=value("pace_first"),
        ramp_weeks=whole("ramp_weeks"),
        stay_weeks_min=whole("stay_weeks_min"),
        stay_weeks_max=whole("stay_weeks_max"),
        week_max=whole("week_max"),
        hiring_won=whole("cost_won"),
        attrition_week=value("attrition_week"),
    )


def _used(rates: RateTable, day: date) -> Sequence[Rate]:
    """Every rate that a plan rests on, as printed with it."""
    law = (
        "law.overtime_week_minutes_max",
        "law.overtime_premium",
        "law.holiday_premium",
        "law.annual_leave_days",
        "law.annual_leave_first_year_days",
    )
    names = [*(name for name in rates.names if name.startswith(PREFIX)), *law]
    return [rates.rate(name, day) for name in names]


def _fitted(rate: Rate, fit: RosterFit | None, day: date) -> Rate:
    """The rate that is used: of the roster fit the measured value, where there is one."""
    if fit is None or rate.name != PREFIX + "roster_fit":
        return rate
    source = (
        f"측정: 근무표 {fit.weeks}주 ({fit.first} ~ {fit.last})의 채운 필요 시간 ÷ 편성 근무시간 "
        f"(기준값 {rate.value.normalize():f} 대신)"
    )
    return replace(rate, valid_from=day, valid_to=None, value=fit.value, source=source)


def _measured(shrinkage: Shrinkage, day: date) -> Sequence[Rate]:
    """The shrinkage of the plan as rates: measured from timesheets, assumed, or set, as the source says."""
    return [
        Rate(
            name=part.kind.rate,
            valid_from=day,
            valid_to=None,
            value=part.fraction,
            unit="ratio",
            source=f"{part.source.korean}: {part.basis}",
        )
        for part in shrinkage.parts
        if part.kind not in LEFT_OUT
    ]
