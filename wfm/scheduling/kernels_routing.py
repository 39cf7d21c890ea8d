"""Who serves whom in a slot: an exact flow of tenths of agents, kept up to date as agents come and go.

The flow is maximal by price at all times: a new agent is routed to the dearest need that any chain of re-assignments
reaches, and what a leaving agent served is refilled from spare hands or, through such a chain, from cheaper need. Sets
of queues are rows of words of WORD bits, so that a pool may have any number of queues.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.compiled import kernel

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

WORD = 62
"""Queues per word: signed 64-bit integers without their sign, with a bit to spare."""

FULL = 10
"""Tenths of an agent."""


class RoutingTables(NamedTuple):
    """What is fixed; R rows (agents, then carried shifts), Q queues, K most skills, W words, Z prices.

    ``skills`` (R, K) lists queues (−1 ends the list), ``skill_place`` (R, Q) their place in it (−1: not trained),
    ``skill_mask`` (R, W). ``trained`` lists the movable rows of queue q at ``trained_from[q]:trained_from[q + 1]``.
    ``price`` (Q) is won per uncovered tenth; ``price_class`` (Q) its place in ``prices`` (Z), dearest first.
    ``answering`` (R, H) is 1 where a worked slot can answer contacts.
    """

    skills: Ints
    skill_place: Ints
    skill_mask: Ints
    trained_from: Ints
    trained: Ints
    price: Ints
    price_class: Ints
    prices: Ints
    answering: Ints


class RoutingState(NamedTuple):
    """The flow of the moment; H slots.

    ``crew`` (H, R) lists who is on duty (``crew_size`` (H,) of them), ``place`` (R, H) where in the list (−1: off).
    ``flow`` (H, R, K) tenths served by skill, ``spare`` (R, H) tenths free, ``spare_sum`` (H,). ``missing`` (Q, H)
    tenths uncovered; ``missing_mask`` (Z, H, W) and ``serving`` (H, R, W) the same as sets. The rest is scratch.
    """

    crew: Ints
    crew_size: Ints
    place: Ints
    flow: Ints
    spare: Ints
    spare_sum: Ints
    missing: Ints
    missing_mask: Ints
    serving: Ints
    reach: Ints
    parent_row: Ints
    parent_queue: Ints


def empty_state(tables: RoutingTables, need: Ints) -> RoutingState:
    """Nobody on duty, everything missing. ``need`` (Q, H) tenths."""
    rows, skills = tables.skills.shape
    queues, horizon = need.shape
    words = tables.skill_mask.shape[1]
    missing_mask = np.zeros((len(tables.prices), horizon, words), dtype=np.int64)
    for queue in range(queues):
        bit = np.int64(1) << np.int64(queue % WORD)
        missing_mask[tables.price_class[queue], need[queue] > 0, queue // WORD] |= bit
    return RoutingState(
        crew=np.zeros((horizon, rows + 1), dtype=np.int64),
        crew_size=np.zeros(horizon, dtype=np.int64),
        place=np.full((rows, horizon), -1, dtype=np.int64),
        flow=np.zeros((horizon, rows, skills), dtype=np.int64),
        spare=np.zeros((rows, horizon), dtype=np.int64),
        spare_sum=np.zeros(horizon, dtype=np.int64),
        missing=need.astype(np.int64).copy(),
        missing_mask=missing_mask,
        serving=np.zeros((horizon, rows, words), dtype=np.int64),
        reach=np.zeros(words, dtype=np.int64),
        parent_row=np.zeros(queues, dtype=np.int64),
        parent_queue=np.zeros(queues, dtype=np.int64),
    )


@kernel
def _has(words: Ints, queue: int) -> bool:
    return bool((words[queue // WORD] >> (queue % WORD)) & 1)


@kernel
def _meets(one: Ints, other: Ints) -> bool:
    common = np.int64(0)
    for word in range(one.shape[0]):
        common |= one[word] & other[word]
    return bool(common != 0)


@kernel
def _adds(more: Ints, known: Ints) -> bool:
    new = np.int64(0)
    for word in range(more.shape[0]):
        new |= more[word] & ~known[word]
    return bool(new != 0)


@kernel
def _put(words: Ints, queue: int, present: bool) -> None:
    bit = np.int64(1) << np.int64(queue % WORD)
    if present:
        words[queue // WORD] |= bit
    else:
        words[queue // WORD] &= ~bit


@kernel
def _set_missing(queue: int, slot: int, tenths: int, tables: RoutingTables, state: RoutingState) -> None:
    state.missing[queue, slot] = tenths
    _put(state.missing_mask[tables.price_class[queue], slot], queue, tenths > 0)


@kernel
def _set_flow(row: int, queue: int, slot: int, change: int, tables: RoutingTables, state: RoutingState) -> None:
    place = tables.skill_place[row, queue]
    state.flow[slot, row, place] += change
    _put(state.serving[slot, row], queue, state.flow[slot, row, place] > 0)


@kernel
def _first_in(row: int, one: Ints, other: Ints, tables: RoutingTables) -> int:
    """The first skill of a row that lies in both sets."""
    for place in range(tables.skills.shape[1]):
        queue = tables.skills[row, place]
        if queue < 0:
            break
        if _has(one, queue) and _has(other, queue):
            return int(queue)
    return -1


@kernel
def _spread(row: int, slot: int, wanted: Ints, tables: RoutingTables, state: RoutingState) -> None:
    """Fill ``reach`` with every queue whose need the row could relieve through chains of colleagues.

    Stops early once a queue of ``wanted`` is reached. Parents tell the chain: ``parent_row`` leaves ``parent_queue``.
    """
    reach = state.reach
    reach[:] = tables.skill_mask[row]
    for place in range(tables.skills.shape[1]):
        queue = tables.skills[row, place]
        if queue < 0:
            break
        state.parent_row[queue] = -1
    grown = True
    while grown and not _meets(wanted, reach):
        grown = False
        for number in range(state.crew_size[slot]):
            other = state.crew[slot, number]
            if other == row or not _adds(tables.skill_mask[other], reach):
                continue
            if not _meets(state.serving[slot, other], reach):
                continue
            left = _first_in(other, state.serving[slot, other], reach, tables)
            for place in range(tables.skills.shape[1]):
                queue = tables.skills[other, place]
                if queue < 0:
                    break
                if not _has(reach, queue):
                    state.parent_row[queue], state.parent_queue[queue] = other, left
            reach |= tables.skill_mask[other]
            grown = True


@kernel
def _add_capacity(row: int, slot: int, tables: RoutingTables, state: RoutingState) -> int:
    """Route a row's free tenths to the dearest need in reach; returns the won of need relieved."""
    gain, free = 0, state.spare[row, slot]
    while free > 0:
        dearest = -1
        for price in range(tables.prices.shape[0]):
            if _meets(state.missing_mask[price, slot], state.missing_mask[price, slot]):
                dearest = price
                break
        if dearest < 0:
            break
        _spread(row, slot, state.missing_mask[dearest, slot], tables, state)
        found = -1
        for price in range(dearest, tables.prices.shape[0]):
            if _meets(state.missing_mask[price, slot], state.reach):
                found = price
                break
        if found < 0:
            break
        target = 0
        while not (_has(state.reach, target) and _has(state.missing_mask[found, slot], target)):
            target += 1
        tenths, queue = min(free, state.missing[target, slot]), target
        while state.parent_row[queue] >= 0:
            other, left = state.parent_row[queue], state.parent_queue[queue]
            tenths = min(tenths, state.flow[slot, other, tables.skill_place[other, left]])
            queue = left
        _set_missing(target, slot, state.missing[target, slot] - tenths, tables, state)
        queue = target
        while state.parent_row[queue] >= 0:
            other, left = state.parent_row[queue], state.parent_queue[queue]
            _set_flow(other, queue, slot, tenths, tables, state)
            _set_flow(other, left, slot, -tenths, tables, state)
            queue = left
        _set_flow(row, queue, slot, tenths, tables, state)
        state.spare[row, slot] -= tenths
        state.spare_sum[slot] -= tenths
        free -= tenths
        gain += tenths * tables.prices[found]
    return int(gain)


