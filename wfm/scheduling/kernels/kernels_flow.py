"""The flow of the moment in every slot: which agent serves which queue with how many tenths, and what is missing.

For every slot it is counted how many of those who serve queue ``u`` also know queue ``v``, so that chains of
re-assignments (``kernels_routing``) are looked for between queues, not between agents. Sets of queues are rows of
words of WORD bits: a pool may have any number of queues. Spare hands serve a queue of their own, IDLE, numbered after
the last real one. Every move is logged, so that a round of the search that is not accepted is taken back move by move.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel

Ints = npt.NDArray[np.int64]
Smalls = npt.NDArray[np.int32]
Tenths = npt.NDArray[np.int8]
Counts = npt.NDArray[np.int16]

WORD = 62
"""Queues per word: signed 64-bit integers without their sign, with a bit to spare."""

FULL = 10
"""Tenths of an agent."""

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
def place_of(row: int, queue: int, tables: RoutingTables) -> int:
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
def move(slot: int, row: int, left: int, taken: int, tenths: int, tables: RoutingTables, state: RoutingState) -> None:
    """A row's tenths leave one queue for another; −1 is off duty, and IDLE its only neighbour."""
    idle = state.missing.shape[1]
    if left >= 0:
        place = place_of(row, left, tables)
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
        place = place_of(row, taken, tables)
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
        move(entry[0], entry[1], entry[3], entry[2], entry[4], tables, state)
    return bool(kept >= 0)


def smallest_flow() -> tuple[RoutingTables, RoutingState]:
    """One agent, one queue, one slot: enough to compile with."""
    one, square = np.ones(1, dtype=np.int64), np.ones((1, 1), dtype=np.int64)
    ends = np.array([0, 1], dtype=np.int64)
    tables = RoutingTables(0 * square, 0 * square, square, ends, 0 * one, one, 0 * one, one, square)
    return tables, empty_state(tables, FULL * square)


def warm_up() -> None:
    """Compile (or load) the kernels of this module: one agent comes on duty in one slot, and it is taken back."""
    tables, flow = smallest_flow()
    start_log(flow)
    move(0, 0, -1, 1, FULL, tables, flow)
    take_back(tables, flow)
