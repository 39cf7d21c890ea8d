"""What happens on the floor, on contacts made by hand: every outcome can be told in advance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from core.channels import Channel
from core.ids import TenantId
from core.periods import IntervalGrid, seoul
from core.service import Service, ServiceTarget
from tests.unit.simulation.sample import ALWAYS, agent, flat_series, shift
from tests.unit.simulation.sample import PLAIN as RULES
from tests.unit.staffing.sample import CALENDAR, MONDAY, forecast, service
from wfm.agents import Absence, AbsenceKind, Agent
from wfm.scheduling.roster import Shift
from wfm.simulation.kernels_records import ABANDONED, ANSWERED, CONTACT, WAITING, Records
from wfm.simulation.problem import FloorInput, SimulationProblem, simulation_problem
from wfm.simulation.run import played
from wfm.simulation.settings import FloorRules, Policy

HOUR = 3600.0
GRID = IntervalGrid(first_day=MONDAY, days=1)
PLAIN = replace(RULES, handover_share=Decimal(0), pace={1: Decimal(2), 2: Decimal(1), 3: Decimal("0.5")})
PHONE = service("T01", Channel.PHONE, windows=ALWAYS)
CHAT = replace(service("T01", Channel.CHAT, windows=ALWAYS), concurrency=2)
BOARD = service("T01", Channel.BOARD, windows=ALWAYS)


def floor(
    services: Sequence[Service],
    agents: Sequence[Agent],
    shifts: Sequence[Shift],
    rules: FloorRules = PLAIN,
    absences: Sequence[Absence] = (),
) -> SimulationProblem:
    """A day with these people."""
    given = FloorInput(
        forecast=forecast([flat_series(each, GRID, 1.0) for each in services], GRID),
        services=tuple(services),
        grid=GRID,
        calendar=CALENDAR,
        shifts=tuple(shifts),
        agents=tuple(agents),
        absences=tuple(absences),
        rules=rules,
    )
    return simulation_problem(given)


def happens(problem: SimulationProblem, *rows: tuple[float, str, float, float]) -> tuple[Records, Records]:
    """Contacts (hour of the day, ``T01 phone``, seconds of work, patience in s), played."""
    names = [f"{line.service.tenant} {line.service.channel.value}" for line in problem.lines]
    contacts = np.zeros(len(rows), dtype=CONTACT)
    for number, (hour, name, work_s, patience_s) in enumerate(rows):
        contacts[number]["offered_s"] = hour * HOUR
        contacts[number]["queue"] = names.index(name)
        contacts[number]["left_s"] = work_s
        contacts[number]["patience_s"] = patience_s
    contacts["agent"] = -1
    rule, _ = played(problem, contacts)
    return contacts, rule[0]


NEVER = np.inf
ONE_DAY = (shift("A001", 0, 540, 480),)
ANN = agent("A001", {"T01": 2})


def test_an_agent_finishes_the_contact_in_hand_at_the_end_of_the_shift() -> None:
    """Half an hour of work begun ten minutes before the end is finished; who comes later is not answered."""
    contacts, rule = happens(
        floor([PHONE], [ANN], ONE_DAY), (16 + 5 / 6, "T01 phone", 1800, NEVER), (17.1, "T01 phone", 60, 90)
    )
    assert contacts["outcome"].tolist() == [ANSWERED, ABANDONED]
    assert contacts["handled_s"].tolist() == pytest.approx([1800, 0])
    assert contacts["wait_s"].tolist() == [0, 90]
    assert rule["late_s"] == pytest.approx(1200)
    assert rule["on_duty_s"] == pytest.approx(8 * HOUR + 1200)


def test_a_break_that_begins_late_is_not_shortened() -> None:
    """A call of 30 minutes holds up the noon break by 20: the next call waits until 13:20."""
    day = [shift("A001", 0, 540, 540, (720, 60))]
    contacts, _ = happens(
        floor([PHONE], [ANN], day), (11 + 5 / 6, "T01 phone", 1800, NEVER), (12.5, "T01 phone", 60, NEVER)
    )
    assert contacts["wait_s"].tolist() == [0, pytest.approx(50 * 60)]


def test_training_answers_nobody() -> None:
    """An absence inside the shift is not on duty."""
    away = Absence(agent=ANN.agent, kind=AbsenceKind.TRAINING, start=seoul(MONDAY, 600), end=seoul(MONDAY, 660))
    contacts, _ = happens(floor([PHONE], [ANN], ONE_DAY, absences=[away]), (10.5, "T01 phone", 60, NEVER))
    assert contacts["wait_s"].tolist() == [pytest.approx(1800)]


def test_who_still_waits_at_the_end_is_told_as_waiting() -> None:
    """After the last shift: aged until midnight."""
    contacts, _ = happens(floor([PHONE], [ANN], ONE_DAY), (20.0, "T01 phone", 60, NEVER))
    assert (contacts[0]["outcome"], contacts[0]["wait_s"]) == (WAITING, 4 * HOUR)


def test_pace_follows_the_level_for_the_tenant() -> None:
    """New for T01 (twice as slow), expert for T02 (twice as fast)."""
    other = service("T02", Channel.PHONE, windows=ALWAYS)
    person = agent("A001", {"T01": 1, "T02": 3})
    contacts, _ = happens(
        floor([PHONE, other], [person], ONE_DAY), (10, "T01 phone", 100, NEVER), (11, "T02 phone", 100, NEVER)
    )
    assert contacts["handled_s"].tolist() == pytest.approx([200, 50])


def test_the_agent_free_for_the_longest_time_is_asked_first() -> None:
    """A002 came first, then A001 is free the longest."""
    people = [ANN, agent("A002", {"T01": 2})]
    day = [shift("A001", 0, 550, 400), shift("A002", 0, 540, 400)]
    rows = [(10 + number, "T01 phone", 60.0, NEVER) for number in range(3)]
    contacts, _ = happens(floor([PHONE], people, day), *rows)
    assert contacts["agent"].tolist() == [1, 0, 1]


def test_chats_at_once_slow_each_other() -> None:
    """Two chats of 100 s: the first alone for 50 s, then both at 1/1.25; the third waits for a free hand."""
    contacts, _ = happens(
        floor([CHAT], [ANN], ONE_DAY),
        (10, "T01 chat", 100, NEVER),
        (10 + 50 / HOUR, "T01 chat", 100, NEVER),
        (10 + 60 / HOUR, "T01 chat", 10, NEVER),
    )
    # the first ends after 50 + 50 · 1.25 s; then the second shares with the third, which needs 12.5 s
    assert contacts["handled_s"][0] == pytest.approx(112.5)
    assert contacts["wait_s"][2] == pytest.approx(52.5)
    assert contacts["handled_s"][2] == pytest.approx(12.5)
    assert contacts["handled_s"][1] == pytest.approx(62.5 + 12.5 + 40)


def test_a_call_never_comes_on_top_of_a_chat() -> None:
    """Phone waits until the chat is done."""
    contacts, _ = happens(
        floor([CHAT, PHONE], [ANN], ONE_DAY), (10, "T01 chat", 100, NEVER), (10.01, "T01 phone", 60, NEVER)
    )
    assert contacts["wait_s"][1] == pytest.approx(64)


@pytest.mark.parametrize("posts_are_finished", [False, True])
def test_a_post_is_put_aside_for_a_call(posts_are_finished: bool) -> None:
    """The call is taken at once and the post goes on where it stopped; or, where the rules say so, the call waits."""
    rules = replace(PLAIN, posts_are_finished=posts_are_finished)
    contacts, rule = happens(
        floor([PHONE, BOARD], [ANN], ONE_DAY, rules), (10, "T01 board", 600, NEVER), (10.05, "T01 phone", 60, NEVER)
    )
    age = 600 if posts_are_finished else 660
    assert contacts["outcome"].tolist() == [ANSWERED, ANSWERED]
    assert contacts["wait_s"].tolist() == pytest.approx([age, 420 if posts_are_finished else 0])
    assert contacts["handled_s"].tolist() == pytest.approx([600, 60])
    assert rule["post_s"] == pytest.approx(600)


def test_a_post_survives_the_end_of_a_shift() -> None:
    """Put aside at closing, done by whoever comes next."""
    people = [ANN, agent("A002", {"T01": 2})]
    day = [shift("A001", 0, 540, 60), shift("A002", 0, 660, 60)]
    contacts, _ = happens(floor([BOARD], people, day), (9.9, "T01 board", 600, NEVER))
    assert contacts["agent"].tolist() == [1]
    assert contacts["wait_s"].tolist() == pytest.approx([1.1 * HOUR + 240])


def test_dedicated_agents_go_first_and_shared_ones_take_over() -> None:
    """A001 is free longer but shared: T01's own agent takes the first; the second flows over after 30 s."""
    people = [ANN, agent("A002", {"T01": 2}, dedicated_to=TenantId("T01"))]
    day = [shift("A001", 0, 540, 480), shift("A002", 0, 560, 460)]
    rows = [(10, "T01 phone", 300.0, NEVER), (10.01, "T01 phone", 300.0, NEVER)]
    at_once, _ = happens(floor([PHONE], people, day), *rows)
    later, _ = happens(floor([PHONE], people, day, replace(PLAIN, overflow_s=30)), *rows)
    assert at_once["agent"].tolist() == later["agent"].tolist() == [1, 0]
    assert at_once["wait_s"].tolist() == [0, 0]
    assert later["wait_s"].tolist() == [0, pytest.approx(30)]


