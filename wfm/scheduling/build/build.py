"""Build a roster: formulate, search, divide, check. Always a roster, with what it lacks and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from core.errors import require
from core.periods import seoul
from core.service import Service
from wfm.scheduling.build.effort import ALONE, BuildLimits, Means, Workers, warmed
from wfm.scheduling.build.joining import joined
from wfm.scheduling.build.records import Order, RosterResult
from wfm.scheduling.build.week import build_week
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.repair.training import Placed, TrainingAsked, place_training
from wfm.scheduling.roster import Roster
from wfm.scheduling.rules.checker import require_legal
from wfm.scheduling.search.search import Clock, Progress, SearchLimits


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
    means = Means(limits=limits, clock=clock, progress=progress, workers=workers)
    weeks: list[RosterResult] = []
    previous = given.previous
    for number in range(order.weeks):
        week = replace(order, monday=order.monday + timedelta(weeks=number), weeks=1)
        weeks.append(build_week(replace(given, previous=previous), week, services, means, start))
        previous = weeks[-1].roster
        if weeks[-1].is_interrupted:
            limits = replace(limits, search=SearchLimits(rounds=0), block_rounds_a_day=0, proof_s=None)
            means = replace(means, limits=limits)
    result = weeks[0] if len(weeks) == 1 else joined(order, weeks)
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
