"""Queues in steady state: Erlang B, Erlang C and Erlang A, for whole arrays of queues at once.

All are one birth-death chain: up to ``slots`` contacts are served, the others wait (``waiting_line``). Blocking is a
recursion of positive ratios and the line a sum of positive terms, so thousands of agents are no harder than ten.

Sources: Erlang (1917); Garnett, Mandelbaum, Reiman (2002), Designing a call center with impatient customers;
Mandelbaum, Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.service import ServiceLevelDefinition
from wfm.staffing.blocking import STATES_FROM, blocked
from wfm.staffing.waiting_line import LineSums, Numbers, WaitingLine, Whole

Floats = float | npt.ArrayLike


def erlang_b(load_erlang: Floats, servers: npt.ArrayLike) -> Numbers:
    """Probability that all ``servers`` are busy where nobody can wait. Any shapes that broadcast.

    B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1)), with a = ``load_erlang`` = arrivals × handling time; for large numbers
    the same sum taken from its other end (``blocking``).
    """
    load, count = np.broadcast_arrays(np.asarray(load_erlang, dtype=float), np.asarray(servers, dtype=np.int64))
    require(bool(np.all(load >= 0) and np.all(count >= 0)), "a load or a number of servers below zero")
    if int(count.max(initial=0)) > STATES_FROM:
        return blocked(load.ravel(), count.ravel()).reshape(load.shape)
    blocking: Numbers = np.ones(load.shape)
    for k in range(1, int(count.max(initial=0)) + 1):
        step = load * blocking
        blocking = np.where(count >= k, step / (k + step), blocking)
    return blocking


def erlang_c(load_erlang: Floats, agents: npt.ArrayLike) -> Numbers:
    """Probability of waiting where nobody gives up; 1 where the load is not below the agents."""
    load, count = np.broadcast_arrays(np.asarray(load_erlang, dtype=float), np.asarray(agents, dtype=np.int64))
    blocking = erlang_b(load, count)
    spare = np.maximum(count - load, 0.0)
    with np.errstate(invalid="ignore"):
        return np.where(spare > 0, count * blocking / (spare + load * blocking), 1.0)


@dataclass(frozen=True, kw_only=True)
class SteadyState:
    """A queue, or an array of queues, in steady state; all arrays have one shape, rates are a second.

    ``slots``: contacts served at once (agents × concurrency). ``blocking``: probability that all slots are taken,
    among the states in which nobody waits; ``served_below`` and ``busy_below``: mean contacts served and mean agents
    busy over the same states. ``room``: how many contacts can wait, None for any number; who finds no room is turned
    away.
    """

    arrivals_a_s: Numbers
    clearing_a_s: Numbers
    leaving_a_s: Numbers
    agents: Whole
    slots: Whole
    blocking: Numbers
    served_below: Numbers
    busy_below: Numbers
    room: Whole | None = None

    def __post_init__(self) -> None:
        rates = (self.arrivals_a_s, self.clearing_a_s, self.leaving_a_s)
        means = (self.agents, self.slots, self.blocking, self.served_below, self.busy_below)
        require(all(array.shape == self.arrivals_a_s.shape for array in (*rates, *means)), "queues of different shapes")
        require(all(bool(np.all(rate >= 0)) for rate in rates), "a rate below zero")
        require(
            self.room is None or (bool(np.all(self.agents > 0)) and bool(np.all(self.room >= 0))),
            "a bounded room needs an agent and a place",
        )

    @cached_property
    def _line(self) -> WaitingLine:
        return WaitingLine(
            arrivals=self.arrivals_a_s.ravel(),
            clearing=self.clearing_a_s.ravel(),
            leaving=self.leaving_a_s.ravel(),
            blocking=self.blocking.ravel(),
            room=None if self.room is None else self.room.ravel(),
        )

    @property
    def _sums(self) -> LineSums:
        return self._line.sums

    def _shaped(self, flat: Numbers) -> Numbers:
        return flat.reshape(self.arrivals_a_s.shape)

    @property
    def is_stable(self) -> npt.NDArray[np.bool_]:
        """Where the line does not grow for ever."""
        return ~self._line.endless.reshape(self.arrivals_a_s.shape)

    @property
    def wait_probability(self) -> Numbers:
        """Probability that an arrival finds every slot taken."""
        return self._shaped(self._sums.occupied)

    @property
    def queue_length(self) -> Numbers:
        """Mean number of contacts that wait; infinite where the line grows for ever."""
        return self._shaped(self._sums.waiting)

    @property
    def turned_away(self) -> Numbers:
        """Share of the arrivals that find no room."""
        return self._shaped(self._sums.turned_away)

    @property
    def abandon_rate(self) -> Numbers:
        """Share of the arrivals that wait and give up (포기율)."""
        gives_up = (self.arrivals_a_s > 0) & (self.leaving_a_s > 0)
        waiting = np.where(gives_up, self.queue_length, 0.0)
        return np.clip(_ratio(self.leaving_a_s * waiting, self.arrivals_a_s, 0.0), 0.0, 1.0)

    @property
    def served_share(self) -> Numbers:
        """Share of the arrivals that are served (응대율); where the line grows for ever, what the agents manage."""
        lost = self.abandon_rate + self.turned_away
        overloaded = _ratio(self.clearing_a_s, self.arrivals_a_s, 1.0)
        return np.clip(np.where(self.is_stable, 1.0 - lost, overloaded), 0.0, 1.0)

    def _over_all_states(self, below: Numbers, above: Whole) -> Numbers:
        """A mean that is ``below`` while nobody waits and ``above`` while somebody does."""
        somebody_waits = self.wait_probability - self.waiting_probability(0)
        return (1.0 - somebody_waits) * below + somebody_waits * above

    @property
    def contacts_served(self) -> Numbers:
        """Mean number of contacts being served."""
        return self._over_all_states(self.served_below, self.slots)

    @property
    def contacts_inside(self) -> Numbers:
        """Mean number of contacts served or waiting."""
        return self.contacts_served + self.queue_length

    @property
    def occupancy(self) -> Numbers:
        """Share of their time in which agents serve somebody; 0 without agents."""
        busy = self._over_all_states(self.busy_below, self.agents)
        return np.clip(busy / np.maximum(self.agents, 1), 0.0, 1.0)

    @property
    def wait_all_s(self) -> Numbers:
        """Mean seconds waited by all arrivals, those that gave up included (Little's law)."""
        return _ratio(self.queue_length, self.arrivals_a_s, 0.0)

    @property
    def asa_s(self) -> Numbers:
        """Average speed of answer: mean seconds waited by those who are served. Nobody served, or endless: infinite."""
        nobody = np.where(self.arrivals_a_s > 0, np.inf, 0.0)
        asa = _ratio(self._shaped(self._sums.served_wait_s), self.served_share, nobody)
        return np.where(self.is_stable, asa, np.inf)

    def waiting_probability(self, waiting: int) -> Numbers:
        """Probability that all slots are taken and exactly ``waiting`` contacts wait."""
        return self._shaped(np.exp(self._line.log_probability(waiting)))

    def service_level(self, within_s: Floats, definition: ServiceLevelDefinition) -> Numbers:
        """Share of the contacts that count as good under one of the four definitions, 0 … 1.

        ``within_s`` (T) broadcasts against the queues. With V the wait that an arrival would face and R its patience:
        served within T of offered = P(V ≤ T, V ≤ R); wait within T of offered = P(V ≤ T); served within T of served =
        P(V ≤ T | V ≤ R); served or abandoned within T of offered = P(min(V, R) ≤ T). Those turned away are offered and
        never good. A line that grows for ever serves nobody in time. Without arrivals the level is 1, without agents 0.
        """
        within = np.broadcast_to(np.asarray(within_s, dtype=float), self.arrivals_a_s.shape)
        require(bool(np.all(within >= 0)), "a wait below zero")
        late, served = (self._shaped(part) for part in self._line.late_and_served(within.ravel()))
        not_late = 1.0 - self.turned_away - late
        if definition is ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED:
            level = not_late
        elif definition is ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED:
            level = 1.0 - self.turned_away - late * np.exp(-self.leaving_a_s * within)
        else:
            level = 1.0 - self.wait_probability + served
            if definition is ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED:
                level = _ratio(level, self.served_share, 0.0)
        level = np.where(self.arrivals_a_s > 0, np.where(self.is_stable, level, 0.0), 1.0)
        return np.where(self.agents > 0, np.clip(level, 0.0, 1.0), 0.0)

    def wait_within_constant_clearing(self, within_s: Floats) -> Numbers:
        """A rougher P(wait ≤ T) that some published tables print, kept to compare with them.

        It takes the wait behind j others as j + 1 stages of mean 1 / (clearing + leaving): one waiting contact gives up
        at a time, however many wait. Off the exact value by up to half a point.
        """
        within = np.broadcast_to(np.asarray(within_s, dtype=float), self.arrivals_a_s.shape)
        return 1.0 - self.turned_away - self._shaped(self._line.late_constant_clearing(within.ravel()))


def _ratio(top: Numbers, bottom: Numbers, otherwise: Floats) -> Numbers:
    """``top / bottom``, or ``otherwise`` where there is nothing to divide by."""
    return np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1.0), otherwise)