def test_nobody_waits_for_an_own_agent_who_cannot_serve_the_channel() -> None:
    """T01's own agent answers calls only: a chat goes to a shared one at once, a call waits 30 s for the own one."""
    people = [ANN, agent("A002", {"T01": 2}, channels=[Channel.PHONE], dedicated_to=TenantId("T01"))]
    day = [shift("A001", 0, 540, 480), shift("A002", 0, 540, 480)]
    rows = [(10, "T01 phone", 300.0, NEVER), (10.01, "T01 chat", 60.0, NEVER), (10.04, "T01 phone", 60.0, NEVER)]
    contacts, _ = happens(floor([PHONE, CHAT], people, day, replace(PLAIN, overflow_s=30)), *rows)
    assert contacts["agent"].tolist() == [1, 0, 0]
    assert contacts["wait_s"].tolist() == pytest.approx([0, 0, 30])


def test_each_policy_takes_another_contact() -> None:
    """T01 waits longer; T02 has the tighter target and is behind it; T02 stands first by rank."""
    tight = replace(
        service("T02", Channel.PHONE, windows=ALWAYS), target=ServiceTarget(fraction=Decimal("0.99"), within_s=5)
    )
    person = agent("A001", {"T01": 2, "T02": 2})
    rows = [(10, "T01 phone", 300.0, NEVER), (10.01, "T01 phone", 60.0, NEVER), (10.02, "T02 phone", 60.0, NEVER)]
    taken = {}
    for policy in Policy:
        problem = floor([PHONE, tight], [person], ONE_DAY, replace(PLAIN, policy=policy))
        problem.floor.queues["rank"] = [1, 0]
        contacts, _ = happens(problem, *rows)
        taken[policy] = int(np.argmin(contacts["offered_s"][1:] + contacts["wait_s"][1:])) + 1
    assert taken == {Policy.LONGEST_WAIT: 1, Policy.TARGET_AT_RISK: 2, Policy.TENANT_ORDER: 2}


