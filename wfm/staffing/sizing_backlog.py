"""Posts, asked for by hand: how many agents get them done before they are too old.

Posts arrive evenly over some time and are done in the order of their arrival; the agents stay until all is done. With
n agents who need R = posts × handling ÷ time of arrival agents to keep up, a post that arrives at t is done at
t × R ÷ n where R > n, so the last one is the oldest:

    worst age = (R ÷ n − 1) × time of arrival, at least the handling time

and the fewest agents are the work ÷ (time of arrival + age allowed), rounded up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import ProblemsFound
from core.problems import Problem

SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogQuestion:
    """Posts as somebody types them: nothing is checked yet. ``done_within_minutes`` is the age allowed."""

    contacts: float
    minutes: float
    aht_s: float
    done_within_minutes: float
    agents_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogRow:
    """What a number of agents gives. ``left`` posts wait when the last one has come; ages and times in minutes."""

    agents: int
    is_fewest: bool
    worst_age_minutes: float
    left: float
    done_at_minutes: float
    occupancy: float


def _problems(question: BacklogQuestion) -> Iterator[Problem]:
    positive = {
        "staffing.aht_not_positive": question.aht_s,
        "staffing.minutes_not_positive": question.minutes,
        "staffing.age_not_positive": question.done_within_minutes,
    }
    for code, value in positive.items():
        if not 0 < value < math.inf:
            yield Problem(code=code, values={"value": value})
    if not 0 <= question.contacts < math.inf:
        yield Problem(code="staffing.contacts_negative", values={"value": question.contacts})
    if question.agents_max < 1:
        yield Problem(code="staffing.agents_below_one", values={"value": question.agents_max})
    if 0 < question.done_within_minutes * SECONDS_A_MINUTE < question.aht_s:
        closest = f"{question.aht_s / SECONDS_A_MINUTE:,.1f}"
        values = {"minutes": f"{question.done_within_minutes:g}", "closest": closest}
        yield Problem(code="staffing.posts_faster_than_handled", values=values)


def backlog_rows(question: BacklogQuestion, around: int = 3) -> tuple[BacklogRow, ...]:
    """The fewest agents that keep the age, with ``around`` less and more.

    Raises ProblemsFound for what makes no sense, and where ``agents_max`` do not keep it: the Problem says how close.
    """
    problems = list(_problems(question))
    if problems:
        raise ProblemsFound(problems)
    work = question.contacts * question.aht_s / SECONDS_A_MINUTE
    fewest = math.ceil(work / (question.minutes + question.done_within_minutes))
    if fewest > question.agents_max:
        values = {
            "agents": f"{question.agents_max:,}",
            "minutes": f"{question.done_within_minutes:g}",
            "closest": f"{_row(question, work, question.agents_max, fewest).worst_age_minutes:,.1f}",
            "needed": f"{fewest:,}",
        }
        raise ProblemsFound([Problem(code="staffing.age_out_of_reach", values=values)])
    least = min(fewest, 1)
    return tuple(
        _row(question, work, agents, fewest) for agents in range(max(fewest - around, least), fewest + around + 1)
    )


def _row(question: BacklogQuestion, work: float, agents: int, fewest: int) -> BacklogRow:
    handling = question.aht_s / SECONDS_A_MINUTE if work else 0.0
    late = work / agents - question.minutes if agents else 0.0
    done_at = question.minutes + max(late, handling)
    return BacklogRow(
        agents=agents,
        is_fewest=agents == fewest,
        worst_age_minutes=max(late, handling),
        left=max(late, 0.0) * agents * SECONDS_A_MINUTE / question.aht_s,
        done_at_minutes=done_at if work else 0.0,
        occupancy=work / (agents * max(question.minutes, done_at)) if agents else 0.0,
    )
