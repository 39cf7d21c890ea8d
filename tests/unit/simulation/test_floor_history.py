"""What the commands put behind a simulated week: dated assumptions, the contact log, the days before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from cli.context import Session
from cli.simulating.floor_history import WARM_UP_DAYS, with_history
from cli.simulating.simulations import dated_rules, floor_rules, forecast_floor
from core.channels import Channel
from core.contacts import Contact, Line, Outcome
from core.ids import AgentId, PoolId
from core.periods import seoul
from core.rates import Rate, RateMissing, RateTable
from store.contacts import put_contacts
from store.rates import put_rates, reference_rates
from tests.unit.cli.company import WEEK, fill_company, run
from wfm.scheduling.roster import Shift
from wfm.simulation.habits import Source


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """The small company with a forecast of next week."""
    folder = tmp_path / "workspace"
    fill_company(folder)
    made = run(folder, "forecast", "run", "--as-of", WEEK, "--weeks", 1)
    assert made.exit_code == 0, made.output
    opened = Session(folder=folder)
    yield opened
    opened.close()


def test_assumptions_are_dated_and_can_be_set_by_the_company(session: Session) -> None:
    """They come from the reference rates; a later value of the company's own wins from its day on."""
    own = Rate(
        name="simulation.handover_share",
        valid_from=date(2026, 11, 9),
        valid_to=None,
        value=Decimal("0.05"),
        unit="ratio",
        source="own measurement",
    )
    with session.database.writing() as connection:
        put_rates(connection, [own])
    assert dated_rules(session.rates, date(2026, 11, 8)).handover_share == Decimal("0.2")
    rules = floor_rules(session, WEEK, "target-at-risk", 30)
    assert (rules.handover_share, rules.policy.value, rules.overflow_s) == (Decimal("0.05"), "target-at-risk", 30)
    without = [rate for rate in reference_rates() if rate.name != "simulation.pace.level_3"]
    with pytest.raises(RateMissing, match=r"pace\.level_3"):
        dated_rules(RateTable(without), WEEK)
    assumed = [rate for rate in reference_rates() if rate.name.startswith("simulation.")]
    assert len(assumed) == 8
    assert all("[assumed]" in rate.source for rate in assumed)


def test_an_older_workspace_takes_the_program_s_assumptions(session: Session) -> None:
    """Made before they were data: the run begins all the same, and what the company set itself is kept."""
    with session.database.writing() as connection:
        connection.execute(text("DELETE FROM rates WHERE name LIKE 'simulation.%'"))
    rules = floor_rules(session, WEEK, "longest-wait", 0)
    assert rules == dated_rules(RateTable(reference_rates()), WEEK)


def test_the_log_of_the_weeks_before_is_measured(session: Session) -> None:
    """A hundred calls of last week, half of them handed over; what was logged long ago is not looked at."""
    floor = forecast_floor(session, PoolId("MAIN"), WEEK, floor_rules(session, WEEK, "longest-wait", 0))
    phone = next(each for each in floor.services if each.channel is Channel.PHONE)
    logged = []
    for number in range(100):
        days = 7 if number < 99 else 60
        begin = seoul(WEEK - timedelta(days=days), 600) + timedelta(seconds=number)
        logged.append(
            Contact(
                contact=f"C{number:03d}",
                tenant=phone.tenant,
                channel=phone.channel,
                line=Line.ENQUIRY,
                type="배송",
                offered_at=begin,
                answered_at=begin,
                ended_at=begin + timedelta(seconds=200),
                wrap_ended_at=None,
                agent=AgentId("A001"),
                outcome=Outcome.HANDED_OVER if number % 2 else Outcome.SOLVED,
            )
        )
    with session.database.writing() as connection:
        put_contacts(connection, logged)
    habit = with_history(session, floor, None).habits.of(phone, floor.rules)
    assert (habit.contacts, habit.work_source) == (99, Source.MEASURED)
    assert habit.handover_share == pytest.approx((49 + 50 * 0.2) / 149)


def test_the_roster_of_the_week_before_fills_the_floor(session: Session) -> None:
    """Its shifts, of people who are still there; without one, the week itself stands in."""
    from cli.rostering.rosters import people_of

    floor = forecast_floor(session, PoolId("MAIN"), WEEK, floor_rules(session, WEEK, "longest-wait", 0))
    agents, _ = people_of(session, floor.grid.range)
    floor = replace(floor, agents=agents)
    sunday = Shift(agent=agents[0].agent, start=seoul(WEEK - timedelta(days=1), 540), minutes=480)
    gone = Shift(agent=AgentId("A999"), start=seoul(WEEK - timedelta(days=1), 540), minutes=480)
    filled = with_history(session, floor, (sunday, gone))
    assert (filled.warm_up_days, filled.earlier) == (WARM_UP_DAYS, (sunday,))
    assert with_history(session, floor, None).earlier is None
