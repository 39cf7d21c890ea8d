"""Forecast + services ▶ staffing plan: the pooled, fractional requirement of one pool.

    live lines (phone, chat)   load + part of the pool's safety        wfm.staffing.pooling
    deferred lines (board)     workload, in valleys, within its age    wfm.staffing.backlog
    minimum presence           whole people, who spare others' safety  wfm.staffing.presence
    all lines                  tenths of an agent, error carried on    wfm.staffing.rounding

The requirement is *on duty*: people at work and able to answer. Shrinkage (leave, training, meetings) lies on top of
it and is only needed to compare the need with what was bought: paid hours = on-duty hours / (1 − shrinkage).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.ids import PoolId, TenantId
from core.money import round_rate
from core.periods import DAYS_A_WEEK, IntervalGrid
from core.problems import Problem
from core.service import Service
from forecasts.forecast import Forecast
from wfm.staffing.alone import LiveLine, agents_alone
from wfm.staffing.backlog import BacklogPlan, Board, plan_backlogs
from wfm.staffing.chat import agent_speed
from wfm.staffing.goals import Goal
from wfm.staffing.plan import LineStaffing, PlanDetail, StaffingPlan, StaffingRules, TenantStaffing, hours_of
from wfm.staffing.pooling import LiveLines, PooledNeed, pooled_need
from wfm.staffing.presence import minimum_presence
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement, RequirementLine, UnderSold
from wfm.staffing.rounding import carried
from wfm.staffing.waiting_line import Numbers, Whole
from wfm.staffing.workload import Workload, Workloads, workloads

SHARE_STEP = Decimal("0.1")
"""Shares are sold in tenths of an FTE."""


def requirement(
    forecast: Forecast,
    services: Sequence[Service],
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    *,
    pool: PoolId | None = None,
    rules: StaffingRules | None = None,
) -> Requirement:
    """The requirement alone; see ``staffing_plan``."""
    return staffing_plan(forecast, services, grid, calendar, pool=pool, rules=rules).requirement


def staffing_plan(
    forecast: Forecast,
    services: Sequence[Service],
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    *,
    pool: PoolId | None = None,
    rules: StaffingRules | None = None,
) -> StaffingPlan:
    """Agents needed on duty by every tenant and channel of one pool, in every interval of ``grid``, and why.

    ``services`` may hold several pools; ``pool`` names one where there are more. The forecast must cover the grid with
    intervals of the same length. What does not fit together comes back as Problems beside the plan; the plan is then
    that of the rest. Raises PumasiError where there is nothing to plan.
    """
    rules = rules or StaffingRules()
    work = workloads(forecast, services, grid, calendar, pool)
    live = [number for number, line in enumerate(work.lines) if not line.service.channel.is_deferred]
    pooled_lines = live_lines([work.lines[number] for number in live], grid, rules)
    need = pooled_need(pooled_lines, rules.agents_max)
    boards = _boards(work, need.load + need.safety)
    detail, alone_tenants = _detail(work, live, pooled_lines, need, boards, rules)
    wanted = detail.load + detail.safety - detail.covered + detail.minimum
    tenths = np.maximum(carried(wanted * TENTHS_AN_AGENT), _least(work) * TENTHS_AN_AGENT)
    made = Requirement(
        pool=work.pool,
        grid=grid,
        lines=tuple(
            RequirementLine(
                tenant=line.service.tenant,
                channel=line.service.channel,
                tenths=tuple(tenths[number].tolist()),
                load_erlang=tuple(detail.arriving[number].tolist()),
                language=line.service.language,
                agents_min=line.service.agents_min,
            )
            for number, line in enumerate(work.lines)
        ),
    )
    hours = grid.minutes / 60
    alone = dict(zip(alone_tenants, (detail.alone.sum(axis=1) * hours).tolist(), strict=True))
    tenants = _tenants(work, made, alone, rules)
    return StaffingPlan(
        requirement=_with_under_sold(made, tenants),
        lines=tuple(
            _line_staffing(line, detail, number, int(tenths[number].sum()), boards.get(number), hours)
            for number, line in enumerate(work.lines)
        ),
        tenants=tenants,
        pool_agents=tuple(wanted.sum(axis=0).tolist()),
        rules=rules,
        detail=detail,
        problems=(*work.problems, *_unreachable(work, need, grid)),
    )


def _line_staffing(
    line: Workload, detail: PlanDetail, number: int, tenths: int, board: BacklogPlan | None, hours: float
) -> LineStaffing:
    """The sums of one line over the grid."""

    def summed(agents: Numbers) -> Decimal:
        return hours_of(agents[number].sum() * hours)

    return LineStaffing(
        tenant=line.service.tenant,
        channel=line.service.channel,
        target=line.service.target,
        aht_s=line.aht_s,
        aht_source=line.aht_source,
        concurrency=line.service.concurrency,
        open_hours=hours_of(line.is_open.sum() * hours),
        contacts=float(line.contacts.sum()),
        contacts_outside=line.contacts_outside,
        load_hours=summed(detail.load),
        safety_hours=summed(detail.safety),
        covered_hours=summed(detail.covered),
        agents_min=line.service.agents_min,
        minimum_hours=summed(detail.minimum),
        need_hours=hours_of(tenths / TENTHS_AN_AGENT * hours),
        worst_age_s=None if board is None else board.worst_age_s,
    )


def _least(work: Workloads) -> Whole:
    """Minimum presence by line and interval: whole agents, inside the service window."""
    return np.array([line.is_open * line.service.agents_min for line in work.lines], dtype=np.int64)


def _boards(work: Workloads, live: Numbers) -> dict[int, BacklogPlan]:
    """The plan of each deferred line, by its number, poured over the live need of the pool."""
    deferred = [number for number, line in enumerate(work.lines) if line.service.channel.is_deferred]
    plans = plan_backlogs(
        [
            Board(
                arriving=work.lines[number].contacts * work.lines[number].handling_s / (work.grid.minutes * 60),
                is_open=work.lines[number].is_open,
                age_max_s=work.lines[number].service.target.within_s,
            )
            for number in deferred
        ],
        live.sum(axis=0) if live.size else np.zeros(work.grid.size),
        work.grid.minutes,
    )
    return dict(zip(deferred, plans, strict=True))


def live_lines(lines: Sequence[Workload], grid: IntervalGrid, rules: StaffingRules) -> LiveLines:
    """Phone and chat as one kind of work: a chat takes its handling time over what its agent gains from sharing."""
    gains = [_gain(line.service, rules) for line in lines]
    contacts = np.stack([line.contacts for line in lines]) if lines else np.zeros((0, grid.size))
    return LiveLines(
        contacts_a_s=contacts / (grid.minutes * 60),
        work_s=np.stack([line.handling_s / gain for line, gain in zip(lines, gains, strict=True)])
        if lines
        else contacts,
        patience_s=np.array([_patience(line.service) for line in lines]),
        goals=tuple(Goal.of(line.service.target) for line in lines),
    )


def _gain(service: Service, rules: StaffingRules) -> float:
    """Contacts an agent finishes, working at its concurrency, in the time that one alone takes."""
    return float(agent_speed(service.concurrency, float(rules.chat_slowdown)))


def _patience(service: Service) -> float:
    return math.inf if service.patience_s is None else float(service.patience_s)


def _detail(
    work: Workloads,
    live: Sequence[int],
    pooled_lines: LiveLines,
    need: PooledNeed,
    boards: Mapping[int, BacklogPlan],
    rules: StaffingRules,
) -> tuple[PlanDetail, tuple[TenantId, ...]]:
    """What to staff by line and interval; deferred work where it is done, without safety. And the order of tenants."""
    shape = (len(work.lines), work.grid.size)
    load, safety, strictness = (np.zeros(shape) for _ in range(3))
    load[list(live)], safety[list(live)], strictness[list(live)] = need.load, need.safety, need.strictness
    arriving = load.copy()
    for number, plan in boards.items():
        line = work.lines[number]
        load[number] = plan.done
        arriving[number] = line.contacts * line.handling_s / (work.grid.minutes * 60)
    presence = minimum_presence(load, safety, _least(work).astype(float))
    tenants, alone = _alone(work, live, pooled_lines, boards, rules)
    detail = PlanDetail(
        contacts=np.stack([line.contacts for line in work.lines]),
        gain=np.array([_gain(line.service, rules) for line in work.lines]),
        arriving=arriving,
        load=load,
        safety=safety,
        strictness=strictness,
        covered=presence.covered,
        minimum=presence.added,
        alone=alone,
    )
    return detail, tenants


def _alone(
    work: Workloads,
    live: Sequence[int],
    pooled_lines: LiveLines,
    boards: Mapping[int, BacklogPlan],
    rules: StaffingRules,
) -> tuple[tuple[TenantId, ...], Numbers]:
    """Agents of each tenant's own team, shape (tenants, intervals), by tenant.

    Whole agents for live contacts, and the deferred work as it is.
    """
    order = tuple(sorted({line.service.tenant for line in work.lines}))
    alone = np.zeros((len(order), work.grid.size))
    lines = [
        LiveLine(
            tenant=line.service.tenant,
            contacts_a_s=pooled_lines.contacts_a_s[row],
            handling_s=line.handling_s,
            patience_s=_patience(line.service),
            concurrency=line.service.concurrency,
            goal=Goal.of(line.service.target),
            least=(line.is_open * line.service.agents_min).astype(float),
        )
        for row, line in ((row, work.lines[number]) for row, number in enumerate(live))
    ]
    if lines:
        tenants, agents = agents_alone(lines, pooled_lines, rules)
        for tenant, needed in zip(tenants, agents, strict=True):
            alone[order.index(tenant)] += needed
    for number, plan in boards.items():
        service = work.lines[number].service
        least: Whole = work.lines[number].is_open * service.agents_min
        alone[order.index(service.tenant)] += np.maximum(plan.done, least)
    return order, alone


def _tenants(
    work: Workloads, made: Requirement, alone: Mapping[TenantId, float], rules: StaffingRules
) -> tuple[TenantStaffing, ...]:
    """Need against share, by tenant. Channels may differ in shrinkage: paid hours are added up by channel."""
    hours, weeks = Decimal(work.grid.minutes) / 60, Decimal(work.grid.days) / DAYS_A_WEEK
    found = []
    for tenant in sorted(alone):
        mine = [
            (line.service, needed.hours * hours)
            for line, needed in zip(work.lines, made.lines, strict=True)
            if line.service.tenant == tenant
        ]
        need = sum((needed for _, needed in mine), Decimal(0))
        paid = sum((needed / (1 - each.shrinkage) for each, needed in mine), Decimal(0))
        found.append(_tenant(mine[0][0], need, paid, hours_of(alone[tenant]), weeks, rules))
    return tuple(found)


def _tenant(
    service: Service, need: Decimal, paid: Decimal, alone: Decimal, weeks: Decimal, rules: StaffingRules
) -> TenantStaffing:
    shrinkage = 1 - need / paid if paid else service.shrinkage
    needed, bought = need / weeks, service.share_fte * rules.share_week_hours * (1 - shrinkage)
    share = paid / weeks / rules.share_week_hours
    proposed = (share / SHARE_STEP).to_integral_value(rounding=ROUND_CEILING) * SHARE_STEP
    return TenantStaffing(
        tenant=service.tenant,
        share_fte=service.share_fte,
        shrinkage=round_rate(shrinkage, 4),
        source=service.source,
        need_hours=round_rate(need, 2),
        alone_hours=alone,
        needed_week_hours=round_rate(needed, 2),
        bought_week_hours=round_rate(bought, 2),
        paid_week_hours=round_rate(paid / weeks, 2),
        share_needed_fte=round_rate(share, 3),
        proposed_share_fte=proposed if needed > bought else None,
    )


def _with_under_sold(made: Requirement, tenants: Sequence[TenantStaffing]) -> Requirement:
    """The requirement, naming each tenant that needs more than it bought, with the share to propose."""
    return Requirement(
        pool=made.pool,
        grid=made.grid,
        lines=made.lines,
        under_sold=tuple(
            UnderSold(
                tenant=tenant.tenant,
                needed_hours=tenant.needed_week_hours,
                bought_hours=tenant.bought_week_hours,
                proposed_share_fte=tenant.proposed_share_fte,
            )
            for tenant in tenants
            if tenant.proposed_share_fte is not None
        ),
    )


def _unreachable(work: Workloads, need: PooledNeed, grid: IntervalGrid) -> list[Problem]:
    """Targets that no number of agents reaches, with how close one gets."""
    found = []
    if not bool(need.is_reached.all()):
        worst = int(np.argmin(np.where(need.is_reached, np.inf, need.score)))
        found.append(
            Problem(
                code="staffing.unreachable",
                values={
                    "pool": work.pool,
                    "moment": f"{grid.start_of(worst):%Y-%m-%d %H:%M}",
                    "agents": f"{need.agents[worst]:,.0f}",
                    "percent": f"{max(float(need.score[worst]), 0.0) * 100:.1f}",
                },
            )
        )
    for line in work.lines:
        target = line.service.target
        if line.service.channel.is_deferred and target.within_s < line.aht_s:
            found.append(
                Problem(
                    code="staffing.age_below_handling",
                    values={"tenant": line.service.tenant, "age_s": target.within_s, "aht_s": line.aht_s},
                )
            )
    return found
