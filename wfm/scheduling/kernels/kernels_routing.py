"""Who serves whom in a slot: an exact flow of tenths of agents, kept up to date as agents come and go.

The flow is maximal by price at all times: a new agent is routed to the dearest need that any chain of re-assignments
reaches, and what a leaving agent served is refilled from spare hands or, through such a chain, from cheaper need. Spare
hands serve a queue of their own, IDLE, numbered after the last real one.

Chains are looked for between queues, not between agents: for every slot it is counted how many of those who serve queue
``u`` also know queue ``v``, and sets of queues are rows of words of WORD bits. So the price of a search grows with the
queues that hang together, whatever the crew, and a pool may have any number of queues. Every move is logged, so that a
round of the search that is not accepted is taken back move by move.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, cast

import numpy as np
import numpy.typing as npt
from numba.cpython.unsafe import numbers

from wfm.scheduling.kernels.compiled import kernel

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Smalls = npt.NDArray[np.int32]
Tenths = npt.NDArray[np.int8]
Counts = npt.NDArray[np.int16]

WORD = 62
"""Queues per word: signed 64-bit integers without their sign, with a bit to spare."""

FULL = 10
"""Tenths of an agent."""

first_bit = cast(Callable[[int], int], numbers.trailing_zeros)
"""Number of the lowest bit set in a word, as an instruction of the processor."""

LOGGED_MOST = 200_000
"""Moves that can be taken back; beyond them the search takes agents out and puts them in again."""


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

    ``crew`` (H, R + 1) lists who is on duty (``crew_size`` (H,) of them), ``place`` (H, R) where in the list (−1: off).
    ``flow`` (H, R, K + 1) tenths served by skill, the last for spare hands, whose sum is ``spare_sum`` (H,).
    ``missing`` (H, Q) tenths uncovered, ``missing_mask`` (H, W) the same as a set, ``class_mask`` (Z, W) the queues of
    a price. ``links`` (H, Q + 1, Q) counts who serves the one and knows the other; ``onward`` (H, Q + 1, W) and
    ``backward`` (H, Q, W) are its sets. ``log`` (L, 5) holds slot, row, from, to and tenths of ``logged`` (1,) moves
    (−1: none are kept). The rest is scratch.
    """

    crew: Smalls
    crew_size: Ints
    place: Smalls
    flow: Tenths
    spare_sum: Ints
    missing: Smalls
    missing_mask: Ints
    class_mask: Ints
    links: Counts
    onward: Ints
    backward: Ints
    log: Smalls
    logged: Ints
    reach: Ints
    parent: Ints
    order: Ints


