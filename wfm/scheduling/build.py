"""Build a roster: formulate, search, divide, check. Always a roster, with what it lacks and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.ids import AgentId, RosterId
from core.periods import seoul, week_from
from core.problems import Problem
from core.service import Service
from wfm.scheduling.divide.balance import ShareBalance, bought_minutes, share_balance
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
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.formulate.pinning import pins_held
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.repair.near import near_roster, shapes_near
from wfm.scheduling.repair.training import Placed, TrainingAsked, place_training
from wfm.scheduling.roster import Roster, RosterStatus, Search, Shift
from wfm.scheduling.rules.checker import require_legal
from wfm.scheduling.search.beside import BoundBeside
from wfm.scheduling.search.bound import Bound
from wfm.scheduling.search.proof import NAME as BRANCHED
from wfm.scheduling.search.proof import PROVED, Proof, can_be_proved, prove
from wfm.scheduling.search.rounds import AGENTS_IN_PARTS, search_in_rounds
from wfm.scheduling.search.search import Clock, Found, Progress, SearchLimits, search
from wfm.scheduling.settings import RosterSettings

Ints = npt.NDArray[np.int64]
P = ParamSpec("P")
T = TypeVar("T")

ENGINE = "tours+routing+ruin-recreate/1 with CP-SAT blocks"
BOUND_SHARE = 0.25
BOUND_PASSES = 80
WARM_PART = 4
"""A search that begins from a roster of nearly the same week needs this part of the effort of one from nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildLimits:
    """Effort a week: of the search, of the bound beside it, and parts of each day that CP-SAT re-divides (20 ms each).

    ``proof_s``: seconds that a pool small enough may take to be proved behind its search; None tries none.
    ``bound`` None: as long as the search takes, or eighty passes where rounds limit the search. Where the bound has no
    thread of its own, it comes first and takes a quarter of that time. Without ``keeps_interrupted`` a Ctrl-C goes
    through as KeyboardInterrupt: there is a roster already, and nobody waits for this one.
    """

    search: SearchLimits
    bound: SearchLimits | None = None
    block_rounds_a_day: int = 20
    proof_s: float | None = None
    keeps_interrupted: bool = True

    @property
    def bound_limits(self) -> SearchLimits:
        """Where the bound stops."""
        if self.bound is not None:
            return self.bound
        if self.search.rounds is not None or self.search.seconds is None:
            return SearchLimits(rounds=BOUND_PASSES)
        return SearchLimits(seconds=self.search.seconds)


