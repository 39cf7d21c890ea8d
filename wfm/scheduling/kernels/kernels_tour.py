"""The exact best weekly tour of one agent: a dynamic programme over days, beginnings and hours worked.

State before day ``d``: the rest state ``j`` (an automaton that counts days worked in a row), the first slot of the day
at which the rest since the last shift is over, and the slots worked so far. Values are won; more is better.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
NDArray = npt.NDArray[np.generic]

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
    """Working memory of one tour computation, so that the search allocates nothing.

    The legal shifts of a day stand in a row, by beginning: those from ``start`` on at ``legal_from[day, start]``, with
    ``legal_kind``, ``legal_value`` and ``legal_pause``. ``next_start`` (D, per_day + 1) is the first beginning from a
    slot on that has any. ``hours`` (D + 1, J, 2) bounds the slots worked before a day, first to last. ``best`` is
    filled within them alone.
    """

    prefix: Floats
    legal_from: Ints
    legal_kind: Ints
    legal_value: Singles
    legal_pause: Ints
    next_start: Ints
    hours: Ints
    best: Singles


def tour_space(tables: TourTables) -> TourSpace:
    """Fresh working memory."""
    days, states = tables.work_next.shape[1:]
    kinds, horizon = len(tables.span), tables.slot_cost.shape[1]
    shifts = tables.per_day * kinds
    return TourSpace(
        np.zeros(horizon + 1),
        np.zeros((days, tables.per_day + 1), dtype=np.int64),
        np.zeros((days, shifts), dtype=np.int64),
        np.zeros((days, shifts), dtype=np.float32),
        np.zeros((days, shifts), dtype=np.int64),
        np.zeros((days, tables.per_day + 1), dtype=np.int64),
        np.zeros((days + 1, states, 2), dtype=np.int64),
        np.zeros((days + 1, states, tables.per_day + 1, tables.week_cost.shape[1]), dtype=np.float32),
    )


@kernel
def copy_line(target: NDArray, source: NDArray) -> None:
    """Copy one dimension; kernels may not assign arrays to arrays, which could allocate."""
    for place in range(source.shape[0]):
        target[place] = source[place]


@kernel
def copy_tour(target: Ints, source: Ints) -> None:
    """Copy a tour (D, 3)."""
    for day in range(source.shape[0]):
        target[day, 0], target[day, 1], target[day, 2] = source[day, 0], source[day, 1], source[day, 2]


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
    """List the legal shifts of every day with their values and best breaks."""
    prefix, blocked, busy = space.prefix, tables.blocked[agent], tables.busy[agent]
    horizon, is_priced, per_day = value.shape[0], tables.shift_cost.shape[0] > 0, tables.per_day
    prefix[0] = 0.0
    for slot in range(horizon):
        prefix[slot + 1] = prefix[slot] + value[slot]
    for day in range(tables.window_from.shape[1]):
        earliest, latest = tables.window_from[agent, day], min(tables.window_to[agent, day], horizon - day * per_day)
        held_start, held_kind, held_pause, count = -1, -1, -1, 0
        if tables.held.shape[0] > 0:
            held_start, held_kind = tables.held[agent, day, 0], tables.held[agent, day, 1]
            held_pause = tables.held[agent, day, 2]
        for start in range(per_day):
            space.legal_from[day, start] = count
            begin = day * per_day + start
            if start < earliest or start >= latest or blocked[begin + 1] > blocked[begin]:
                continue
            if start % tables.start_step and start != held_start:
                continue
            for kind in range(tables.span.shape[0]):
                end = begin + tables.span[kind]
                is_held = start == held_start and kind == held_kind
                if start + tables.span[kind] > latest or blocked[end] > blocked[begin]:
                    continue
                if start % tables.start_step and not is_held:
                    continue
                price = tables.shift_cost[agent, day, start, kind] if is_priced else np.float32(0.0)
                if price >= IMPOSSIBLE / 2:
                    continue
                least, chosen = 0.0, -1
                if tables.pause[kind] > 0:
                    least, chosen = _best_pause(begin, kind, held_pause if is_held else -1, busy, tables, prefix)
                    if chosen < 0:
                        continue
                space.legal_kind[day, count] = kind
                space.legal_value[day, count] = prefix[end] - prefix[begin] - least - price
                space.legal_pause[day, count] = chosen
                count += 1
        space.legal_from[day, per_day] = count
        space.next_start[day, per_day] = per_day
        for start in range(per_day - 1, -1, -1):
            some = space.legal_from[day, start + 1] > space.legal_from[day, start]
            space.next_start[day, start] = start if some else space.next_start[day, start + 1]


@kernel
def _bound_hours(agent: int, tables: TourTables, space: TourSpace) -> None:
    """First and last number of slots worked before each day and in each state that a legal week can pass through."""
    days, states = tables.work_next.shape[1], tables.work_next.shape[2]
    hours, most = space.hours, tables.week_most[agent]
    least_work, most_work = tables.work[0], tables.work[0]
    for kind in range(tables.work.shape[0]):
        least_work, most_work = min(least_work, tables.work[kind]), max(most_work, tables.work[kind])
    hours[:, :, 0], hours[:, :, 1] = most + 1, -1
    hours[0, tables.first_state[agent]] = 0
    for day in range(days):
        for state in range(states):
            low, high = hours[day, state, 0], hours[day, state, 1]
            if low > high:
                continue
            off, work = tables.off_next[agent, day, state], tables.work_next[agent, day, state]
            if off >= 0:
                hours[day + 1, off, 0] = min(hours[day + 1, off, 0], low)
                hours[day + 1, off, 1] = max(hours[day + 1, off, 1], high)
            if work >= 0 and low + least_work <= most:
                hours[day + 1, work, 0] = min(hours[day + 1, work, 0], low + least_work)
                hours[day + 1, work, 1] = max(hours[day + 1, work, 1], min(high + most_work, most))
    least = 0
    while least < most and tables.week_cost[agent, least] >= IMPOSSIBLE / 2:
        least += 1
    for day in range(days + 1):
        for state in range(states):
            hours[day, state, 0] = max(hours[day, state, 0], least - (days - day) * most_work)


@kernel
def _raise_row(row: Singles, following: Singles, gain: np.float32) -> None:
    """Each entry to at least the following one plus a gain; both have the same length."""
    for place in range(row.shape[0]):
        total = gain + following[place]
        row[place] = total if total > row[place] else row[place]


@kernel
def _value_days(agent: int, tables: TourTables, space: TourSpace) -> None:
    """Fill ``space.best``[day, state, first start allowed, slots worked so far] from the last day backwards.

    Rows are filled at beginnings that have a legal shift, and at ``per_day`` for a day off.
    """
    best, hours, per_day = space.best, space.hours, tables.per_day
    days, states = tables.work_next.shape[1], tables.work_next.shape[2]
    for state in range(states):
        for worked in range(hours[days, state, 0], hours[days, state, 1] + 1):
            best[days, state, 0, worked] = -tables.week_cost[agent, worked]
    for day in range(days - 1, -1, -1):
        last = day == days - 1
        for state in range(states):
            low, end = hours[day, state, 0], hours[day, state, 1] + 1
            if low >= end:
                continue
            row = best[day, state, per_day]
            after_off = tables.off_next[agent, day, state]
            after_work = tables.work_next[agent, day, state]
            row[low:end] = -IMPOSSIBLE
            if after_off >= 0:
                first = 0 if last else space.next_start[day + 1, 0]
                begin = max(low, hours[day + 1, after_off, 0])
                for worked in range(begin, end):
                    row[worked] = best[day + 1, after_off, first, worked]
            later = per_day
            for start in range(per_day - 1, -1, -1):
                if space.next_start[day, start] != start:
                    continue
                row = best[day, state, start]
                copy_line(row[low:end], best[day, state, later, low:end])
                later = start
                if after_work < 0:
                    continue
                following_low, following_end = hours[day + 1, after_work, 0], hours[day + 1, after_work, 1] + 1
                for number in range(space.legal_from[day, start], space.legal_from[day, start + 1]):
                    kind = space.legal_kind[day, number]
                    free, work = 0, tables.work[kind]
                    if not last:
                        free = space.next_start[day + 1, max(0, start + tables.span[kind] + tables.rest - per_day)]
                    begin, stop = max(low, following_low - work), min(end, following_end - work)
                    if begin < stop:
                        following = best[day + 1, after_work, free, begin + work : stop + work]
                        _raise_row(row[begin:stop], following, space.legal_value[day, number])


@kernel
def _value_from(day: int, state: int, free: int, worked: int, days: int, space: TourSpace) -> float:
    """Best value of the rest of the week before a day, IMPOSSIBLE below nought where there is none."""
    if state < 0 or worked < space.hours[day, state, 0] or worked > space.hours[day, state, 1]:
        return -IMPOSSIBLE
    first = 0 if day == days else space.next_start[day, free]
    return float(space.best[day, state, first, worked])


@kernel
def best_tour(agent: int, value: Floats, tables: TourTables, space: TourSpace, tour: Ints) -> float:
    """The most valuable legal tour for ``value`` (H,) won per slot worked; returns its value less the week's cost.

    ``tour`` (D, 3) receives start slot of the day (−1: off), kind, and first slot of the break from the Monday.
    A value at or below −IMPOSSIBLE / 2 says that no tour is legal.
    """
    _value_shifts(agent, value, tables, space)
    _bound_hours(agent, tables, space)
    _value_days(agent, tables, space)
    days, per_day = tables.work_next.shape[1], tables.per_day
    state, free, hours = tables.first_state[agent], 0, 0
    result = _value_from(0, state, 0, 0, days, space)
    tour[:, 0], tour[:, 1], tour[:, 2] = -1, 0, 0
    if result <= -IMPOSSIBLE / 2:
        return float(result)
    for day in range(days):
        after_off, after_work = tables.off_next[agent, day, state], tables.work_next[agent, day, state]
        top = _value_from(day + 1, after_off, 0, hours, days, space)
        if after_work >= 0 and top < _value_from(day, state, free, hours, days, space):
            for start in range(free, per_day):
                for number in range(space.legal_from[day, start], space.legal_from[day, start + 1]):
                    kind = space.legal_kind[day, number]
                    rested = max(0, start + tables.span[kind] + tables.rest - per_day)
                    following = _value_from(day + 1, after_work, rested, hours + tables.work[kind], days, space)
                    total = space.legal_value[day, number] + following
                    if total > top:
                        top = total
                        tour[day, 0], tour[day, 1], tour[day, 2] = start, kind, space.legal_pause[day, number]
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