def erlang_a(
    *,
    contacts_a_s: Floats,
    aht_s: Floats,
    agents: npt.ArrayLike,
    patience_s: Floats = np.inf,
    inside_max: int | None = None,
) -> SteadyState:
    """M/M/n+M: Poisson arrivals, exponential handling and patience. With infinite patience it is Erlang C.

    Arguments broadcast. ``patience_s`` is the mean; ``inside_max`` bounds the contacts served or waiting together (the
    lines of the telephone system): M/M/n/K+M.
    """
    arrivals, aht, patience, count = np.broadcast_arrays(
        *(np.asarray(value, dtype=float) for value in (contacts_a_s, aht_s, patience_s)),
        np.asarray(agents, dtype=np.int64),
    )
    require(bool(np.all(aht > 0)), "a handling time of nothing")
    require(bool(np.all(patience > 0)), "patience of nothing")
    require(bool(np.all(count >= 0)), "agents below zero")
    require(inside_max is None or bool(np.all(count <= inside_max)), "fewer lines than agents")
    load = arrivals * aht
    blocking = erlang_b(load, count)
    return SteadyState(
        arrivals_a_s=arrivals,
        clearing_a_s=count / aht,
        leaving_a_s=1.0 / patience,
        agents=count,
        slots=count,
        blocking=blocking,
        served_below=load * (1.0 - blocking),
        busy_below=load * (1.0 - blocking),
        room=None if inside_max is None else inside_max - count,
    )