def warmed(limits: BuildLimits) -> BuildLimits:
    """The effort of a build that begins from a roster."""
    seconds, rounds = limits.search.seconds, limits.search.rounds
    search = replace(
        limits.search,
        seconds=None if seconds is None else seconds / WARM_PART,
        rounds=None if rounds is None else -(-rounds // WARM_PART),
    )
    return replace(limits, search=search)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """Who works beside this thread. None of either: all is done here, one thing after the other.

    ``beside`` runs the bound in a thread while the search goes on. ``parts`` searches the parts of a big pool,
    ``count`` of them at the same time.
    """

    beside: Executor | None = None
    parts: Executor | None = None
    count: int = 1


ALONE = Workers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which roster to build: its identity, first Monday, weeks and seed."""

    roster: RosterId
    version: int
    monday: date
    weeks: int = 1
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBlocks:
    """How the tenant blocks of a week came about: outcome a day, changes of tenant routed, by flow, at the end."""

    monday: date
    outcomes: tuple[BlockOutcome, ...]
    changes_routed: int
    changes_flow: int
    changes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterResult:
    """A checked roster and what is to be told about it. ``is_interrupted``: the user ended the search early."""

    roster: Roster
    problems: tuple[Problem, ...]
    balance: tuple[ShareBalance, ...]
    blocks: tuple[WeekBlocks, ...]
    is_interrupted: bool


def build_roster(
    given: RosterInput,
    order: Order,
    *,
    services: tuple[Service, ...] = (),
    limits: BuildLimits,
    clock: Clock,
    progress: Callable[[Progress], None] | None = None,
    workers: Workers = ALONE,
    start: Roster | None = None,
) -> RosterResult:
    """A legal roster over whole weeks, each solved after the one before it with what that one leaves behind.

    ``services`` say what tenants bought (for standing by and balance). With ``workers``, pools too big for one search
    are cut into parts. ``start`` is a roster of the same weeks, people and rules, for another need perhaps: the search
    begins from its shifts. An interrupt (Ctrl-C) ends the work at any stage and keeps the best roster so far. The
    result passes the independent checker, else BrokenInvariant is raised.
    """
    require(
        order.monday + timedelta(weeks=order.weeks) <= given.requirement.grid.range.end, "weeks without requirement"
    )
    weeks: list[RosterResult] = []
    previous = given.previous
    for number in range(order.weeks):
        week = replace(order, monday=order.monday + timedelta(weeks=number), weeks=1)
        weeks.append(
            _build_week(replace(given, previous=previous), week, services, limits, clock, progress, workers, start)
        )
        previous = weeks[-1].roster
        if weeks[-1].is_interrupted:
            limits = replace(limits, search=SearchLimits(rounds=0), block_rounds_a_day=0, proof_s=None)
    result = weeks[0] if len(weeks) == 1 else _joined(order, weeks)
    require_legal(facts_of(given, result.roster))
    return result


def build_around_training(
    given: RosterInput,
    order: Order,
    asked: Sequence[TrainingAsked],
    *,
    services: tuple[Service, ...] = (),
    limits: BuildLimits,
    clock: Clock,
    progress: Callable[[Progress], None] | None = None,
    workers: Workers = ALONE,
) -> tuple[RosterResult, tuple[Placed, ...]]:
    """One week with training and meetings whose time is still open, placed where they hurt least.

    Hands are missed least where a good roster has them to spare: so the week is built, the training placed in it, and
    the search goes on from there with people away at these hours. What finds no room is a Problem.
    """
    require(order.weeks == 1, "training is placed in one week")
    result = build_roster(
        given, order, services=services, limits=limits, clock=clock, progress=progress, workers=workers
    )
    if not asked:
        return result, ()
    first = result.roster
    placed, crowded = place_training(given, first, first.shifts, asked, seoul(order.monday))
    if placed:
        absences = tuple(absence for each in placed for absence in each.absences)
        result = build_roster(
            replace(given, absences=(*given.absences, *absences)),
            order,
            services=services,
            limits=replace(limits, search=SearchLimits(rounds=0), proof_s=None)
            if result.is_interrupted
            else warmed(limits),
            clock=clock,
            progress=progress,
            workers=workers,
            start=first,
        )
    return replace(result, problems=(*result.problems, *crowded)), placed


def _build_week(
    given: RosterInput,
    order: Order,
    services: tuple[Service, ...],
    limits: BuildLimits,
    clock: Clock,
    progress: Callable[[Progress], None] | None,
    workers: Workers,
    start: Roster | None,
) -> RosterResult:
    problem, problems = roster_problem(given, order.monday, also=shapes_near(given.near))
    if given.near is not None:
        problem = near_roster(problem, given, given.near)
    begun = None if start is None else tours_of(problem, shifts_within(start, order.monday))
    found, bound = _find(problem, order, limits, clock, progress, workers, begun)
    if found.is_interrupted and not limits.keeps_interrupted:
        raise KeyboardInterrupt
    routed = duty_of(problem, found.tours)
    # each term is counted again and must agree with the search's own total
    _require_agreement(terms_won(problem, found.tours, routed), found)
    duty = capped_duty(problem, routed)
    rounds = 0 if found.is_interrupted else limits.block_rounds_a_day
    division = _block_limits(given.settings, problem.slot_minutes, rounds, order.seed)
    blocks = tenant_blocks(duty, problem.per_day, division)
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


class _Here(Executor):
    """Runs a call at once, in this thread."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The result, kept in a future; errors and interrupts go through."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _find(
    problem: RosterProblem,
    order: Order,
    limits: BuildLimits,
    clock: Clock,
    progress: Callable[[Progress], None] | None,
    workers: Workers,
    start: Ints | None,
) -> tuple[Found, Bound | None]:
    """Search and bound side by side. An interrupt while the bound is waited for leaves the roster without one."""
    bounding = limits.bound_limits
    if workers.beside is None and limits.bound is None and bounding.seconds is not None:
        bounding = SearchLimits(seconds=BOUND_SHARE * bounding.seconds)
    calls = workers.beside or _Here()
    with BoundBeside(calls, problem, limits=bounding, seed=order.seed, clock=clock) as bound:
        if workers.parts is None or len(problem.agents) < AGENTS_IN_PARTS:
            found = search(
                problem,
                seed=order.seed,
                limits=limits.search,
                clock=clock,
                progress=progress,
                bound_won=bound.won,
                start=start,
            )
        else:
            found = search_in_rounds(
                problem,
                seed=order.seed,
                limits=limits.search,
                clock=clock,
                executor=workers.parts,
                workers=workers.count,
                progress=progress,
                bound_won=bound.won,
                start=start,
            )
        known: Bound | None = None
        try:
            is_timed = bounding.seconds is not None
            known = bound.result(at_once=is_timed or found.is_interrupted)
            if found.is_interrupted or limits.proof_s is None or not can_be_proved(problem):
                return found, known
            if limits.search.is_near(found.cost_won, known.won):
                return found, known
            proof = calls.submit(prove, problem, found.tours, seconds=limits.proof_s, seed=order.seed).result()
        except KeyboardInterrupt:
            return replace(found, is_interrupted=True), known
    return _proved(found, known, proof)


def _proved(found: Found, known: Bound, proof: Proof) -> tuple[Found, Bound]:
    """What a proof adds: better tours, a better bound, or none of them."""
    found = replace(found, tours=proof.tours, cost_won=proof.cost_won)
    # a proof that had no time to begin knows no bound at all
    if not proof.is_optimal and proof.bound_won <= known.won:
        return found, known
    return found, replace(known, won=int(proof.bound_won), name=PROVED if proof.is_optimal else BRANCHED)


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


def _joined(order: Order, weeks: list[RosterResult]) -> RosterResult:
    """One roster of several weeks."""
    rosters = [week.roster for week in weeks]
    bounds = [roster.search.bound_won for roster in rosters]
    terms = {name: sum(r.search.terms_won.get(name, 0) for r in rosters) for name in rosters[0].search.terms_won}
    search_record = replace(
        rosters[0].search,
        cost_won=sum(roster.search.cost_won for roster in rosters),
        bound_won=sum(bound for bound in bounds if bound is not None) if None not in bounds else None,
        terms_won=terms,
    )
    roster = replace(
        rosters[0],
        weeks=len(rosters),
        shifts=tuple(shift for r in rosters for shift in r.shifts),
        assignments=tuple(each for r in rosters for each in r.assignments),
        uncovered=tuple(each for r in rosters for each in r.uncovered),
        pins=tuple(pin for r in rosters for pin in r.pins),
        search=search_record,
    )
    problems: list[Problem] = []
    for week in weeks:
        problems.extend(problem for problem in week.problems if problem not in problems)
    return RosterResult(
        roster=roster,
        problems=tuple(problems),
        balance=tuple(row for week in weeks for row in week.balance),
        blocks=tuple(row for week in weeks for row in week.blocks),
        is_interrupted=any(week.is_interrupted for week in weeks),
    )
