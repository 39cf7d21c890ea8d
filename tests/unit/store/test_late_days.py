"""Days of which something came after they were billed: marked, considered once, marked again when they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.periods import BillingPeriod
from invoices.elements import CostElement
from invoices.invoice import Invoice, InvoiceStatus
from invoices.true_up import TrueUp
from store.contacts import put_contact_days
from store.database import Database, create_database
from store.invoices import issue
from store.late_days import late_days, note_considered, note_revised
from store.quality import put_quality
from store.tenants import put_tenants
from store.true_ups import keep_true_ups, true_ups_of
from tests.unit.invoices.office import drafted, tenant, terms
from tests.unit.invoices.sample import DAY, T1, T2, counted

NOVEMBER_DAY = date(2026, 11, 3)
DECEMBER = date(2026, 12, 1)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Two tenants, of which T01 was billed for October."""
    made = create_database(f"sqlite:///{tmp_path}/pumasi.db")
    (draft,) = drafted([terms(T1)]).invoices
    with made.writing() as connection:
        put_tenants(connection, [tenant(T1), tenant(T2)], [])
        issue(connection, [draft], year=2026)
    return made


def marks(database: Database) -> list[tuple[str, date, str | None]]:
    """All marks."""
    with database.reading() as connection:
        return [(mark.tenant, mark.day, mark.considered) for mark in late_days(connection, DECEMBER)]


def in_december() -> Invoice:
    """An invoice of T01 for December, with a number that the database knows."""
    (draft,) = drafted([terms(T1)]).invoices
    return replace(draft, period=BillingPeriod(2026, 12), status=InvoiceStatus.ISSUED, number="2026-000001")


def test_counts_of_a_billed_day_are_marked_and_only_those(database: Database) -> None:
    """A day after the period, a tenant never billed, and the same counts again leave no mark."""
    days = [counted(T1, DAY), counted(T1, NOVEMBER_DAY), counted(T2, DAY)]
    with database.writing() as connection:
        put_contact_days(connection, days)
    assert marks(database) == [(T1, DAY, None)]
    with database.writing() as connection:
        note_considered(connection, [in_december()], DAY)
        put_contact_days(connection, days)
    assert marks(database) == [(T1, DAY, "2026-000001")]
    with database.writing() as connection:
        put_contact_days(connection, [counted(T1, DAY, answered=9)])
    assert marks(database) == [(T1, DAY, None)]


def test_what_lies_further_back_than_an_invoice_looks_stays_open(database: Database) -> None:
    """Considered from the day after on: the mark stays for somebody to look at; so does another tenant's."""
    with database.writing() as connection:
        put_contact_days(connection, [counted(T1, DAY)])
        note_considered(connection, [in_december()], date(2026, 10, 7))
        note_considered(connection, [replace(in_december(), tenant=T2)], DAY)
    assert marks(database) == [(T1, DAY, None)]


def test_a_revision_looked_at_its_own_days(database: Database) -> None:
    """The days of its period, and of no other tenant, wait no more."""
    with database.writing() as connection:
        put_contact_days(connection, [counted(T1, DAY), counted(T1, date(2026, 9, 8))])
        revised = replace(in_december(), period=BillingPeriod(2026, 10))
        note_revised(connection, [replace(revised, tenant=T2)])
    assert {considered for _, _, considered in marks(database)} == {None}
    with database.writing() as connection:
        note_revised(connection, [revised])
    assert marks(database) == [(T1, date(2026, 9, 8), None), (T1, DAY, "2026-000001")]


def test_late_quality_results_mark_their_day_too(database: Database) -> None:
    """A survey of a billed day; one of a day that was not billed leaves no mark."""
    result = QualityResult(
        tenant=T1, channel=Channel.PHONE, day=DAY, measure=QualityMeasure.CSAT, sampled=20, score=Decimal(4)
    )
    with database.writing() as connection:
        put_quality(connection, [result, replace(result, day=NOVEMBER_DAY)])
    assert marks(database) == [(T1, DAY, None)]


def test_true_ups_told_again_stand_in_the_place_of_what_was_told(database: Database) -> None:
    """Another split of the same source drops the tenant that bears nothing any more; the same again is nothing new."""
    one = TrueUp(
        period="2026-10", source="A001", element=CostElement.WAGES, tenant=T1, won=70_000, reason="임금 인상 소급"
    )
    bench = replace(one, tenant=None, won=30_000)
    with database.writing() as connection:
        assert keep_true_ups(connection, [one, bench], entered_on=DECEMBER).added == 2
        assert keep_true_ups(connection, [one, bench], entered_on=NOVEMBER_DAY).unchanged == 2
        changed = keep_true_ups(connection, [replace(one, won=100_000)], entered_on=DECEMBER)
        assert (changed.added, changed.changed) == (0, 1)
        assert true_ups_of(connection, "2026-10") == (replace(one, won=100_000),)
        assert true_ups_of(connection, "2026-09") == ()
