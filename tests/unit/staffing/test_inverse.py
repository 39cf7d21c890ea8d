"""The fewest agents for a goal: the search itself, every goal, and known sizes."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import BrokenInvariant
from core.service import ServiceLevelDefinition
from wfm.staffing.fewest import fewest_agents
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.queueing import erlang_a
from wfm.staffing.waiting_line import Numbers, Whole

EIGHTY_TWENTY = Goal(measure=Measure.SERVICE_LEVEL, value=0.8, within_s=20)


def test_200_calls_of_180_seconds_need_14_agents() -> None:
    """The published table: 13 agents give 79.56 %, 14 give 88.84 %."""
    found = agents_for(EIGHTY_TWENTY, contacts_a_s=200 / 3600, aht_s=180)
    assert found.agents.tolist() == [14]
    assert found.score_below[0] == pytest.approx(0.7955948, abs=1e-7)
    assert found.score[0] == pytest.approx(0.88835, abs=1e-6)
    assert 13 < found.fractional(np.array([0.8]))[0] < 13.1


def test_search_finds_the_first_number_from_any_start() -> None:
    """A step function, looked for from below, from above, from the spot and from zero."""
    thresholds = np.array([0, 1, 5, 17, 100, 999])

    def score(at: Whole, agents: Whole) -> Numbers:
        return (agents >= thresholds[at]).astype(float)

    for start in (0, 1, 5, 50, 100, 1_000):
        found = fewest_agents(score, np.full(6, 0.5), np.full(6, start), agents_max=1_000)
        assert found.agents.tolist() == thresholds.tolist()
        assert bool(found.is_reached.all())


def test_an_unreachable_goal_says_how_close_one_gets() -> None:
    """The limit of the search is the answer, with its score."""

    def score(at: Whole, agents: Whole) -> Numbers:
        return 0.9 * agents / (agents + 1.0)

    found = fewest_agents(score, np.array([0.95]), np.array([3]), agents_max=64)
    assert not bool(found.is_reached[0])
    assert found.agents[0] == 64
    assert found.score[0] == pytest.approx(0.9 * 64 / 65)


@pytest.mark.parametrize("definition", tuple(ServiceLevelDefinition))
def test_one_agent_less_misses_under_every_definition(definition: ServiceLevelDefinition) -> None:
    """Fewest means fewest."""
    goal = Goal(measure=Measure.SERVICE_LEVEL, value=0.85, within_s=15, definition=definition)
    found = agents_for(goal, contacts_a_s=np.array([0.01, 0.1, 1.0]), aht_s=240, patience_s=150)
    assert bool(np.all(found.score >= 0.85))
    assert bool(np.all(found.score_below < 0.85))


@pytest.mark.parametrize(
    ("measure", "value"), [(Measure.ANSWER_RATE, 0.97), (Measure.ASA_S, 10.0), (Measure.OCCUPANCY, 0.8)]
)
def test_other_goals(measure: Measure, value: float) -> None:
    """Answer rate is a floor; average speed of answer and occupancy are ceilings."""
    found = agents_for(Goal(measure=measure, value=value), contacts_a_s=0.1, aht_s=240, patience_s=150)
    for agents, is_enough in ((int(found.agents[0]), True), (int(found.agents[0]) - 1, False)):
        queue = erlang_a(contacts_a_s=0.1, aht_s=240, patience_s=150, agents=agents)
        if measure is Measure.ANSWER_RATE:
            assert (float(queue.served_share) >= value) is is_enough
        else:
            figure = queue.asa_s if measure is Measure.ASA_S else queue.occupancy
            assert (float(figure) <= value) is is_enough


def test_nothing_to_do_needs_nobody() -> None:
    """No contacts, no agents, whatever the goal; the fraction is zero too."""
    for goal in (EIGHTY_TWENTY, Goal(measure=Measure.ASA_S, value=5.0)):
        found = agents_for(goal, contacts_a_s=np.zeros(2), aht_s=240)
        assert found.agents.tolist() == [0, 0]
        assert found.fractional(np.full(2, goal.needed)).tolist() == [0.0, 0.0]


def test_an_impossible_goal_is_refused() -> None:
    """A share above one, a value below zero."""
    for measure, value in ((Measure.SERVICE_LEVEL, 1.2), (Measure.ASA_S, -1.0)):
        with pytest.raises(BrokenInvariant):
            Goal(measure=measure, value=value)