def empty_state(tables: RoutingTables, need: Ints) -> RoutingState:
    """Nobody on duty, everything missing. ``need`` (Q, H) tenths."""
    rows, skills = tables.skills.shape
    queues, horizon = need.shape
    words = queues // WORD + 1
    missing_mask = np.zeros((horizon, words), dtype=np.int64)
    class_mask = np.zeros((len(tables.prices), words), dtype=np.int64)
    for queue in range(queues):
        bit = np.int64(1) << np.int64(queue % WORD)
        missing_mask[need[queue] > 0, queue // WORD] |= bit
        class_mask[tables.price_class[queue], queue // WORD] |= bit
    return RoutingState(
        crew=np.zeros((horizon, rows + 1), dtype=np.int32),
        crew_size=np.zeros(horizon, dtype=np.int64),
        place=np.full((horizon, rows), -1, dtype=np.int32),
        flow=np.zeros((horizon, rows, skills + 1), dtype=np.int8),
        spare_sum=np.zeros(horizon, dtype=np.int64),
        missing=np.ascontiguousarray(need.T, dtype=np.int32).copy(),
        missing_mask=missing_mask,
        class_mask=class_mask,
        links=np.zeros((horizon, queues + 1, queues), dtype=np.int16),
        onward=np.zeros((horizon, queues + 1, words), dtype=np.int64),
        backward=np.zeros((horizon, queues, words), dtype=np.int64),
        log=np.zeros((LOGGED_MOST, 5), dtype=np.int32),
        logged=np.full(1, -1, dtype=np.int64),
        reach=np.zeros(words, dtype=np.int64),
        parent=np.zeros(queues + 1, dtype=np.int64),
        order=np.zeros(queues + 1, dtype=np.int64),
    )


@kernel
def _has(words: Ints, queue: int) -> bool:
    return bool((words[queue // WORD] >> (queue % WORD)) & 1)


@kernel
def _place_of(row: int, queue: int, tables: RoutingTables) -> int:
    """Where a row's tenths for a queue stand in the flow; IDLE stands last."""
    if queue == tables.skill_place.shape[1]:
        return int(tables.skills.shape[1])
    return int(tables.skill_place[row, queue])


@kernel
def _link(slot: int, row: int, queue: int, tables: RoutingTables, state: RoutingState) -> None:
    """A row begins to serve a queue: it links it with all it knows."""
    word, bit = queue // WORD, np.int64(1) << (queue % WORD)
    links, onward, backward = state.links[slot, queue], state.onward[slot, queue], state.backward[slot]
    for place in range(tables.skills.shape[1]):
        known = tables.skills[row, place]
        if known < 0:
            break
        links[known] += 1
        if links[known] == 1:
            onward[known // WORD] |= np.int64(1) << (known % WORD)
            backward[known, word] |= bit


@kernel
def _unlink(slot: int, row: int, queue: int, tables: RoutingTables, state: RoutingState) -> None:
    """A row stops serving a queue."""
    word, bit = queue // WORD, np.int64(1) << (queue % WORD)
    links, onward, backward = state.links[slot, queue], state.onward[slot, queue], state.backward[slot]
    for place in range(tables.skills.shape[1]):
        known = tables.skills[row, place]
        if known < 0:
            break
        links[known] -= 1
        if links[known] == 0:
            onward[known // WORD] &= ~(np.int64(1) << (known % WORD))
            backward[known, word] &= ~bit


@kernel
def _change_missing(slot: int, queue: int, tenths: int, state: RoutingState) -> None:
    before = state.missing[slot, queue]
    after = before + tenths
    state.missing[slot, queue] = after
    if (before > 0) != (after > 0):
        bit = np.int64(1) << (queue % WORD)
        if after > 0:
            state.missing_mask[slot, queue // WORD] |= bit
        else:
            state.missing_mask[slot, queue // WORD] &= ~bit


@kernel
def _move(slot: int, row: int, left: int, taken: int, tenths: int, tables: RoutingTables, state: RoutingState) -> None:
    """A row's tenths leave one queue for another; −1 is off duty, and IDLE its only neighbour."""
    idle = state.missing.shape[1]
    if left >= 0:
        place = _place_of(row, left, tables)
        state.flow[slot, row, place] -= tenths
        if state.flow[slot, row, place] == 0:
            _unlink(slot, row, left, tables, state)
        if left == idle:
            state.spare_sum[slot] -= tenths
        else:
            _change_missing(slot, left, tenths, state)
    else:
        state.place[slot, row] = state.crew_size[slot]
        state.crew[slot, state.crew_size[slot]] = row
        state.crew_size[slot] += 1
    if taken >= 0:
        place = _place_of(row, taken, tables)
        if state.flow[slot, row, place] == 0:
            _link(slot, row, taken, tables, state)
        state.flow[slot, row, place] += tenths
        if taken == idle:
            state.spare_sum[slot] += tenths
        else:
            _change_missing(slot, taken, -tenths, state)
    else:
        state.crew_size[slot] -= 1
        last, place = state.crew[slot, state.crew_size[slot]], state.place[slot, row]
        state.crew[slot, place] = last
        state.place[slot, last] = place
        state.place[slot, row] = -1
    number = state.logged[0]
    if number >= 0:
        if number == state.log.shape[0]:
            state.logged[0] = -1
            return
        entry = state.log[number]
        entry[0], entry[1], entry[2], entry[3], entry[4] = slot, row, left, taken, tenths
        state.logged[0] = number + 1


@kernel
def start_log(state: RoutingState) -> None:
    """Keep all moves from now on."""
    state.logged[0] = 0


@kernel
def take_back(tables: RoutingTables, state: RoutingState) -> bool:
    """Undo the moves kept, last one first, and keep no more; False when there were too many to keep."""
    kept = state.logged[0]
    state.logged[0] = -1
    for number in range(kept - 1, -1, -1):
        entry = state.log[number]
        _move(entry[0], entry[1], entry[3], entry[2], entry[4], tables, state)
    return bool(kept >= 0)


@kernel
def _server(slot: int, left: int, taken: int, wanted: int, tables: RoutingTables, state: RoutingState) -> int:
    """Who serves one queue and knows another, with ``wanted`` tenths if possible, else with most."""
    most, found = 0, -1
    for number in range(state.crew_size[slot]):
        row = state.crew[slot, number]
        if tables.skill_place[row, taken] < 0:
            continue
        place = _place_of(row, left, tables)
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
            _move(slot, row, idle, queue, tenths, tables, state)
            queue = target
            for step in range(steps):
                _move(slot, state.order[step], state.parent[queue], queue, tenths, tables, state)
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
            tenths = min(tenths, state.flow[slot, other, _place_of(other, left, tables)])
            state.order[steps] = other
            steps += 1
            left = state.parent[left]
        left = helper
        for step in range(steps):
            _move(slot, state.order[step], left, state.parent[left], tenths, tables, state)
            left = state.parent[left]
        gain += tenths * (tables.price[queue] - (0 if helper == idle else tables.price[helper]))
    return int(gain)


@kernel
def insert_row(row: int, worked: Ints, tables: RoutingTables, state: RoutingState) -> int:
    """Put a row on duty in the worked slots; returns the won of need it relieves."""
    gain, idle = 0, state.missing.shape[1]
    for slot in range(worked.shape[0]):
        if worked[slot] and tables.answering[row, slot]:
            _move(slot, row, -1, idle, FULL, tables, state)
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
                _move(slot, row, queue, idle, tenths, tables, state)
                loss += tenths * tables.price[queue]
        _move(slot, row, idle, -1, FULL, tables, state)
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
    """Compile (or load) the kernels of this module: one agent, one queue, one slot."""
    one, square = np.ones(1, dtype=np.int64), np.ones((1, 1), dtype=np.int64)
    ends = np.array([0, 1], dtype=np.int64)
    tables = RoutingTables(0 * square, 0 * square, square, ends, 0 * one, one, 0 * one, one, square)
    state = empty_state(tables, FULL * square)
    value_of_duty(0, one, tables, state, np.zeros(1))
    start_log(state)
    insert_row(0, one, tables, state)
    remove_row(0, one, tables, state)
    take_back(tables, state)
