"""The season as a mixed-integer program (OR-Tools MathOpt): whole people, days and trainees; hours are fractions.

    min   hiring + engagements + training − its value + leave left + expected (overtime, holiday work, overflow, loss)
    s.t.  firm net need of every week ≤ work of the hired − leave − training + all that may be called upon
          and the same for each likely point of a week, where what is called upon has its price

Each rule is one function that says what it asks. The solver and its tolerance were chosen by measuring:
docs/decisions/0016-capacity-plan.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from ortools.math_opt.python import mathopt

from core.errors import require
from core.ids import TenantId
from wfm.capacity.assumptions import HireKind
from wfm.capacity.problem import Decisions, SeasonProblem, TrainingNeed

SOLVER = mathopt.SolverType.HIGHS
GAP = 2e-3
"""Relative gap at which a plan counts as best: a fifth of a per cent of its cost."""
NODES_MAX = 2_000
"""A bound on the search that does not depend on the machine."""
LONG_WEEKS = 26
LONG_GAP, LONG_NODES_MAX = 1.5e-2, 50
"""The same for plans of more weeks: a year's need is known far less well than to one and a half per cent, and the last
per cent of the search takes minutes (docs/decisions/0018-capacity-plan.md)."""
SLACK_HOURS = 1e-4
"""What a second search may lack beyond the first: less than a second."""
UNTRAINED_HOURS = 40.0
"""A tenant with a person too few weighs as much as so many lost hours, each week."""

Cohort = tuple[str, int]
"""Kind, and the week in which its hiring starts."""


@dataclass(frozen=True, kw_only=True)
class _Season:
    """The variables of a model, and the terms of its price as rules add them."""

    model: mathopt.Model
    problem: SeasonProblem
    hires: dict[Cohort, mathopt.Variable]
    ends: dict[tuple[str, int, int], mathopt.Variable]
    temporary_ends: list[mathopt.Variable]
    leave: list[mathopt.Variable]
    leave_left: mathopt.Variable
    trained: dict[TenantId, list[list[mathopt.Variable]]]
    untrained: dict[TenantId, list[mathopt.Variable]]
    short: list[mathopt.Variable]
    work: list[mathopt.Variable]
    overtime_most: list[mathopt.Variable]
    price: list[mathopt.LinearBase] = field(default_factory=list)


def solve_season(problem: SeasonProblem, *, seconds_max: float | None = None) -> Decisions:
    """The best decisions. There always are some: what cannot be met is short, and as little as can be.

    ``seconds_max`` None: the search is bounded by nodes alone, and the same problem gives the same answer.
    """
    season = _variables(problem)
    for rule in (
        hiring_is_bounded,
        engagements_end_in_time,
        people_cost,
        temporary_contracts_end_once,
        leave_is_taken,
        trained_enough,
        training_fits_the_week,
        work_is_done,
        overtime_is_bounded,
        promise_is_kept,
        likely_weeks_are_paid,
    ):
        rule(season)
    is_long = problem.weeks > LONG_WEEKS
    parameters = mathopt.SolveParameters(
        random_seed=problem.seed % 2**31,
        relative_gap_tolerance=LONG_GAP if is_long else GAP,
        node_limit=LONG_NODES_MAX if is_long else NODES_MAX,
        time_limit=None if seconds_max is None else timedelta(seconds=seconds_max),
    )
    return _decisions(season, _cheapest_of_the_fullest(season, parameters))


def _cheapest_of_the_fullest(season: _Season, parameters: mathopt.SolveParameters) -> mathopt.SolveResult:
    """First that as little as can be is short, left over of leave, or untrained; then the price."""
    wanting = [*season.short, season.leave_left]
    for variable in wanting:
        variable.upper_bound = 0.0
    season.model.minimize(mathopt.fast_sum(season.price))
    result = mathopt.solve(season.model, SOLVER, params=parameters)
    if result.has_primal_feasible_solution():
        return result
    for variable in season.short:
        variable.upper_bound = math.inf
    season.leave_left.upper_bound = float(season.problem.leave_days_due)
    # a day of rest owed weighs more than the hours it would free
    owed = season.problem.leave_day_hours * season.leave_left
    untrained = [variable for variables in season.untrained.values() for variable in variables]
    unready = UNTRAINED_HOURS * mathopt.fast_sum(untrained)
    season.model.minimize(mathopt.fast_sum([*season.short, owed, unready]))
    values: dict[mathopt.Variable, float] = _found(
        mathopt.solve(season.model, SOLVER, params=parameters)
    ).variable_values()
    for variable in (*season.short, *untrained):
        variable.upper_bound = max(0.0, values[variable]) + SLACK_HOURS
    season.leave_left.upper_bound = round(values[season.leave_left])
    season.model.minimize(mathopt.fast_sum(season.price))
    return _found(mathopt.solve(season.model, SOLVER, params=parameters))


def _found(result: mathopt.SolveResult) -> mathopt.SolveResult:
    """The result, which has a plan: what cannot be met may be short."""
    require(result.has_primal_feasible_solution(), f"a season without any plan: {result.termination.reason}")
    return result


def _variables(problem: SeasonProblem) -> _Season:
    model = mathopt.Model(name="season")
    weeks = range(problem.weeks)

    def whole(name: str, most: float) -> mathopt.Variable:
        return model.add_integer_variable(lb=0, ub=most, name=name)

    def hours(name: str) -> mathopt.Variable:
        return model.add_variable(lb=0, name=name)

    hires = {
        (kind.name, week): whole(f"hire {kind.name} {week}", kind.week_max)
        for kind in problem.kinds
        for week in weeks
        if week + kind.lead_weeks < problem.weeks
    }
    return _Season(
        model=model,
        problem=problem,
        hires=hires,
        ends={
            (kind.name, week, end): whole(f"end {kind.name} {week} {end}", kind.week_max)
            for kind in problem.kinds
            for week in weeks
            if (kind.name, week) in hires
            for end in _end_weeks(kind, week, problem.weeks)
        },
        temporary_ends=[whole(f"end temporary {week}", problem.temporary) for week in weeks],
        leave=[
            model.add_integer_variable(
                lb=float(problem.leave_days_min[week]), ub=float(problem.leave_days_max[week]), name=f"leave {week}"
            )
            for week in weeks
        ],
        leave_left=whole("leave left", problem.leave_days_due),
        trained={
            need.tenant: [
                [whole(f"train {need.tenant} {place} {week}", 1) for week in weeks]
                for place in range(_places(problem, need))
            ]
            for need in problem.training
        },
        untrained={
            need.tenant: [hours(f"untrained {need.tenant} {week}") for week in weeks] for need in problem.training
        },
        short=[hours(f"short {week}") for week in weeks],
        work=[model.add_variable(name=f"work {week}") for week in weeks],
        overtime_most=[hours(f"overtime at most {week}") for week in weeks],
    )


def _places(problem: SeasonProblem, need: TrainingNeed) -> int:
    """People whose training is looked at: those the minimum asks for, and those who are worth their hours."""
    required = max(0, int((need.required - need.trained).max()))
    worth = need.value_won.max(axis=1, initial=0.0) > float(problem.training_won.min())
    return max(required, int(worth.sum()))


def _end_weeks(kind: HireKind, week: int, weeks: int) -> range:
    """Weeks in which an engagement may end that was started to be hired in ``week``."""
    arrives = week + kind.lead_weeks
    return range(arrives + kind.stay_weeks_min, min(arrives + kind.stay_weeks_max + 1, weeks))


def _contracts(season: _Season, kind: HireKind, week: int, at: int) -> mathopt.LinearBase:
    """People of a cohort whose engagement runs in week ``at``."""
    ended = [season.ends[kind.name, week, end] for end in _end_weeks(kind, week, season.problem.weeks) if end <= at]
    return season.hires[kind.name, week] - mathopt.fast_sum(ended)


def _cohorts_at(season: _Season, at: int) -> Iterator[tuple[HireKind, int, mathopt.LinearBase]]:
    """Every cohort that has come by week ``at``: its kind, its age in weeks, its running engagements."""
    for kind in season.problem.kinds:
        for week in range(at - kind.lead_weeks + 1):
            age = at - week - kind.lead_weeks
            if (kind.name, week) in season.hires and age <= kind.stay_weeks_max:
                yield kind, age, _contracts(season, kind, week, at)


def hiring_is_bounded(season: _Season) -> None:
    """No more people of a kind start to be hired in a week than can be found, and each costs its hiring."""
    for kind in season.problem.kinds:
        for (name, _), variable in season.hires.items():
            if name == kind.name:
                season.price.append(kind.hiring_won * variable)


def engagements_end_in_time(season: _Season) -> None:
    """No more engagements end than began, and those that reach their longest time have all ended."""
    weeks = season.problem.weeks
    for kind in season.problem.kinds:
        for week in range(weeks):
            if (kind.name, week) not in season.hires or not _end_weeks(kind, week, weeks):
                continue
            left = _contracts(season, kind, week, weeks)
            must_end = week + kind.lead_weeks + kind.stay_weeks_max < weeks
            if must_end:
                season.model.add_linear_constraint(left == 0)
            else:
                season.model.add_linear_constraint(left >= 0)


def people_cost(season: _Season) -> None:
    """Everybody hired is paid while engaged and there, and for the shortest engagement even beyond the plan."""
    problem = season.problem
    for at in range(problem.weeks):
        for kind, age, contracts in _cohorts_at(season, at):
            week_won = float(kind.week_hours * kind.hour_won[at]) * kind.present(age)
            season.price.append(week_won * contracts)
    for kind in problem.kinds:
        for (name, week), variable in season.hires.items():
            beyond = week + kind.lead_weeks + kind.stay_weeks_min - problem.weeks
            if name == kind.name and beyond > 0:
                age = problem.weeks - week - kind.lead_weeks
                week_won = float(kind.week_hours * kind.hour_won[-1]) * kind.present(age)
                season.price.append(beyond * week_won * variable)


def temporary_contracts_end_once(season: _Season) -> None:
    """Of today's temporary contracts no more end than there are; each that ends saves its cost from then on."""
    problem = season.problem
    season.model.add_linear_constraint(mathopt.fast_sum(season.temporary_ends) <= problem.temporary)
    for week, variable in enumerate(season.temporary_ends):
        season.price.append(-float(problem.temporary_won[week:].sum()) * variable)


