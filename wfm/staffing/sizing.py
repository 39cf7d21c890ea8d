"""One queue, asked for by hand: how many agents, and what the service is with a few more or less."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.errors import ProblemsFound
from core.problems import Problem
from core.service import ServiceLevelDefinition
from wfm.staffing.chat import chat_queue
from wfm.staffing.goals import Goal, Measure, agents_for


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueQuestion:
    """A queue as somebody types it: nothing is checked yet, see ``problems_of``.

    ``contacts`` come in ``minutes``; ``patience_s`` None: nobody gives up; ``agents_max`` is what can be had at all.
    """

    contacts: float
    minutes: float
    aht_s: float
    fraction: float
    within_s: float
    definition: ServiceLevelDefinition
    patience_s: float | None
    concurrency: int
    slowdown: float
    agents_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRow:
    """What a number of agents gives. Shares 0 … 1; ``asa_s`` infinite where the line grows for ever.

    ``levels`` in the order of ServiceLevelDefinition. Where nobody comes there is nothing to measure: None throughout.
    """

    agents: int
    is_fewest: bool
    levels: tuple[float | None, ...]
    answer_rate: float | None
    abandon_rate: float | None
    asa_s: float | None
    occupancy: float | None


def problems_of(question: QueueQuestion) -> tuple[Problem, ...]:
    """Everything wrong with the question, at once."""
    return tuple(_problems(question))


def _problems(question: QueueQuestion) -> Iterator[Problem]:
    positive = {
        "staffing.aht_not_positive": question.aht_s,
        "staffing.minutes_not_positive": question.minutes,
        "staffing.within_not_positive": question.within_s,
        "staffing.patience_not_positive": 1.0 if question.patience_s is None else question.patience_s,
    }
    for code, value in positive.items():
        if not 0 < value < math.inf:
            yield Problem(code=code, values={"value": value})
    if not 0 <= question.contacts < math.inf:
        yield Problem(code="staffing.contacts_negative", values={"value": question.contacts})
    if question.concurrency < 1:
        yield Problem(code="staffing.concurrency_below_one", values={"value": question.concurrency})
    if question.fraction == 1:
        yield Problem(code="staffing.target_of_everything")
    elif not 0 < question.fraction < 1:
        yield Problem(code="staffing.target_not_a_share", values={"value": f"{question.fraction * 100:g}"})
    if not 0 <= question.slowdown <= 1:
        yield Problem(code="staffing.slowdown_not_a_share", values={"value": question.slowdown})
    if question.agents_max < 1:
        yield Problem(code="staffing.agents_below_one", values={"value": question.agents_max})


def size_rows(question: QueueQuestion, around: int = 3) -> tuple[SizeRow, ...]:
    """The fewest agents for the target, with ``around`` less and more.

    Raises ProblemsFound for a question that makes no sense, and for a target that ``agents_max`` do not reach: the
    Problem says how close one gets.
    """
    problems = problems_of(question)
    if problems:
        raise ProblemsFound(problems)
    goal = Goal(
        measure=Measure.SERVICE_LEVEL,
        value=question.fraction,
        within_s=question.within_s,
        definition=question.definition,
    )
    arrivals = question.contacts / (question.minutes * 60)
    patience = math.inf if question.patience_s is None else question.patience_s
    found = agents_for(
        goal,
        contacts_a_s=arrivals,
        aht_s=question.aht_s,
        patience_s=patience,
        concurrency=question.concurrency,
        slowdown=question.slowdown,
        agents_max=question.agents_max,
    )
    fewest = int(found.agents[0])
    if arrivals == 0:
        return (_nothing_to_do(fewest),)
    if not bool(found.is_reached[0]):
        raise ProblemsFound([_out_of_reach(question, goal, fewest, float(found.score[0]))])
    crowd = np.arange(max(fewest - around, 0), fewest + around + 1)
    queue = chat_queue(
        contacts_a_s=arrivals,
        aht_s=question.aht_s,
        agents=crowd,
        concurrency=question.concurrency,
        slowdown=question.slowdown,
        patience_s=patience,
    )
    levels = [queue.service_level(question.within_s, definition) for definition in ServiceLevelDefinition]
    return tuple(
        SizeRow(
            agents=int(agents),
            is_fewest=int(agents) == fewest,
            levels=tuple(float(level[place]) for level in levels),
            answer_rate=float(queue.served_share[place]),
            abandon_rate=float(queue.abandon_rate[place]),
            asa_s=float(queue.asa_s[place]),
            occupancy=float(queue.occupancy[place]),
        )
        for place, agents in enumerate(crowd)
    )


def _nothing_to_do(agents: int) -> SizeRow:
    nothing: tuple[None, ...] = (None,) * len(ServiceLevelDefinition)
    return SizeRow(
        agents=agents,
        is_fewest=True,
        levels=nothing,
        answer_rate=None,
        abandon_rate=None,
        asa_s=None,
        occupancy=None,
    )


def _out_of_reach(question: QueueQuestion, goal: Goal, agents: int, closest: float) -> Problem:
    """How close one gets with all agents, and how many it would take."""
    wanted = agents_for(
        goal,
        contacts_a_s=question.contacts / (question.minutes * 60),
        aht_s=question.aht_s,
        patience_s=math.inf if question.patience_s is None else question.patience_s,
        concurrency=question.concurrency,
        slowdown=question.slowdown,
    )
    values = {"agents": f"{agents:,}", "percent": f"{closest * 100:.1f}", "target": f"{question.fraction * 100:g}"}
    if not bool(wanted.is_reached[0]):
        return Problem(code="staffing.target_out_of_reach", values=values)
    return Problem(code="staffing.target_needs_more", values={**values, "needed": f"{int(wanted.agents[0]):,}"})
