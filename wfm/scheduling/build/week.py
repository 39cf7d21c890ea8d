"""One week: formulate, search, divide, and records again, with what is to be told about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.errors import require
from core.ids import AgentId
from core.periods import seoul, week_from
from core.problems import Problem
from core.service import Service
from wfm.scheduling.build.effort import BuildLimits, Means
from wfm.scheduling.build.finding import found_and_bounded
from wfm.scheduling.build.records import Order, RosterResult, WeekBlocks
from wfm.scheduling.divide.balance import bought_minutes, share_balance
from wfm.scheduling.divide.blocks import BlockOutcome, Blocks, tenant_blocks
from wfm.scheduling.divide.caps import capped_duty
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.divide.from_arrays import assignments_of, shifts_of, uncovered_of
from wfm.scheduling.divide.given_shifts import shifts_within, tours_of
from wfm.scheduling.divide.redivide import covered_by
from wfm.scheduling.divide.standby import with_standby
from wfm.scheduling.divide.stretches import WEIGHT_SCALE, BlockLimits
from wfm.scheduling.divide.terms import division_won, terms_won
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.formulate.pinning import pins_held
from wfm.scheduling.repair.near import near_roster, shapes_near
from wfm.scheduling.roster import Roster, RosterStatus, Search, Shift
from wfm.scheduling.search.bound import Bound
from wfm.scheduling.search.search import Found
from wfm.scheduling.settings import RosterSettings

ENGINE = "tours+routing+ruin-recreate/1 with CP-SAT blocks"


def build_week(
    given: RosterInput, order: Order, services: tuple[Service, ...], means: Means, start: Roster | None
) -> RosterResult:
    """One week, not yet checked: arrays, tours, blocks and standing by, and records again.

    A Ctrl-C goes through as KeyboardInterrupt, at once, where the limits keep no interrupted roster.
    """
    limits = means.limits
    problem, problems = roster_problem(given, order.monday, also=shapes_near(given.near))
    if given.near is not None:
        problem = near_roster(problem, given, given.near)
    begun = None if start is None else tours_of(problem, shifts_within(start, order.monday))
    found, bound = found_and_bounded(problem, order, means, begun)
    _leave_if(found.is_interrupted, limits)
    routed = duty_of(problem, found.tours)
    # each term is counted again and must agree with the search's own total
    _require_agreement(terms_won(problem, found.tours, routed), found)
    duty = capped_duty(problem, routed)
    rounds = 0 if found.is_interrupted else limits.block_rounds_a_day
    division = _block_limits(given.settings, problem.slot_minutes, rounds, order.seed)
    blocks = tenant_blocks(duty, problem.per_day, division)
    _leave_if(blocks.is_interrupted, limits)
    bought = bought_minutes(services, given.calendar, order.monday, given.law.full_time_week_minutes)
    tenths = with_standby(problem, duty, blocks.tenths, bought)
    # where a cap took hands away, who stands by may cover what was left
    settled = replace(duty, covered=covered_by(problem, duty.skills, tenths))
    shifts = shifts_of(problem, found.tours)
    terms = terms_won(problem, found.tours, settled) | division_won(given, problem, duty, blocks.tenths)
    roster = Roster(
        roster=order.roster,
        pool=given.requirement.pool,
        monday=order.monday,
        weeks=1,
        version=order.version,
        status=RosterStatus.DRAFT,
        interval_minutes=problem.slot_minutes,
        shifts=shifts,
        assignments=assignments_of(problem, duty, tenths),
        uncovered=uncovered_of(problem, settled),
        search=_search_record(terms, bound, order, limits),
        pins=pins_held(given.pins, shifts, week_from(order.monday)),
    )
    return RosterResult(
        roster=roster,
        problems=(*problems, *_missed_training(given, roster), *_rough_days(roster, blocks)),
        balance=share_balance(bought, roster.assignments, given.requirement, order.monday),
        blocks=(_week_blocks(order.monday, blocks),),
        is_interrupted=found.is_interrupted or blocks.is_interrupted,
    )


def _leave_if(is_interrupted: bool, limits: BuildLimits) -> None:
    """Nobody waits for an interrupted roster that would not be kept."""
    if is_interrupted and not limits.keeps_interrupted:
        raise KeyboardInterrupt


def _block_limits(settings: RosterSettings, slot_minutes: int, rounds: int, seed: int) -> BlockLimits:
    """Effort of the division, and its weights as whole numbers."""
    level = float(settings.skill_level) * slot_minutes / 60
    return BlockLimits(
        rounds_a_day=rounds,
        slots_min=-(-settings.block_minutes_min // slot_minutes),
        seed=seed,
        change=round(WEIGHT_SCALE * float(settings.tenant_change)),
        short=round(WEIGHT_SCALE * float(settings.short_block)),
        level=round(WEIGHT_SCALE * level),
    )


def _require_agreement(terms: dict[str, int], found: Found) -> None:
    cost = sum(terms.values())
    require(abs(cost - found.cost_won) <= len(terms) + 1, "the terms do not add up to the cost of the search")


def _search_record(terms: dict[str, int], bound: Bound | None, order: Order, limits: BuildLimits) -> Search:
    """How the week was found."""
    cost = sum(terms.values())
    # Each term is rounded to won, so a proven optimum may lie a few won below its own bound.
    is_bounded = bound is not None and bound.won <= cost + len(terms) + 1
    return Search(
        engine=ENGINE,
        seed=order.seed,
        limit_s=limits.search.seconds or 0.0,
        cost_won=cost,
        bound_won=min(bound.won, cost) if bound is not None and is_bounded else None,
        bound_name=bound.name if bound is not None else "",
        terms_won=terms,
    )


def _week_blocks(monday: date, blocks: Blocks) -> WeekBlocks:
    return WeekBlocks(
        monday=monday,
        outcomes=blocks.outcomes,
        changes_routed=blocks.changes_routed,
        changes_flow=blocks.changes_flow,
        changes=blocks.changes,
    )


def _missed_training(given: RosterInput, roster: Roster) -> tuple[Problem, ...]:
    """Training and meetings of the week that no shift of the agent holds."""
    begin, end = seoul(roster.range.first), seoul(roster.range.end)
    own = {agent.agent for agent in given.pool_agents}
    held: dict[AgentId, list[Shift]] = {agent: [] for agent in own}
    for shift in roster.shifts:
        held[shift.agent].append(shift)
    return tuple(
        Problem(code="scheduling.training_outside_shift", values={"agent": away.agent, "day": away.start.date()})
        for away in sorted(given.absences, key=lambda each: (each.start, each.agent))
        if away.kind in AT_WORK and away.agent in own and begin <= away.start < end
        if not any(shift.start <= away.start and away.end <= shift.end for shift in held[away.agent])
    )


def _rough_days(roster: Roster, blocks: Blocks) -> tuple[Problem, ...]:
    """Days whose blocks CP-SAT had no time to try."""
    return tuple(
        Problem(code="scheduling.blocks_not_solved", values={"day": roster.monday + timedelta(days=number)})
        for number, outcome in enumerate(blocks.outcomes)
        if outcome is BlockOutcome.SKIPPED
    )
