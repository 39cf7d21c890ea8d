"""One played week as the views show it: service, need, wages and the chances of its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from cli.simulating.promises import CONFIDENCE, Assumed, ClausePromise, clause_promises
from cli.simulating.simulations import measured_quality, need_of, played_days
from contracts.promises.library import LIBRARY
from wfm.simulation.measures import measures_of
from wfm.simulation.months import WEEKS_A_MONTH, on_duty_by_hour
from wfm.simulation.problem import simulation_problem
from wfm.simulation.views.records import ClauseFigures, Cost, Side
from wfm.simulation.whatif import Change, Join

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.kpi_clauses import KpiClause
    from contracts.terms import ContractTerms
    from wfm.scheduling.roster import Roster
    from wfm.simulation.problem import FloorInput


def played_side(
    session: Session,
    given: FloorInput,
    contracts: Sequence[ContractTerms],
    roster: Roster | None,
    *,
    weeks: int,
    seed: int,
    workers: int | None,
    label: str,
    confidence: Decimal = CONFIDENCE,
) -> tuple[Side, tuple[ClausePromise, ...]]:
    """Play a floor and judge the contracts on it; ``roster`` is where the shifts come from, None where from nobody.

    Fewer weeks than a month needs are made up to one.
    """
    from cli.simulating.wages import week_wages

    problem = simulation_problem(given)
    plays = played_days(problem, weeks=max(weeks, WEEKS_A_MONTH), seed=seed, workers=workers, label=label)
    quality = measured_quality(session, given.grid.first_day)
    promises = clause_promises(problem, plays, contracts, Assumed(quality=quality, confidence=confidence, seed=seed))
    whole = tuple(play.whole for play in plays)
    on_duty = on_duty_by_hour(problem)
    busy = np.mean([play.busy_s for play in plays], axis=0)
    wages = None if roster is None else week_wages(session, given, roster)
    side = Side(
        problem=problem,
        measures=measures_of(problem, whole, seed=seed),
        plays=whole,
        # who finishes after the shift works longer than planned: at most everybody is busy
        occupancy=np.minimum(np.divide(busy, on_duty, out=np.full(busy.shape, np.nan), where=on_duty > 0), 1.0),
        plan=need_of(session, given),
        cost=None
        if wages is None
        else Cost(
            hours=wages.hours,
            wages_won=wages.wages_won,
            premiums_won=wages.premiums_won,
            labour_won=wages.labour_won,
        ),
        clauses=tuple(map(clause_figures, promises)),
    )
    return side, promises


def with_joined(contracts: Sequence[ContractTerms], changes: Sequence[Change]) -> tuple[ContractTerms, ...]:
    """The contracts, and those of the tenants that join: the same clauses as the tenant they are like."""
    joined = [
        replace(
            terms,
            tenant=change.tenant,
            services=tuple(replace(service, tenant=change.tenant) for service in terms.services),
        )
        for change in changes
        if isinstance(change, Join)
        for terms in contracts
        if terms.tenant == change.like
    ]
    return (*contracts, *joined)


def clause_figures(promise: ClausePromise) -> ClauseFigures:
    """A promise in the words of documents."""
    clause, holds = promise.clause, promise.holds
    return ClauseFigures(
        tenant=promise.terms.tenant,
        contract=promise.terms.contract,
        version=promise.terms.version,
        kpi=clause.kind.value,
        channel=None if clause.channel is None else clause.channel.value,
        label=label_of(clause),
        unit=LIBRARY[clause.kind].unit.value,
        target=clause.target,
        value=None if promise.value is None else round(promise.value.value, 4),
        chance=None if holds is None else holds.value,
        low=None if holds is None else holds.low,
        high=None if holds is None else holds.high,
        confidence=promise.kept.confidence,
        is_kept=promise.kept.is_kept,
        proposal=promise.kept.proposal,
        no_result=promise.without_result,
        months=promise.months,
        basis=promise.basis.value,
        results=promise.results,
        sampled=promise.sampled,
    )


def label_of(clause: KpiClause) -> str:
    """``전화 서비스레벨 (20초 이내)``."""
    label = LIBRARY[clause.kind].label
    if clause.channel is not None and not label.startswith(clause.channel.korean):
        label = f"{clause.channel.korean} {label}"
    return label if clause.within_s is None else f"{label} ({clause.within_s}초 이내)"
