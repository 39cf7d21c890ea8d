"""Can a promise be kept? Possible months judged by the one evaluator, and the nearest target that would hold.

Where the months come from is not this module's business: a simulation yields contacts, measured results are drawn
again (``contracts.promises.measured``); each month is judged exactly as an invoice judges a real one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from contracts.kpi_clauses import KpiClause
from contracts.promises.kpi import Judgement, judge
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.promises.outcomes import Outcomes
from core.errors import require

RATIO_STEP = Decimal("0.005")
SCORE_STEP = Decimal("0.5")
SECONDS_STEP = Decimal(5)
LONG_STEP = Decimal(600)
LONG_FROM_S = 3600
"""Targets of an hour and more are told in tens of minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keepability:
    """A clause over possible months.

    ``judgements`` has one a month, ``known`` counts those with a result, ``met`` those in which the clause was kept.
    ``is_kept``: met in at least ``confidence`` of the known; None where no month has a result. ``proposal`` is the
    nearest target that is kept, where the agreed one is not; None also where no target worth the name would be.
    """

    clause: KpiClause
    confidence: Decimal
    judgements: tuple[Judgement, ...]
    proposal: Decimal | None

    @property
    def known(self) -> int:
        """Months with a result."""
        return sum(each.is_met is not None for each in self.judgements)

    @property
    def met(self) -> int:
        """Months in which the clause was kept."""
        return sum(each.is_met is True for each in self.judgements)

    @property
    def is_kept(self) -> bool | None:
        """Whether it was kept often enough."""
        return _often_enough(self.judgements, self.confidence) if self.known else None


def keepability(clause: KpiClause, months: Sequence[Outcomes], confidence: Decimal) -> Keepability:
    """Judge a clause on possible months; where it is not kept, look for the nearest target that is."""
    require(0 < confidence <= 1, f"a confidence of {confidence}")
    judgements = tuple(judge(clause, month) for month in months)
    with_result = [month for month, each in zip(months, judgements, strict=True) if each.is_met is not None]
    proposal = None
    if with_result and not _often_enough(judgements, confidence):
        values = [each.value for each in judgements if each.value is not None]
        proposal = _nearest(clause, with_result, values, confidence)
    return Keepability(clause=clause, confidence=confidence, judgements=judgements, proposal=proposal)


def plays_that_tell(confidence: Decimal) -> int:
    """Months to play so that one missed is allowed: fewer cannot tell a confidence from certainty."""
    if confidence >= 1:
        return 1
    return int((1 / (1 - confidence)).to_integral_value(rounding=ROUND_CEILING))


def step_of(clause: KpiClause) -> Decimal:
    """The step in which targets of a clause are proposed: half a point, five seconds, ten minutes."""
    unit = LIBRARY[clause.kind].unit
    if unit is KpiUnit.SECONDS:
        return LONG_STEP if clause.target >= LONG_FROM_S else SECONDS_STEP
    return RATIO_STEP if unit is KpiUnit.RATIO else SCORE_STEP


def is_kept_at(clause: KpiClause, target: Decimal, months: Sequence[Outcomes], confidence: Decimal) -> bool:
    """Whether the clause with another target is kept in enough of the months that have a result."""
    return _often_enough([judge(replace(clause, target=target), month) for month in months], confidence)


def _often_enough(judgements: Sequence[Judgement], confidence: Decimal) -> bool:
    known = sum(each.is_met is not None for each in judgements)
    return known > 0 and sum(each.is_met is True for each in judgements) >= confidence * known


def _nearest(
    clause: KpiClause, months: Sequence[Outcomes], values: Sequence[Decimal], confidence: Decimal
) -> Decimal | None:
    """The step nearest to the agreed target at which the clause is kept.

    It lies at the quantile of the monthly values, one step off at most: values are rounded, judgements are exact.
    """
    is_more = LIBRARY[clause.kind].more_is_better
    step = step_of(clause)
    best_first = sorted(values, reverse=is_more)
    needed = int((confidence * len(values)).to_integral_value(rounding=ROUND_CEILING))
    reached = best_first[needed - 1]
    steps = (reached / step).to_integral_value(rounding=ROUND_FLOOR if is_more else ROUND_CEILING)
    easier = -step if is_more else step
    # one step harder than the quantile first: the first that holds is the nearest
    for target in (steps * step - easier, steps * step, steps * step + easier):
        if _is_worth_the_name(clause, target) and is_kept_at(clause, target, months, confidence):
            return target
    return None


def _is_worth_the_name(clause: KpiClause, target: Decimal) -> bool:
    """More than nothing, and of a share that shall be small less than all."""
    definition = LIBRARY[clause.kind]
    is_share = definition.unit is KpiUnit.RATIO and not definition.more_is_better
    return target > 0 and not (is_share and target >= 1)
