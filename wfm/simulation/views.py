"""Measures as rows for people and programs: flat, units in the names, percent with two places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wfm.simulation.estimate import Estimate, share_estimate
from wfm.simulation.measures import LineMeasures, Measures, level_of
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication

Cell = str | int | float | None
ViewRow = dict[str, Cell]


def percent(value: float | None) -> float | None:
    """A ratio as percent."""
    return None if value is None or not np.isfinite(value) else round(value * 100, 2)


def seconds(estimate: Estimate | None) -> float | None:
    """Seconds with one place."""
    return None if estimate is None else round(estimate.value, 1)


def line_rows(problem: SimulationProblem, measures: Measures, plays: Sequence[Replication]) -> list[ViewRow]:
    """A row a tenant and channel: the promise, what came out, and in how many of 100 weeks the target holds."""
    return [
        _line_row(line, _weeks_held(plays, number, line))
        for number, line in enumerate(measures.lines)
        if line.offered.value > 0
    ]


def _weeks_held(plays: Sequence[Replication], number: int, line: LineMeasures) -> Estimate | None:
    """Share of the replications in which the target is met, of those with a contact."""
    good, counted = level_of(np.stack([play.sums[number] for play in plays]), line.service)
    known = counted > 0
    target = float(line.service.target.fraction)
    return share_estimate(int((good[known] >= target * counted[known] - 1e-9).sum()), int(known.sum()))


def _line_row(line: LineMeasures, held: Estimate | None) -> ViewRow:
    level = line.service_level
    target = line.service.target
    return {
        "tenant": line.tenant,
        "channel": line.channel.value,
        "target_percent": percent(float(target.fraction)),
        "within_s": target.within_s,
        "contacts": round(line.offered.value, 1),
        "service_level_percent": percent(None if level is None else level.value),
        "service_level_low_percent": percent(None if level is None else level.low),
        "service_level_high_percent": percent(None if level is None else level.high),
        "weeks_held_percent": percent(None if held is None else held.value),
        "answered_percent": percent(None if line.answer_rate is None else line.answer_rate.value),
        "abandoned_percent": percent(None if line.abandon_rate is None else line.abandon_rate.value),
        "handed_over": round(line.handed_over.value, 1),
        "asa_s": seconds(line.asa_s),
        "aht_s": seconds(line.aht_s),
        "median_wait_s": seconds(line.median_s),
        "p90_wait_s": seconds(line.p90_s),
        "waiting": round(line.waiting.value, 1),
    }


def pool_row(problem: SimulationProblem, measures: Measures) -> ViewRow:
    """The pool in one row; answered and in time are those of phone and chat."""
    pool = measures.pool

    def value(estimate: Estimate | None) -> float | None:
        return percent(None if estimate is None else estimate.value)

    return {
        "pool": problem.pool,
        "replications": measures.replications,
        "seed": measures.seed,
        "contacts": round(sum(line.offered.value for line in measures.lines), 1),
        "on_duty_hours": round(pool.on_duty_hours.value, 1),
        "late_hours": round(pool.late_hours.value, 2),
        "occupancy_percent": value(pool.occupancy),
        "utilisation_percent": value(pool.utilisation),
        "answered_percent": value(pool.answer_rate),
        "in_time_percent": value(pool.service_level),
    }


def beside(
    before: Sequence[ViewRow], after: Sequence[ViewRow], fields: Sequence[str], keys: Sequence[str]
) -> list[ViewRow]:
    """Rows of two weeks side by side by ``keys``: each field as ``<field>_before`` and ``<field>_after``."""
    first = {tuple(row[key] for key in keys): row for row in before}
    second = {tuple(row[key] for key in keys): row for row in after}
    rows = []
    for key in dict.fromkeys((*first, *second)):
        row: ViewRow = dict(zip(keys, key, strict=True))
        for field in fields:
            row[f"{field}_before"] = first.get(key, {}).get(field)
            row[f"{field}_after"] = second.get(key, {}).get(field)
        rows.append(row)
    return rows
