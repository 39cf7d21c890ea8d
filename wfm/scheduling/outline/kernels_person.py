"""The cheapest line of one person in a window of days: limits of templates, of units, of weekends, and what stands."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.outline.kernels_line import (
    BIG,
    TOO_MUCH,
    Bools,
    Floats,
    Ints,
    LineSpace,
    Singles,
    after_off,
    best_line,
    weekend_begins,
)

TRIALS = 16
"""Most rounds in which limits per template are tightened for one line."""


class OutlineTables(NamedTuple):
    """A problem as arrays; P persons, D days, T templates, G groups of equal templates, C classes of equal followers.

    ``work_cost`` (P, D, T; BIG: forbidden) and ``off_cost`` (P, D) are wishes, ``wanted``, ``under``, ``over`` (D, T)
    the hands wanted, ``group_of`` (T,), ``units_of`` and ``class_of`` (G,), ``may_follow`` (C, G), ``template_most``
    (P, T). The rest are limits of persons (P,); ``entry`` is the node before day 0 (see ``kernels_line``).
    """

    work_cost: Singles
    off_cost: Singles
    wanted: Ints
    under: Singles
    over: Singles
    group_of: Ints
    units_of: Ints
    class_of: Ints
    may_follow: Bools
    template_most: Ints
    units_most: Ints
    units_least: Ints
    week_units_most: Ints
    weekends_most: Ints
    run_most: Ints
    run_least: Ints
    off_least: Ints
    entry: Ints
    carried: Ints
    is_new: Bools


@kernel
def node_before(p: int, line: Ints, day: int, tables: OutlineTables) -> int:
    """The node that a person's line leaves behind before a day."""
    node, off_least, run_most = tables.entry[p], tables.off_least[p], tables.run_most[p]
    for index in range(day):
        if line[index] < 0:
            node = after_off(node, off_least)
        else:
            run = 1 if node < off_least else (node - off_least) % run_most + 2
            node = off_least + tables.class_of[tables.group_of[line[index]]] * run_most + run - 1
    return int(node)


@kernel
def fits_after(p: int, line: Ints, day: int, node: int, tables: OutlineTables) -> bool:
    """Whether the line from a day on is legal after a node (runs, rests and successions)."""
    off_least, run_most = tables.off_least[p], tables.run_most[p]
    for index in range(day, line.shape[0]):
        template, is_off = line[index], node < off_least
        if template < 0:
            run = 0 if is_off else (node - off_least) % run_most + 1
            if not is_off and run < tables.run_least[p] and not (tables.is_new[p] and run == index):
                return False
            node = after_off(node, off_least)
            if node == 0:
                return True
        elif is_off:
            # A run that begins later is as it was; one that begins here may have begun before, and is shorter now.
            if node > 0 or index > day:
                return bool(node == 0)
            node = off_least + tables.class_of[tables.group_of[template]] * run_most
        else:
            run, last_class = (node - off_least) % run_most + 1, (node - off_least) // run_most
            group = tables.group_of[template]
            if run >= run_most or not tables.may_follow[last_class, group]:
                return False
            node = off_least + tables.class_of[group] * run_most + run
    return True


@kernel
def _begin_options(tables: OutlineTables, space: LineSpace) -> int:
    """One option a group, no template tracked; returns how many."""
    for group in range(tables.units_of.shape[0]):
        space.units[group] = tables.units_of[group]
        space.class_of[group] = tables.class_of[group]
        space.group[group] = group
        space.stride[group] = 0
        space.limit[group] = 0
    for template in range(tables.group_of.shape[0]):
        space.slot[template] = -1
    return int(tables.units_of.shape[0])


@kernel
def _price_options(p: int, first: int, last: int, options: int, tables: OutlineTables, space: LineSpace) -> None:
    """The cheapest template of each option on each day."""
    for day in range(first, last):
        for option in range(options):
            space.cost[day, option] = BIG
        for template in range(space.slot.shape[0]):
            cost = tables.work_cost[p, day, template]
            if cost >= TOO_MUCH or space.left[template] <= 0 or space.is_blocked[day, template]:
                continue
            cost += space.value[day, template]
            option = space.slot[template] if space.slot[template] >= 0 else tables.group_of[template]
            if cost < space.cost[day, option]:
                space.cost[day, option] = cost
                space.choice[day, option] = template


@kernel
def _block_dearest(p: int, first: int, last: int, template: int, tables: OutlineTables, space: LineSpace) -> None:
    """Forbid a template on the day on which it gains least; a grain of chance breaks ties."""
    worst_day, worst = -1, np.float32(-1e9)
    for day in range(first, last):
        if space.line[day] == template and not space.is_blocked[day, template]:
            cost = tables.work_cost[p, day, template] + space.value[day, template]
            cost += np.float32(0.01 * np.random.random())
            if cost > worst:
                worst_day, worst = day, cost
    space.is_blocked[worst_day, template] = True


@kernel
def _lay_out(p: int, first: int, last: int, line: Ints, tables: OutlineTables, space: LineSpace) -> None:
    """What is left of each template's limit; nothing tracked, nothing forbidden."""
    for template in range(space.left.shape[0]):
        space.left[template] = tables.template_most[p, template]
    for day in range(line.shape[0]):
        if (day < first or day >= last) and line[day] >= 0:
            space.left[line[day]] -= 1
    for day in range(first, last):
        for template in range(space.left.shape[0]):
            space.is_blocked[day, template] = False
    space.counts[0] = _begin_options(tables, space)
    space.counts[1] = space.counts[2] = 1


