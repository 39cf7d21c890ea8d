"""The cheapest legal line of one person over some days, by exact dynamic programming from the last day to the first.

A *node* is what the days before have left behind: 0 .. off_least − 1 are days off (0: long enough off, n: the n-th day
of a rest that is still too short); off_least + class · run_most + run − 1 is the run-th day of work in a row, the last
of a class of templates that bear the same followers. Beside the node the table counts weekends touched, units of work
and how often each *tracked* template is still taken.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Singles = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

BIG = np.float32(1e9)
TOO_MUCH = np.float32(1e8)
"""Costs from here on mean: impossible."""
NOT_FOUND = -2


class LineSpace(NamedTuple):
    """Scratch of one thread; D days, T templates, O options (groups of templates and tracked templates).

    ``table`` (days + 1, nodes, weekends + 1, combinations of tracked templates, units + 1). ``line`` (D,) is the
    answer. ``floor`` (1,) is a lower bound on the cost of any legal line even where limits were met by a heuristic.
    ``counts``: options, combinations, 1 while no heuristic decided; ``found``: weekends, combination, units.
    """

    table: Singles
    cost: Singles
    choice: Ints
    units: Ints
    class_of: Ints
    group: Ints
    stride: Ints
    limit: Ints
    slot: Ints
    left: Ints
    line: Ints
    is_end: Bools
    is_blocked: Bools
    value: Singles
    floor: Floats
    counts: Ints
    found: Ints


@kernel
def after_off(node: int, off_least: int) -> int:
    """The node after a further day off."""
    if node < off_least:
        return 0 if node == 0 or node + 1 >= off_least else node + 1
    return 0 if off_least == 1 else 1


@kernel
def weekend_begins(day: int, is_off_before: bool) -> int:
    """1 where work on this day touches a weekend not yet counted: on Saturdays, and on Sundays after a free one."""
    if day % 7 == 5 or (day % 7 == 6 and is_off_before):
        return 1
    return 0


@kernel
def _fill_last(row: Singles, is_end: Bools, nodes: int, weekends: int, ways: int) -> None:
    for node in range(nodes):
        for weekend in range(weekends + 1):
            for way in range(ways):
                row[node, weekend, way, 0] = BIG
        if is_end[node]:
            row[node, 0, 0, 0] = np.float32(0.0)


@kernel
def _keep_off(row: Singles, after: Singles, cost: float, weekends: int, ways: int, before: int, left: int) -> None:
    """Cells of a node when the day is off."""
    added = np.float32(cost)
    for weekend in range(weekends + 1):
        for way in range(ways):
            cells, source = row[weekend, way], after[weekend, way]
            for unit in range(before):
                cells[unit] = source[unit] + added
            for unit in range(before, left):
                cells[unit] = BIG


@kernel
def _forbid(row: Singles, weekends: int, ways: int, left: int) -> None:
    for weekend in range(weekends + 1):
        for way in range(ways):
            cells = row[weekend, way]
            for unit in range(left):
                cells[unit] = BIG


@kernel
def _relax_work(
    row: Singles, after: Singles, cost: float, touched: int, weekends: int, ways: int, before: int, left: int,
    units: int, stride: int, limit: int,
) -> None:  # fmt: skip
    """Cells of a node when the day is worked as one option, where that is cheaper."""
    added, top = np.float32(cost), min(before, left - units)
    for weekend in range(weekends + 1 - touched):
        for way in range(ways):
            if stride > 0 and (way // stride) % (limit + 1) >= limit:
                continue
            source = after[weekend, way, 0:top]
            cells = row[weekend + touched, way + stride, units : units + top]
            for unit in range(top):
                total = source[unit] + added
                known = cells[unit]
                cells[unit] = total if total < known else known


@kernel
def _best_cell(cells: Singles, least: int, end: int, weekends: int, ways: int, found: Ints) -> float:
    """The cheapest cell with ``least`` … ``end`` − 1 units; where it is goes into ``found``."""
    best = BIG
    for touched in range(weekends + 1):
        for combination in range(ways):
            for total in range(least, end):
                if cells[touched, combination, total] < best:
                    best = cells[touched, combination, total]
                    found[0], found[1], found[2] = touched, combination, total
    return float(best)


@kernel
def best_line(
    first: int, last: int, entry: int, least: int, most: int, weekends: int, options: int, ways: int,
    off_cost: Singles, may_follow: Bools, run_most: int, run_least: int, off_least: int, carried: int, is_new: bool,
    space: LineSpace,
) -> float:  # fmt: skip
    """Write the cheapest line of days [first, last) into ``space.line`` as options (−1: off); BIG where none is legal.

    ``entry`` is the node before the first day, ``least`` … ``most`` units of work, ``carried`` days worked in a row
    before day 0, ``is_new``: nothing is known of them. Cost of working: ``space.cost`` (D, O).
    """
    classes, days = may_follow.shape[0], last - first
    nodes, units_max = off_least + classes * run_most, 0
    for option in range(options):
        units_max = max(units_max, space.units[option])
    width = most + 1
    _fill_last(space.table[days], space.is_end, nodes, weekends, ways)
    for index in range(days - 1, -1, -1):
        day = first + index
        left = min(width, (days - index) * units_max + 1)
        before = min(width, (days - index - 1) * units_max + 1)
        for node in range(nodes):
            is_off, row = node < off_least, space.table[index, node]
            run = 0 if is_off else (node - off_least) % run_most + 1
            last_class = 0 if is_off else (node - off_least) // run_most
            if run > day + carried:
                _forbid(row, weekends, ways, left)
                continue
            if is_off or run >= run_least or (is_new and run == day):
                after = space.table[index + 1, after_off(node, off_least)]
                _keep_off(row, after, off_cost[day], weekends, ways, before, left)
            else:
                _forbid(row, weekends, ways, left)
            if (is_off and node > 0) or run >= run_most:
                continue
            touched = weekend_begins(day, is_off)
            for option in range(options):
                if space.cost[day, option] >= TOO_MUCH:
                    continue
                if not is_off and not may_follow[last_class, space.group[option]]:
                    continue
                after = space.table[index + 1, off_least + space.class_of[option] * run_most + run]
                _relax_work(
                    row, after, space.cost[day, option], touched, weekends, ways, before, left,
                    space.units[option], space.stride[option], space.limit[option],
                )  # fmt: skip
    best = _best_cell(
        space.table[0, entry], max(0, least), min(width, days * units_max + 1), weekends, ways, space.found
    )
    if best >= TOO_MUCH:
        return float(BIG)
    weekend, way, unit = space.found[0], space.found[1], space.found[2]
    _trace(
        first, last, entry, weekend, way, unit, options, units_max, width, off_cost, may_follow, run_most, run_least,
        off_least, is_new, space,
    )  # fmt: skip
    return float(best)


@kernel
def _trace(
    first: int, last: int, node: int, weekend: int, way: int, unit: int, options: int, units_max: int, width: int,
    off_cost: Singles, may_follow: Bools, run_most: int, run_least: int, off_least: int, is_new: bool, space: LineSpace,
) -> None:  # fmt: skip
    """Follow the best cells from the first day on; the same conditions as in ``best_line``."""
    days = last - first
    for index in range(days):
        day, is_off = first + index, node < off_least
        run = 0 if is_off else (node - off_least) % run_most + 1
        last_class = 0 if is_off else (node - off_least) // run_most
        before = min(width, (days - index - 1) * units_max + 1)
        best, pick = BIG, NOT_FOUND
        if (is_off or run >= run_least or (is_new and run == day)) and unit < before:
            best = space.table[index + 1, after_off(node, off_least), weekend, way, unit] + off_cost[day]
            pick = -1
        touched = weekend_begins(day, is_off)
        if not (is_off and node > 0) and run < run_most and weekend >= touched:
            for option in range(options):
                units, stride = space.units[option], space.stride[option]
                if space.cost[day, option] >= TOO_MUCH or unit < units or unit - units >= before:
                    continue
                if not is_off and not may_follow[last_class, space.group[option]]:
                    continue
                if stride > 0 and (way // stride) % (space.limit[option] + 1) < 1:
                    continue
                target = off_least + space.class_of[option] * run_most + run
                total = (
                    space.table[index + 1, target, weekend - touched, way - stride, unit - units]
                    + space.cost[day, option]
                )
                if total < best:
                    best, pick = total, option
        space.line[day] = pick
        if pick < 0:
            node = after_off(node, off_least)
        else:
            node = off_least + space.class_of[pick] * run_most + run
            weekend -= touched
            unit -= space.units[pick]
            way -= space.stride[pick]


def warm_up() -> None:
    """Compile (or load) the kernels of this module with tables of the real types."""
    from wfm.scheduling.outline.kernels_person import smallest

    tables, space = smallest()
    space.is_end[:] = True
    best_line(
        0, 7, 0, 0, 0, 0, 0, 1, tables.off_cost[0], tables.may_follow, 1, 1, 1, 0, True, space
    )  # fmt: skip
