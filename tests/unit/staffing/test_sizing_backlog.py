"""Posts by hand: the fewest agents for an age, against posts done one by one."""

from __future__ import annotations

import json
import math

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from cli.main import cli
from core.errors import ProblemsFound
from wfm.staffing.sizing_backlog import BacklogQuestion, backlog_rows


def question(contacts: float, minutes: float, aht_s: float, within: float, agents_max: int = 10_000) -> BacklogQuestion:
    """A question in a line."""
    return BacklogQuestion(
        contacts=contacts, minutes=minutes, aht_s=aht_s, done_within_minutes=within, agents_max=agents_max
    )


def oldest_minutes(posts: int, minutes: float, aht_s: float, agents: int) -> float:
    """Posts at even distances, taken in order by the agent free first: the age of the oldest when it is done."""
    free = [0.0] * agents
    worst = 0.0
    for number in range(posts):
        arrives = minutes * number / posts
        first = free.index(min(free))
        free[first] = max(free[first], arrives) + aht_s / 60
        worst = max(worst, free[first] - arrives)
    return worst


def test_a_morning_of_posts() -> None:
    """300 posts of 4 minutes in three hours are 20 hours of work: 3 agents need 6:40, 220 minutes after the last."""
    rows = backlog_rows(question(300, 180, 240, 240))
    (fewest,) = [row for row in rows if row.is_fewest]
    assert fewest.agents == 3
    assert fewest.worst_age_minutes == pytest.approx(220)
    assert fewest.done_at_minutes == pytest.approx(400)
    assert fewest.left == pytest.approx(165)
    assert fewest.occupancy == pytest.approx(1.0)
    assert [row.agents for row in rows] == [1, 2, 3, 4, 5, 6]


@given(
    posts=st.integers(20, 300),
    minutes=st.floats(30, 600),
    aht_s=st.floats(30, 900),
    within=st.floats(16, 600),
)
def test_one_by_one_it_is_the_same(posts: int, minutes: float, aht_s: float, within: float) -> None:
    """The age is that of posts really done one after the other, within two handling times; one agent less misses."""
    rows = backlog_rows(question(posts, minutes, aht_s, within))
    (fewest,) = [row for row in rows if row.is_fewest]
    assert fewest.worst_age_minutes <= within + 1e-9
    for row in rows:
        if 1 <= row.agents <= 60:
            real = oldest_minutes(posts, minutes, aht_s, row.agents)
            assert abs(real - row.worst_age_minutes) <= 2 * aht_s / 60 + minutes / posts
        if row.agents == fewest.agents - 1 and row.agents:
            assert row.worst_age_minutes > within


def test_nothing_needs_nobody() -> None:
    """No posts: nobody is the fewest, and nothing is late."""
    first = backlog_rows(question(0, 60, 240, 60))[0]
    assert (first.agents, first.is_fewest, first.worst_age_minutes, first.left) == (0, True, 0.0, 0.0)


def test_everything_wrong_at_once() -> None:
    """No handling, no time, no age, nobody, less than nothing: a problem each."""
    with pytest.raises(ProblemsFound) as found:
        backlog_rows(question(-1, 0, 0, math.nan, 0))
    assert len(found.value.problems) == 5


def size(words: str) -> Result:
    """The command."""
    return CliRunner().invoke(cli, ["staffing", "size", *words.split()])


def test_the_command_answers_boards_too() -> None:
    """As JSON and as a table; how close one gets, and how many would do."""
    rows = json.loads(size("--contacts 300 --minutes 180 --aht 240 --done-within 240 --json").stdout)
    assert [row["agents"] for row in rows if row["is_fewest"]] == [3]
    assert "oldest min" in size("--contacts 300 --minutes 180 --aht 240 --done-within 240").stdout
    few = size("--contacts 300 --minutes 180 --aht 240 --done-within 240 --agents-max 2")
    assert few.exit_code == 3
    assert "the oldest is 420.0. 3 agents would." in " ".join(few.stderr.split())
    hasty = size("--contacts 300 --aht 240 --done-within 2")
    assert "handling alone takes 4.0" in hasty.stderr
