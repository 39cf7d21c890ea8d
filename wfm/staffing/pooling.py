"""The need of a pool that serves many tenants, and each tenant's part of it.

Adding up what every tenant would need alone staffs each tiny one as if it were alone. Pooled, the live contacts of all
tenants form one queue, and the safety above their load grows with its square root only:

    need of the pool      n = R + β · √R           R: offered load of all live lines, in agents (erlang)
    need of a tenant      load + its part of β · √R, in proportion to its load × the strictness of its target

β is not chosen: n is the exact inverse of the pooled Erlang A (C where nobody gives up) queue, as a real number, for
the mix of the tenants' own targets. The strictness of a target is the β that the pool would need if all had it.

Each interval is taken as a queue in steady state with the mean rate of the interval, and all agents as able to serve
all tenants: what missing skills cost is for the roster and the simulator to say. Sources: Halfin, Whitt (1981);
Garnett, Mandelbaum, Reiman (2002); the square-root rule in ../shared/SCHEDULING.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import require
from wfm.staffing.fewest import AGENTS_MAX, Fewest, fewest_agents
from wfm.staffing.goals import Goal
from wfm.staffing.queueing import erlang_a
from wfm.staffing.waiting_line import Numbers, Truth, Whole


@dataclass(frozen=True, kw_only=True)
class LiveLines:
    """Live lines (a tenant's phone or chat) over the same intervals.

    ``contacts_a_s`` has shape (lines, intervals), and so has ``work_s``: the agent time a contact takes, chat already
    divided by what an agent gains from serving several at once. ``patience_s`` (lines,) may be infinite; one of
    ``goals`` a line.
    """

    contacts_a_s: Numbers
    work_s: Numbers
    patience_s: Numbers
    goals: tuple[Goal, ...]

    def __post_init__(self) -> None:
        lines = self.contacts_a_s.shape[0]
        require(self.contacts_a_s.ndim == 2, "contacts not by line and interval")
        require(self.work_s.shape == self.contacts_a_s.shape, "work not by line and interval")
        require(self.patience_s.shape == (lines,) and len(self.goals) == lines, "lines differ")

    @property
    def load(self) -> Numbers:
        """Offered load in agents (erlang), shape (lines, intervals)."""
        return self.contacts_a_s * self.work_s

    def blended(self, groups: Whole, count: int) -> BlendedQueues:
        """One queue for each group and interval; ``groups`` numbers the group of each line. Flat: group by group."""
        intervals = self.contacts_a_s.shape[1]
        goals = tuple(dict.fromkeys(self.goals))
        arrivals, load, leaving = (np.zeros((count, intervals)) for _ in range(3))
        mix = np.zeros((len(goals), count, intervals))
        for line, group in enumerate(groups):
            contacts = self.contacts_a_s[line]
            arrivals[group] += contacts
            load[group] += contacts * self.work_s[line]
            leaving[group] += contacts / self.patience_s[line]
            mix[goals.index(self.goals[line]), group] += contacts
        busy = arrivals > 0
        divisor = np.where(busy, arrivals, 1.0)
        leaving = np.where(busy, leaving / divisor, 0.0)
        return BlendedQueues(
            arrivals_a_s=arrivals.ravel(),
            work_s=np.where(busy, load / divisor, 1.0).ravel(),
            patience_s=np.where(leaving > 0, 1.0 / np.where(leaving > 0, leaving, 1.0), np.inf).ravel(),
            goals=goals,
            mix=(mix / divisor).reshape(len(goals), count * intervals),
        )


@dataclass(frozen=True, kw_only=True)
class BlendedQueues:
    """Queues fed by contacts of several goals; arrays of one entry a queue, ``mix`` of shape (goals, queues).

    ``mix`` is the share of the contacts that each goal speaks for. The score of a queue is the mean of the goals'
    scores in that mix, the score it needs the mean of what they need.
    """

    arrivals_a_s: Numbers
    work_s: Numbers
    patience_s: Numbers
    goals: tuple[Goal, ...]
    mix: Numbers

    @property
    def load(self) -> Numbers:
        """Offered load in agents (erlang)."""
        return self.arrivals_a_s * self.work_s

    @property
    def needed(self) -> Numbers:
        """The score that each queue needs."""
        return np.array([goal.needed for goal in self.goals]) @ self.mix

    def for_all(self, goal: Goal) -> BlendedQueues:
        """The same queues if every contact had one goal."""
        return BlendedQueues(
            arrivals_a_s=self.arrivals_a_s,
            work_s=self.work_s,
            patience_s=self.patience_s,
            goals=(goal,),
            mix=np.ones((1, self.arrivals_a_s.size)),
        )

    def _score(self, at: Whole, agents: Whole) -> Numbers:
        state = erlang_a(
            contacts_a_s=self.arrivals_a_s[at],
            aht_s=self.work_s[at],
            patience_s=self.patience_s[at],
            agents=agents,
        )
        total = np.zeros(at.shape)
        for goal, share in zip(self.goals, self.mix[:, at], strict=True):
            total = total + np.where(share > 0, share * goal.score(state), 0.0)
        return np.where(self.arrivals_a_s[at] > 0, total, np.inf)

    def fewest(self, agents_max: int = AGENTS_MAX) -> Fewest:
        """The fewest agents of each queue; nobody where nothing arrives."""
        return fewest_agents(self._score, self.needed, np.ceil(self.load).astype(np.int64), agents_max=agents_max)


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledNeed:
    """Need of a pool's live lines. ``load`` and ``safety``: shape (lines, intervals), in agents.

    ``strictness``, of the same shape: the safety that the pool would need if all its contacts had the target of a line.
    ``agents``: the pool's need as a real number, ``is_reached``: whether its mix of goals can be reached at all and
    ``score`` how close one gets where it cannot; shape (intervals,).
    """

    load: Numbers
    safety: Numbers
    strictness: Numbers
    agents: Numbers
    is_reached: Truth
    score: Numbers


def pooled_need(lines: LiveLines, agents_max: int = AGENTS_MAX) -> PooledNeed:
    """Load and part of the pool's safety, for every line and interval.

    The safety is never below zero: we do not plan on callers giving up, even where the targets would allow it.
    """
    load = lines.load
    queues = lines.blended(np.zeros(load.shape[0], dtype=np.int64), 1)
    fewest = queues.fewest(agents_max)
    agents = fewest.fractional(queues.needed)
    safety = np.maximum(agents - queues.load, 0.0)
    strictness = _strictness(queues, lines.goals, safety, agents_max)
    weight = load * strictness
    weight = np.where(weight.sum(axis=0) > 0, weight, load)
    whole = weight.sum(axis=0)
    share = weight / np.where(whole > 0, whole, 1.0)
    return PooledNeed(
        load=load,
        safety=share * safety,
        strictness=strictness,
        agents=np.maximum(agents, queues.load),
        is_reached=fewest.is_reached,
        score=fewest.score,
    )


def _strictness(queues: BlendedQueues, goals: Sequence[Goal], together: Numbers, agents_max: int) -> Numbers:
    """Safety that the pool would need if all contacts had the goal of a line, shape (lines, intervals).

    ``together`` is its safety for all goals: where there is one goal only, it is that.
    """
    if len(queues.goals) <= 1:
        return np.tile(together, (len(goals), 1))
    safety: dict[Goal, Numbers] = {}
    for goal in queues.goals:
        alike = queues.for_all(goal)
        agents = alike.fewest(agents_max).fractional(alike.needed)
        safety[goal] = np.maximum(agents - queues.load, 0.0)
    return np.stack([safety[goal] for goal in goals])