@kernel
def _track(template: int, tables: OutlineTables, space: LineSpace) -> None:
    """Give a template an option of its own that the table counts."""
    option, ways, group = space.counts[0], space.counts[1], tables.group_of[template]
    space.slot[template] = option
    space.units[option] = tables.units_of[group]
    space.class_of[option] = tables.class_of[group]
    space.group[option] = group
    space.stride[option] = ways
    space.limit[option] = space.left[template]
    space.counts[0] = option + 1
    space.counts[1] = ways * (space.left[template] + 1)


@kernel
def _tighten(p: int, first: int, last: int, tables: OutlineTables, space: LineSpace) -> bool:
    """Track, or forbid somewhere, each template that ``space.line`` takes too often; False where there is none."""
    is_over = False
    for template in range(space.left.shape[0]):
        taken = 0
        for day in range(first, last):
            taken += space.line[day] == template
        if taken <= space.left[template]:
            continue
        is_over, many = True, space.counts[1] * (space.left[template] + 1)
        is_free = space.slot[template] < 0 and space.counts[0] < space.units.shape[0]
        if is_free and many <= space.table.shape[3]:
            _track(template, tables, space)
        else:
            space.counts[2] = 0
            for _ in range(taken - space.left[template]):
                _block_dearest(p, first, last, template, tables, space)
    return is_over


@kernel
def solve_person(
    p: int, first: int, last: int, line: Ints, least: int, most: int, weekends: int, tables: OutlineTables,
    space: LineSpace,
) -> float:  # fmt: skip
    """The person's cheapest legal line of days [first, last) at ``space.value`` (D, T) a hand; the other days stand.

    Writes template numbers into ``space.line``; returns the cost, or BIG. A limit per template is tracked exactly only
    once the relaxed line breaks it; where too many are, the dearest day is forbidden instead and ``space.floor`` keeps
    what is certain.
    """
    space.floor[0] = BIG
    if most < 0 or weekends < 0 or most < least:
        return float(BIG)
    off_least, run_most = tables.off_least[p], tables.run_most[p]
    entry = node_before(p, line, first, tables)
    for node in range(off_least + tables.may_follow.shape[0] * run_most):
        space.is_end[node] = fits_after(p, line, last, node, tables)
    _lay_out(p, first, last, line, tables, space)
    for _ in range(TRIALS):
        _price_options(p, first, last, space.counts[0], tables, space)
        cost = best_line(
            first, last, entry, least, most, weekends, space.counts[0], space.counts[1], tables.off_cost[p],
            tables.may_follow, run_most, tables.run_least[p], off_least, tables.carried[p], tables.is_new[p], space,
        )  # fmt: skip
        if space.counts[2] == 1:
            space.floor[0] = cost
        if cost >= TOO_MUCH:
            return float(BIG)
        for day in range(first, last):
            if space.line[day] >= 0:
                space.line[day] = space.choice[day, space.line[day]]
        if not _tighten(p, first, last, tables, space):
            return cost
    return float(BIG)


@kernel
def spend_outside(line: Ints, first: int, last: int, tables: OutlineTables, spent: Ints) -> None:
    """Units and weekends that the days outside [first, last) take; whole weeks."""
    spent[0] = spent[1] = 0
    was_off = True
    for day in range(line.shape[0]):
        if (day < first or day >= last) and line[day] >= 0:
            spent[0] += tables.units_of[tables.group_of[line[day]]]
            spent[1] += weekend_begins(day, was_off)
        was_off = line[day] < 0


@kernel
def solve_within(
    p: int, first: int, last: int, line: Ints, spent: Ints, tables: OutlineTables, space: LineSpace
) -> float:
    """``solve_person`` with what the person's limits leave for the window."""
    spend_outside(line, first, last, tables, spent)
    most = min(tables.units_most[p] - spent[0], space.table.shape[4] - 1)
    if last - first == 7:
        most = min(most, tables.week_units_most[p])
    weekends = min(tables.weekends_most[p] - spent[1], space.table.shape[2] - 1, (last - first) // 7)
    return solve_person(p, first, last, line, tables.units_least[p] - spent[0], most, weekends, tables, space)


@kernel
def price_persons(
    persons: Ints, first: int, last: int, lines: Ints, answers: Ints, costs: Floats, floors: Floats, spent: Ints,
    tables: OutlineTables, space: LineSpace,
) -> None:  # fmt: skip
    """The cheapest line of each person at ``space.value``: ``answers`` (n, D), ``costs`` and ``floors`` (n,)."""
    for number in range(persons.shape[0]):
        p = persons[number]
        costs[number] = solve_within(p, first, last, lines[p], spent, tables, space)
        floors[number] = space.floor[0]
        for day in range(first, last):
            answers[number, day] = space.line[day]


def smallest() -> tuple[OutlineTables, LineSpace]:
    """One person, one week, one template: arrays of the real types for warming up."""
    from wfm.scheduling.outline.records import OutlineProblem, Person, Template
    from wfm.scheduling.outline.tables import line_space, outline_tables

    person = Person(code="A", minutes_most=480, run_most=1, weekends_most=1)
    problem = OutlineProblem(days=7, templates=(Template(code="D", minutes=480),), persons=(person,))
    tables = outline_tables(problem)
    return tables, line_space(tables, 7)


def warm_up() -> None:
    """Compile (or load) the kernels of this module."""
    tables, space = smallest()
    one, costs, line = np.zeros(1, dtype=np.int64), np.zeros(1), np.full((1, 7), -1, dtype=np.int64)
    price_persons(one, 0, 7, line, line.copy(), costs, costs.copy(), np.zeros(2, dtype=np.int64), tables, space)
