"""Targets of one contract that cannot both be meant: one measure promised twice, or one target that says nothing.

Two clauses contradict each other where they look at the same contacts and keeping the one already decides the other,
so that the easier target is a number nobody can miss while the contract is kept (answer rate 95 % beside an abandon
rate of at most 10 %). Every finding names the target that fits.

- Answer rate a and abandon rate b: what is not answered was abandoned, so b = 1 − a; both are one promise, paid twice.
- A level s of all offered asks at least s to be answered: an answer rate below s, or an abandon rate above 1 − s, says
  nothing. The other three definitions leave those who gave up out, or count them as good, and bind neither.
- Median m and 90th percentile p of the same waits: p ≤ m empties the median.
- A level s within T and a percentile q of the same waits ≤ x: s ≥ q and T ≤ x empties the percentile; of a level that
  counts who gave up within T as good, s ≤ q and x ≤ T empties the level.
- Mean answer time w and a level s of the answered within T: by Markov's inequality at most w / (T + 1) of the answered
  wait longer than T (waits are whole seconds), so w ≤ (1 − s)(T + 1) empties the level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.promises.library import LIBRARY
from core.channels import Channel
from core.service import ServiceLevelDefinition

_OF_ALL_OFFERED = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED
_GIVEN_UP_IS_GOOD = ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED
_LEVELS_OF_ALL = (_OF_ALL_OFFERED, _GIVEN_UP_IS_GOOD)
"""A contact that was served within T was served or abandoned within it: both levels bound the percentiles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """``kept`` decides ``empty``: the target of ``empty`` begins to say something beyond ``bound`` (in its own unit).

    ``bound`` None: the two are one measure, and one of them has to go.
    """

    kept: KpiClause
    empty: KpiClause
    bound: Decimal | None


def contradictions(clauses: Sequence[KpiClause], served: Collection[Channel]) -> tuple[Contradiction, ...]:
    """Every pair of clauses that contradict each other; ``served`` are the channels of the contract."""
    found = []
    for one, other in combinations(clauses, 2):
        if _contacts(one, served) == _contacts(other, served):
            found += [*_between(one, other), *_between(other, one)]
    return tuple(found)


def _contacts(clause: KpiClause, served: Collection[Channel]) -> frozenset[Channel]:
    """The channels whose contacts a clause counts."""
    return frozenset(
        channel for channel in served if clause.channel in (None, channel) and channel in LIBRARY[clause.kind].channels
    )


def _between(kept: KpiClause, empty: KpiClause) -> Iterator[Contradiction]:
    """How ``kept`` empties ``empty``, if it does."""
    for rule in (_same_measure, _answered_by_level, _percentiles, _percentile_by_level, _level_by_others):
        bound = rule(kept, empty)
        if bound is not False:
            yield Contradiction(kept=kept, empty=empty, bound=bound if isinstance(bound, Decimal) else None)
            return


_Bound = Decimal | bool
"""The bound, True where no bound helps, False where nothing is contradicted."""


def _same_measure(kept: KpiClause, empty: KpiClause) -> _Bound:
    return kept.kind is KpiKind.ANSWER_RATE and empty.kind is KpiKind.ABANDON_RATE


def _answered_by_level(kept: KpiClause, empty: KpiClause) -> _Bound:
    if kept.definition is not _OF_ALL_OFFERED:
        return False
    if empty.kind is KpiKind.ANSWER_RATE and empty.target < kept.target:
        return kept.target
    if empty.kind is KpiKind.ABANDON_RATE and empty.target > 1 - kept.target:
        return 1 - kept.target
    return False


def _percentiles(kept: KpiClause, empty: KpiClause) -> _Bound:
    kinds = (kept.kind, empty.kind)
    if kinds == (KpiKind.CHAT_FIRST_RESPONSE_P90, KpiKind.CHAT_FIRST_RESPONSE) and kept.target <= empty.target:
        return kept.target
    return False


def _percentile_by_level(kept: KpiClause, empty: KpiClause) -> _Bound:
    part = LIBRARY[empty.kind].percentile
    if part is None or kept.definition not in _LEVELS_OF_ALL or kept.within_s is None:
        return False
    is_empty = kept.target >= part and kept.within_s <= empty.target
    return Decimal(kept.within_s) if is_empty else False


def _level_by_others(kept: KpiClause, empty: KpiClause) -> _Bound:
    """A level that a percentile or the mean of the same waits already keeps: its share has to rise."""
    if empty.within_s is None:
        return False
    part = LIBRARY[kept.kind].percentile
    if part is not None and empty.definition is _GIVEN_UP_IS_GOOD:
        return part if empty.target <= part and kept.target <= empty.within_s else False
    if kept.kind is KpiKind.ASA and empty.definition is ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED:
        sure = 1 - kept.target / (empty.within_s + 1)
        return sure if empty.target <= sure else False
    return False
