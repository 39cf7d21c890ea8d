"""Rows of a staffing plan for a screen or a program: by tenant, line, day or interval."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import numpy as np

from core.money import round_rate
from core.service import ServiceTarget
from wfm.staffing.plan import StaffingPlan
from wfm.staffing.requirement import TENTHS_AN_AGENT, RequirementLine
from wfm.staffing.waiting_line import Whole

ViewRow = dict[str, str | int | float | Decimal | date | datetime | None]


def rows_by(by: str, plan: StaffingPlan, tenant: str | None) -> list[ViewRow]:
    """Rows of one view, of all tenants or of one.

    tenant: need pooled and alone, share; line: what the need of a channel is made of; day: hours and peak;
    interval: agents in tenths and load, one row an interval in which anybody is needed.
    """
    views = {"tenant": _tenants, "line": _lines, "day": _days, "interval": _intervals}
    return views[by](plan, tenant)


def target_text(target: ServiceTarget) -> str:
    """``80/20s``."""
    return f"{round_rate(target.fraction * 100, 1).normalize():f}/{target.within_s}s"


def _tenants(plan: StaffingPlan, tenant: str | None) -> list[ViewRow]:
    return [
        {
            "tenant": each.tenant,
            "share_fte": each.share_fte,
            "need_hours": each.need_hours,
            "alone_hours": each.alone_hours,
            "saved_hours": each.saved_hours,
            "bought_week_hours": each.bought_week_hours,
            "shrinkage_percent": round_rate(each.shrinkage * 100, 1),
            "paid_week_hours": each.paid_week_hours,
            "proposed_share_fte": each.proposed_share_fte,
            "source": each.source,
        }
        for each in plan.tenants
        if tenant in (None, each.tenant)
    ]


def _lines(plan: StaffingPlan, tenant: str | None) -> list[ViewRow]:
    return [
        {
            "tenant": line.tenant,
            "channel": line.channel.value,
            "contacts": round(line.contacts, 1),
            "contacts_outside": round(line.contacts_outside, 1),
            "aht_s": line.aht_s,
            "aht_source": line.aht_source,
            "target": target_text(line.target),
            "load_hours": line.load_hours,
            "safety_hours": line.safety_hours,
            "covered_hours": line.covered_hours,
            "agents_min": line.agents_min,
            "minimum_hours": line.minimum_hours,
            "need_hours": line.need_hours,
        }
        for line in plan.lines
        if tenant in (None, line.tenant)
    ]


def _days(plan: StaffingPlan, tenant: str | None) -> list[ViewRow]:
    grid = plan.requirement.grid
    tenths, _ = _summed(plan, tenant)
    rows: list[ViewRow] = []
    for number, day in enumerate(grid.range):
        today = tenths[number * grid.per_day : (number + 1) * grid.per_day]
        peak = int(today.argmax())
        is_needed = bool(today.max() > 0)
        rows.append(
            {
                "day": day,
                "need_hours": round_rate(Decimal(int(today.sum())) / TENTHS_AN_AGENT * grid.minutes / 60, 2),
                "peak_agents": Decimal(int(today[peak])) / TENTHS_AN_AGENT,
                "peak_at": f"{grid.start_of(peak):%H:%M}" if is_needed else None,
                "open_intervals": int(np.count_nonzero(today)),
            }
        )
    return rows


def _intervals(plan: StaffingPlan, tenant: str | None) -> list[ViewRow]:
    grid = plan.requirement.grid
    tenths, load = _summed(plan, tenant)
    return [
        {
            "start": f"{grid.start_of(index):%Y-%m-%d %H:%M}",
            "agents": Decimal(int(tenths[index])) / TENTHS_AN_AGENT,
            "load_erlang": round_rate(Decimal(repr(float(load[index]))), 2),
            "tenants": len({line.tenant for line in _chosen(plan, tenant) if line.tenths[index]}),
        }
        for index in range(grid.size)
        if tenths[index] > 0 or load[index] > 0
    ]


def _chosen(plan: StaffingPlan, tenant: str | None) -> list[RequirementLine]:
    return [line for line in plan.requirement.lines if tenant in (None, line.tenant)]


def _summed(plan: StaffingPlan, tenant: str | None) -> tuple[Whole, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    size = plan.requirement.grid.size
    tenths: Whole = np.zeros(size, dtype=np.int64)
    load = np.zeros(size)
    for line in _chosen(plan, tenant):
        tenths = tenths + np.array(line.tenths, dtype=np.int64)
        load = load + np.array(line.load_erlang)
    return tenths, load
