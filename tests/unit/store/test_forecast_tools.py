"""What the tools around the forecast keep: overrides, drivers, decisions, reports, runs in parts; and the way there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from core.channels import Channel
from core.drivers import DriverDay, DriverKind
from core.errors import NotFound
from core.periods import DateRange, week_from
from forecasts.fallback import Method, MethodChoice
from forecasts.overrides import Override
from store import accuracy, codec, drivers, forecasts, overrides
from store.database import Database, open_database, parse_url, schema_revision
from store.migrations import run
from store.schema import SCHEMA_REVISION
from tests.unit.store import records
from tests.unit.store.records import TENANT

MONDAY = date(2026, 11, 9)
T01 = TENANT.tenant

HAND = Override(
    number=0,
    tenant=T01,
    channel=Channel.PHONE,
    first=MONDAY,
    last=MONDAY + timedelta(days=2),
    from_minute=540,
    to_minute=720,
    factor=Decimal("1.3"),
    who="Han",
    why="TV",
    until=MONDAY,
    set_on=MONDAY,
)


def test_overrides_are_added_and_removed_never_edited(database: Database) -> None:
    """What was set comes back exactly; a removed one stays on record; removing it twice is an error."""
    count = replace(HAND, channel=None, factor=None, contacts=Decimal("12.5"))
    with database.writing() as connection:
        first = overrides.add_override(connection, HAND)
        second = overrides.add_override(connection, count)
        overrides.remove_override(connection, first, MONDAY)
        assert overrides.all_overrides(connection) == (
            replace(HAND, number=first, removed_on=MONDAY),
            replace(count, number=second),
        )
        with pytest.raises(NotFound, match=f"In force: {second}"):
            overrides.remove_override(connection, first, MONDAY)


def test_drivers_keep_what_was_and_what_was_planned(database: Database) -> None:
    """A plan stays beside what happened; the same again changes nothing; a correction replaces."""
    plan = DriverDay(tenant=T01, driver=DriverKind.MARKETING, day=MONDAY, value=3_000_000_000, is_plan=True)
    was = replace(plan, value=5, is_plan=False)
    days = week_from(MONDAY)
    with database.writing() as connection:
        assert drivers.put_drivers(connection, [plan, was]).added == 2
        assert drivers.put_drivers(connection, [plan, was]).nothing_new
        assert drivers.put_drivers(connection, [replace(was, value=6)]).changed == 1
        assert set(drivers.drivers_between(connection, days)) == {plan, replace(was, value=6)}
        later = DateRange(first=days.end, end=days.end + timedelta(days=1))
        assert drivers.drivers_between(connection, later) == ()


def test_a_decision_counts_from_its_day_on(database: Database) -> None:
    """A run of the past knows only earlier decisions; of several the newest counts."""
    early = MethodChoice(
        tenant=T01,
        channel=Channel.PHONE,
        as_of=MONDAY,
        method=Method.MEAN,
        model_wape=Decimal("0.31"),
        mean_wape=None,
        scored_days=30,
    )
    late = replace(early, as_of=MONDAY + timedelta(days=28), method=Method.MODEL)
    with database.writing() as connection:
        accuracy.put_choices(connection, [late, early])
        assert accuracy.choices_on(connection, MONDAY - timedelta(days=1)) == ()
        assert accuracy.choices_on(connection, MONDAY) == (early,)
        assert accuracy.choices_on(connection, MONDAY + timedelta(days=90)) == (late,)


def test_a_report_is_replaced_by_the_same_again(database: Database) -> None:
    """One per kind and period."""
    with database.writing() as connection:
        for value in (1, 2):
            accuracy.keep_report(connection, "week", "2026-11-09", made_on=MONDAY, body={"value": value})
        assert accuracy.kept_report(connection, "week", "2026-11-09") == {"value": 2}
        assert accuracy.kept_report(connection, "backtest", "2026-11-09") is None


def test_a_run_in_parts_appears_when_it_is_whole(database: Database) -> None:
    """Parts alone are no forecast; finished, they are read as one; what never became a run is dropped."""
    header = replace(records.FORECAST, series=(), problems=())
    days = records.FORECAST.grid.range
    with database.writing() as connection:
        forecasts.save_part(connection, "lost", 1, codec.dumps(records.FORECAST))
        forecasts.save_part(connection, "job", 2, codec.dumps(records.FORECAST))
        forecasts.save_part(connection, "job", 1, codec.dumps(header))
        assert forecasts.kept_parts(connection, "job") == {1, 2}
        assert forecasts.latest_forecast(connection, days) is None
        number = forecasts.finish_job(connection, "job", header)
        assert forecasts.finish_job(connection, "job", header) == number
        assert forecasts.latest_forecast(connection, days) == records.FORECAST
        nobody = forecasts.latest_forecast(connection, days, tenants=())
        assert nobody is not None
        assert nobody.series == ()
        assert forecasts.kept_parts(connection, "lost") == frozenset()
        forecasts.drop_job(connection, "job")
        assert forecasts.kept_parts(connection, "job") == {1, 2}


def test_a_database_of_the_first_version_is_brought_along(tmp_path: Path) -> None:
    """Opened by this version it has the new tables, and what it held is still there."""
    url = f"sqlite:///{tmp_path}/old.db"
    old = Database(parse_url(url))
    with old.writing() as connection:
        config = run._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        values = {"body": codec.dumps(records.FORECAST), "first": MONDAY.isoformat()}
        connection.execute(
            text(
                "INSERT INTO forecasts (as_of, first, 'end', model, sha256, body) "
                "VALUES ('2026-11-09', :first, '2026-11-16', 'test', 'x', :body)"
            ),
            values,
        )
    old.close()
    now = open_database(url)
    assert schema_revision(now) == SCHEMA_REVISION
    with now.reading() as connection:
        assert [each.model for each in forecasts.forecasts_list(connection)] == ["test"]
        assert forecasts.latest_forecast(connection, records.FORECAST.grid.range) == records.FORECAST
        assert overrides.all_overrides(connection) == ()
    now.close()
