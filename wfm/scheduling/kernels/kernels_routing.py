"""Who serves whom in a slot: an exact flow of tenths of agents, kept up to date as agents come and go.

The flow is maximal by price at all times: a new agent is routed to the dearest need that any chain of re-assignments
reaches, and what a leaving agent served is refilled from spare hands or, through such a chain, from cheaper need. The
price of a search for a chain grows with the queues that hang together, whatever the crew (``kernels_flow``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
import numpy.typing as npt
from numba.cpython.unsafe import numbers

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_flow import (
    FULL,
    WORD,
    RoutingState,
    RoutingTables,
    move,
    place_of,
    smallest_flow,
    start_log,
    take_back,
)

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

first_bit = cast(Callable[[int], int], numbers.trailing_zeros)
"""Number of the lowest bit set in a word, as an instruction of the processor."""


@kernel
def _has(words: Ints, queue: int) -> bool:
    return bool((words[queue // WORD] >> (queue % WORD)) & 1)


@kernel
def _server(slot: int, left: int, taken: int, wanted: int, tables: RoutingTables, state: RoutingState) -> int:
    """Who serves one queue and knows another, with ``wanted`` tenths if possible, else with most."""
    most, found = 0, -1
    for number in range(state.crew_size[slot]):
        row = state.crew[slot, number]
        if tables.skill_place[row, taken] < 0:
            continue
        place = place_of(row, left, tables)
        if place < 0:
            continue
        tenths = state.flow[slot, row, place]
        if tenths > most:
            most, found = tenths, row
            if most >= wanted:
                break
    return int(found)


@kernel
def _spread(row: int, slot: int, wanted: Ints, price: int, tables: RoutingTables, state: RoutingState) -> int:
    """The first queue in ``wanted`` and of this price that a chain of colleagues reaches from a row's skills, or −1.

    Fills ``reach`` and ``parent``: those who serve the parent could go to the queue (−1: the row itself).
    """
    reach, parent, order, sought = state.reach, state.parent, state.order, state.class_mask[price]
    head, tail = 0, 0
    for word in range(reach.shape[0]):
        reach[word] = tables.skill_mask[row, word]
    for place in range(tables.skills.shape[1]):
        queue = tables.skills[row, place]
        if queue < 0:
            break
        parent[queue] = -1
        order[tail] = queue
        tail += 1
        if _has(wanted, queue) and _has(sought, queue):
            return int(queue)
    while head < tail:
        served = order[head]
        head += 1
        for word in range(reach.shape[0]):
            new = state.onward[slot, served, word] & ~reach[word]
            if new == 0:
                continue
            reach[word] |= new
            met = new & wanted[word] & sought[word]
            if met != 0:
                queue = word * WORD + first_bit(met)
                parent[queue] = served
                return int(queue)
            while new != 0:
                queue = word * WORD + first_bit(new)
                new &= new - 1
                parent[queue] = served
                order[tail] = queue
                tail += 1
    return -1


@kernel
def _add_capacity(row: int, slot: int, tables: RoutingTables, state: RoutingState) -> int:
    """Route a row's free tenths to the dearest need in reach; returns the won of need relieved."""
    gain, free, idle = 0, FULL, state.missing.shape[1]
    for price in range(tables.prices.shape[0]):
        while free > 0:
            some = False
            for word in range(state.reach.shape[0]):
                some = some or (state.missing_mask[slot, word] & state.class_mask[price, word]) != 0
            if not some:
                break
            target = _spread(row, slot, state.missing_mask[slot], price, tables, state)
            if target < 0:
                break
            tenths, queue, steps = min(free, state.missing[slot, target]), target, 0
            while state.parent[queue] >= 0:
                left = state.parent[queue]
                other = _server(slot, left, queue, tenths, tables, state)
                tenths = min(tenths, state.flow[slot, other, tables.skill_place[other, left]])
                state.order[steps] = other
                steps += 1
                queue = left
            move(slot, row, idle, queue, tenths, tables, state)
            queue = target
            for step in range(steps):
                move(slot, state.order[step], state.parent[queue], queue, tenths, tables, state)
                queue = state.parent[queue]
            free -= tenths
            gain += tenths * tables.prices[price]
    return int(gain)


