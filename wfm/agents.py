"""People: who they are to the planner, when they are away, when they really came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.parties import CODE
from core.periods import MINUTES_A_DAY


class Employment(StrEnum):
    """Kind of employment."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    TEMPORARY = "temporary"


class Grade(StrEnum):
    """Grade of an agent: standard rates of cost-plus contracts follow it."""

    JUNIOR = "junior"
    REGULAR = "regular"
    SENIOR = "senior"
    LEAD = "lead"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"junior": "신입", "regular": "일반", "senior": "숙련", "lead": "선임"}[self.value]


LEVEL_MOST = 3
"""The level of an expert."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Trained for a tenant. ``level`` 1 (new) … 3 (expert); serves from ``trained_on`` (None: always).

    ``week_minutes_most`` caps what the agent gives this tenant in a week, in minutes of a whole person (None: no cap).
    """

    tenant: TenantId
    level: int
    trained_on: date | None = None
    week_minutes_most: int | None = None

    def __post_init__(self) -> None:
        require(1 <= self.level <= LEVEL_MOST, f"skill level {self.level}")
        require(self.week_minutes_most is None or self.week_minutes_most >= 0, "a cap below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restrictions:
    """What an agent may not be asked, until a day (inclusive; None: unbounded). The reason is never stored."""

    no_night: bool = False
    no_overtime: bool = False
    no_holiday: bool = False
    until: date | None = None

    def hold_on(self, day: date) -> bool:
        """Whether they are in force on a day."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """An agent (상담사), employed by the company. Only ``agent`` (the code) and ``grade`` ever reach a tenant.

    ``week_minutes`` are contracted working minutes a week; ``weekdays`` the days (0 = Monday) on which the contract
    allows work, ``weekly_rest_day`` (주휴일) is not among them; ``earliest_minute``/``latest_minute`` bound the working
    day (latest may pass 1440: a night shift). ``hourly_wage_won`` is the base per paid hour,
    ``fixed_allowance_won`` a month; together they are the ordinary wage (통상임금). ``languages`` are those spoken
    beside Korean; ``tenants_most`` caps the tenants served in a week (None: as the company's settings say).
    """

    agent: AgentId
    name: str
    pool: PoolId
    hired_on: date
    left_on: date | None = None
    employment: Employment
    grade: Grade
    week_minutes: int
    weekdays: frozenset[int]
    weekly_rest_day: int
    earliest_minute: int
    latest_minute: int
    hourly_wage_won: int
    fixed_allowance_won: int = 0
    channels: frozenset[Channel]
    skills: tuple[Skill, ...]
    dedicated_to: TenantId | None = None
    restrictions: Restrictions = Restrictions()
    languages: frozenset[str] = frozenset()
    tenants_most: int | None = None

    def __post_init__(self) -> None:
        require(CODE.fullmatch(self.agent) is not None, f"agent code {self.agent!r}")
        require(0 < self.week_minutes <= 2400, f"agent {self.agent}: contracted minutes a week")
        require(self.weekdays <= frozenset(range(7)) and bool(self.weekdays), f"agent {self.agent}: weekdays")
        require(0 <= self.weekly_rest_day <= 6, f"agent {self.agent}: weekly rest day")
        require(self.weekly_rest_day not in self.weekdays, f"agent {self.agent}: works on the rest day")
        require(
            0 <= self.earliest_minute < self.latest_minute <= self.earliest_minute + MINUTES_A_DAY,
            f"agent {self.agent}: working day",
        )
        require(self.hourly_wage_won > 0 and self.fixed_allowance_won >= 0, f"agent {self.agent}: wage")
        require(bool(self.channels), f"agent {self.agent}: no channel")
        require(self.tenants_most is None or self.tenants_most >= 1, f"agent {self.agent}: serves no tenant")
        require(len({s.tenant for s in self.skills}) == len(self.skills), f"agent {self.agent}: a skill twice")

    def is_employed_on(self, day: date) -> bool:
        """Whether the agent is employed on a day."""
        return self.hired_on <= day and (self.left_on is None or day <= self.left_on)

    def serves(self, tenant: TenantId, channel: Channel, day: date, language: str = "") -> bool:
        """Whether the agent is trained for a tenant and channel on a day; a dedicated agent serves one tenant.

        ``language`` is the one that the service asks for beside Korean: nobody without it serves.
        """
        if channel not in self.channels or self.dedicated_to not in (None, tenant):
            return False
        if language and language not in self.languages:
            return False
        return any(s.tenant == tenant and (s.trained_on is None or s.trained_on <= day) for s in self.skills)


class AbsenceKind(StrEnum):
    """Why an agent is away, as far as payroll must know."""

    ANNUAL_LEAVE = "annual_leave"
    SICK_LEAVE = "sick_leave"
    UNPAID = "unpaid"
    TRAINING = "training"
    MEETING = "meeting"

    @property
    def is_paid(self) -> bool:
        """Whether wages go on. Sick leave is unpaid by law unless a company rule says otherwise."""
        return self in (AbsenceKind.ANNUAL_LEAVE, AbsenceKind.TRAINING, AbsenceKind.MEETING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Time an agent cannot answer: [start, end), aware. Training and meetings may name a tenant (who then pays)."""

    agent: AgentId
    kind: AbsenceKind
    start: datetime
    end: datetime
    tenant: TenantId | None = None

    def __post_init__(self) -> None:
        require(self.start.tzinfo is not None and self.end.tzinfo is not None, "a naive time")
        require(self.start < self.end, "an absence that ends before it begins")


class WishKind(StrEnum):
    """What an agent may wish for a day."""

    DAY_OFF = "day_off"
    EARLY = "early"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish of an agent for the days ``first`` … ``last``: off, done by ``minute`` of the day, or not before it."""

    agent: AgentId
    kind: WishKind
    first: date
    last: date
    minute: int | None = None

    def __post_init__(self) -> None:
        require(self.first <= self.last, "a wish that ends before it begins")
        require((self.minute is None) == (self.kind is WishKind.DAY_OFF), "a wish for hours without a time, or more")

    def is_met(self, start_minute: int | None, end_minute: int | None) -> bool:
        """Whether a shift from minute to minute after the day's midnight is as wished; None: a day off always is."""
        if start_minute is None or end_minute is None:
            return True
        if self.minute is None:
            return False
        return end_minute <= self.minute if self.kind is WishKind.EARLY else start_minute >= self.minute


class OvertimeCause(StrEnum):
    """Who caused overtime: it decides who bears it (BUSINESS.md)."""

    TENANT = "tenant"
    ABSENCE = "absence"
    REPAIR = "repair"
    PLANNING = "planning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One clocked presence of an agent: [clock_in, clock_out), breaks inside, aware.

    ``overtime_cause`` and ``overtime_tenant`` say why it ran over, where it did.
    """

    agent: AgentId
    clock_in: datetime
    clock_out: datetime
    break_minutes: int
    overtime_cause: OvertimeCause | None = None
    overtime_tenant: TenantId | None = None

    def __post_init__(self) -> None:
        require(self.clock_in.tzinfo is not None and self.clock_out.tzinfo is not None, "a naive time")
        require(self.clock_in < self.clock_out, "attendance that ends before it begins")
        require(self.break_minutes >= 0, "a break below zero")


def ordinary_hour_won(agent: Agent, paid_month_hours: Decimal, full_time_week_minutes: int) -> Decimal:
    """Ordinary wage per hour (통상시급): base plus fixed allowances over the paid hours of the agent's month.

    ``paid_month_hours`` is 209 for a full-time week; pro rata below it.
    """
    hours = paid_month_hours * agent.week_minutes / full_time_week_minutes
    return Decimal(agent.hourly_wage_won) + Decimal(agent.fixed_allowance_won) / hours
