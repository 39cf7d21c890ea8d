"""The one evaluator of KPI clauses: outcomes ▶ value, volume, exclusions, met or no result, step of the bonus.

The invoice judges a month with it, a simulation judges a promise with it: there is no second definition. A clause below
its minimum volume has no result, which is neither met nor missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.promises.library import LIBRARY, KpiDefinition, KpiUnit
from contracts.promises.outcomes import Exclusion, Outcomes, OutcomeSlice, Waits
from core.errors import BrokenInvariant, require
from core.money import round_rate
from core.service import ServiceLevelDefinition

_VALUE_PLACES = 4


_OF_ANSWERED = (KpiKind.AHT, KpiKind.ASA)
"""Their volume is what was answered, not what was offered."""


class NoResult(StrEnum):
    """Why a clause has no result."""

    TOO_FEW = "too_few"
    NO_DATA = "no_data"

    @property
    def korean(self) -> str:
        """The words on documents."""
        return {"too_few": "최소 건수 미달로 판정하지 않음", "no_data": "기록이 없어 판정하지 않음"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A clause judged. ``value`` and ``is_met`` are None exactly where ``no_result`` says why.

    ``value`` is in the clause's own unit (ratio 0 … 1, seconds, score), rounded to four digits for display; ``is_met``
    was decided on the exact value. ``volume`` counts the contacts or samples judged, ``excluded`` those left out.
    ``bonus_share`` is that of the furthest step of the clause's schedule that the exact value reached, 0 for none.
    """

    clause: KpiClause
    value: Decimal | None
    volume: int
    excluded: Mapping[Exclusion, int]
    is_met: bool | None
    no_result: NoResult | None = None
    bonus_share: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        require(self.bonus_share == 0 or self.is_met is True, "a bonus for what was missed")
        require((self.value is None) == (self.no_result is not None), "a result and a reason for none")
        require((self.value is None) == (self.is_met is None), "met without a value")


def judge(clause: KpiClause, outcomes: Outcomes) -> Judgement:
    """Judge one clause on the outcomes of a period."""
    definition = LIBRARY[clause.kind]
    if definition.measure is not None:
        volume, value = _quality_value(clause, definition, outcomes)
        return _judgement(clause, value, volume, {})
    mine = [s for s in outcomes.slices if clause.channel in (None, s.channel) and s.channel in definition.channels]
    counted = [s for s in mine if s.excluded not in definition.exclusions]
    excluded: Counter[Exclusion] = Counter()
    for slice_ in mine:
        if slice_.excluded in definition.exclusions and slice_.offered:
            excluded[slice_.excluded] += slice_.offered
    volume = sum(s.answered if clause.kind in _OF_ANSWERED else s.offered for s in counted)
    return _judgement(clause, _contact_value(clause, definition, counted), volume, excluded)


def judge_all(clauses: Iterable[KpiClause], outcomes: Outcomes) -> tuple[Judgement, ...]:
    """Judge every clause of a contract, in its order."""
    return tuple(judge(clause, outcomes) for clause in clauses)


def _judgement(clause: KpiClause, value: Fraction | None, volume: int, excluded: Mapping[Exclusion, int]) -> Judgement:
    reason = NoResult.TOO_FEW if volume < max(1, clause.volume_min) else NoResult.NO_DATA if value is None else None
    if value is None or reason is not None:
        return Judgement(
            clause=clause, value=None, volume=volume, excluded=dict(excluded), is_met=None, no_result=reason
        )
    is_more = LIBRARY[clause.kind].more_is_better

    def reaches(wanted: Decimal) -> bool:
        return value >= Fraction(wanted) if is_more else value <= Fraction(wanted)

    is_met = reaches(clause.target)
    reached = [step.share for step in clause.bonus if is_met and reaches(step.value)]
    return Judgement(
        clause=clause,
        value=round_rate(value, _VALUE_PLACES),
        volume=volume,
        excluded=dict(excluded),
        is_met=is_met,
        bonus_share=max(reached, default=Decimal(0)),
    )