def leave_is_taken(season: _Season) -> None:
    """All leave that falls due is granted in some week within its quota; what is left over is paid out."""
    problem = season.problem
    season.model.add_linear_constraint(mathopt.fast_sum([*season.leave, season.leave_left]) == problem.leave_days_due)
    season.price.append(problem.leave_payout_won * season.leave_left)


def trained_enough(season: _Season) -> None:
    """At every tenant enough people are trained in every week; whoever learns is ready the week after."""
    problem = season.problem
    for need in problem.training:
        places = season.trained[need.tenant]
        for place in places:
            season.model.add_linear_constraint(mathopt.fast_sum(place) <= 1)
        for week in range(1, problem.weeks):
            lacking = float(need.required[week] - need.trained[week])
            slack = season.untrained[need.tenant][week]
            season.price.append(UNTRAINED_HOURS * problem.missing_won * slack)
            if lacking > 0:
                ready = mathopt.fast_sum([place[earlier] for place in places for earlier in range(week)])
                season.model.add_linear_constraint(ready + slack >= lacking)


def training_fits_the_week(season: _Season) -> None:
    """No more people learn in a week than can be spared; each costs hours, and is worth what its place is worth."""
    problem = season.problem
    for week in range(problem.weeks):
        learning = [place[week] for places in season.trained.values() for place in places]
        if learning:
            season.model.add_linear_constraint(mathopt.fast_sum(learning) <= problem.training_week_max)
    for need in problem.training:
        places = season.trained[need.tenant]
        for values, place in zip(need.value_won[: len(places)], places, strict=True):
            for week, variable in enumerate(place):
                ready = values[week + 1] if week + 1 < problem.weeks else 0.0
                season.price.append((float(problem.training_won[week]) - float(ready)) * variable)


