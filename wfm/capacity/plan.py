"""Need, people and assumptions ▶ capacity plan, checked on futures that it was not made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import numpy as np

from core.errors import PumasiError
from wfm.capacity.answer import Answer, CapacityInput, reachable_share, spent_won
from wfm.capacity.assumptions import Assumptions
from wfm.capacity.futures import Futures, draw_futures, firm_need, likely_points, outcome
from wfm.capacity.model import solve_season
from wfm.capacity.need import Floats
from wfm.capacity.problem import SeasonProblem
from wfm.capacity.reach import reach
from wfm.capacity.records import CapacityPlan
from wfm.capacity.report import capacity_report
from wfm.capacity.staff import Staff, trained_now
from wfm.capacity.training import training_needs

CURVE = (Decimal("0.5"), Decimal("0.8"), Decimal("0.9"), Decimal("0.95"))
"""Certainties whose price is always shown."""
MADE, CHECKED = 1000, 2000
"""Futures that a plan is made from, and fresh ones on which it is checked."""
POINTS = 6
"""Likely values of a week at which what is called upon is priced."""
LEVELS = (0.001, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
"""Shares of the futures, the mildest first, whose need a plan may be held to: the lowest asks for next to nothing."""
WORKDAYS = 5
LEVEL_STEP = "level."
"""How a step begins that is told before a plan is made for a level."""

Tell = Callable[[str], None]


def capacity_plan(given: CapacityInput, tell: Tell = lambda _: None) -> CapacityPlan:
    """The plan. ``tell`` hears the name of each step.

    Raises PumasiError where nobody is employed; everything else has a plan, which names what is missing.
    """
    if not given.staff.agents:
        raise PumasiError("capacity.no_agents", pool=given.need.pool)
    tell("futures")
    futures = draw_futures(given.need, given.staff, given.given, seed=(given.seed, 0), count=MADE)
    base = season_problem(given, futures)
    tried: dict[int, Answer] = {}
    answers: list[Answer] = []
    for certainty in sorted({*CURVE, given.certainty}):
        tell(f"{(certainty * 100).normalize():f}")
        answers.append(_answer(given, base, futures, certainty, tried, tell))
    best = _never_cheaper(answers)
    tell("report")
    return capacity_report(given, best, futures_made=MADE, futures_checked=CHECKED)


def season_problem(given: CapacityInput, futures: Futures) -> SeasonProblem:
    """The season in plain numbers, before a certainty is asked for."""
    staff, need, assumed = given.staff, given.need, given.given
    presence = staff.expected_presence(assumed)
    there = staff.hours.sum(axis=0) * presence
    temporary = staff.temporary
    heads = max(float(temporary.sum()), 1.0)
    may_overtime = np.array([not agent.restrictions.no_overtime for agent in staff.agents], dtype=float)
    overtime_each = float(assumed.overtime_week_hours_max * assumed.overtime_share_max)
    day = float(assumed.leave_day_hours)
    known = staff.leave_hours_known.sum(axis=0) * presence
    work = staff.hours * presence * assumed.yield_of_hour
    reached = reach(staff.agents, work, need.by_tenant(), need.mondays)
    due = round(staff.leave_hours_due * float(presence.mean()) / day)
    least, most = _leave_bounds(there, known, due, assumed)
    employed = staff.is_employed.sum(axis=0) * presence
    return SeasonProblem(
        kinds=assumed.kinds,
        net=likely_points(futures.net, POINTS),
        firm=firm_need(futures.net, 0.5),
        yield_of_hour=assumed.yield_of_hour,
        open_share=open_share(given),
        overtime_hours=(may_overtime[:, None] * staff.is_employed).sum(axis=0) * presence * overtime_each,
        overtime_each=overtime_each,
        overtime_won=_floats(assumed.overtime_hour_won),
        holiday_hours=staff.holiday_hours.sum(axis=0) * presence * float(assumed.holiday_share_max),
        holiday_won=_floats(assumed.holiday_hour_won),
        overflow_hours=need.expected * float(assumed.overflow_share_max),
        overflow_won=float(assumed.overflow_hour_won),
        missing_won=float(assumed.missing_hour_won),
        temporary=int(temporary.sum()),
        temporary_hours=temporary @ staff.hours / heads * presence,
        temporary_won=temporary @ staff.week_won / heads * presence,
        leave_days_due=due,
        leave_days_min=least,
        leave_days_max=most,
        leave_day_hours=day,
        leave_payout_won=float(assumed.leave_payout_won[0]),
        training=training_needs(
            need.by_tenant(),
            trained_now(staff, need.mondays),
            presence,
            least=given.trained_min,
            certainty=float(given.certainty),
            hour_won=float(assumed.overflow_hour_won),
            unreached=reached.unreached,
            person_hours=float(work.mean()),
        ),
        training_hours=float(assumed.training_hours),
        training_won=hour_won(staff) * float(assumed.training_hours),
        training_week_max=max(1, int(float(employed.max()) * float(assumed.training_share_max))),
        seed=given.seed,
    )


def hour_won(staff: Staff) -> Floats:
    """What a contracted hour of today's people costs on average, (weeks,)."""
    won: Floats = staff.week_won.sum(axis=0) / np.maximum(staff.contracted.sum(axis=0), 1e-9)
    return won