@kernel
def _find_helper(queue: int, slot: int, tables: RoutingTables, state: RoutingState) -> int:
    """Whose servers could help a queue through a chain of colleagues: IDLE, else the cheapest queue in reach, or −1.

    ``parent`` says where those who serve a queue would go.
    """
    reach, parent, order, idle = state.reach, state.parent, state.order, state.missing.shape[1]
    idle_word, idle_bit = idle // WORD, idle % WORD
    cheapest, cheapest_price = -1, tables.price[queue]
    reach[:] = 0
    reach[queue // WORD] |= np.int64(1) << (queue % WORD)
    parent[queue] = -1
    order[0] = queue
    head, tail = 0, 1
    while head < tail:
        goes = order[head]
        head += 1
        if (state.backward[slot, goes, idle_word] >> idle_bit) & 1:
            parent[idle] = goes
            return int(idle)
        for word in range(reach.shape[0]):
            new = state.backward[slot, goes, word] & ~reach[word]
            reach[word] |= new
            while new != 0:
                left = word * WORD + first_bit(new)
                new &= new - 1
                parent[left] = goes
                order[tail] = left
                tail += 1
                if tables.price[left] < cheapest_price:
                    cheapest, cheapest_price = left, tables.price[left]
    return int(cheapest)


@kernel
def _refill(queue: int, slot: int, tables: RoutingTables, state: RoutingState) -> int:
    """Cover a queue's missing tenths from spare hands, else from cheaper queues, by chains; returns won regained."""
    gain, idle = 0, state.missing.shape[1]
    while state.missing[slot, queue] > 0:
        if state.spare_sum[slot] == 0 and tables.price[queue] == tables.prices[-1]:
            break
        helper = _find_helper(queue, slot, tables, state)
        if helper < 0:
            break
        tenths, left, steps = state.missing[slot, queue], helper, 0
        while state.parent[left] >= 0:
            other = _server(slot, left, state.parent[left], tenths, tables, state)
            tenths = min(tenths, state.flow[slot, other, place_of(other, left, tables)])
            state.order[steps] = other
            steps += 1
            left = state.parent[left]
        left = helper
        for step in range(steps):
            move(slot, state.order[step], left, state.parent[left], tenths, tables, state)
            left = state.parent[left]
        gain += tenths * (tables.price[queue] - (0 if helper == idle else tables.price[helper]))
    return int(gain)


@kernel
def insert_row(row: int, worked: Ints, tables: RoutingTables, state: RoutingState) -> int:
    """Put a row on duty in the worked slots; returns the won of need it relieves."""
    gain, idle = 0, state.missing.shape[1]
    for slot in range(worked.shape[0]):
        if worked[slot] and tables.answering[row, slot]:
            move(slot, row, -1, idle, FULL, tables, state)
            gain += _add_capacity(row, slot, tables, state)
    return gain


@kernel
def remove_row(row: int, worked: Ints, tables: RoutingTables, state: RoutingState) -> int:
    """Take a row off duty in the worked slots; returns the won of need it leaves uncovered."""
    loss, skills, idle = 0, tables.skills.shape[1], state.missing.shape[1]
    for slot in range(worked.shape[0]):
        if not worked[slot] or state.place[slot, row] < 0:
            continue
        for index in range(skills):
            tenths = state.flow[slot, row, index]
            if tenths > 0:
                queue = tables.skills[row, index]
                move(slot, row, queue, idle, tenths, tables, state)
                loss += tenths * tables.price[queue]
        move(slot, row, idle, -1, FULL, tables, state)
        for index in range(skills):
            queue = tables.skills[row, index]
            if queue < 0:
                break
            if state.missing[slot, queue] > 0:
                loss -= _refill(queue, slot, tables, state)
    return loss


@kernel
def value_of_duty(row: int, usable: Ints, tables: RoutingTables, state: RoutingState, value: Floats) -> None:
    """Won that ten tenths of a row would relieve in each ``usable`` slot, into ``value`` (H,).

    An estimate from above: every chain is counted as wide as its end.
    """
    reach, todo = state.reach, state.parent
    words = reach.shape[0]
    for slot in range(value.shape[0]):
        value[slot] = 0.0
        some = np.int64(0)
        for word in range(words):
            some |= state.missing_mask[slot, word]
        if some == 0 or not usable[slot] or not tables.answering[row, slot]:
            continue
        for word in range(words):
            reach[word] = todo[word] = tables.skill_mask[row, word]
        grown = True
        while grown:
            grown = False
            for word in range(words):
                while todo[word] != 0:
                    served = word * WORD + first_bit(todo[word])
                    todo[word] &= todo[word] - 1
                    for other in range(words):
                        new = state.onward[slot, served, other] & ~reach[other]
                        reach[other] |= new
                        todo[other] |= new
                        grown = grown or new != 0
        free, won = FULL, 0
        for price in range(tables.prices.shape[0]):
            for word in range(words):
                met = state.missing_mask[slot, word] & reach[word] & state.class_mask[price, word]
                while met != 0 and free > 0:
                    tenths = min(free, state.missing[slot, word * WORD + first_bit(met)])
                    met &= met - 1
                    won += tenths * tables.prices[price]
                    free -= tenths
        value[slot] = won


def warm_up() -> None:
    """Compile (or load) the kernels of this module: one agent comes and goes."""
    one = np.ones(1, dtype=np.int64)
    tables, state = smallest_flow()
    value_of_duty(0, one, tables, state, np.zeros(1))
    start_log(state)
    insert_row(0, one, tables, state)
    remove_row(0, one, tables, state)
    take_back(tables, state)
