"""What the replications say: every figure of a tenant's channel, and of the pool, with its confidence interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.service import Service, ServiceLevelDefinition
from wfm.simulation import kernels_tally as column
from wfm.simulation.estimate import Estimate, mean_estimate, ratio_estimate
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication, Runner, replicate
from wfm.staffing.waiting_line import Numbers, Whole

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMeasures:
    """One tenant and channel. Ratios are 0 … 1; None where nothing was counted.

    ``service_level`` is by the definition of the service's own target; of posts it is the share done within the limit,
    those still open within it left out. ``median_s`` and ``p90_s`` are of all waits (posts: of all ages).
    """

    tenant: TenantId
    channel: Channel
    service: Service
    offered: Estimate
    answered: Estimate
    handed_over: Estimate
    waiting: Estimate
    answer_rate: Estimate | None
    service_level: Estimate | None
    abandon_rate: Estimate | None
    asa_s: Estimate | None
    aht_s: Estimate | None
    median_s: Estimate | None
    p90_s: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolMeasures:
    """The whole pool over the grid. ``occupancy``: live work on duty; ``utilisation``: posts included."""

    on_duty_hours: Estimate
    late_hours: Estimate
    occupancy: Estimate | None
    utilisation: Estimate | None
    answer_rate: Estimate | None
    service_level: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Result of a simulation: how often it was played, from which seed, and what came out."""

    replications: int
    seed: int
    lines: tuple[LineMeasures, ...]
    pool: PoolMeasures

    def of(self, tenant: TenantId, channel: Channel) -> LineMeasures | None:
        """The line of a tenant and channel."""
        return next((line for line in self.lines if (line.tenant, line.channel) == (tenant, channel)), None)


def simulate(problem: SimulationProblem, *, replications: int, seed: int, run: Runner = map) -> Measures:
    """Play a problem and measure it."""
    return measures_of(problem, replicate(problem, replications=replications, seed=seed, run=run), seed=seed)


def measures_of(problem: SimulationProblem, plays: Sequence[Replication], *, seed: int) -> Measures:
    """Measure replications."""
    require(bool(plays), "no replication to measure")
    sums = np.stack([each.sums for each in plays])
    waits = [WaitTable.of(each) for each in plays]
    on_duty = [each.on_duty_s for each in plays]
    live = [number for number, line in enumerate(problem.lines) if not line.service.channel.is_deferred]
    return Measures(
        replications=len(plays),
        seed=seed,
        lines=tuple(
            _line(line.service, sums[:, number], [table.of_queue(number) for table in waits])
            for number, line in enumerate(problem.lines)
        ),
        pool=PoolMeasures(
            on_duty_hours=_mean([each.on_duty_s / SECONDS_AN_HOUR for each in plays]),
            late_hours=_mean([each.late_s / SECONDS_AN_HOUR for each in plays]),
            occupancy=ratio_estimate([each.live_s for each in plays], on_duty),
            utilisation=ratio_estimate([each.live_s + each.post_s for each in plays], on_duty),
            answer_rate=ratio_estimate(
                sums[:, live, column.ANSWERED_].sum(axis=1), sums[:, live, column.OFFERED].sum(axis=1)
            ),
            service_level=ratio_estimate(
                sums[:, live, column.IN_TIME].sum(axis=1), sums[:, live, column.OFFERED].sum(axis=1)
            ),
        ),
    )


def _mean(values: Sequence[float]) -> Estimate:
    found = mean_estimate(values)
    assert found is not None
    return found


def _line(service: Service, sums: Numbers, waits: Sequence[Whole]) -> LineMeasures:
    """``sums`` (R, columns); ``waits`` an array (W, 2) of seconds and counts a replication."""
    offered, answered = sums[:, column.OFFERED], sums[:, column.ANSWERED_]
    good, counted = level_of(sums, service)
    is_live = not service.channel.is_deferred
    return LineMeasures(
        tenant=service.tenant,
        channel=service.channel,
        service=service,
        offered=_mean(offered.tolist()),
        answered=_mean(answered.tolist()),
        handed_over=_mean(sums[:, column.HANDED_OVER].tolist()),
        waiting=_mean(sums[:, column.WAITING_].tolist()),
        answer_rate=ratio_estimate(answered, offered),
        service_level=ratio_estimate(good, counted),
        abandon_rate=ratio_estimate(sums[:, column.ABANDONED_], offered) if is_live else None,
        asa_s=ratio_estimate(sums[:, column.ANSWER_WAIT_S], answered),
        aht_s=ratio_estimate(sums[:, column.HANDLED_S], answered),
        median_s=_percentile(waits, 0.5),
        p90_s=_percentile(waits, 0.9),
    )


def level_of(sums: Numbers, service: Service) -> tuple[Numbers, Numbers]:
    """Good contacts and contacts counted, by the definition of the service's target; ``sums`` (…, columns)."""
    in_time, lost = sums[..., column.IN_TIME], sums[..., column.LOST_IN_TIME]
    offered, answered = sums[..., column.OFFERED], sums[..., column.ANSWERED_]
    definition = service.target.definition
    if service.channel.is_deferred:
        definition = ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED
    ways: dict[ServiceLevelDefinition, Callable[[], tuple[Numbers, Numbers]]] = {
        ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: lambda: (in_time, offered),
        ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: lambda: (in_time, offered - lost),
        ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: lambda: (in_time, answered),
        ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: lambda: (in_time + lost, offered),
    }
    return ways[definition]()


@dataclass(frozen=True, kw_only=True)
class WaitTable:
    """Waits of a replication by queue: keys taken apart, in order of queue, side and seconds."""

    queue: Whole
    is_unanswered: Whole
    seconds: Whole
    counts: Whole

    @classmethod
    def of(cls, play: Replication) -> WaitTable:
        """Take the keys of a replication apart."""
        side = play.wait_keys >> column.WAIT_BITS
        return cls(
            queue=side >> 1,
            is_unanswered=side & 1,
            seconds=play.wait_keys & ((1 << column.WAIT_BITS) - 1),
            counts=play.wait_counts,
        )

    def of_queue(self, number: int) -> Whole:
        """Seconds and counts, shape (W, 2), answered before unanswered."""
        first, end = np.searchsorted(self.queue, [number, number + 1])
        return np.stack([self.seconds[first:end], self.counts[first:end]], axis=1)

    def histograms(self, number: int) -> tuple[Counter[int], Counter[int]]:
        """Seconds waited ▶ how many: of the answered, and of those who were not."""
        first, end = np.searchsorted(self.queue, [number, number + 1])
        sides: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        rows = zip(
            self.is_unanswered[first:end].tolist(),
            self.seconds[first:end].tolist(),
            self.counts[first:end].tolist(),
            strict=True,
        )
        for side, seconds, count in rows:
            sides[side][seconds] += count
        return sides


def _percentile(waits: Sequence[Whole], part: float) -> Estimate | None:
    """Percentile of the waits of all replications together; the interval from those of each."""
    single = [percentile_of(each, part) for each in waits if len(each)]
    if not single:
        return None
    together = percentile_of(np.concatenate(waits), part)
    spread = mean_estimate(single)
    assert spread is not None
    return Estimate(value=together, low=min(together, spread.low), high=max(together, spread.high))


def percentile_of(waits: Whole, part: float) -> float:
    """The smallest wait that at least ``part`` of the contacts did not exceed; ``waits`` (W, 2), W ≥ 1."""
    order = np.argsort(waits[:, 0], kind="stable")
    reached = np.cumsum(waits[order, 1])
    return float(waits[order[int(np.searchsorted(reached, part * reached[-1] - 1e-9))], 0])