def open_share(given: CapacityInput) -> Floats:
    """Part of a five-day week that paid holidays leave, (weeks,)."""
    return np.array(
        [
            1 - sum(given.calendar.is_holiday(monday + timedelta(days=day)) for day in range(WORKDAYS)) / WORKDAYS
            for monday in given.need.mondays
        ]
    )


def _floats(values: Sequence[Decimal]) -> Floats:
    return np.array([float(value) for value in values])


def _leave_bounds(there: Floats, known: Floats, due: int, given: Assumptions) -> tuple[Floats, Floats]:
    """Fewest and most days of leave a week beside those already granted; the fewest never sum to more than is due."""
    day = float(given.leave_day_hours)
    least = np.maximum(np.floor((there * float(given.leave_share_min) - known) / day), 0.0)
    most = np.maximum(np.floor((there * float(given.leave_share_max) - known) / day), 0.0)
    if least.sum() > due:
        least = np.floor(least * due / least.sum())
    return least, np.maximum(least, most)


def _answer(
    given: CapacityInput,
    base: SeasonProblem,
    futures: Futures,
    certainty: Decimal,
    tried: dict[int, Answer],
    tell: Tell,
) -> Answer:
    """The plan held to the lowest level that keeps the promise, where it was made and on fresh futures.

    A plan covers more futures than it is held to, because weeks are worst in different ones: so every level is tried
    from below. Fresh futures are others for each level and certainty, so that none is chosen because it was lucky.
    ``tried`` remembers the plans of the levels.
    """
    for number, level in enumerate(LEVELS):
        if number not in tried:
            tell(f"{LEVEL_STEP}{level:g}")
            tried[number] = _held_to(given, base, futures, level)
        answer = tried[number]
        is_last = number == len(LEVELS) - 1
        if not is_last and reachable_share(answer.made, answer.decisions) < float(certainty):
            continue
        seed = (given.seed, 1, number, int(certainty * 10_000))
        checked = draw_futures(given.need, given.staff, given.given, seed=seed, count=CHECKED)
        fresh = outcome(answer.problem, answer.decisions, checked)
        if is_last or reachable_share(fresh, answer.decisions) >= float(certainty):
            break
    return replace(answer, certainty=certainty, fresh=fresh, checked=checked)


def _held_to(given: CapacityInput, base: SeasonProblem, futures: Futures, level: float) -> Answer:
    """The plan that covers the mildest ``level`` of the futures it is made from, at least."""
    problem = replace(base, firm=firm_need(futures.net, level))
    decisions = solve_season(problem)
    made = outcome(problem, decisions, futures)
    return Answer(
        certainty=given.certainty,
        level=level,
        problem=problem,
        decisions=decisions,
        fresh=made,
        checked=futures,
        made=made,
    )


def _never_cheaper(answers: Sequence[Answer]) -> list[Answer]:
    """Where the answer to a higher certainty costs less, it answers the lower one, too: it holds there all the more."""
    best: list[Answer] = []
    for answer in reversed(answers):
        if best and sum(spent_won(best[-1])) < sum(spent_won(answer)):
            answer = replace(best[-1], certainty=answer.certainty)
        best.append(answer)
    return best[::-1]
