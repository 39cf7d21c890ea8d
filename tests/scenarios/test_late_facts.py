"""What comes long after a period was billed: the next invoice settles it, and what none settles is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from store.contacts import put_contact_days
from store.timesheets import save_timesheets
from tests.scenarios.test_invoice_month import CODES, PERIOD, Office, office
from tests.unit.invoices.sample import DAY, T1, T2, counted, worked

__all__ = ["office"]

DECEMBER = ("invoice", "preview", "--period", "2026-12")
DAYS = [date(2026, 12, day) for day in (1, 2, 3, 4)]


def in_december(office: Office) -> None:
    """October was billed, November was not; some days of December are worked and approved."""
    office.approve()
    office.type("job", "monthly", *PERIOD)
    with office.database.writing() as connection:
        save_timesheets(connection, [worked(code, day) for code in CODES for day in DAYS])
        tenants = (T1, T2, "T03", "T04")
        put_contact_days(connection, [counted(tenant, day) for tenant in tenants for day in DAYS])  # type: ignore[arg-type]


def test_contacts_of_two_months_ago_are_in_the_next_invoice(office: Office) -> None:
    """Two contacts more in 18 half hours at 2,500 won: 90,000 won in T02's December, and in nobody else's."""
    in_december(office)
    before = {row["tenant"]: row for row in office.rows(*DECEMBER)}
    with office.database.writing() as connection:
        put_contact_days(connection, [counted(T2, DAY, answered=4)])
    after = {row["tenant"]: row for row in office.rows(*DECEMBER)}
    changed = {tenant for tenant, row in after.items() if row["supply"] != before[tenant]["supply"]}
    assert changed == {"T02"}
    more = int(str(after["T02"]["supply"])) - int(str(before["T02"]["supply"]))
    assert more == 90_000


def test_a_true_up_changes_the_cost_of_the_month_it_belongs_to(office: Office, tmp_path: Path) -> None:
    """By an agent: its tenants and the company bear it to the won; told again it is known; wrong rows keep nothing."""
    in_december(office)
    path = tmp_path / "true-ups.csv"
    head = "정산기간,청구계정,상담사 코드,항목,차액,사유\n"
    path.write_text(head + "2026-10,,A001,기본급,100000,인상\n2026-10,T04,,보험,-7000,정산\n", encoding="utf-8")
    command = ("invoice", "true-up", str(path))
    before = {row["tenant"]: row for row in office.rows(*DECEMBER)}
    assert "Nothing was kept" in office.type(*command, "--dry-run").output
    assert office.count("true_ups") == 0
    rows = office.rows(*command)
    assert sum(int(str(row["won"])) for row in rows if row["source"] == "A001") == 100_000
    assert {row["tenant"] for row in rows} == {"T01", "T02", "T03", "T04", None}
    again = office.type(*command)
    assert f"0 amount(s) entered, {len(rows)} known before" in again.output
    after = {row["tenant"]: row for row in office.rows(*DECEMBER)}
    assert {tenant: row["cost"] for tenant, row in after.items()} == {t: row["cost"] for t, row in before.items()}
    path.write_text(head + "2026-10,T01,,보험,5,정산\n2026-10,T09,,보험,5,정산\n", encoding="utf-8")
    refused = office.type(*command, code=3)
    assert "row 3, column 청구계정: Account T09 has no invoice for 2026-10" in refused.output
    assert office.count("true_ups") == len(rows)


def test_what_no_invoice_settles_is_told(office: Office) -> None:
    """A day of two years ago lies further back than any invoice looks."""
    in_december(office)
    with office.database.writing() as connection:
        put_contact_days(connection, [counted(T2, date(2024, 10, 8))])
    told = office.type(*DECEMBER).output
    assert "T02: 1 day(s) from 2024-10-08 to 2024-10-08 changed after they were billed" in told
    assert "pumasi invoice revise NUMBER" in told
