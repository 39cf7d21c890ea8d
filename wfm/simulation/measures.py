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
from wfm.simulation.estimate import Estimate, mean_estimate, part_estimate, ratio_estimate
from wfm.simulation.habits import Habit
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication, Runner, replicate
from wfm.simulation.waits import wait_estimates
from wfm.staffing.waiting_line import Numbers, Whole

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMeasures:
    """One tenant and channel. Ratios are 0 … 1; None where nothing was counted.

    ``offered`` came in the grid, ``carried_in`` before it and were open then; both are answered, given up or
    ``waiting`` at the end. Posts still open within their limit are judged by nobody yet: they are in no ratio and no
    age. ``service_level`` is by the definition of the service's own target; of posts it is the share done within the
    limit. ``median_s``, ``p90_s`` and ``longest_s`` are of all waits: time to the first response of a call or chat, age
    of a post when done. ``handover_rate`` of the answered went to the tenant; the others are solved at first contact as
    far as the floor can know (``first_contact_rate``: who asks again comes as a new contact). ``served_hours`` of
    agents were spent on it, a minute shared by chats in equal parts: the ``work_share`` of all hours spent on contacts.
    ``habit`` says how much of its work and patience is measured.
    """

    tenant: TenantId
    channel: Channel
    service: Service
    habit: Habit
    offered: Estimate
    carried_in: Estimate
    answered: Estimate
    handed_over: Estimate
    waiting: Estimate
    served_hours: Estimate
    work_share: Estimate | None
    answer_rate: Estimate | None
    service_level: Estimate | None
    abandon_rate: Estimate | None
    asa_s: Estimate | None
    aht_s: Estimate | None
    median_s: Estimate | None
    p90_s: Estimate | None
    longest_s: Estimate | None
    handover_rate: Estimate | None
    first_contact_rate: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolMeasures:
    """The whole pool over the grid; ratios of contacts are those of phone and chat.

    ``occupancy``: live work on duty; ``utilisation``: posts included.
    """

    on_duty_hours: Estimate
    late_hours: Estimate
    occupancy: Estimate | None
    utilisation: Estimate | None
    answer_rate: Estimate | None
    service_level: Estimate | None
    abandon_rate: Estimate | None
    asa_s: Estimate | None


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
    waits = zip(*wait_estimates(plays, (0.5, 0.9, 1.0), len(problem.lines)), strict=True)
    on_duty = [each.on_duty_s for each in plays]
    live = [number for number, line in enumerate(problem.lines) if not line.service.channel.is_deferred]
    of_live = sums[:, live].sum(axis=1)
    offered = of_live[:, column.OFFERED] + of_live[:, column.CARRIED_IN]
    work_s = [each.live_s + each.post_s for each in plays]
    return Measures(
        replications=len(plays),
        seed=seed,
        lines=tuple(
            _line(line.service, habit, sums[:, number], wait, work_s)
            for number, (line, habit, wait) in enumerate(zip(problem.lines, problem.habits, waits, strict=True))
        ),
        pool=PoolMeasures(
            on_duty_hours=_mean([each.on_duty_s / SECONDS_AN_HOUR for each in plays]),
            late_hours=_mean([each.late_s / SECONDS_AN_HOUR for each in plays]),
            occupancy=ratio_estimate([each.live_s for each in plays], on_duty),
            utilisation=ratio_estimate(work_s, on_duty),
            answer_rate=part_estimate(of_live[:, column.ANSWERED_], offered),
            service_level=part_estimate(of_live[:, column.IN_TIME], offered),
            abandon_rate=part_estimate(of_live[:, column.ABANDONED_], offered),
            asa_s=ratio_estimate(of_live[:, column.ANSWER_WAIT_S], of_live[:, column.ANSWERED_]),
        ),
    )


def _mean(values: Sequence[float]) -> Estimate:
    found = mean_estimate(values)
    assert found is not None
    return found


def _line(
    service: Service, habit: Habit, sums: Numbers, waits: Sequence[Estimate | None], work_s: Sequence[float]
) -> LineMeasures:
    """``sums`` (R, columns); ``waits`` median, p90, longest; ``work_s`` of all lines a replication."""
    answered, handed_over = sums[:, column.ANSWERED_], sums[:, column.HANDED_OVER]
    served_s = sums[:, column.SERVED_S]
    good, counted = level_of(sums, service)
    decided = decided_of(sums, service)
    is_live = not service.channel.is_deferred
    return LineMeasures(
        tenant=service.tenant,
        channel=service.channel,
        service=service,
        habit=habit,
        offered=_mean(sums[:, column.OFFERED].tolist()),
        carried_in=_mean(sums[:, column.CARRIED_IN].tolist()),
        answered=_mean(answered.tolist()),
        handed_over=_mean(handed_over.tolist()),
        waiting=_mean(sums[:, column.WAITING_].tolist()),
        served_hours=_mean((served_s / SECONDS_AN_HOUR).tolist()),
        work_share=part_estimate(served_s, work_s),
        answer_rate=part_estimate(answered, decided),
        service_level=part_estimate(good, counted),
        abandon_rate=part_estimate(sums[:, column.ABANDONED_], decided) if is_live else None,
        asa_s=ratio_estimate(sums[:, column.ANSWER_WAIT_S], answered),
        aht_s=ratio_estimate(sums[:, column.HANDLED_S], answered),
        median_s=waits[0],
        p90_s=waits[1],
        longest_s=waits[2],
        handover_rate=part_estimate(handed_over, answered),
        first_contact_rate=part_estimate(answered - handed_over, answered),
    )


def decided_of(sums: Numbers, service: Service) -> Numbers:
    """Contacts whose story is told: all, but for posts still open within their limit; ``sums`` (…, columns)."""
    came = sums[..., column.OFFERED] + sums[..., column.CARRIED_IN]
    return came - sums[..., column.LOST_IN_TIME] if service.channel.is_deferred else came


def level_of(sums: Numbers, service: Service) -> tuple[Numbers, Numbers]:
    """Good contacts and contacts counted, by the definition of the service's target; ``sums`` (…, columns)."""
    in_time, lost = sums[..., column.IN_TIME], sums[..., column.LOST_IN_TIME]
    # a post past its limit when the week began was judged in the week before
    offered = sums[..., column.OFFERED] + sums[..., column.CARRIED_IN] - sums[..., column.JUDGED_BEFORE]
    answered = sums[..., column.ANSWERED_]
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
        keys = play.wait_keys.astype(np.int64)
        side = keys >> column.WAIT_BITS
        return cls(
            queue=side >> 1,
            is_unanswered=side & 1,
            seconds=keys & ((1 << column.WAIT_BITS) - 1),
            counts=play.wait_counts,
        )

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
