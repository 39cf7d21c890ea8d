"""The exact best weekly tour of one agent: a dynamic programme over days, beginnings and hours worked.

State before day ``d``: the rest state ``j`` (an automaton that counts days worked in a row), the first slot of the day
at which the rest since the last shift is over, and the slots worked so far. Values are won; more is better.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.compiled import kernel

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

IMPOSSIBLE = 999_999_995_904.0
"""Cost of what the law forbids: beyond any sum of real prices, and a number that single precision holds exactly."""


class TourTables(NamedTuple):
    """What is fixed about every agent's week; A agents, H slots of horizon, D days, M kinds of shift, J rest states.

    ``blocked`` and ``busy`` (A, H + 1) are prefix counts of slots that no shift may touch, and of slots in which a
    shift may have no break (training). ``window_from``/``window_to`` (A, D) bound shifts that begin on a day, in slots
    after its midnight. ``work_next``/``off_next`` (A, D, J) lead to the rest state after a day of work or off; −1
    forbids. ``slot_cost`` (A, H) is won per slot worked, ``week_cost`` (A, most + 1) won by slots worked in the week.
    ``shift_cost`` (A, D, per_day, M) is won per shift by day, beginning and kind: below nought for a bonus, IMPOSSIBLE
    for a shift that must not be. ``held`` (A, D, 3) are shifts (start, kind, break) known from elsewhere: they may
    begin off the raster, and their break stays where it is. Either has no rows where nothing of the kind is set.
    """

    per_day: int
    rest: int
    start_step: int
    span: Ints
    work: Ints
    pause: Ints
    margin: Ints
    blocked: Ints
    busy: Ints
    window_from: Ints
    window_to: Ints
    first_state: Ints
    work_next: Ints
    off_next: Ints
    week_most: Ints
    slot_cost: Floats
    week_cost: Floats
    shift_cost: Singles
    held: Ints


def no_shift_tables() -> tuple[Singles, Ints]:
    """``shift_cost`` and ``held`` of a problem that prices and holds no shift."""
    return np.zeros((0, 1, 1, 1), dtype=np.float32), np.zeros((0, 1, 3), dtype=np.int64)


class TourSpace(NamedTuple):
    """Working memory of one tour computation, so that the search allocates nothing."""

    prefix: Floats
    shift_value: Singles
    shift_pause: Ints
    best: Singles


def tour_space(tables: TourTables) -> TourSpace:
    """Fresh working memory."""
    days, states = tables.work_next.shape[1:]
    kinds, horizon = len(tables.span), tables.slot_cost.shape[1]
    return TourSpace(
        np.zeros(horizon + 1),
        np.zeros((days, tables.per_day, kinds), dtype=np.float32),
        np.zeros((days, tables.per_day, kinds), dtype=np.int64),
        np.zeros((days + 1, states, tables.per_day + 1, tables.week_cost.shape[1]), dtype=np.float32),
    )


@kernel
def _best_pause(begin: int, kind: int, held: int, busy: Ints, tables: TourTables, prefix: Floats) -> tuple[float, int]:
    """Least value lost by the break of a shift and its first slot (−1: none is possible); a held break stays put."""
    pause, margin = tables.pause[kind], tables.margin[kind]
    first, last = begin + margin, begin + tables.span[kind] - margin - pause
    if held >= 0:
        first = last = held
    least, chosen = IMPOSSIBLE, -1
    for slot in range(first, last + 1):
        lost = prefix[slot + pause] - prefix[slot]
        if lost < least and busy[slot + pause] == busy[slot]:
            least, chosen = lost, slot
    return least, chosen


@kernel
def _value_shifts(agent: int, value: Floats, tables: TourTables, space: TourSpace) -> None:
    """Value and best break of every shift: ``space.shift_value`` and ``space.shift_pause`` (D, per_day, M)."""
    prefix, blocked, busy = space.prefix, tables.blocked[agent], tables.busy[agent]
    horizon, is_priced = value.shape[0], tables.shift_cost.shape[0] > 0
    prefix[0] = 0.0
    for slot in range(horizon):
        prefix[slot + 1] = prefix[slot] + value[slot]
    for day in range(tables.window_from.shape[1]):
        earliest, latest = tables.window_from[agent, day], tables.window_to[agent, day]
        held_start, held_kind, held_pause = -1, -1, -1
        if tables.held.shape[0] > 0:
            held_start, held_kind = tables.held[agent, day, 0], tables.held[agent, day, 1]
            held_pause = tables.held[agent, day, 2]
        for start in range(tables.per_day):
            begin = day * tables.per_day + start
            for kind in range(tables.span.shape[0]):
                space.shift_value[day, start, kind] = -IMPOSSIBLE
                end = begin + tables.span[kind]
                is_held = start == held_start and kind == held_kind
                if start < earliest or start + tables.span[kind] > latest or end > horizon:
                    continue
                if blocked[end] > blocked[begin] or (start % tables.start_step and not is_held):
                    continue
                price = tables.shift_cost[agent, day, start, kind] if is_priced else np.float32(0.0)
                if price >= IMPOSSIBLE / 2:
                    continue
                if tables.pause[kind] == 0:
                    space.shift_value[day, start, kind] = prefix[end] - prefix[begin] - price
                    continue
                least, chosen = _best_pause(begin, kind, held_pause if is_held else -1, busy, tables, prefix)
                if chosen >= 0:
                    space.shift_value[day, start, kind] = prefix[end] - prefix[begin] - least - price
                    space.shift_pause[day, start, kind] = chosen


@kernel
def _value_days(agent: int, tables: TourTables, space: TourSpace) -> None:
    """Fill ``space.best``[day, state, first start allowed, slots worked so far] from the last day backwards."""
    best, shift_value, per_day = space.best, space.shift_value, tables.per_day
    days, states = tables.work_next.shape[1], tables.work_next.shape[2]
    size, work_most = tables.week_most[agent] + 1, tables.work[-1]
    for state in range(states):
        for hours in range(size):
            best[days, state, 0, hours] = -tables.week_cost[agent, hours]
    for day in range(days - 1, -1, -1):
        reached = min(size, day * work_most + 1)
        last = day == days - 1
        for state in range(states):
            row = best[day, state, per_day]
            after_off = tables.off_next[agent, day, state]
            after_work = tables.work_next[agent, day, state]
            for hours in range(reached):
                row[hours] = best[day + 1, after_off, 0, hours] if after_off >= 0 else np.float32(-IMPOSSIBLE)
            for start in range(per_day - 1, -1, -1):
                row, later = best[day, state, start], best[day, state, start + 1]
                for hours in range(reached):
                    row[hours] = later[hours]
                if after_work < 0:
                    continue
                for kind in range(tables.span.shape[0]):
                    gain = shift_value[day, start, kind]
                    if gain <= -IMPOSSIBLE:
                        continue
                    free = 0 if last else max(0, start + tables.span[kind] + tables.rest - per_day)
                    work = tables.work[kind]
                    following = best[day + 1, after_work, free]
                    for hours in range(min(reached, size - work)):
                        row[hours] = max(row[hours], gain + following[hours + work])


@kernel
def best_tour(agent: int, value: Floats, tables: TourTables, space: TourSpace, tour: Ints) -> float:
    """The most valuable legal tour for ``value`` (H,) won per slot worked; returns its value less the week's cost.

    ``tour`` (D, 3) receives start slot of the day (−1: off), kind, and first slot of the break from the Monday.
    A value at or below −IMPOSSIBLE / 2 says that no tour is legal.
    """
    _value_shifts(agent, value, tables, space)
    _value_days(agent, tables, space)
    best, days, per_day = space.best, tables.work_next.shape[1], tables.per_day
    state, free, hours, size = tables.first_state[agent], 0, 0, tables.week_most[agent] + 1
    result = best[0, state, 0, 0]
    tour[:, 0], tour[:, 1], tour[:, 2] = -1, 0, 0
    if result <= -IMPOSSIBLE / 2:
        return float(result)
    for day in range(days):
        after_off, after_work = tables.off_next[agent, day, state], tables.work_next[agent, day, state]
        top = best[day + 1, after_off, 0, hours] if after_off >= 0 else np.float32(-IMPOSSIBLE)
        if after_work >= 0 and top < best[day, state, free, hours]:
            for start in range(free, per_day):
                for kind in range(tables.span.shape[0]):
                    gain, worked = space.shift_value[day, start, kind], hours + tables.work[kind]
                    if gain <= -IMPOSSIBLE or worked >= size:
                        continue
                    rested = max(0, start + tables.span[kind] + tables.rest - per_day) if day < days - 1 else 0
                    total = gain + best[day + 1, after_work, rested, worked]
                    if total > top:
                        top = total
                        tour[day, 0], tour[day, 1], tour[day, 2] = start, kind, space.shift_pause[day, start, kind]
        if tour[day, 0] < 0:
            state, free = after_off, 0
        else:
            kind = tour[day, 1]
            hours += tables.work[kind]
            free = max(0, tour[day, 0] + tables.span[kind] + tables.rest - per_day)
            state = after_work
    return float(result)


@kernel
def mark_worked(tour: Ints, tables: TourTables, worked: Ints) -> int:
    """Mark the slots worked (breaks are not) in ``worked`` (H,) by 1; returns their number."""
    worked[:] = 0
    count = 0
    for day in range(tour.shape[0]):
        if tour[day, 0] >= 0:
            begin, kind = day * tables.per_day + tour[day, 0], tour[day, 1]
            worked[begin : begin + tables.span[kind]] = 1
            if tables.pause[kind] > 0:
                worked[tour[day, 2] : tour[day, 2] + tables.pause[kind]] = 0
            count += tables.work[kind]
    return count


@kernel
def tour_cost(agent: int, tour: Ints, tables: TourTables, worked: Ints) -> float:
    """Won of a tour: its slots (breaks cost nothing), its shifts and its week's hours. Marks ``worked``."""
    count = mark_worked(tour, tables, worked)
    cost = tables.week_cost[agent, count]
    if tables.shift_cost.shape[0] > 0:
        for day in range(tour.shape[0]):
            if tour[day, 0] >= 0:
                cost += tables.shift_cost[agent, day, tour[day, 0], tour[day, 1]]
    for slot in range(worked.shape[0]):
        if worked[slot]:
            cost += tables.slot_cost[agent, slot]
    return float(cost)


def warm_up() -> None:
    """Compile (or load) the kernels of this module: one agent, one day, one kind of shift."""
    one, day = np.ones(1, dtype=np.int64), np.zeros((1, 1), dtype=np.int64)
    states = np.zeros((1, 1, 1), dtype=np.int64)
    nothing = np.zeros((1, 31), dtype=np.int64)
    tables = TourTables(
        *(24, 6, 1, 3 * one, 2 * one, one, one, nothing, nothing, day, day + 24),
        *(one - 1, states, states, 2 * one, np.zeros((1, 30)), np.zeros((1, 3)), *no_shift_tables()),
    )
    tour = np.zeros((1, 3), dtype=np.int64)
    best_tour(0, np.ones(30), tables, tour_space(tables), tour)
    tour_cost(0, tour, tables, np.zeros(30, dtype=np.int64))
