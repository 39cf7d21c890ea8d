"""Chat: an agent serves several contacts at once, each of them slower.

A contact that shares its agent with k − 1 others advances at the speed 1 / (1 + slowdown · (k − 1)): with a slowdown of
0.25, two chats at once take 1.25 times as long each, and the agent finishes 1.6 times as many. ``aht_s`` is the time a
chat takes while it has its agent for itself.

New chats go to the agent with the fewest, and we take the pool as balanced at all times, so the number of chats inside
is a birth-death chain. With k chats and n agents, k mod n agents serve one more than the others. Exact for one agent;
for more, agents drift a little out of balance between two arrivals, which moves the service level by a few tenths of a
point at most (tests/unit/staffing/test_simulated.py). Source of the state-dependent rate: Tezcan, Zhang
(2014), Routing and staffing in customer service chat systems with impatient customers.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.errors import require
from wfm.staffing.blocking import STATES_FROM, chat_states
from wfm.staffing.queueing import Floats, SteadyState
from wfm.staffing.waiting_line import Numbers, Whole


def agent_speed(contacts: npt.ArrayLike, slowdown: float) -> Numbers:
    """Contacts an agent finishes, with ``contacts`` at once, in the time one alone takes: k / (1 + slowdown · (k − 1)).

    ``slowdown`` is 0 (sharing costs nothing) … 1 (two at once are no faster than one after the other).
    """
    require(0 <= slowdown <= 1, f"a chat slowdown of {slowdown}")
    count = np.asarray(contacts, dtype=float)
    require(bool(np.all(count >= 0)), "chats below zero")
    speed: Numbers = np.where(count > 0, count / (1.0 + slowdown * np.maximum(count - 1.0, 0.0)), 0.0)
    return speed


def chat_queue(
    *,
    contacts_a_s: Floats,
    aht_s: Floats,
    agents: npt.ArrayLike,
    concurrency: npt.ArrayLike,
    slowdown: float,
    patience_s: Floats = np.inf,
) -> SteadyState:
    """Steady state of a chat pool; arguments broadcast. With a concurrency of 1 it is Erlang A.

    Below agents × concurrency chats nobody waits. ``occupancy`` is the share of time in which an agent has at least
    one chat.
    """
    arrivals, aht, patience, count, each = np.broadcast_arrays(
        *(np.asarray(value, dtype=float) for value in (contacts_a_s, aht_s, patience_s)),
        np.asarray(agents, dtype=np.int64),
        np.asarray(concurrency, dtype=np.int64),
    )
    require(bool(np.all(aht > 0)), "a handling time of nothing")
    require(bool(np.all(patience > 0)), "patience of nothing")
    require(bool(np.all(count >= 0)), "agents below zero")
    require(bool(np.all(each >= 1)), "concurrency below one")
    slots = count * each
    load = arrivals * aht
    if int(slots.max(initial=0)) > STATES_FROM:
        flat = chat_states(load.ravel(), count.ravel(), slots.ravel(), lambda inside, n: _pace(inside, n, slowdown))
        blocking, served, busy = (part.reshape(arrivals.shape) for part in flat)
    else:
        blocking, served, busy = _recursion(load, count, slots, slowdown)
    return SteadyState(
        arrivals_a_s=arrivals,
        clearing_a_s=count * agent_speed(each, slowdown) / aht,
        leaving_a_s=1.0 / patience,
        agents=count,
        slots=slots,
        blocking=blocking,
        served_below=served,
        busy_below=busy,
    )


def _pace(inside: Whole, agents: Whole, slowdown: float) -> Numbers:
    """Contacts finished by a balanced pool with so many inside, in the time that one alone takes."""
    fewer, with_one_more = np.divmod(inside, np.maximum(agents, 1))
    pace: Numbers = (agents - with_one_more) * agent_speed(fewer, slowdown) + with_one_more * agent_speed(
        fewer + 1, slowdown
    )
    return pace


def _recursion(load: Numbers, count: Whole, slots: Whole, slowdown: float) -> tuple[Numbers, Numbers, Numbers]:
    """(blocking, mean contacts served, mean agents busy), a state at a time."""
    blocking: Numbers = np.ones(load.shape)
    served: Numbers = np.zeros(load.shape)
    busy: Numbers = np.zeros(load.shape)
    for k in range(1, int(slots.max(initial=0)) + 1):
        inside = slots >= k
        pace = _pace(np.full(load.shape, k), count, slowdown)
        step = load * blocking
        blocking = np.where(inside, step / (np.where(inside, pace, 1.0) + step), blocking)
        served = np.where(inside, (1.0 - blocking) * served + blocking * k, served)
        busy = np.where(inside, (1.0 - blocking) * busy + blocking * np.minimum(k, count), busy)
    return blocking, served, busy
