"""Shrinkage (비가동률) by kind: what of the working time answers nobody, and the paid hours behind hours on duty.

    contracted hours = on duty + leave + training + meetings + sickness + unpaid leave + lateness
    paid hours       = the same without the unpaid kinds (by law sick leave is unpaid unless a company rule says more)
    hours in the house = on duty + training + meetings + breaks (휴게: unpaid, beside the contracted hours)

Each kind is a share of the contracted hours, the break of the attended ones. It is measured from the kept timesheets
and absences where there are enough of them; else it is the dated rate ``shrinkage.KIND``, which a company replaces by
its own with ``pumasi import rates``; what somebody sets by hand for one call wins over both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.calendar import HolidayCalendar
from core.errors import PumasiError, require
from core.ids import AgentId
from core.money import round_rate, share_out
from core.periods import SEOUL, DateRange
from core.rates import RateTable
from wfm.agents import Absence, AbsenceKind, Agent
from wfm.timesheets.records import Activity, TimesheetDay

HISTORY_HOURS_MIN = 1_000
"""Contracted hours from which a measurement counts: six people for a month."""

MINUTES_AN_HOUR = 60
PLACES = 6
HUNDREDTHS = 100


class ShrinkageKind(StrEnum):
    """Why working time answers nobody."""

    ANNUAL_LEAVE = "annual_leave"
    TRAINING = "training"
    MEETING = "meeting"
    SICK_LEAVE = "sick_leave"
    UNPAID = "unpaid"
    LATE = "late"
    BREAK = "break"

    @property
    def is_paid(self) -> bool:
        """Whether wages go on."""
        return self in (ShrinkageKind.ANNUAL_LEAVE, ShrinkageKind.TRAINING, ShrinkageKind.MEETING)

    @property
    def korean(self) -> str:
        """The word on documents."""
        return _KOREAN[self]

    @property
    def rate(self) -> str:
        """Name of the dated rate that holds where nothing is measured."""
        return f"shrinkage.{self.value}"


_KOREAN = {
    ShrinkageKind.ANNUAL_LEAVE: "연차",
    ShrinkageKind.TRAINING: "교육",
    ShrinkageKind.MEETING: "회의",
    ShrinkageKind.SICK_LEAVE: "병가",
    ShrinkageKind.UNPAID: "무급 휴가",
    ShrinkageKind.LATE: "지각·조퇴",
    ShrinkageKind.BREAK: "휴게",
}

_ACTIVITIES = {
    Activity.PAID_LEAVE: ShrinkageKind.ANNUAL_LEAVE,
    Activity.TRAINING: ShrinkageKind.TRAINING,
    Activity.MEETING: ShrinkageKind.MEETING,
    Activity.BREAK: ShrinkageKind.BREAK,
}
_UNPAID_ABSENCES = {AbsenceKind.SICK_LEAVE: ShrinkageKind.SICK_LEAVE, AbsenceKind.UNPAID: ShrinkageKind.UNPAID}


class ShrinkageSource(StrEnum):
    """Where a share comes from."""

    MEASURED = "measured"
    ASSUMED = "assumed"
    SET = "set"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"measured": "실적", "assumed": "가정", "set": "직접 지정"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShrinkagePart:
    """One kind: ``fraction`` of the contracted hours (break: of the attended ones), and what it rests on."""

    kind: ShrinkageKind
    fraction: Decimal
    source: ShrinkageSource
    basis: str

    def __post_init__(self) -> None:
        require(0 <= self.fraction < 1, f"a shrinkage of {self.fraction}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindHours:
    """Hours of one kind behind some hours on duty."""

    part: ShrinkagePart
    hours: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursBehind:
    """What stands behind hours on duty, in hundredths of an hour that add up exactly."""

    on_duty: Decimal
    kinds: tuple[KindHours, ...]

    def _sum(self, *, paid: bool) -> Decimal:
        return sum(
            (
                each.hours
                for each in self.kinds
                if each.part.kind.is_paid is paid and each.part.kind is not ShrinkageKind.BREAK
            ),
            Decimal(0),
        )

    @property
    def paid(self) -> Decimal:
        """Hours that wages are paid for."""
        return self.on_duty + self._sum(paid=True)

    @property
    def contracted(self) -> Decimal:
        """Working hours that people must have contracts for."""
        return self.paid + self._sum(paid=False)

    @property
    def breaks(self) -> Decimal:
        """Unpaid breaks beside them."""
        return sum((each.hours for each in self.kinds if each.part.kind is ShrinkageKind.BREAK), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shrinkage:
    """Every kind once."""

    parts: tuple[ShrinkagePart, ...]

    def __post_init__(self) -> None:
        require([part.kind for part in self.parts] == list(ShrinkageKind), "a kind of shrinkage missing or twice")
        require(self.on_duty_share > 0, "shrinkage that leaves nobody on duty")

    def of(self, kind: ShrinkageKind) -> Decimal:
        """The share of one kind."""
        return next(part.fraction for part in self.parts if part.kind is kind)

    @property
    def on_duty_share(self) -> Decimal:
        """Of a contracted hour, what is on duty."""
        return 1 - sum((part.fraction for part in self.parts if part.kind is not ShrinkageKind.BREAK), Decimal(0))

    @property
    def of_paid(self) -> Decimal:
        """Shrinkage of the paid hours, the figure that a contract's compares with."""
        paid = sum((part.fraction for part in self.parts if part.kind.is_paid), Decimal(0))
        return paid / (self.on_duty_share + paid)

    def behind(self, on_duty: Decimal) -> HoursBehind:
        """Hours of every kind behind ``on_duty`` hours (cut to hundredths); they sum exactly."""
        inside = [part for part in self.parts if part.kind is not ShrinkageKind.BREAK]
        duty = round_rate(on_duty, 2)
        lost = int(round_rate((duty / self.on_duty_share - duty) * HUNDREDTHS, 0))
        hours = {
            kind: Decimal(count) / HUNDREDTHS
            for kind, count in share_out(lost, {part.kind: part.fraction for part in inside}).items()
        }
        attended = duty + hours[ShrinkageKind.TRAINING] + hours[ShrinkageKind.MEETING]
        hours[ShrinkageKind.BREAK] = round_rate(attended * self.of(ShrinkageKind.BREAK), 2)
        return HoursBehind(
            on_duty=duty, kinds=tuple(KindHours(part=part, hours=hours[part.kind]) for part in self.parts)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMeasured:
    """Minutes of some weeks: on duty, and by kind. ``first`` and ``last`` are days with a timesheet."""

    first: date
    last: date
    on_duty: int
    minutes: Mapping[ShrinkageKind, int]

    @property
    def contracted(self) -> int:
        """All but the breaks."""
        return self.on_duty + sum(count for kind, count in self.minutes.items() if kind is not ShrinkageKind.BREAK)

    @property
    def attended(self) -> int:
        """At work, breaks apart."""
        return self.on_duty + self.minutes[ShrinkageKind.TRAINING] + self.minutes[ShrinkageKind.MEETING]

    def fraction(self, kind: ShrinkageKind) -> Decimal:
        """The share of a kind."""
        whole = self.attended if kind is ShrinkageKind.BREAK else self.contracted
        return round_rate(Decimal(self.minutes[kind]) / whole, PLACES) if whole else Decimal(0)


def measured_time(
    sheets: Sequence[TimesheetDay],
    absences: Sequence[Absence],
    agents: Mapping[AgentId, Agent],
    calendar: HolidayCalendar,
) -> TimeMeasured | None:
    """Minutes by kind of the agents given, on the days that have timesheets; None without enough hours.

    Sick and unpaid leave take the hours of the contracted week spread over the contracted weekdays: a day that was not
    rostered because of them is lost all the same.
    """
    mine = [sheet for sheet in sheets if sheet.agent in agents]
    if not mine:
        return None
    minutes = dict.fromkeys(ShrinkageKind, 0)
    on_duty = 0
    for sheet in mine:
        on_duty += sheet.minutes(Activity.ON_DUTY)
        minutes[ShrinkageKind.LATE] += sheet.late_minutes
        for activity, kind in _ACTIVITIES.items():
            minutes[kind] += sheet.minutes(activity)
    known = {sheet.day for sheet in mine}
    for absence in absences:
        lost_as = _UNPAID_ABSENCES.get(absence.kind)
        if lost_as is not None and absence.agent in agents:
            minutes[lost_as] += _lost_minutes(absence, agents[absence.agent], known, calendar)
    found = TimeMeasured(first=min(known), last=max(known), on_duty=on_duty, minutes=minutes)
    return found if found.contracted >= HISTORY_HOURS_MIN * MINUTES_AN_HOUR else None


def _lost_minutes(absence: Absence, agent: Agent, known: set[date], calendar: HolidayCalendar) -> int:
    """Contracted minutes of an absence, day by day: the part of the agent's working window that it covers."""
    start, end = absence.start.astimezone(SEOUL), absence.end.astimezone(SEOUL)
    lost = Decimal(0)
    for day in DateRange(first=start.date(), end=end.date() + timedelta(days=1)):
        if day not in known or day.weekday() not in agent.weekdays or calendar.is_holiday(day):
            continue
        if not agent.is_employed_on(day):
            continue
        midnight = start.replace(year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0, microsecond=0)
        begins = max((start - midnight).total_seconds() / 60, agent.earliest_minute)
        ends = min((end - midnight).total_seconds() / 60, agent.latest_minute)
        covered = max(0, int(ends - begins))
        window = agent.latest_minute - agent.earliest_minute
        lost += Decimal(agent.week_minutes * covered) / (len(agent.weekdays) * window)
    return int(lost)


def shrinkage_by_kind(
    rates: RateTable,
    day: date,
    measured: TimeMeasured | None = None,
    by_hand: Mapping[ShrinkageKind, Decimal] | None = None,
) -> Shrinkage:
    """What to plan with on a day: set by hand, else measured, else the dated rate.

    Raises RateMissing, and PumasiError where the kinds together leave nobody on duty.
    """
    parts = tuple(_part(kind, rates, day, measured, by_hand or {}) for kind in ShrinkageKind)
    lost = sum((part.fraction for part in parts if part.kind is not ShrinkageKind.BREAK), Decimal(0))
    if lost >= 1:
        raise PumasiError("staffing.all_shrinkage", percent=f"{lost * 100:.1f}")
    return Shrinkage(parts=parts)


def _part(
    kind: ShrinkageKind,
    rates: RateTable,
    day: date,
    measured: TimeMeasured | None,
    by_hand: Mapping[ShrinkageKind, Decimal],
) -> ShrinkagePart:
    if kind in by_hand:
        return ShrinkagePart(kind=kind, fraction=by_hand[kind], source=ShrinkageSource.SET, basis="--shrinkage")
    if measured is not None:
        return ShrinkagePart(
            kind=kind,
            fraction=measured.fraction(kind),
            source=ShrinkageSource.MEASURED,
            basis=f"{measured.first} – {measured.last}",
        )
    rate = rates.rate(kind.rate, day)
    return ShrinkagePart(kind=kind, fraction=rate.value, source=ShrinkageSource.ASSUMED, basis=rate.source)
