"""A need that nobody is trained for is told with the way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.channels import Channel
from core.ids import PoolId
from tests.unit.scheduling import sample as people
from tests.unit.staffing import sample
from wfm.agents import Agent, Skill
from wfm.staffing.build import staffing_plan
from wfm.staffing.skills import unskilled

PLAN = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR)


def agent(code: str, *tenants: str, channels: frozenset[Channel] = frozenset(Channel)) -> Agent:
    """Somebody of the sample's pool."""
    return replace(people.agent(code, *tenants), pool=sample.MAIN, channels=channels)


def told(*agents: Agent) -> list[tuple[str, object, object]]:
    """Code, tenant and channel of each problem."""
    return [(each.code, each.values["tenant"], each.values["channel"]) for each in unskilled(PLAN, agents)]


def test_everybody_trained_is_no_problem() -> None:
    """One agent who can do everything is enough to say nothing; so is a company without agents yet."""
    assert told(agent("A001", "T01", "T02", "T03")) == []
    assert told() == []


def test_a_tenant_nobody_knows() -> None:
    """T03 is told, with the hours it needs and what to do."""
    (problem,) = unskilled(PLAN, [agent("A001", "T01", "T02")])
    assert problem.code == "staffing.tenant_without_skills"
    assert "T03 needs" in problem.what
    assert "pumasi import agents" in problem.how_to_fix


def test_a_channel_nobody_answers() -> None:
    """Trained for T01, but no posts; and nobody for T02."""
    live = frozenset({Channel.PHONE, Channel.CHAT})
    assert told(agent("A001", "T01", "T03", channels=live)) == [
        ("staffing.channel_without_skills", "T01", "board"),
        ("staffing.tenant_without_skills", "T02", "phone"),
    ]


def test_another_pool_and_a_later_day_do_not_count() -> None:
    """People of another pool, and a training after the week, leave the need unserved."""
    stranger = replace(agent("A001", "T01", "T02", "T03"), pool=PoolId("NIGHT"))
    assert len(told(stranger)) == 5
    later = agent("A002", "T01", "T02")
    skills = (
        *later.skills,
        Skill(tenant=people.agent("A003", "T03").skills[0].tenant, level=1, trained_on=date(2026, 11, 16)),
    )
    assert told(replace(later, skills=skills)) == [("staffing.channel_without_skills", "T03", "phone")]
