"""The compiled parts against slow and simple ones: tours by enumeration, routing by minimum-cost flow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import numpy as np
import numpy.typing as npt
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from tests.unit.scheduling.sample import MONDAY, agent, given, need, office
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.divide.terms import terms_won
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.kernels import kernels_bound, kernels_flow, kernels_routing, kernels_search, kernels_tour
from wfm.scheduling.kernels.kernels_flow import empty_state
from wfm.scheduling.kernels.kernels_routing import insert_row, remove_row
from wfm.scheduling.kernels.kernels_tour import IMPOSSIBLE, TourTables, best_tour, mark_worked, tour_cost, tour_space
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import routing_tables, tour_tables
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.search import Searcher, SearchLimits, search

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def small_problem(minutes: int = 60) -> RosterProblem:
    """One late agent, two days, a coarse raster: few enough tours to list them all, and rest between them matters."""
    asked = need({"T1": office(10)}, days=2, minutes=minutes)
    who = agent("A1", "T1", earliest_minute=720, latest_minute=1680, week_minutes=600)
    problem, _ = roster_problem(given((who,), asked), MONDAY)
    return problem


def every_tour(tables: TourTables) -> list[Ints]:
    """All legal tours of the one agent over two days, by brute force."""
    shifts: list[list[tuple[int, int, int]]] = []
    for day in range(2):
        shifts.append([(-1, 0, 0)])
        for start, kind in product(range(tables.per_day), range(len(tables.span))):
            begin, end = day * tables.per_day + start, day * tables.per_day + start + int(tables.span[kind])
            inside = tables.window_from[0, day] <= start and end - begin + start <= tables.window_to[0, day]
            if inside and tables.blocked[0, end] == tables.blocked[0, begin]:
                margin, pause = int(tables.margin[kind]), int(tables.pause[kind])
                shifts[day] += [(start, kind, slot) for slot in range(begin + margin, end - margin - pause + 1)]
    found = []
    for one, other in product(*shifts):
        works = [int(tables.work[kind]) for start, kind, _ in (one, other) if start >= 0]
        rested = one[0] + int(tables.span[one[1]]) + tables.rest <= tables.per_day + other[0]
        if sum(works) <= tables.week_most[0] and (rested or len(works) < 2):
            found.append(np.array([one, other], dtype=np.int64))
    return found


def test_the_tour_programme_finds_the_best_of_all_tours() -> None:
    """For random values of slots it returns exactly what enumeration finds, and a tour that is worth it."""
    tables = tour_tables(small_problem())
    space, tours = tour_space(tables), every_tour(tables)
    random, worked = np.random.default_rng(5), np.zeros(tables.slot_cost.shape[1], dtype=np.int64)
    assert len(tours) > 1000

    def worth(tour: Ints, value: Floats) -> float:
        count = mark_worked(tour, tables, worked)
        return float(value @ worked - tables.week_cost[0, count])

    for _ in range(8):
        value = np.asarray(random.normal(2_000, 20_000, tables.slot_cost.shape[1]))
        tour = np.zeros((2, 3), dtype=np.int64)
        best = best_tour(0, value, tables, space, tour)
        expected = max(worth(each, value) for each in tours)
        assert abs(best - expected) < 1.0
        assert abs(worth(tour, value) - expected) < 1.0


def priced(problem: RosterProblem, random: np.random.Generator) -> RosterProblem:
    """Random prices and bonuses of shifts, a third of them forbidden, and two held ones, one off the raster."""
    shape = (1, problem.days, problem.per_day, problem.menu.size)
    bonus = np.rint(random.normal(0, 40_000, shape))
    late = np.broadcast_to(1_000.0 * np.arange(problem.per_day)[None, None, :, None], shape)
    legal = random.random(shape) < 0.7
    held = np.array([[[13, 2, 16], [15, 0, 17]]], dtype=np.int64)
    legal[0, 0, 13, 2] = legal[0, 1, 15, 0] = True
    terms = {"bonus": bonus, "late": late}
    return replace(problem, shift_terms=terms, shift_legal=legal, held=held, start_step_slots=2)


def test_the_tour_programme_knows_the_price_of_every_shift() -> None:
    """With prices, bonuses, forbidden and held shifts the result is still what enumeration finds."""
    random = np.random.default_rng(8)
    problem = priced(small_problem(), random)
    tables = tour_tables(problem)
    space, worked = tour_space(tables), np.zeros(problem.horizon, dtype=np.int64)

    def allowed(tour: Ints) -> bool:
        for day, (start, kind, pause) in enumerate(tour.tolist()):
            is_held = problem.held is not None and [start, kind] == problem.held[0, day, :2].tolist()
            on_raster = start % 2 == 0 or is_held
            stays = not is_held or problem.held is None or pause == problem.held[0, day, 2]
            if start >= 0 and not (on_raster and stays and tables.shift_cost[0, day, start, kind] < IMPOSSIBLE / 2):
                return False
        return True

    tours = [tour for tour in every_tour(tables) if allowed(tour)]
    assert len(tours) > 100
    for _ in range(8):
        value = np.asarray(random.normal(2_000, 20_000, problem.horizon)) - tables.slot_cost[0]

        def worth(tour: Ints, value: Floats = value) -> float:
            cost = tour_cost(0, tour, tables, worked)
            return float((value + tables.slot_cost[0]) @ worked - cost)

        tour = np.zeros((2, 3), dtype=np.int64)
        best = best_tour(0, value, tables, space, tour)
        assert abs(best - max(worth(each) for each in tours)) < 1.0
        assert abs(worth(tour) - best) < 1.0
        assert allowed(tour)


def test_the_terms_of_shifts_add_up_to_the_cost_of_the_search() -> None:
    """What the search pays for its tours is the sum of the named terms; a problem without them has no table."""
    plain = small_problem()
    assert tour_tables(plain).shift_cost.shape[0] == 0
    problem = priced(plain, np.random.default_rng(4))
    found = search(problem, seed=1, limits=SearchLimits(rounds=20), clock=lambda: 0.0)
    terms = terms_won(problem, found.tours, duty_of(problem, found.tours))
    assert terms["bonus"] < 0
    assert abs(sum(terms.values()) - found.cost_won) <= len(terms)
    bound = lower_bound(problem, limits=SearchLimits(rounds=40), seed=1, clock=lambda: 0.0)
    assert bound.won <= found.cost_won


def test_a_tour_that_no_law_allows_is_told() -> None:
    """Without a legal tour the value is impossible and the agent stays off."""
    tables = tour_tables(small_problem())
    tables = tables._replace(week_cost=np.full_like(tables.week_cost, IMPOSSIBLE))
    tour = np.zeros((2, 3), dtype=np.int64)
    assert best_tour(0, np.ones(tables.slot_cost.shape[1]), tables, tour_space(tables), tour) <= -IMPOSSIBLE / 2
    assert tour[:, 0].tolist() == [-1, -1]


def test_breaks_are_neither_worked_nor_paid() -> None:
    """A cost that ignored the break would pay people for lunch."""
    problem = small_problem(minutes=30)
    tables = tour_tables(problem)._replace(slot_cost=np.ones((1, problem.horizon)))
    tour = np.array([[20, 8, 26], [-1, 0, 0]], dtype=np.int64)
    worked = np.zeros(problem.horizon, dtype=np.int64)
    cost = tour_cost(0, tour, tables, worked)
    assert worked.sum() == 16
    assert worked[26:28].tolist() == [0, 0]
    assert cost == 16 + tables.week_cost[0, 16]


def least_uncovered_won(problem: RosterProblem, on: npt.NDArray[np.bool_], slot: int) -> int:
    """Cheapest uncovered need of a slot, by a flow that knows nothing of the kernels."""
    flow, agents, queues = SimpleMinCostFlow(), len(problem.agents), len(problem.queues)
    source, sink = agents + queues, agents + queues + 1
    total = int(problem.need[:, slot].sum())
    for row in np.flatnonzero(on).tolist():
        flow.add_arc_with_capacity_and_unit_cost(source, row, 10, 0)
        for queue in np.flatnonzero(problem.trained[row]).tolist():
            flow.add_arc_with_capacity_and_unit_cost(row, agents + queue, 10, 0)
    for queue in range(queues):
        flow.add_arc_with_capacity_and_unit_cost(source, agents + queue, 1000, int(problem.tenth_won[queue]))
        flow.add_arc_with_capacity_and_unit_cost(agents + queue, sink, int(problem.need[queue, slot]), 0)
    flow.set_node_supply(source, total)
    flow.set_node_supply(sink, -total)
    assert flow.solve() == flow.OPTIMAL
    return int(flow.optimal_cost())


def brief(tenths: int) -> Callable[[int, int], int]:
    """Need in two slots of the day."""
    return lambda _, minute: tenths if minute in (600, 630) else 0


def test_routing_stays_exact_while_agents_come_and_go() -> None:
    """After every change, with two prices and more than 62 queues, the flow costs what the optimum costs."""
    random, tenants = np.random.default_rng(3), [f"T{number:02d}" for number in range(70)]
    asked = {tenant: brief(int(random.integers(1, 9))) for tenant in tenants[:60]}
    asked |= {tenant: (lambda _, minute: 9 if minute in (600, 630) else 20) for tenant in tenants[60:]}
    people = tuple(agent(f"A{n:02d}", *random.choice(tenants, 8, replace=False)) for n in range(25))
    problem, _ = roster_problem(given(people, need(asked, days=1)), MONDAY)
    assert len(set(problem.tenth_won.tolist())) == 2
    tables = routing_tables(problem)
    state = empty_state(tables, problem.need)
    worked = np.zeros(problem.horizon, dtype=np.int64)
    worked[20:22] = 1
    on = np.zeros(len(people), dtype=bool)
    price = int((problem.need.sum(axis=1) * problem.tenth_won).sum())
    elsewhere = price - int((problem.need[:, 20:22].sum(axis=1) * problem.tenth_won).sum())
    for _ in range(120):
        row = int(random.integers(len(people)))
        price += remove_row(row, worked, tables, state) if on[row] else -insert_row(row, worked, tables, state)
        on[row] = not on[row]
        assert price - elsewhere == sum(least_uncovered_won(problem, on, slot) for slot in (20, 21))
        assert (state.flow.sum(axis=2)[state.place >= 0] == 10).all()
        assert not state.flow[state.place < 0].any()
        assert (state.spare_sum == state.flow[:, :, -1].sum(axis=1)).all()
        assert (state.missing >= 0).all()
        assert (state.flow >= 0).all()


def test_kernels_compile_once_for_all_callers() -> None:
    """What warm_up compiles is what the search calls: no user waits for a second compilation."""
    for module in (kernels_tour, kernels_flow, kernels_routing, kernels_search, kernels_bound):
        module.warm_up()
    searcher = Searcher(small_problem())
    searcher.sweep(np.zeros(1, dtype=np.int64))
    searcher.anneal(2, 100.0)
    for compiled in (kernels_search.sweep, kernels_search.anneal, kernels_tour.best_tour, kernels_routing.insert_row):
        assert len(getattr(compiled, "signatures")) == 1  # noqa: B009
