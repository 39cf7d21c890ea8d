"""What a queue shall reach, and the fewest agents that reach it: Erlang A (C where nobody gives up) and chat."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.service import ServiceLevelDefinition, ServiceTarget
from wfm.staffing.chat import agent_speed, chat_queue
from wfm.staffing.fewest import AGENTS_MAX, Fewest, fewest_agents
from wfm.staffing.queueing import Floats, SteadyState, erlang_a
from wfm.staffing.waiting_line import Numbers, Whole


class Measure(StrEnum):
    """What is measured of a queue."""

    SERVICE_LEVEL = "service_level"
    ANSWER_RATE = "answer_rate"
    ASA_S = "asa_s"
    OCCUPANCY = "occupancy"

    @property
    def more_is_better(self) -> bool:
        """Whether the goal is a floor; seconds of waiting and occupancy are ceilings."""
        return self in (Measure.SERVICE_LEVEL, Measure.ANSWER_RATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A floor or a ceiling for one measure. ``within_s`` and ``definition`` belong to the service level.

    An abandon rate of at most 5 % is an answer rate of at least 95 %.
    """

    measure: Measure
    value: float
    within_s: float = 0.0
    definition: ServiceLevelDefinition = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED

    def __post_init__(self) -> None:
        require(self.value >= 0, f"a goal of {self.value}")
        require(self.measure is Measure.ASA_S or self.value <= 1, f"a share of {self.value}")

    @classmethod
    def of(cls, target: ServiceTarget) -> Goal:
        """The goal that a contract's target states."""
        return cls(
            measure=Measure.SERVICE_LEVEL,
            value=float(target.fraction),
            within_s=target.within_s,
            definition=target.definition,
        )

    @property
    def needed(self) -> float:
        """The score to reach: ceilings are turned round."""
        return self.value if self.measure.more_is_better else -self.value

    def score(self, state: SteadyState) -> Numbers:
        """The measure of each queue, turned round where less is better."""
        if self.measure is Measure.SERVICE_LEVEL:
            return state.service_level(self.within_s, self.definition)
        if self.measure is Measure.ANSWER_RATE:
            return np.where(state.agents > 0, state.served_share, 0.0)
        if self.measure is Measure.ASA_S:
            return np.where(state.agents > 0, -state.asa_s, -np.inf)
        return np.where(state.agents > 0, -state.occupancy, -np.inf)


def agents_for(
    goal: Goal,
    *,
    contacts_a_s: Floats,
    aht_s: Floats,
    patience_s: Floats = np.inf,
    concurrency: npt.ArrayLike = 1,
    slowdown: float = 0.0,
    agents_max: int = AGENTS_MAX,
) -> Fewest:
    """Fewest agents that reach a goal, each queue for itself. Arguments broadcast to one axis.

    Queues without contacts need nobody. Occupancy of chat counts agents with at least one chat.
    """
    arrivals, aht, patience, each = (
        np.atleast_1d(array).ravel()
        for array in np.broadcast_arrays(
            *(np.asarray(value, dtype=float) for value in (contacts_a_s, aht_s, patience_s)),
            np.asarray(concurrency, dtype=np.int64),
        )
    )
    empty = arrivals == 0

    one_at_a_time = bool(np.all(each == 1))

    def score(at: Whole, agents: Whole) -> Numbers:
        if one_at_a_time:
            state = erlang_a(contacts_a_s=arrivals[at], aht_s=aht[at], agents=agents, patience_s=patience[at])
        else:
            state = chat_queue(
                contacts_a_s=arrivals[at],
                aht_s=aht[at],
                agents=agents,
                concurrency=each[at],
                slowdown=slowdown,
                patience_s=patience[at],
            )
        return np.where(empty[at], np.inf, goal.score(state))

    start = np.ceil(arrivals * aht / agent_speed(each, slowdown)).astype(np.int64)
    return fewest_agents(score, np.full(arrivals.shape, goal.needed), start, agents_max=agents_max)
