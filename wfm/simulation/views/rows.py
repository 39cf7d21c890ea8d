"""Measures as rows for people and programs: flat, units in the names, percent with two places."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from core.ids import TenantId
from wfm.simulation import kernels_tally as column
from wfm.simulation.estimate import Estimate, share_estimate
from wfm.simulation.measures import LineMeasures, Measures, level_of
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication
from wfm.simulation.views.records import COMPANY, Side, cost_shares, under_sold_hours
from wfm.staffing.plan import TenantStaffing
from wfm.staffing.waiting_line import Numbers

Cell = str | int | float | bool | None
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


TENANT_FIELDS = (
    "contacts",
    "in_time_percent",
    "answered_percent",
    "abandoned_percent",
    "weeks_held_percent",
    "need_hours",
    "under_sold_hours",
    "cost_won",
)
"""What is set side by side of a tenant."""

LINE_FIELDS = (
    "contacts",
    "service_level_percent",
    "answered_percent",
    "abandoned_percent",
    "weeks_held_percent",
)
"""And of one of its channels."""


def tenant_rows(side: Side) -> list[ViewRow]:
    """A row a tenant: calls and chats together in time, answered and given up; its need, what of it is not sold, and
    its part of the cost. ``weeks_held_percent`` is that of the channel that holds least.
    """
    sums = np.stack([play.sums for play in side.plays])
    numbers: dict[TenantId, list[int]] = {}
    for number, line in enumerate(side.problem.lines):
        numbers.setdefault(line.service.tenant, []).append(number)
    costs, staffing = cost_shares(side), side.staffing
    rows: list[ViewRow] = []
    for tenant, mine in numbers.items():
        held = [_weeks_held(side.plays, number, side.measures.lines[number]) for number in mine]
        known = [each.value for each in held if each is not None]
        need = staffing.get(tenant)
        rows.append(
            {
                "tenant": tenant,
                "contacts": round(float(sums[:, mine, column.OFFERED].sum()) / len(side.plays), 1),
                **_live(side, sums, mine),
                "weeks_held_percent": percent(min(known)) if known else None,
                "need_hours": None if need is None else float(need.need_hours),
                "under_sold_hours": None if need is None else round(float(under_sold_hours(need)), 2),
                "cost_won": costs.get(tenant),
            }
        )
    return rows


def _live(side: Side, sums: Numbers, numbers: Sequence[int]) -> ViewRow:
    """Calls and chats of some lines together, in percent; in time by the definition of each line's own target."""
    live = [number for number in numbers if not side.problem.lines[number].service.channel.is_deferred]
    offered = float(sums[:, live, column.OFFERED].sum())
    levels = [level_of(sums[:, number], side.problem.lines[number].service) for number in live]
    counted = float(sum(each[1].sum() for each in levels))

    def of(part: float, whole: float) -> float | None:
        return percent(part / whole) if whole > 0 else None

    return {
        "in_time_percent": of(float(sum(each[0].sum() for each in levels)), counted),
        "answered_percent": of(float(sums[:, live, column.ANSWERED_].sum()), offered),
        "abandoned_percent": of(float(sums[:, live, column.ABANDONED_].sum()), offered),
    }


def total_row(side: Side) -> ViewRow:
    """The whole pool in one row: service, clauses, hours, need, cost."""
    sums = np.stack([play.sums for play in side.plays])
    judged = [each.is_kept for each in side.clauses if each.is_kept is not None]
    cost, costs = side.cost, cost_shares(side)
    pool = side.measures.pool
    return {
        "contacts": round(float(sums[:, :, column.OFFERED].sum()) / len(side.plays), 1),
        **_live(side, sums, range(len(side.problem.lines))),
        "occupancy_percent": percent(None if pool.occupancy is None else pool.occupancy.value),
        "clauses_kept": sum(judged),
        "clauses_judged": len(judged),
        "on_duty_hours": round(pool.on_duty_hours.value, 1),
        "need_hours": float(side.plan.need_hours),
        "under_sold_hours": round(float(sum(map(under_sold_hours, side.plan.tenants), Decimal(0))), 2),
        "wages_won": None if cost is None else cost.wages_won,
        "premiums_won": None if cost is None else cost.premiums_won,
        "cost_won": None if cost is None else cost.labour_won,
        "unsold_won": costs.get(COMPANY),
    }


def total_rows(before: Side, after: Side) -> list[ViewRow]:
    """A row a measure of the pool: before, after and the difference."""
    first, second = total_row(before), total_row(after)
    rows: list[ViewRow] = []
    for name, was in first.items():
        now = second[name]
        is_known = isinstance(was, int | float) and isinstance(now, int | float)
        difference = round(now - was, 2) if is_known else None  # type: ignore[operator]
        rows.append({"measure": name, "before": was, "after": now, "difference": difference})
    return rows


def clause_rows(before: Side, after: Side) -> list[ViewRow]:
    """The chance of each clause on both sides; a clause of a tenant that joins has none before."""
    sides = [{each.key: each for each in side.clauses} for side in (before, after)]
    rows: list[ViewRow] = []
    for key in dict.fromkeys((*sides[0], *sides[1])):
        was, now = sides[0].get(key), sides[1].get(key)
        known = now if was is None else was
        assert known is not None
        rows.append(
            {
                "tenant": known.tenant,
                "contract": known.contract,
                "kpi": known.kpi,
                "channel": known.channel,
                "unit": known.unit,
                "target": float(known.target),
                "value_before": None if was is None else was.value,
                "value_after": None if now is None else now.value,
                "holds_percent_before": None if was is None else percent(was.chance),
                "holds_percent_after": None if now is None else percent(now.chance),
                "is_kept_before": None if was is None else was.is_kept,
                "is_kept_after": None if now is None else now.is_kept,
            }
        )
    return rows


def new_tenants(before: Side, after: Side) -> list[TenantStaffing]:
    """Need and share of tenants that are only on the second side."""
    return [each for each in after.plan.tenants if each.tenant not in before.staffing]