def work_is_done(season: _Season) -> None:
    """Need that is met beyond today's people: by the hired; less leave, training and temporary contracts ended."""
    problem = season.problem
    each = problem.yield_of_hour
    for at in range(problem.weeks):
        hired = [
            each * float(kind.week_hours) * float(problem.open_share[at]) * kind.pace(age) * kind.present(age) * people
            for kind, age, people in _cohorts_at(season, at)
        ]
        learning = mathopt.fast_sum([place[at] for places in season.trained.values() for place in places])
        ended = mathopt.fast_sum(season.temporary_ends[: at + 1])
        season.model.add_linear_constraint(
            season.work[at]
            == mathopt.fast_sum(hired)
            - each * problem.leave_day_hours * season.leave[at]
            - each * problem.training_hours * learning
            - each * float(problem.temporary_hours[at]) * ended
        )


def overtime_is_bounded(season: _Season) -> None:
    """Overtime stays within the company's part of the law: for today's people, and for the hired past training."""
    problem = season.problem
    for at in range(problem.weeks):
        hired = [
            problem.overtime_each * kind.present(age) * people
            for kind, age, people in _cohorts_at(season, at)
            if age >= kind.training_weeks
        ]
        season.model.add_linear_constraint(
            season.overtime_most[at] == mathopt.fast_sum(hired) + float(problem.overtime_hours[at])
        )


