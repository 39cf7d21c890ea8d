"""The chances of promises as they are kept with a contract version: month by month, with today's pool and the planned
one, and what follows from them. Computed by a simulation once, read at every signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.promises.library import LIBRARY
from contracts.terms import ContractTerms
from core.channels import Channel
from core.errors import require
from core.ids import ContractId, PoolId, TenantId
from core.money import round_rate
from core.service import Service

ClauseKey = tuple[KpiKind, Channel | None]


class People(StrEnum):
    """Whose people a chance is played with."""

    TODAY = "today"
    PLANNED = "planned"

    @property
    def korean(self) -> str:
        """The words on documents."""
        return {"today": "현재 인력", "planned": "계획 인력"}[self.value]


class Volume(StrEnum):
    """Where the contacts of the months come from."""

    KEPT = "kept forecast"
    MODEL = "long-range forecast"
    PROFILE = "seasonal profile"

    @property
    def korean(self) -> str:
        """The words on documents."""
        return {
            "kept forecast": "보관된 예측",
            "long-range forecast": "장기 예측",
            "seasonal profile": "계절 변동표",
        }[self.value]


class Duty(StrEnum):
    """What says who is on duty in a month that nobody has rostered yet."""

    ROSTER = "roster"
    REQUIREMENT = "requirement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What a chance depends on of a contract: another price or payment day makes no judgement stale."""

    tenant: TenantId
    valid_from: date
    valid_until: date
    kpis: tuple[KpiClause, ...]
    services: tuple[Service, ...]
    expected_contacts: Mapping[Channel, int] = field(default_factory=dict)

    @classmethod
    def of(cls, terms: ContractTerms) -> Agreement:
        """That of a version."""
        return cls(
            tenant=terms.tenant,
            valid_from=terms.valid_from,
            valid_until=terms.valid_until,
            kpis=tuple(as_promised(clause) for clause in terms.kpis),
            services=terms.services,
            expected_contacts=terms.expected_contacts,
        )


def as_promised(clause: KpiClause) -> KpiClause:
    """What a miss costs, or more earns, changes no chance."""
    return replace(clause, credit_share=Decimal(0), bonus=())


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthChance:
    """A clause in one month: kept in ``met`` of the ``known`` plays that have a result, of ``plays`` in all.

    ``value`` is the mean of those, in the clause's unit; ``proposal`` the nearest target that is kept often enough,
    where the agreed one is not. ``month`` is its first day.
    """

    kind: KpiKind
    channel: Channel | None
    people: People
    month: date
    plays: int
    known: int
    met: int
    value: Decimal | None = None
    proposal: Decimal | None = None

    def __post_init__(self) -> None:
        require(0 <= self.met <= self.known <= self.plays and self.plays > 0, "more months met than played")
        require(self.month.day == 1, "a month that begins on another day")

    @property
    def chance(self) -> Decimal | None:
        """Share of the plays with a result in which the clause was kept; None where none has one."""
        return round_rate(Decimal(self.met) / self.known, 4) if self.known else None

    def holds(self, confidence: Decimal) -> bool | None:
        """Whether it is kept often enough; None where no play has a result."""
        return self.met >= confidence * self.known if self.known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """What a judgement takes for granted of the people in months that nobody has rostered yet.

    ``roster_weeks`` kept weeks take turns. In a week ``attrition_week`` of the people leave by themselves, ``leavers``
    in the months ahead, each replaced after ``vacant_weeks``. ``follows_need``: each week is filled as its need asks,
    between all leave granted and the overtime that the company's rule allows; else as the rostered weeks were.
    """

    roster_weeks: int = 1
    attrition_week: Decimal = Decimal(0)
    vacant_weeks: int = 0
    leavers: int = 0
    follows_need: bool = False

    def __post_init__(self) -> None:
        require(self.roster_weeks >= 1 and min(self.vacant_weeks, self.leavers) >= 0, "weeks or people below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRun:
    """The judgement of a version. ``agreement`` is the SHA-256 of what it was played on (see ``Agreement``).

    ``seed``, ``plays`` of each month, ``engine`` (hash of the kernels), ``as_of`` of the forecast and ``judged_on`` say
    how it can be played again. ``hired``: people whom the planned pool has beyond today's. ``learners``: people who are
    supposed to learn the tenant first, because nobody on the roster knows it.
    """

    contract: ContractId
    version: int
    agreement: str
    judged_on: date
    confidence: Decimal
    seed: int
    plays: int
    engine: str
    pool: PoolId
    as_of: date
    volume: Volume
    duty: Duty
    roster: str = ""
    hired: int = 0
    learners: int = 0
    supposed: Supposed = Supposed()
    chances: tuple[MonthChance, ...] = ()

    @property
    def people(self) -> People:
        """Whose chances decide: those of the people who are planned for the term, where there is such a plan."""
        is_planned = any(each.people is People.PLANNED for each in self.chances)
        return People.PLANNED if is_planned else People.TODAY


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChance:
    """A clause over the year: its months with some people, the worst of them, and the target that holds in all."""

    clause: KpiClause
    people: People
    months: tuple[MonthChance, ...]
    confidence: Decimal

    @property
    def worst(self) -> MonthChance | None:
        """The month with the lowest chance, the first of equals; None where no month has a result."""
        known = [each for each in self.months if each.chance is not None]
        return min(known, key=lambda each: (each.chance, each.month), default=None)

    @property
    def is_kept(self) -> bool | None:
        """Whether it is kept often enough in every month with a result; None without any."""
        verdicts = [each.holds(self.confidence) for each in self.months]
        known = [verdict for verdict in verdicts if verdict is not None]
        return all(known) if known else None

    @property
    def proposal(self) -> Decimal | None:
        """The nearest target kept in every month; None where the agreed one is, or where a month has none."""
        missed = [each for each in self.months if each.holds(self.confidence) is False]
        proposals = [each.proposal for each in missed if each.proposal is not None]
        if not missed or len(proposals) < len(missed):
            return None
        return min(proposals) if LIBRARY[self.clause.kind].more_is_better else max(proposals)


def key_of(clause: KpiClause) -> ClauseKey:
    """What names a clause within its contract."""
    return clause.kind, clause.channel


def clause_chances(
    clauses: Iterable[KpiClause], run: PromiseRun, people: People | None = None
) -> tuple[ClauseChance, ...]:
    """Each clause with its months; with the people that decide unless others are named."""
    chosen = people or run.people
    return tuple(
        ClauseChance(
            clause=clause,
            people=chosen,
            confidence=run.confidence,
            months=tuple(
                each
                for each in sorted(run.chances, key=lambda each: each.month)
                if (each.kind, each.channel) == key_of(clause) and each.people is chosen
            ),
        )
        for clause in clauses
    )


def lowest_chances(clauses: Sequence[KpiClause], run: PromiseRun) -> dict[ClauseKey, Decimal | None]:
    """The chance of each clause in its worst month: what the KPI table of a contract or a quote prints."""
    return {
        key_of(each.clause): None if each.worst is None else each.worst.chance for each in clause_chances(clauses, run)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """Somebody of ours signed for a promise that is not sure enough, by name, and said why where he wished to.

    ``chance`` as it was known; None: not at all.
    """

    contract: ContractId
    version: int
    kind: KpiKind
    channel: Channel | None
    by: str
    on: date
    chance: Decimal | None
    reason: str = ""

    def __post_init__(self) -> None:
        require(bool(self.by.strip()), "accepted by nobody")
