"""Each repository: in, out, in again changes nothing; what is signed, issued or approved stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256

import pytest
from sqlalchemy import Connection

from contracts.terms import ContractStatus
from core.channels import Channel
from core.contacts import Event, EventKind, QualityMeasure, QualityResult
from core.errors import NotFound, WrongState
from core.ids import AccountId, RosterId
from core.periods import DateRange, seoul, week_from
from core.rates import Rate
from invoices.correction import Correction, CorrectionReason
from store import (
    absences,
    agents,
    attendance,
    contacts,
    contracts,
    documents,
    events,
    forecasts,
    invoices,
    quality,
    rates,
    rosters,
    runs,
    tenants,
    timesheets,
)
from store.database import Database
from store.rows import Changes
from tests.unit.store import records
from tests.unit.store.records import A001, MAIN, MONDAY, T01, contact, contact_day
from wfm.agents import Absence, AbsenceKind, Attendance, OvertimeCause
from wfm.scheduling.roster import RosterStatus
from wfm.timesheets import TimesheetStatus

WEEK = week_from(MONDAY)
ABSENCE = Absence(agent=A001, kind=AbsenceKind.TRAINING, start=seoul(MONDAY, 600), end=seoul(MONDAY, 660), tenant=T01)
PRESENCE = Attendance(
    agent=A001,
    clock_in=seoul(MONDAY, 541),
    clock_out=seoul(MONDAY, 1110),
    break_minutes=60,
    overtime_cause=OvertimeCause.TENANT,
    overtime_tenant=T01,
)
EVENT = Event(
    event="E1",
    tenant=None,
    kind=EventKind.OUTAGE,
    name="수집 장애",
    first=MONDAY,
    last=MONDAY,
    uplift=Decimal("-0.5"),
)
RESULT = QualityResult(
    tenant=T01, channel=Channel.CHAT, day=MONDAY, measure=QualityMeasure.CSAT, sampled=12, score=Decimal("83.3")
)
RATE = Rate(name="test.rate", valid_from=MONDAY, valid_to=None, value=Decimal("0.10"), unit="ratio", source="test")
COUNTS = contact_day(MONDAY, (None, 0, 3) + (1,) * 21)

Put = Callable[[Connection], Changes]
Get = Callable[[Connection], object]


@pytest.mark.parametrize(
    ("put", "get", "kept"),
    [
        (lambda c: agents.put_agents(c, [records.AGENT]), agents.all_agents, (records.AGENT,)),
        (lambda c: absences.put_absences(c, [ABSENCE]), lambda c: absences.absences_between(c, WEEK), (ABSENCE,)),
        (
            lambda c: attendance.put_attendance(c, [PRESENCE]),
            lambda c: attendance.attendance_between(c, WEEK),
            (PRESENCE,),
        ),
        (lambda c: tenants.put_tenants(c, [records.TENANT], []), tenants.all_tenants, (records.TENANT,)),
        (
            lambda c: tenants.put_tenants(c, [], [records.SERVICE]),
            tenants.declared_services,
            (records.SERVICE,),
        ),
        (
            lambda c: contacts.put_contact_days(c, [COUNTS]),
            lambda c: contacts.contact_days(c, WEEK, [T01]),
            (COUNTS,),
        ),
        (
            lambda c: contacts.put_contacts(c, [contact(1, seoul(MONDAY, 600))]),
            lambda c: contacts.contacts_between(c, WEEK, T01),
            (contact(1, seoul(MONDAY, 600)),),
        ),
        (lambda c: events.put_events(c, [EVENT]), lambda c: events.events_between(c, WEEK), (EVENT,)),
        (lambda c: events.put_events(c, [EVENT]), events.all_events, (EVENT,)),
        (lambda c: quality.put_quality(c, [RESULT]), lambda c: quality.quality_between(c, WEEK), (RESULT,)),
        (lambda c: rates.put_rates(c, [RATE]), lambda c: rates.rate_table(c).rows(), (RATE,)),
        (
            lambda c: timesheets.save_timesheets(c, [records.TIMESHEET]),
            lambda c: timesheets.timesheets_between(c, WEEK),
            (records.TIMESHEET,),
        ),
        (lambda c: contracts.save_version(c, records.SIGNED), contracts.all_versions, (records.SIGNED,)),
    ],
)
def test_what_is_put_is_read_and_putting_it_again_changes_nothing(
    database: Database, put: Put, get: Get, kept: object
) -> None:
    """The same data twice: the second time everything is unchanged."""
    with database.writing() as connection:
        put(connection)
    with database.reading() as connection:
        assert get(connection) == kept
    with database.writing() as connection:
        assert put(connection).nothing_new
    with database.reading() as connection:
        assert get(connection) == kept


def test_a_changed_record_replaces_the_one_of_its_key(database: Database) -> None:
    """One added, one changed, one unchanged, each counted."""
    other = replace(RATE, name="test.other")
    with database.writing() as connection:
        assert rates.put_rates(connection, [RATE, other]) == Changes(added=2)
        changed = replace(RATE, value=Decimal("0.11"))
        third = replace(RATE, name="test.third")
        assert rates.put_rates(connection, [changed, other, third]) == Changes(added=1, changed=1, unchanged=1)
        assert rates.rate_table(connection).value("test.rate", MONDAY) == Decimal("0.11")


def test_more_rows_than_one_statement_takes(database: Database) -> None:
    """Batches neither lose nor double a row."""
    many = [replace(RATE, name=f"test.{number}") for number in range(1234)]
    with database.writing() as connection:
        assert rates.put_rates(connection, many) == Changes(added=1234)
        assert rates.put_rates(connection, many) == Changes(unchanged=1234)


def test_reading_cannot_write(database: Database) -> None:
    """The reading handle refuses a change, so no query can become one."""
    from core.errors import EnvironmentTrouble

    with pytest.raises(EnvironmentTrouble), database.reading() as connection:
        rates.put_rates(connection, [RATE])


def _write_and_fail(database: Database, write: Get) -> None:
    with database.writing() as connection:
        write(connection)
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    """All or nothing."""
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(database, lambda c: rates.put_rates(c, [RATE]))
    with database.reading() as connection:
        assert rates.rate_table(connection).names == ()


def test_reference_rates_are_records_with_sources() -> None:
    """What comes with the program covers a contract of 2026 and says where each value is from."""
    known = rates.reference_rates()
    assert len(known) > 50
    assert len({(rate.name, rate.valid_from) for rate in known}) == len(known)


def test_a_tenant_gives_up_a_channel(database: Database) -> None:
    """Services named for a tenant replace all it declared before; other tenants keep theirs."""
    chat = replace(records.SERVICE, channel=Channel.CHAT, concurrency=2)
    with database.writing() as connection:
        changes = tenants.put_tenants(connection, [records.TENANT], [chat])
        assert changes == Changes(added=1, changed=1, unchanged=1)
        assert tenants.declared_services(connection) == (chat,)
        assert tenants.put_tenants(connection, [records.TENANT], []).nothing_new
        assert tenants.declared_services(connection) == (chat,)


def test_missing_counts_stay_missing(database: Database) -> None:
    """None is not zero, and a day that never came is not there."""
    with database.writing() as connection:
        contacts.put_contact_days(connection, [COUNTS])
    with database.reading() as connection:
        (day,) = contacts.contact_days(connection, WEEK)
    assert day.offered[:3] == (None, 0, 3)
    assert day.answered == (None,) * 24


def test_the_log_wins_over_counts_in_either_order(database: Database) -> None:
    """Counts of a day that the log covers stay beside it, and do not shine through."""
    with database.writing() as connection:
        contacts.put_contact_days(connection, [COUNTS])
        answered, lost = contact(1, seoul(MONDAY, 600)), contact(2, seoul(MONDAY, 659), answered=False)
        contacts.put_contacts(connection, [answered, lost], interval_minutes=60)
        assert contacts.put_contact_days(connection, [COUNTS]).nothing_new
        (day,) = contacts.contact_days(connection, WEEK)
    assert day.offered == (0,) * 10 + (2,) + (0,) * 13
    assert day.answered[10] == 1
    assert day.handled_s[10] == answered.handled_s == 200


def test_a_logged_day_has_zeros_in_the_channels_without_contact(database: Database) -> None:
    """A tenant with phone and chat, logged with one call: its chat had a day of zero, not a missing one."""
    with database.writing() as connection:
        chat = replace(records.SERVICE, channel=Channel.CHAT)
        tenants.put_tenants(connection, [], [records.SERVICE, chat])
        contacts.put_contacts(connection, [contact(1, seoul(MONDAY, 600))])
        days = contacts.contact_days(connection, WEEK)
    assert {(day.channel, sum(n or 0 for n in day.offered)) for day in days} == {
        (Channel.PHONE, 1),
        (Channel.CHAT, 0),
    }


def test_a_corrected_contact_leaves_its_old_day(database: Database) -> None:
    """Moved to Tuesday, Monday is counted anew and, without any contact left, no longer logged."""
    with database.writing() as connection:
        contacts.put_contacts(connection, [contact(1, seoul(MONDAY, 600))])
        moved = contact(1, seoul(MONDAY + timedelta(days=1), 600))
        assert contacts.put_contacts(connection, [moved]) == Changes(changed=1)
        (day,) = contacts.contact_days(connection, WEEK)
    assert day.day == MONDAY + timedelta(days=1)


def test_tests_are_not_counted(database: Database) -> None:
    """A test call is kept, and is no demand."""
    with database.writing() as connection:
        contacts.put_contacts(connection, [replace(contact(1, seoul(MONDAY, 600)), is_test=True)])
        (day,) = contacts.contact_days(connection, WEEK)
    assert sum(n or 0 for n in day.offered) == 0


def test_forecast_runs_stand_side_by_side(database: Database) -> None:
    """The newest run that covers the days counts; the same run twice in a row is kept once."""
    later = replace(records.FORECAST, model="test 2")
    with database.writing() as connection:
        first = forecasts.save_forecast(connection, records.FORECAST)
        assert forecasts.save_forecast(connection, records.FORECAST) == first
        second = forecasts.save_forecast(connection, later)
        assert forecasts.latest_forecast(connection, WEEK) == later
        assert forecasts.latest_forecast(connection, week_from(MONDAY, 2)) is None
        assert [run.run for run in forecasts.forecasts_list(connection)] == [second, first]


def test_a_roster_moves_forward_only(database: Database) -> None:
    """A draft may be rebuilt; a published version is fixed and cannot go back."""
    again = replace(records.ROSTER, uncovered=())
    second = replace(again, version=2, roster=RosterId("MAIN-2026-11-09-v2"))
    with database.writing() as connection:
        assert rosters.next_version(connection, MAIN, MONDAY) == 1
        rosters.save_roster(connection, records.ROSTER, records.REQUIREMENT)
        rosters.save_roster(connection, again, records.REQUIREMENT)
        rosters.save_roster(connection, second, records.REQUIREMENT)
        assert rosters.rosters_of(connection, MAIN, MONDAY) == (again, second)
        assert rosters.current_roster(connection, MAIN, MONDAY) == second
        published = rosters.set_status(connection, again.roster, RosterStatus.PUBLISHED)
        assert rosters.current_roster(connection, MAIN, MONDAY) == published
        assert rosters.requirement_of(connection, again.roster) == records.REQUIREMENT
        assert [entry.version for entry in rosters.rosters_list(connection)] == [2, 1]
        assert rosters.next_version(connection, MAIN, MONDAY) == 3
        rosters.save_roster(connection, published, records.REQUIREMENT)
        with pytest.raises(WrongState, match="is published"):
            rosters.save_roster(connection, records.ROSTER, records.REQUIREMENT)
        with pytest.raises(WrongState, match="cannot go back"):
            rosters.set_status(connection, again.roster, RosterStatus.DRAFT)
        with pytest.raises(NotFound):
            rosters.set_status(connection, RosterId("MAIN-2026-11-09-v9"), RosterStatus.LOCKED)
        rosters.set_status(connection, again.roster, RosterStatus.LOCKED)
        with pytest.raises(WrongState, match="closed by MAIN-2026-11-09-v1"):
            rosters.set_status(connection, second.roster, RosterStatus.PUBLISHED)
        assert rosters.current_roster(connection, MAIN, MONDAY) == replace(published, status=RosterStatus.LOCKED)


def test_an_approved_day_is_closed(database: Database) -> None:
    """Saving the same is no change, saving another is refused, a second approval finds nothing."""
    with database.writing() as connection:
        timesheets.save_timesheets(connection, [records.TIMESHEET])
        assert timesheets.approve(connection, WEEK) == 1
        assert timesheets.approve(connection, WEEK) == 0
        (day,) = timesheets.timesheets_between(connection, WEEK)
        assert day.status is TimesheetStatus.APPROVED
        assert timesheets.save_timesheets(connection, [day]).nothing_new
        with pytest.raises(WrongState, match="A001 on 2026-11-09"):
            timesheets.save_timesheets(connection, [replace(records.TIMESHEET, spans=())])


def test_a_signed_version_never_changes_but_may_end(database: Database) -> None:
    """A draft is rewritten and signed; then only its end can be told."""
    ended = replace(records.SIGNED, status=ContractStatus.ENDED, valid_until=date(2026, 6, 30))
    with database.writing() as connection:
        contracts.save_version(connection, records.TERMS)
        contracts.save_version(connection, replace(records.TERMS, payment_day=15))
        assert contracts.contracts_in_force(connection, WEEK) == ()
        contracts.save_version(connection, records.SIGNED)
        assert contracts.contracts_in_force(connection, WEEK) == (records.SIGNED,)
        for forbidden in (
            replace(records.SIGNED, payment_day=15),
            records.TERMS,
            replace(ended, valid_until=date(2027, 1, 1)),
        ):
            with pytest.raises(WrongState, match="Draft version 2"):
                contracts.save_version(connection, forbidden)
        contracts.save_version(connection, ended)
        assert contracts.contracts_in_force(connection, WEEK) == ()
        second = replace(records.SIGNED, version=2, valid_from=date(2026, 7, 1))
        contracts.save_version(connection, second)
        assert contracts.version(connection, second.contract) == second
        assert contracts.version(connection, second.contract, 1) == ended
        assert contracts.version(connection, second.contract, 3) is None


def test_invoices_are_numbered_without_a_gap_and_once(database: Database) -> None:
    """The same draft gives the same document; other contents are refused; a failed issue leaves no hole."""
    correction = Correction(corrects="2026-000001", reason=CorrectionReason.ERROR, event_on=date(2026, 11, 3))
    credit = replace(records.INVOICE, revision=2, correction=correction)
    other = replace(records.INVOICE, account=AccountId("T01-B"))
    with database.writing() as connection:
        invoices.park(connection, {other.account: "no timesheet"}, "2026-10")
        (first,) = invoices.issue(connection, [records.INVOICE], year=2026)
        assert first.number == "2026-000001"
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(database, lambda c: invoices.issue(c, [credit], year=2026))
    with database.writing() as connection:
        assert [entry.account for entry in invoices.parked(connection, "2026-10")] == ["T01-B"]
        again, second, third = invoices.issue(connection, [records.INVOICE, other, credit], year=2026)
        assert again == first
        assert (second.number, third.number) == ("2026-000002", "2026-000003")
        assert invoices.parked(connection, "2026-10") == ()
        assert invoices.invoices_of(connection, "2026-10") == (first, second, third)
        assert invoices.invoices_of(connection, "2026-09") == ()
        assert invoices.invoice(connection, "2026-000002") == second
        assert invoices.invoice(connection, "2026-000009") is None
        with pytest.raises(WrongState, match="2026-000001"):
            invoices.issue(connection, [replace(records.INVOICE, due_on=date(2026, 11, 11))], year=2026)


def test_a_document_that_went_out_is_kept_by_its_hash(database: Database) -> None:
    """The same bytes again are fine, other bytes are refused."""
    content = b"%PDF-1.7"
    digest = sha256(content).hexdigest()
    with database.writing() as connection:
        for _ in range(2):
            documents.keep(connection, "2026-000001", "pdf", digest, content, {"typst": "0.13"})
        found = documents.kept(connection, "2026-000001", "pdf")
        assert found is not None
        assert (found.content, found.engines) == (content, {"typst": "0.13"})
        assert documents.kept(connection, "2026-000001", "xlsx") is None
        with pytest.raises(WrongState, match="other bytes"):
            documents.keep(connection, "2026-000001", "pdf", sha256(b"x").hexdigest(), b"x", {})


def test_runs_of_a_job_are_remembered(database: Database) -> None:
    """A run that never finished says running for ever: it was killed."""
    with database.writing() as connection:
        killed = runs.start_run(connection, "monthly", "2026-10", started_at=seoul(MONDAY))
        done = runs.start_run(connection, "monthly", "2026-10", started_at=seoul(MONDAY, 5))
        runs.finish_run(
            connection, done, finished_at=seoul(MONDAY, 6), status=runs.RunStatus.DONE, summary={"issued": 40}
        )
        newest, oldest = runs.runs(connection, "monthly")
        assert (newest.run, newest.status, newest.summary) == (done, runs.RunStatus.DONE, {"issued": 40})
        assert (oldest.run, oldest.status, oldest.finished_at) == (killed, runs.RunStatus.RUNNING, None)
        assert runs.runs(connection, "other") == ()
        with pytest.raises(NotFound):
            runs.finish_run(connection, 99, finished_at=seoul(MONDAY), status=runs.RunStatus.FAILED, summary={})


def test_ranges_are_half_open(database: Database) -> None:
    """A shift that began before the range and ends inside belongs to it; one that begins at its end does not."""
    with database.writing() as connection:
        absences.put_absences(connection, [ABSENCE])
        after = DateRange(first=MONDAY + timedelta(days=1), end=MONDAY + timedelta(days=2))
        assert absences.absences_between(connection, after) == ()
        night = replace(ABSENCE, start=seoul(MONDAY, 1380), end=seoul(MONDAY, 1500))
        absences.put_absences(connection, [night])
        assert absences.absences_between(connection, after) == (night,)