@kernel
def _find_helper(queue: int, slot: int, tables: RoutingTables, state: RoutingState) -> tuple[int, int, int]:
    """Who could help a queue: (row with spare hands or −1, the queue it goes to, cheapest queue in reach or −1).

    Here ``reach`` holds queues whose servers' time would help; a parent says which colleague goes where.
    """
    reach = state.reach
    reach[:] = 0
    _put(reach, queue, True)
    state.parent_row[queue] = -1
    cheapest, cheapest_price = -1, tables.price[queue]
    grown = True
    while grown:
        grown = False
        for number in range(state.crew_size[slot]):
            other = state.crew[slot, number]
            if not _meets(tables.skill_mask[other], reach):
                continue
            if state.spare[other, slot] > 0:
                return other, _first_in(other, tables.skill_mask[other], reach, tables), cheapest
            if not _adds(state.serving[slot, other], reach):
                continue
            goes = _first_in(other, tables.skill_mask[other], reach, tables)
            for place in range(tables.skills.shape[1]):
                left = tables.skills[other, place]
                if left < 0:
                    break
                if state.flow[slot, other, place] > 0 and not _has(reach, left):
                    state.parent_row[left], state.parent_queue[left] = other, goes
                    _put(reach, left, True)
                    if tables.price[left] < cheapest_price:
                        cheapest, cheapest_price = left, tables.price[left]
            grown = True
    return -1, -1, cheapest


@kernel
def _shift_chain(tail: int, slot: int, tenths: int, tables: RoutingTables, state: RoutingState) -> None:
    """Move ``tenths`` of each colleague along the chain of parents that begins at ``tail``."""
    queue = tail
    while state.parent_row[queue] >= 0:
        other, goes = state.parent_row[queue], state.parent_queue[queue]
        _set_flow(other, queue, slot, -tenths, tables, state)
        _set_flow(other, goes, slot, tenths, tables, state)
        queue = goes


