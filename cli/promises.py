"""How sure a contract's KPI clauses are: simulated weeks, put together to months and judged by the one evaluator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contracts.kpi import LIBRARY, Judgement, KpiUnit, judge_all
from contracts.outcomes import Outcomes, OutcomeSlice, mark_above_band
from contracts.terms import ContractTerms, FlatCharge, KpiClause
from core.channels import Channel
from core.errors import require
from wfm.simulation import kernels_tally as column
from wfm.simulation.estimate import Estimate, mean_estimate, share_estimate
from wfm.simulation.measures import WaitTable
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication

WEEKS_A_MONTH = 4
"""A month is judged as four such weeks: a little less volume than it has, so a little less sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePromise:
    """One clause over simulated months.

    ``value`` is the mean of the months with a result, ``holds`` the share of these in which the clause was met (None
    where no month has one), ``without_result`` the share of months below the minimum volume or without data.
    """

    terms: ContractTerms
    clause: KpiClause
    months: int
    value: Estimate | None
    holds: Estimate | None
    without_result: float


def clause_promises(
    problem: SimulationProblem, plays: Sequence[Replication], contracts: Iterable[ContractTerms]
) -> tuple[ClausePromise, ...]:
    """Every clause of the contracts; neighbouring replications are the weeks of a month (see ``replicate``)."""
    require(len(plays) >= WEEKS_A_MONTH, "fewer weeks than a month has")
    tables = [WaitTable.of(play) for play in plays]
    months = [range(first, first + WEEKS_A_MONTH) for first in range(0, len(plays) - WEEKS_A_MONTH + 1, WEEKS_A_MONTH)]
    return tuple(promise for terms in contracts for promise in _promises(problem, plays, tables, months, terms))


def _promises(
    problem: SimulationProblem,
    plays: Sequence[Replication],
    tables: Sequence[WaitTable],
    months: Sequence[range],
    terms: ContractTerms,
) -> Iterator[ClausePromise]:
    numbers = {
        line.service.channel: number for number, line in enumerate(problem.lines) if line.service.tenant == terms.tenant
    }
    served = {service.channel for service in terms.services}
    mine = {channel: number for channel, number in numbers.items() if channel in served}
    if not mine:
        return
    judged = [judge_all(terms.kpis, _outcomes(plays, tables, month, mine, terms)) for month in months]
    for place, clause in enumerate(terms.kpis):
        yield _promise(terms, clause, [month[place] for month in judged])


def _promise(terms: ContractTerms, clause: KpiClause, judged: Sequence[Judgement]) -> ClausePromise:
    known = [each for each in judged if each.is_met is not None]
    return ClausePromise(
        terms=terms,
        clause=clause,
        months=len(judged),
        value=mean_estimate([float(each.value) for each in known if each.value is not None]),
        holds=share_estimate(sum(each.is_met is True for each in known), len(known)),
        without_result=1 - len(known) / len(judged),
    )


def _outcomes(
    plays: Sequence[Replication],
    tables: Sequence[WaitTable],
    month: range,
    numbers: dict[Channel, int],
    terms: ContractTerms,
) -> Outcomes:
    """Slices of a month, a week each; a week that begins after a flat price's band is used up is excluded."""
    slices: list[OutcomeSlice] = []
    answered = 0
    for week in month:
        fresh = tuple(_slice(plays[week], tables[week], number, channel) for channel, number in numbers.items())
        is_beyond = isinstance(terms.charge, FlatCharge) and answered >= terms.charge.band.contacts_max
        slices.extend(mark_above_band(fresh) if is_beyond else fresh)
        answered += sum(each.answered for each in fresh)
    return Outcomes(slices=tuple(slices))


def _slice(play: Replication, table: WaitTable, number: int, channel: Channel) -> OutcomeSlice:
    answered, unanswered = table.histograms(number)
    return OutcomeSlice(
        channel=channel,
        offered=_total(answered) + _total(unanswered),
        answered=_total(answered),
        handled_s=round(play.sums[number, column.HANDLED_S]),
        answer_waits=answered,
        unanswered_waits=unanswered,
    )


def _total(histogram: Counter[int]) -> int:
    return sum(histogram.values())


def promise_row(promise: ClausePromise) -> dict[str, str | int | float | None]:
    """A promise as a flat row; ratios in percent where the name says so, targets and values in the clause's unit."""
    clause, holds = promise.clause, promise.holds
    return {
        "tenant": promise.terms.tenant,
        "contract": promise.terms.contract,
        "kpi": clause.kind.value,
        "channel": None if clause.channel is None else clause.channel.value,
        "unit": LIBRARY[clause.kind].unit.value,
        "target": float(clause.target),
        "value": None if promise.value is None else round(promise.value.value, 4),
        "holds_percent": _percent(None if holds is None else holds.value),
        "holds_low_percent": _percent(None if holds is None else holds.low),
        "holds_high_percent": _percent(None if holds is None else holds.high),
        "no_result_percent": _percent(promise.without_result),
        "months": promise.months,
    }


def shown_row(row: dict[str, str | int | float | None]) -> dict[str, str | int | float | None]:
    """The same row for people: target and value with their unit."""
    unit = KpiUnit(str(row["unit"]))
    shown = {name: value for name, value in row.items() if name != "unit"}
    for name in ("target", "value"):
        figure = row[name]
        if isinstance(figure, float):
            shown[name] = {
                KpiUnit.RATIO: f"{figure * 100:,.1f} %",
                KpiUnit.SECONDS: f"{figure:,.0f} s",
                KpiUnit.SCORE: f"{figure:,.1f}",
            }[unit]
    return shown


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)
