"""Ruin and recreate over lines: free one to three persons for some weeks, give each the best line, anneal."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.outline.kernels_line import TOO_MUCH, Floats, Ints, LineSpace, Singles
from wfm.scheduling.outline.kernels_person import OutlineTables, smallest, solve_within

LOOKS = 40
"""Most random looks for a day and template that misses hands."""
GUIDED_SHARE, ALONE_SHARE, THREE_SHARE = 0.5, 0.25, 0.15
SMALL = 1e-6


class OutlineState(NamedTuple):
    """The lines of the moment and the best met, (P, D); ``have`` (D, T); ``cost`` holds both costs. The rest is
    scratch."""

    lines: Ints
    best: Ints
    have: Ints
    cost: Floats
    chosen: Ints
    kept: Ints
    spent: Ints


@kernel
def value_of_hands(first: int, last: int, have: Ints, tables: OutlineTables, value: Singles) -> None:
    """What one more hand costs (negative: saves) on each day as each template."""
    for day in range(first, last):
        for template in range(have.shape[1]):
            if have[day, template] < tables.wanted[day, template]:
                value[day, template] = -tables.under[day, template]
            else:
                value[day, template] = tables.over[day, template]


@kernel
def _blur(first: int, last: int, noise: float, temperature: float, value: Singles) -> None:
    for day in range(first, last):
        for template in range(value.shape[1]):
            shaken = value[day, template] * (1.0 + noise * (np.random.random() - 0.5))
            value[day, template] = np.float32(shaken + temperature * (np.random.random() - 0.5))


@kernel
def hand(day: int, template: int, sign: int, have: Ints, tables: OutlineTables) -> float:
    """Add (1) or take (−1) a hand; returns the change in cost."""
    wanted, under, over = tables.wanted[day, template], tables.under[day, template], tables.over[day, template]
    count = have[day, template]
    before = under * max(0, wanted - count) + over * max(0, count - wanted)
    have[day, template] = count = count + sign
    return float(under * max(0, wanted - count) + over * max(0, count - wanted) - before)


@kernel
def own_cost(p: int, line: Ints, first: int, last: int, tables: OutlineTables) -> float:
    """What the person's wishes cost on days [first, last)."""
    total = 0.0
    for day in range(first, last):
        total += tables.off_cost[p, day] if line[day] < 0 else tables.work_cost[p, day, line[day]]
    return total


@kernel
def take_away(p: int, first: int, last: int, tables: OutlineTables, state: OutlineState) -> float:
    """Count the person's hands of the window out; returns the change in cost, own wishes included."""
    change = -own_cost(p, state.lines[p], first, last, tables)
    for day in range(first, last):
        if state.lines[p, day] >= 0:
            change += hand(day, state.lines[p, day], -1, state.have, tables)
    return change


@kernel
def give(p: int, line: Ints, first: int, last: int, tables: OutlineTables, state: OutlineState) -> float:
    """Give the person the days [first, last) of a line; returns the change in cost, own wishes included."""
    change = 0.0
    for day in range(first, last):
        state.lines[p, day] = line[day]
        if line[day] >= 0:
            change += hand(day, line[day], 1, state.have, tables)
    return change + own_cost(p, state.lines[p], first, last, tables)


@kernel
def _missing_day(tables: OutlineTables, state: OutlineState) -> int:
    """A day on which hands are missing or to spare, if one is met by chance; else any."""
    days, templates = tables.wanted.shape
    for _ in range(LOOKS):
        day, template = np.random.randint(days), np.random.randint(templates)
        if state.have[day, template] != tables.wanted[day, template]:
            return int(day)
    return np.random.randint(days)


@kernel
def _choose(tables: OutlineTables, state: OutlineState) -> int:
    """One to three different persons into ``state.chosen``; returns how many."""
    people, drawn = state.lines.shape[0], np.random.random()
    count = 1 if drawn < ALONE_SHARE else (3 if drawn > 1.0 - THREE_SHARE else 2)
    count = int(min(count, people))
    for number in range(count):
        is_known = True
        while is_known:
            state.chosen[number] = np.random.randint(people)
            is_known = False
            for earlier in range(number):
                is_known = is_known or state.chosen[earlier] == state.chosen[number]
    return count


@kernel
def _keep_best(state: OutlineState) -> None:
    state.cost[1] = state.cost[0]
    for p in range(state.lines.shape[0]):
        for day in range(state.lines.shape[1]):
            state.best[p, day] = state.lines[p, day]


@kernel
def _put_back(count: int, done: int, first: int, last: int, tables: OutlineTables, state: OutlineState) -> None:
    """Give the chosen persons their former lines; ``done`` of them have new ones."""
    for number in range(count):
        p = state.chosen[number]
        if number < done:
            take_away(p, first, last, tables, state)
        give(p, state.kept[number], first, last, tables, state)


@kernel
def anneal(
    rounds: int, weeks_most: int, noise: float, temperature: float, tables: OutlineTables, space: LineSpace,
    state: OutlineState,
) -> int:  # fmt: skip
    """``rounds`` of ruin and recreate at one temperature; returns how many were accepted."""
    accepted, days = 0, state.lines.shape[1]
    for _ in range(rounds):
        weeks = min(days // 7, 1 + np.random.randint(weeks_most))
        middle = _missing_day(tables, state) // 7 if np.random.random() < GUIDED_SHARE else np.random.randint(days // 7)
        first = 7 * min(max(0, middle - np.random.randint(weeks)), days // 7 - weeks)
        last = first + 7 * weeks
        count, change = _choose(tables, state), 0.0
        for number in range(count):
            p = state.chosen[number]
            for day in range(days):
                state.kept[number, day] = state.lines[p, day]
            change += take_away(p, first, last, tables, state)
        done = 0
        for number in range(count):
            p = state.chosen[number]
            value_of_hands(first, last, state.have, tables, space.value)
            if noise > 0.0 and (number < count - 1 or count == 1):
                _blur(first, last, noise, temperature, space.value)
            if solve_within(p, first, last, state.lines[p], state.spent, tables, space) >= TOO_MUCH:
                break
            change += give(p, space.line, first, last, tables, state)
            done += 1
        if done == count and (change <= SMALL or np.random.random() < np.exp(-change / temperature)):
            state.cost[0] += change
            accepted += 1
            if state.cost[0] < state.cost[1] - SMALL:
                _keep_best(state)
        else:
            _put_back(count, done, first, last, tables, state)
    return accepted


def warm_up() -> None:
    """Compile (or load) the kernels of this module."""
    from wfm.scheduling.outline.tables import outline_state

    tables, space = smallest()
    seed_kernels(1)
    anneal(1, 1, 0.1, 1.0, tables, space, outline_state(tables))
