"""How sure a contract's KPI clauses are: simulated days and measured quality, put together to months, judged as usual.

The simulator yields what happens to contacts, past quality work what is thought of the answers;
``contracts.promises.kpi`` judges both, exactly as it judges the month of an invoice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from cli.simulating.slices import Part, month_slices, queues_of
from contracts.kpi_clauses import KpiClause
from contracts.promises.keepability import Keepability, keepability, plays_that_tell
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.promises.measured import quality_months, results_that_speak
from contracts.promises.outcomes import Outcomes
from contracts.terms import ContractTerms
from core.contacts import QualityResult
from core.errors import require
from core.periods import DAYS_A_WEEK, BillingPeriod, DateRange
from wfm.simulation.estimate import Estimate, mean_estimate, share_estimate
from wfm.simulation.months import WEEKS_A_MONTH, WHOLE_WEEKS, WeekPlay, months_of
from wfm.simulation.problem import SimulationProblem

CONFIDENCE = Decimal("0.9")
QUALITY_WEEKS = 13
"""So far back measured quality speaks."""

Row = dict[str, str | int | float | bool | None]


class Basis(StrEnum):
    """What a clause's chance rests on."""

    SIMULATED = "simulated"
    MEASURED = "measured"
    TOO_FEW_MEASURED = "too few measured"
    NOT_MEASURED = "not measured yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """What a promise is judged with: measured quality of everybody, the confidence asked for, and chance's seed."""

    quality: Sequence[QualityResult] = ()
    confidence: Decimal = CONFIDENCE
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePromise:
    """One clause over possible months.

    ``value`` is the mean of the months with a result, ``holds`` the share of these in which the clause was met (None
    where no month has one). ``results`` and ``sampled`` count the measured quality it rests on.
    """

    terms: ContractTerms
    kept: Keepability
    basis: Basis
    results: int
    sampled: int
    value: Estimate | None
    holds: Estimate | None

    @property
    def clause(self) -> KpiClause:
        """What was promised."""
        return self.kept.clause

    @property
    def months(self) -> int:
        """Months judged."""
        return len(self.kept.judgements)

    @property
    def without_result(self) -> float:
        """Share of months below the minimum volume or without data."""
        return 1 - self.kept.known / self.months


@dataclass(frozen=True, slots=True, kw_only=True)
class _Played:
    """All weeks, whole and by day."""

    whole: Sequence[Part]
    days: Sequence[Sequence[Part]]

    def few_parts(self, number: int, month: Sequence[Part]) -> Sequence[Part]:
        """A month from fewer parts: the weeks that lie wholly in it, and the days beyond (see ``months_of``)."""
        first = number * WEEKS_A_MONTH
        return (*self.whole[first : first + WHOLE_WEEKS], *month[WHOLE_WEEKS * DAYS_A_WEEK :])


def billing_days(terms: ContractTerms, day: date) -> DateRange:
    """The billing period of a contract that holds a day."""
    period = BillingPeriod(day.year, day.month, terms.closing_day)
    return period.range if day in period.range else period.following.range


def quality_days(monday: date) -> DateRange:
    """The weeks before a week in which measured quality speaks."""
    return DateRange(first=monday - timedelta(weeks=QUALITY_WEEKS), end=monday)


def weeks_that_tell(confidence: Decimal) -> int:
    """Weeks to play for months that tell a confidence from certainty."""
    return WEEKS_A_MONTH * plays_that_tell(confidence)


def clause_promises(
    problem: SimulationProblem,
    weeks: Sequence[WeekPlay],
    contracts: Iterable[ContractTerms],
    assumed: Assumed | None = None,
) -> tuple[ClausePromise, ...]:
    """Every clause of the contracts over months as long as the billing period of the week's Monday."""
    require(len(weeks) >= WEEKS_A_MONTH, "fewer weeks than a month needs")
    played = _Played(
        whole=[Part(week.whole) for week in weeks],
        days=[[Part(day) for day in week.days] for week in weeks],
    )
    return tuple(promise for terms in contracts for promise in _promises(problem, played, terms, assumed or Assumed()))


