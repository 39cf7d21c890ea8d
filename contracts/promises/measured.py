"""Quality that was really measured, drawn again as the months that may come.

A simulation knows when contacts are answered, not how well. What a tenant's quality work found in the last weeks is
all that can be said of the next month: as many results as a month had, drawn from those known.

- A share (CSAT, FCR) of small samples: the rate is drawn from Jeffreys' posterior of all samples, then the month's
  samples from that rate. Ten of ten therefore do not promise certainty.
- A score (QA): the known results are drawn with replacement twice, once for what is not known about their mean, once
  for the month.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from zlib import crc32

import numpy as np

from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.errors import require
from core.ids import TenantId
from core.periods import BillingPeriod, DateRange

SCORES_MIN = 3
"""Fewer results of a score say nothing about how it scatters."""

_PLACES = Decimal("0.00000001")

Group = tuple[QualityMeasure, Channel]


def results_that_speak(results: Iterable[QualityResult], tenant: TenantId, days: DateRange) -> list[QualityResult]:
    """The tenant's results of some days, without scores that are too few to be drawn from."""
    groups = _grouped(each for each in results if each.tenant == tenant and each.day in days)
    return [
        each
        for (measure, _), group in groups.items()
        if measure is not QualityMeasure.QA or len(group) >= SCORES_MIN
        for each in group
    ]


def quality_months(
    results: Sequence[QualityResult], days: DateRange, *, months: int, seed: int
) -> list[tuple[QualityResult, ...]]:
    """Results of ``months`` possible months; ``results`` are one tenant's of ``days``, that speak.

    Each month has as many results of a measure and channel as one of the whole months in ``days`` had (months before
    the first result left out); without a whole month, as many as their pace gives. Same seed, same months.
    """
    require(months >= 1 and seed >= 0, "no month to draw")
    drawn: list[list[QualityResult]] = [[] for _ in range(months)]
    for (measure, channel), group in sorted(_grouped(results).items()):
        name = crc32(f"{group[0].tenant}/{channel.value}/{measure.value}".encode())
        chance = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(name,)))
        counts = _month_counts(group, days)
        for month in drawn:
            count = int(chance.choice(counts))
            month += _scores(group, count, chance) if measure is QualityMeasure.QA else _shares(group, count, chance)
    return [tuple(month) for month in drawn]


def _grouped(results: Iterable[QualityResult]) -> Mapping[Group, list[QualityResult]]:
    groups: dict[Group, list[QualityResult]] = defaultdict(list)
    for each in results:
        groups[each.measure, each.channel].append(each)
    return groups


def _month_counts(group: Sequence[QualityResult], days: DateRange) -> list[int]:
    """How many results whole months had since the first one."""
    found = Counter((each.day.year, each.day.month) for each in group)
    first = min(each.day for each in group)
    period = BillingPeriod(first.year, first.month)
    counts = []
    while period.range.end <= days.end:
        if period.range.first >= days.first:
            counts.append(found[period.year, period.month])
        period = period.following
    if any(counts):
        return counts
    known_days = (days.end - first).days
    return [max(1, round(len(group) * min(1.0, 30 / known_days) if known_days > 30 else len(group)))]


def _scores(group: Sequence[QualityResult], count: int, chance: np.random.Generator) -> list[QualityResult]:
    world = chance.integers(len(group), size=len(group))
    return [group[int(place)] for place in chance.choice(world, size=count)]


def _shares(group: Sequence[QualityResult], count: int, chance: np.random.Generator) -> list[QualityResult]:
    sampled = sum(each.sampled for each in group)
    passed = float(sum(each.score * each.sampled for each in group)) / 100
    rate = chance.beta(passed + 0.5, sampled - passed + 0.5)
    month = [group[int(place)] for place in chance.integers(len(group), size=count)]
    return [
        replace(each, score=(Decimal(int(chance.binomial(each.sampled, rate))) * 100 / each.sampled).quantize(_PLACES))
        for each in month
    ]
