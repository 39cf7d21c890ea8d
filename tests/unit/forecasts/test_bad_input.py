"""Every kind of bad input is a Problem with its fix, and stops no other series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from core.contacts import Event, EventKind
from core.ids import TenantId
from core.periods import week_from
from forecasts.inspection import gaps, overlapping
from store.database import open_database
from store.events import put_events
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.forecasts.made import AS_OF, contact_days, days_before, known, service, weekly
from tests.unit.forecasts.test_command import _fill, pumasi
from tests.unit.forecasts.test_tools import done

HEAD = "고객사 코드,채널,구간 시작,인입"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The workspace of the command tests."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-08T09:00:00+09:00")
    made = fresh_workspace(tmp_path / "shop")
    database = open_database(made.database_url)
    _fill(database)
    database.close()
    return made


def imported(shop: Workspace, *lines: str) -> Result:
    """Import counts."""
    path = shop.root / "counts.csv"
    path.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    return CliRunner().invoke(cli, ["--workspace", str(shop.root), "import", "contacts", str(path)])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["T01,전화,2026-11-03 09:00,5", "T01,전화,2026-11-03 09:00,6"], "already told in row 2. Delete one"),
        (["T01,전화,2026-11-03 09:00,-5"], "row 2, column 인입"),
        (
            ["T01,전화,2026-10-25 02:30,5", "T01,전화,2026-10-25 02:30,6"],
            "a clock with daylight saving was turned back that night. Export in Asia/Seoul time",
        ),
        (["T01,전화,1988-05-08 02:30,5"], "clocks were turned that night. Write the zone behind it"),
        (["T01,전화,2026-11-03 09:10,5"], "row 2, column 구간 시작"),
    ],
)
def test_bad_counts_are_refused(shop: Workspace, lines: list[str], said: str) -> None:
    """Duplicates, negative counts, hours that daylight saving made twice, stamps off the grid: nothing is kept."""
    result = imported(shop, *lines)
    assert result.exit_code == 3
    assert said in result.stderr


def test_stamps_with_a_zone_of_daylight_saving_are_moved_to_seoul(shop: Workspace) -> None:
    """02:30 summer and 02:30 winter time of one night are two half hours, an hour apart."""
    result = imported(shop, "T01,전화,2026-10-25 02:30+02:00,5", "T01,전화,2026-10-25 02:30+01:00,6")
    assert result.exit_code == 0, result.output


def test_a_gap_inside_the_history_is_said(shop: Workspace) -> None:
    """Ten lacking days of one tenant: named once, with both ends; an outage that was told is no gap."""
    days = days_before(AS_OF, 30)
    lost = days[100:110]
    made = contact_days("T01", [day for day in days if day not in lost], weekly(days, 100.0)[10:])
    history = known([*made, *contact_days("T02", days, weekly(days, 50.0))], [service("T01"), service("T02")], weeks=30)
    (found,) = gaps(history)
    assert str(found).startswith(f"T01 phone lacks 10 open day(s) inside its history, from {lost[0]} to {lost[-1]}")
    assert "pumasi import contacts FILE" in str(found)
    outage = Event(event="E1", tenant=TenantId("T01"), kind=EventKind.OUTAGE, name="장애", first=lost[0], last=lost[-1])
    assert list(gaps(replace(history, events=(outage,)))) == []


def event(code: str, tenant: str | None, first: int, last: int, kind: EventKind = EventKind.PROMOTION) -> Event:
    """A promotion some days ahead."""
    return Event(
        event=code,
        tenant=None if tenant is None else TenantId(tenant),
        kind=kind,
        name="기획전",
        first=AS_OF + timedelta(days=first),
        last=AS_OF + timedelta(days=last),
    )


def test_events_that_overlap_are_said(shop: Workspace) -> None:
    """Two promotions of one tenant on one day, one of them for all tenants; other kinds and other days are fine."""
    events = (
        event("A", "T01", 0, 3),
        event("B", "T01", 3, 5),
        event("C", "T02", 3, 5),
        event("D", "T01", 5, 6, EventKind.LAUNCH),
        event("E", None, 6, 7, EventKind.LAUNCH),
        event("F", "T01", -9, -8),
        event("G", "T01", -9, -8),
    )
    days = days_before(AS_OF, 4)
    history = known(contact_days("T01", days, weekly(days, 50.0)), [service("T01")], events=events, weeks=4)
    found = [str(each) for each in overlapping(history, week_from(AS_OF, 2))]
    assert [text.split(":")[0] for text in found] == [
        "Events A and B (promotion) meet on 2026-11-12",
        "Events D and E (launch) meet on 2026-11-15",
    ]
    database = open_database(shop.database_url)
    with database.writing() as connection:
        put_events(connection, events[:2])
    database.close()
    result = done(pumasi(shop, "run", "--weeks", "1"))
    assert "only the stronger counts. Make one event of both" in result.stderr


def test_a_list_of_holidays_that_ends_too_early_is_a_problem(shop: Workspace) -> None:
    """A forecast beyond the last known year is refused, with what to do."""
    result = pumasi(shop, "run", "--week", "2029-12-31", "--weeks", "1")
    assert result.exit_code == 3
    assert "Holidays are known until 2029-12-31, but the forecast reaches to 2030-01-06" in result.stderr


def test_a_tenant_without_any_day_stops_no_other(shop: Workspace) -> None:
    """Said with the next command; the others are forecast."""
    result = done(pumasi(shop, "run", "--weeks", "1"))
    assert "T03 phone has no contacts on record" in result.stderr
    assert date.isoformat(AS_OF) in result.stdout