@kernel
def _refill(queue: int, slot: int, tables: RoutingTables, state: RoutingState) -> int:
    """Cover a queue's missing tenths from spare hands, else from cheaper queues, by chains; returns won regained."""
    gain = 0
    while state.missing[queue, slot] > 0:
        if state.spare_sum[slot] == 0 and tables.price[queue] == tables.prices[-1]:
            break
        helper, helped, cheapest = _find_helper(queue, slot, tables, state)
        if helper < 0 and cheapest < 0:
            break
        tail, tenths = cheapest, state.missing[queue, slot]
        if helper >= 0:
            tail, tenths = helped, min(tenths, state.spare[helper, slot])
        step = tail
        while state.parent_row[step] >= 0:
            other = state.parent_row[step]
            tenths = min(tenths, state.flow[slot, other, tables.skill_place[other, step]])
            step = state.parent_queue[step]
        if helper >= 0:
            state.spare[helper, slot] -= tenths
            state.spare_sum[slot] -= tenths
            _set_flow(helper, tail, slot, tenths, tables, state)
        else:
            _set_missing(tail, slot, state.missing[tail, slot] + tenths, tables, state)
            gain -= tenths * tables.price[tail]
        _shift_chain(tail, slot, tenths, tables, state)
        _set_missing(queue, slot, state.missing[queue, slot] - tenths, tables, state)
        gain += tenths * tables.price[queue]
    return int(gain)


@kernel
def insert_row(row: int, worked: Ints, tables: RoutingTables, state: RoutingState) -> int:
    """Put a row on duty in the worked slots; returns the won of need it relieves."""
    gain = 0
    for slot in range(worked.shape[0]):
        if worked[slot] and tables.answering[row, slot]:
            state.place[row, slot] = state.crew_size[slot]
            state.crew[slot, state.crew_size[slot]] = row
            state.crew_size[slot] += 1
            state.spare[row, slot] = FULL
            state.spare_sum[slot] += FULL
            gain += _add_capacity(row, slot, tables, state)
    return gain


@kernel
def remove_row(row: int, worked: Ints, tables: RoutingTables, state: RoutingState) -> int:
    """Take a row off duty in the worked slots; returns the won of need it leaves uncovered."""
    loss, skills = 0, tables.skills.shape[1]
    for slot in range(worked.shape[0]):
        place = state.place[row, slot]
        if not worked[slot] or place < 0:
            continue
        state.crew_size[slot] -= 1
        last = state.crew[slot, state.crew_size[slot]]
        state.crew[slot, place] = last
        state.place[last, slot] = place
        state.place[row, slot] = -1
        state.spare_sum[slot] -= state.spare[row, slot]
        state.spare[row, slot] = 0
        for index in range(skills):
            tenths = state.flow[slot, row, index]
            if tenths > 0:
                queue = tables.skills[row, index]
                _set_flow(row, queue, slot, -tenths, tables, state)
                _set_missing(queue, slot, state.missing[queue, slot] + tenths, tables, state)
                loss += tenths * tables.price[queue]
        for index in range(skills):
            queue = tables.skills[row, index]
            if queue < 0:
                break
            if state.missing[queue, slot] > 0:
                loss -= _refill(queue, slot, tables, state)
    return loss


@kernel
def value_of_duty(row: int, tables: RoutingTables, state: RoutingState, value: Floats) -> None:
    """Won that ten tenths of a row would relieve in each slot, into ``value`` (H,).

    An estimate from above: every chain is counted as wide as its end.
    """
    for slot in range(value.shape[0]):
        value[slot] = 0.0
        if not tables.answering[row, slot]:
            continue
        some = False
        for price in range(tables.prices.shape[0]):
            if _meets(state.missing_mask[price, slot], state.missing_mask[price, slot]):
                some = True
        if not some:
            continue
        reach = state.reach
        reach[:] = tables.skill_mask[row]
        grown = True
        while grown:
            grown = False
            for number in range(state.crew_size[slot]):
                other = state.crew[slot, number]
                if _adds(tables.skill_mask[other], reach) and _meets(state.serving[slot, other], reach):
                    reach |= tables.skill_mask[other]
                    grown = True
        free, won = FULL, 0
        for price in range(tables.prices.shape[0]):
            if free == 0 or not _meets(state.missing_mask[price, slot], reach):
                continue
            for queue in range(state.missing.shape[0]):
                if free > 0 and _has(reach, queue) and _has(state.missing_mask[price, slot], queue):
                    tenths = min(free, state.missing[queue, slot])
                    won += tenths * tables.prices[price]
                    free -= tenths
        value[slot] = won


def warm_up() -> None:
    """Compile (or load) the kernels of this module: one agent, one queue, one slot."""
    one, square = np.ones(1, dtype=np.int64), np.ones((1, 1), dtype=np.int64)
    ends = np.array([0, 1], dtype=np.int64)
    tables = RoutingTables(0 * square, 0 * square, square, ends, 0 * one, one, 0 * one, one, square)
    state = empty_state(tables, FULL * square)
    value_of_duty(0, tables, state, np.zeros(1))
    insert_row(0, one, tables, state)
    remove_row(0, one, tables, state)