def _quality_value(clause: KpiClause, definition: KpiDefinition, outcomes: Outcomes) -> tuple[int, Fraction | None]:
    """Samples and their mean, weighed by sample size; a score becomes a ratio where the KPI is one."""
    results = [
        result
        for result in outcomes.quality
        if result.measure is definition.measure and clause.channel in (None, result.channel)
    ]
    volume = sum(result.sampled for result in results)
    if volume == 0:
        return 0, None
    mean = sum((Fraction(result.score) * result.sampled for result in results), Fraction(0)) / volume
    return volume, mean if definition.unit is KpiUnit.SCORE else mean / 100


def _contact_value(clause: KpiClause, definition: KpiDefinition, slices: Sequence[OutcomeSlice]) -> Fraction | None:
    """The exact value over counted slices; None where the data cannot tell."""
    offered = sum(s.offered for s in slices)
    answered = sum(s.answered for s in slices)
    if offered == 0:
        return None
    if clause.kind is KpiKind.ANSWER_RATE:
        return Fraction(answered, offered)
    if clause.kind is KpiKind.ABANDON_RATE:
        return Fraction(offered - answered, offered)
    if clause.kind is KpiKind.AHT:
        handled = [s.handled_s for s in slices]
        if answered == 0 or None in handled:
            return None
        return Fraction(sum(seconds or 0 for seconds in handled), answered)
    waits = _waits(slices)
    return None if waits is None else _wait_value(clause, definition, *waits)


def _wait_value(
    clause: KpiClause, definition: KpiDefinition, answer_waits: Counter[int], unanswered_waits: Counter[int]
) -> Fraction | None:
    if clause.kind is KpiKind.ASA:
        answered = answer_waits.total()
        return Fraction(sum(wait * count for wait, count in answer_waits.items()), answered) if answered else None
    if definition.percentile is not None:
        return _percentile(answer_waits + unanswered_waits, Fraction(definition.percentile))
    if clause.within_s is None or clause.definition is None:
        raise BrokenInvariant("a service level without its seconds")
    return service_level(answer_waits, unanswered_waits, clause.within_s, clause.definition)


def _waits(slices: Sequence[OutcomeSlice]) -> tuple[Counter[int], Counter[int]] | None:
    answered: Counter[int] = Counter()
    unanswered: Counter[int] = Counter()
    for slice_ in slices:
        if slice_.answer_waits is None or slice_.unanswered_waits is None:
            return None
        answered.update(slice_.answer_waits)
        unanswered.update(slice_.unanswered_waits)
    return answered, unanswered


def service_level(
    answer_waits: Waits, unanswered_waits: Waits, within_s: int, definition: ServiceLevelDefinition
) -> Fraction | None:
    """The service level by one of the four definitions; None where nothing is left to divide by.

    served within T of offered: every abandon is a miss. Wait within T of offered: how long those who gave up inside T
    would have waited is unknown, so they leave the count (censored), later abandons are misses. Served within T of
    served: abandons are not looked at. Served or abandoned within T of offered: who gave up inside T counts as good.
    """
    served = sum(answer_waits.values())
    offered = served + sum(unanswered_waits.values())
    served_within = sum(count for wait, count in answer_waits.items() if wait <= within_s)
    lost_within = sum(count for wait, count in unanswered_waits.items() if wait <= within_s)
    good, counted = {
        ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: (served_within, offered),
        ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: (served_within, offered - lost_within),
        ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: (served_within, served),
        ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: (served_within + lost_within, offered),
    }[definition]
    return Fraction(good, counted) if counted else None


def _percentile(waits: Waits, part: Fraction) -> Fraction | None:
    """The smallest wait that at least ``part`` of the contacts did not exceed."""
    needed = part * sum(waits.values())
    reached = 0
    for wait, count in sorted(waits.items()):
        reached += count
        if reached >= needed:
            return Fraction(wait)
    return None
