"""Why a tenant needs what it needs: every figure of its need, each one computable from those before it.

    load     = contacts × handling time ÷ 3,600 ÷ speed (+ deferred work moved here from other hours)
    by load  = load × safety of the pool ÷ load of the pool, interval by interval
    safety   = by load × strictness
    need     = load + safety − covered + minimum + rounding
    paid     = need + leave + training + meetings

A small pool needs more safety for its load than a large one: a tenant that is served at night has much of it by load
alone. The strictness is above 1 where its target is stricter than those of the others at the hours of its contacts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.money import round_rate
from core.periods import IntervalGrid
from core.service import ServiceTarget
from wfm.staffing.plan import LineStaffing, StaffingPlan, TenantStaffing, hours_of
from wfm.staffing.requirement import TENTHS_AN_AGENT
from wfm.staffing.shrinkage import HoursBehind, Shrinkage
from wfm.staffing.waiting_line import Numbers, Truth

PLACES = 4
RATIO_PLACES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Some intervals of a plan: all, a day, or one interval."""

    first: datetime
    end: datetime
    chosen: Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelExplained:
    """The need of one channel of a tenant over a span; hours on duty.

    ``speed`` is what an agent gains from serving several at once. ``moved_hours`` is deferred work that is done here
    and arrived in other hours, less what arrived here and is done elsewhere. ``pool_load_hours`` and
    ``pool_safety_hours`` are those of all live channels of the pool while this one has contacts;
    ``pool_safety_at_own_target_hours`` would be the pool's safety if everybody had this target; ``by_load_hours`` is
    the channel's part if all targets were alike. Deferred work has no safety, and None there.
    """

    channel: Channel
    target: ServiceTarget
    contacts: Decimal
    aht_s: int
    aht_source: str
    concurrency: int
    speed: Decimal
    moved_hours: Decimal
    load_hours: Decimal
    pool_load_hours: Decimal | None
    pool_safety_hours: Decimal | None
    pool_safety_at_own_target_hours: Decimal | None
    by_load_hours: Decimal | None
    strictness: Decimal | None
    safety_hours: Decimal
    covered_hours: Decimal
    agents_min: int
    minimum_hours: Decimal
    rounding_hours: Decimal
    need_hours: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantExplained:
    """A tenant over a span, its channels, the hours behind its need, and its share (always of the whole plan)."""

    tenant: TenantId
    first: datetime
    end: datetime
    channels: tuple[ChannelExplained, ...]
    alone_hours: Decimal
    behind: HoursBehind
    staffing: TenantStaffing

    @property
    def need_hours(self) -> Decimal:
        """On duty, all channels."""
        return sum((each.need_hours for each in self.channels), Decimal(0))

    @property
    def saved_hours(self) -> Decimal:
        """What pooling saves."""
        return self.alone_hours - self.need_hours


def span_of(grid: IntervalGrid, day: date | None = None, minute: int | None = None) -> Span:
    """All of a grid, one day of it, or the interval of a day that holds a minute."""
    require(day is not None or minute is None, "a time without a day")
    chosen = np.ones(grid.size, dtype=np.bool_)
    first, end = grid.start_of(0), grid.start_of(grid.size - 1) + timedelta(minutes=grid.minutes)
    if day is not None:
        require(day in grid.range, f"{day} is outside the plan")
        begin = (day - grid.first_day).days * grid.per_day
        stop = begin + grid.per_day
        if minute is not None:
            begin += minute // grid.minutes
            stop = begin + 1
        chosen[:] = False
        chosen[begin:stop] = True
        first, end = grid.start_of(begin), grid.start_of(stop - 1) + timedelta(minutes=grid.minutes)
    return Span(first=first, end=end, chosen=chosen)


def explained(plan: StaffingPlan, tenant: TenantId, span: Span, shrinkage: Shrinkage) -> TenantExplained:
    """Everything about one tenant of a plan."""
    place = next(number for number, each in enumerate(plan.tenants) if each.tenant == tenant)
    hours = plan.requirement.grid.minutes / 60
    channels = tuple(
        _channel(plan, number, line, span.chosen) for number, line in enumerate(plan.lines) if line.tenant == tenant
    )
    need = sum((each.need_hours for each in channels), Decimal(0))
    return TenantExplained(
        tenant=tenant,
        first=span.first,
        end=span.end,
        channels=channels,
        alone_hours=hours_of(plan.detail.alone[place][span.chosen].sum() * hours),
        behind=shrinkage.behind(need),
        staffing=plan.tenants[place],
    )


def _channel(plan: StaffingPlan, number: int, line: LineStaffing, chosen: Truth) -> ChannelExplained:
    detail, hours = plan.detail, plan.requirement.grid.minutes / 60

    def summed(agents: Numbers) -> Decimal:
        return _decimal(float(agents[number][chosen].sum()) * hours, PLACES)

    tenths = np.array(plan.requirement.lines[number].tenths, dtype=np.int64)
    need = Decimal(int(tenths[chosen].sum()) * plan.requirement.grid.minutes) / (TENTHS_AN_AGENT * 60)
    load, safety, covered, minimum = (
        summed(agents) for agents in (detail.load, detail.safety, detail.covered, detail.minimum)
    )
    need = round_rate(need, PLACES)
    beside = _pool_beside(plan, number, chosen) if not line.channel.is_deferred else None
    return ChannelExplained(
        channel=line.channel,
        target=line.target,
        contacts=_decimal(float(detail.contacts[number][chosen].sum()), PLACES),
        aht_s=line.aht_s,
        aht_source=line.aht_source,
        concurrency=line.concurrency,
        speed=_decimal(float(detail.gain[number]), RATIO_PLACES),
        moved_hours=load - summed(detail.arriving),
        load_hours=load,
        pool_load_hours=None if beside is None else beside.load,
        pool_safety_hours=None if beside is None else beside.safety,
        pool_safety_at_own_target_hours=None if beside is None else beside.safety_at_own_target,
        by_load_hours=None if beside is None else beside.by_load,
        strictness=None if beside is None else beside.strictness,
        safety_hours=safety,
        covered_hours=covered,
        agents_min=line.agents_min,
        minimum_hours=minimum,
        rounding_hours=need - load - safety + covered - minimum,
        need_hours=need,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The pool while a live line has contacts, in hours; see ChannelExplained."""

    load: Decimal
    safety: Decimal
    safety_at_own_target: Decimal
    by_load: Decimal
    strictness: Decimal


def _pool_beside(plan: StaffingPlan, number: int, chosen: Truth) -> _Beside:
    detail, hours = plan.detail, plan.requirement.grid.minutes / 60
    live = [place for place, each in enumerate(plan.lines) if not each.channel.is_deferred]
    busy = chosen & (detail.load[number] > 0)
    loads, safeties = (agents[live][:, busy].sum(axis=0) for agents in (detail.load, detail.safety))
    by_load = float((safeties * detail.load[number][busy] / loads).sum()) * hours
    own = float(detail.safety[number][busy].sum()) * hours
    return _Beside(
        load=_decimal(float(loads.sum()) * hours, PLACES),
        safety=_decimal(float(safeties.sum()) * hours, PLACES),
        safety_at_own_target=_decimal(float(detail.strictness[number][busy].sum()) * hours, PLACES),
        by_load=_decimal(by_load, PLACES),
        strictness=_decimal(own / by_load if by_load > 0 else 1.0, RATIO_PLACES),
    )


def _decimal(value: float, places: int) -> Decimal:
    return round_rate(Decimal(repr(value)), places)