def promise_is_kept(season: _Season) -> None:
    """The firm need of every week is met with all that may be called upon; what lacks is short."""
    problem = season.problem
    for at in range(problem.weeks):
        most = float(problem.holiday_hours[at] + problem.overflow_hours[at])
        season.model.add_linear_constraint(
            season.work[at] + season.overtime_most[at] + most + season.short[at] >= float(problem.firm[at])
        )


def likely_weeks_are_paid(season: _Season) -> None:
    """In each likely point of a week overtime, holiday work, overflow and loss fill the rest, at their prices."""
    problem = season.problem
    points = problem.net.shape[1]
    for at in range(problem.weeks):
        caps = (None, float(problem.holiday_hours[at]), float(problem.overflow_hours[at]), None)
        prices = (problem.overtime_won[at], problem.holiday_won[at], problem.overflow_won, problem.missing_won)
        for point in range(points):
            filled = []
            for name, cap, won in zip(("overtime", "holiday", "overflow", "lost"), caps, prices, strict=True):
                variable = season.model.add_variable(
                    lb=0, ub=float("inf") if cap is None else cap, name=f"{name} {at} {point}"
                )
                filled.append(variable)
                season.price.append(float(won) / points * variable)
            season.model.add_linear_constraint(filled[0] <= season.overtime_most[at])
            season.model.add_linear_constraint(
                season.work[at] + mathopt.fast_sum(filled) >= float(problem.net[at, point])
            )


def _decisions(season: _Season, result: mathopt.SolveResult) -> Decisions:
    values: dict[mathopt.Variable, float] = result.variable_values()

    def count(variable: mathopt.Variable) -> int:
        return round(values[variable])

    problem = season.problem
    weeks = range(problem.weeks)
    return Decisions(
        hires={
            kind.name: tuple(
                count(season.hires[kind.name, week]) if (kind.name, week) in season.hires else 0 for week in weeks
            )
            for kind in problem.kinds
        },
        ends={key: count(variable) for key, variable in season.ends.items() if count(variable)},
        temporary_ends=tuple(count(variable) for variable in season.temporary_ends),
        leave_days=tuple(count(variable) for variable in season.leave),
        leave_days_left=count(season.leave_left),
        trained={
            tenant: tuple(sum(count(place[week]) for place in places) for week in weeks)
            for tenant, places in season.trained.items()
            if any(count(variable) for place in places for variable in place)
        },
        short=tuple(max(0.0, values[variable] - SLACK_HOURS) for variable in season.short),
        untrained={
            tenant: tuple(round(values[variable]) for variable in variables)
            for tenant, variables in season.untrained.items()
            if any(values[variable] > 0.5 for variable in variables)
        },
        objective_won=result.objective_value(),
        bound_won=result.best_objective_bound(),
        solver=SOLVER.name,
    )