def _promises(
    problem: SimulationProblem, played: _Played, terms: ContractTerms, assumed: Assumed
) -> Iterator[ClausePromise]:
    mine = queues_of(problem, terms)
    if not mine:
        return
    monday = problem.grid.first_day
    months = [
        month_slices(played.few_parts(number, month), month, mine, terms)
        for number, month in enumerate(months_of(played.days, billing_days(terms, monday)))
    ]
    before = quality_days(monday)
    known = [each for each in assumed.quality if each.tenant == terms.tenant and each.day in before]
    speaking = results_that_speak(known, terms.tenant, before)
    quality = quality_months(speaking, before, months=len(months), seed=assumed.seed)
    outcomes = [Outcomes(slices=slices, quality=month) for slices, month in zip(months, quality, strict=True)]
    for clause in terms.kpis:
        yield _promise(terms, keepability(clause, outcomes, assumed.confidence), known, speaking)


def _promise(
    terms: ContractTerms, kept: Keepability, known: Sequence[QualityResult], speaking: Sequence[QualityResult]
) -> ClausePromise:
    basis, results = _basis(kept.clause, known, speaking)
    values = [float(each.value) for each in kept.judgements if each.value is not None]
    return ClausePromise(
        terms=terms,
        kept=kept,
        basis=basis,
        results=len(results),
        sampled=sum(each.sampled for each in results),
        value=mean_estimate(values),
        holds=share_estimate(kept.met, kept.known),
    )


def _basis(
    clause: KpiClause, known: Sequence[QualityResult], speaking: Sequence[QualityResult]
) -> tuple[Basis, Sequence[QualityResult]]:
    measure = LIBRARY[clause.kind].measure
    if measure is None:
        return Basis.SIMULATED, ()

    def mine(results: Sequence[QualityResult]) -> list[QualityResult]:
        return [each for each in results if each.measure is measure and clause.channel in (None, each.channel)]

    if mine(speaking):
        return Basis.MEASURED, mine(speaking)
    return (Basis.TOO_FEW_MEASURED if mine(known) else Basis.NOT_MEASURED), mine(known)


def promise_row(promise: ClausePromise) -> Row:
    """A promise as a flat row; ratios in percent where the name says so, targets and values in the clause's unit."""
    clause, holds, proposal = promise.clause, promise.holds, promise.kept.proposal
    is_quality = promise.basis is not Basis.SIMULATED
    return {
        "tenant": promise.terms.tenant,
        "contract": promise.terms.contract,
        "version": promise.terms.version,
        "kpi": clause.kind.value,
        "channel": None if clause.channel is None else clause.channel.value,
        "unit": LIBRARY[clause.kind].unit.value,
        "target": float(clause.target),
        "value": None if promise.value is None else round(promise.value.value, 4),
        "holds_percent": _percent(None if holds is None else holds.value),
        "holds_low_percent": _percent(None if holds is None else holds.low),
        "holds_high_percent": _percent(None if holds is None else holds.high),
        "is_kept": promise.kept.is_kept,
        "proposed_target": None if proposal is None else float(proposal),
        "no_result_percent": _percent(promise.without_result),
        "months": promise.months,
        "basis": promise.basis.value,
        "results": promise.results if is_quality else None,
        "sampled": promise.sampled if is_quality else None,
    }


def shown_row(row: Row) -> Row:
    """The same row for people: targets and values with their unit."""
    unit = KpiUnit(str(row["unit"]))
    shown = dict(row)
    for name in ("target", "value", "proposed_target"):
        figure = row[name]
        if isinstance(figure, float):
            shown[name] = figure_text(figure, unit)
    return shown


def figure_text(figure: float, unit: KpiUnit) -> str:
    """``90.0 %``, ``86,400 s``, ``85.0``."""
    if unit is KpiUnit.RATIO:
        return f"{figure * 100:,.1f} %"
    return f"{figure:,.0f} s" if unit is KpiUnit.SECONDS else f"{figure:,.1f}"


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)