def test_a_post_near_its_limit_goes_before_a_call_where_targets_count() -> None:
    """Routing by target at risk: a post past 70 % of its 4 hours is urgent, and is not put aside again."""
    rules = replace(PLAIN, policy=Policy.TARGET_AT_RISK)
    rows = [(6, "T01 board", 600.0, NEVER), (8.99, "T01 phone", 60.0, NEVER)]
    contacts, _ = happens(floor([PHONE, BOARD], [ANN], ONE_DAY, rules), *rows)
    assert contacts["wait_s"].tolist() == pytest.approx([3 * HOUR + 600, 36 + 600])


def test_a_queue_nobody_is_trained_for_is_a_problem() -> None:
    """Said by name, and simulated all the same: everybody gives up."""
    other = service("T02", Channel.PHONE, windows=ALWAYS)
    problem = floor([PHONE, other], [ANN], ONE_DAY)
    assert [(p.code, p.values["tenant"]) for p in problem.problems] == [("simulate.nobody_trained", "T02")]
    contacts, _ = happens(problem, (10, "T02 phone", 60, 30))
    assert contacts["outcome"].tolist() == [ABANDONED]


def test_a_floor_without_agents_answers_nobody() -> None:
    """An empty roster is a result, not an error."""
    contacts, rule = happens(floor([PHONE], [], []), (10, "T01 phone", 60, 30))
    assert contacts["outcome"].tolist() == [ABANDONED]
    assert rule["on_duty_s"] == 0


def test_an_agent_serves_a_tenant_from_the_day_it_is_trained() -> None:
    """Trained on Tuesday: two rows of the same person, and Monday's contact is not answered by it."""
    from wfm.agents import Skill

    learner = replace(ANN, skills=(Skill(tenant=TenantId("T01"), level=2, trained_on=MONDAY.replace(day=10)),))
    contacts, _ = happens(floor([PHONE], [learner], ONE_DAY), (10, "T01 phone", 60, 30))
    assert contacts["outcome"].tolist() == [ABANDONED]
