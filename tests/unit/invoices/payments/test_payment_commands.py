"""Payments typed by hand and read from a bank's list, and the ageing that follows."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from contracts.terms import TaxDateRule
from invoices.invoice import Invoice
from store.contracts import save_version
from store.database import open_database
from store.invoices import issue
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.invoices.office import FLAT, METERED, drafted, tenant, terms
from tests.unit.invoices.sample import T1, T2, T3

PAYMENT = ("invoice", "payment")
RATE = Decimal("0.06")
HEAD = "거래일,입금액,입금자,적요\n"


class Ledger:
    """A workspace with three issued invoices, and a hand that types."""

    def __init__(self, workspace: Workspace, issued: tuple[Invoice, ...]) -> None:
        self.workspace, self.issued = workspace, issued

    def type(self, *words: str, code: int = 0, today: str = "2026-12-01") -> Result:
        """A command and the exit code it must end with."""
        environment = {"PUMASI_CLOCK": f"{today}T09:00:00+09:00"}
        result = CliRunner(env=environment).invoke(cli, ["--workspace", str(self.workspace.root), *words])
        assert result.exit_code == code, f"{words}: {result.exit_code}\n{result.output}\n{result.exception!r}"
        return result

    def rows(self, *words: str, today: str = "2026-12-01") -> list[dict[str, object]]:
        """The rows of a command with --json."""
        found = json.loads(self.type(*words, "--json", today=today).stdout)
        assert isinstance(found, list)
        return found

    def file(self, text: str) -> str:
        """A bank's list."""
        path = self.workspace.root / "bank.csv"
        path.write_text(HEAD + text, encoding="utf-8")
        return str(path)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Three tenants billed for October, due on 25 November."""
    workspace = fresh_workspace(tmp_path / "office")
    database = open_database(workspace.database_url)
    contracts = [
        terms(T1, FLAT, tax_date=TaxDateRule.MONTH_END),
        terms(T2, METERED, tax_date=TaxDateRule.MONTH_END),
    ]
    (first, second) = drafted(contracts).invoices
    third = replace(first, account=terms(T3).account, tenant=T3, buyer=tenant(T3).party)
    with database.writing() as connection:
        put_tenants(connection, [tenant(code) for code in (T1, T2, T3)], [])
        for contract in (*contracts, terms(T3, late_interest=RATE)):
            save_version(connection, contract)
        issued = issue(connection, [first, second, third], year=2026)
    database.close()
    return Ledger(workspace, issued)


def test_a_payment_by_hand_settles_its_invoice(ledger: Ledger) -> None:
    """Partly, then wholly, then too much; the same again changes nothing."""
    number, total = str(ledger.issued[0].number), ledger.issued[0].total_won
    (row,) = ledger.rows(*PAYMENT, number, "--amount", "1000", "--on", "2026-11-25")
    assert (row["left_open"], row["settles"], row["tenant"]) == (total - 1000, number, "T01")
    again = ledger.type(*PAYMENT, number, "--amount", "1000", "--on", "2026-11-25")
    assert "was entered before: nothing was added" in again.stderr
    ledger.type(*PAYMENT, number, "--amount", "1000", "--on", "2026-11-25", "--reference", "second")
    (row,) = ledger.rows(*PAYMENT, number, "--amount", str(total))
    assert (row["left_open"], row["credit"]) == (0, 2000)
    refused = ledger.type(*PAYMENT, number, "--amount", "-2001", code=5)
    assert "has a credit of 2,000 won" in refused.output
    (row,) = ledger.rows(*PAYMENT, number, "--amount", "-2000")
    assert row["credit"] == 0


def test_what_cannot_be_a_payment_is_refused(ledger: Ledger) -> None:
    """An unknown number, a day ahead, nothing to enter, both ways at once, a reference of other money."""
    number = str(ledger.issued[0].number)
    assert (
        "no open claim of the number 2026-000009"
        in ledger.type(*PAYMENT, "2026-000009", "--amount", "1", code=4).output
    )
    assert "has not come yet" in ledger.type(*PAYMENT, number, "--amount", "1", "--on", "2026-12-02", code=5).output
    for words in (
        (),
        (number,),
        (number, "--amount", "0"),
        ("--file", "x", number, "--amount", "1"),
        ("--mapping", "x"),
    ):
        assert "--amount" in ledger.type(*PAYMENT, *words, code=2).output
    ledger.type(*PAYMENT, number, "--amount", "1", "--reference", "R")
    other = ledger.type(*PAYMENT, number, "--amount", "2", "--reference", "R", code=4)
    assert "was entered before, of 1 won" in other.output


def test_a_bank_s_list_is_matched_by_number_name_and_amount(ledger: Ledger) -> None:
    """Once; a second reading of the same list changes nothing."""
    first, second, third = ledger.issued
    path = ledger.file(
        f"2026-11-25,{first.total_won},누군가,{first.number} 대금\n"
        f"2026-11-26,500,T02예시상회,\n"
        f"2026-11-26,,출금,\n"
        f"2026-11-27,{third.total_won},모르는이,\n"
    )
    dry = ledger.type(*PAYMENT, "--file", path, "--dry-run")
    assert "Dry run: 3 payment(s) would be entered, 1 row(s)" in dry.stderr
    assert ledger.rows("invoice", "aging")[0]["open"] == first.total_won
    rows = ledger.rows(*PAYMENT, "--file", path)
    assert [(row["tenant"], row["settles"]) for row in rows] == [
        ("T01", first.number),
        ("T02", second.number),
        ("T03", third.number),
    ]
    assert "0 payment(s) entered, 4 row(s)" in ledger.type(*PAYMENT, "--file", path).stderr
    (left,) = ledger.rows("invoice", "aging", "--by", "invoice")
    assert (left["number"], left["open"], left["days_overdue"]) == (second.number, second.total_won - 500, 6)


def test_everything_that_cannot_be_placed_is_told_at_once(ledger: Ledger) -> None:
    """With row and reason; nothing is kept, or with --skip-unmatched the rest."""
    first, second, third = ledger.issued
    assert first.total_won == third.total_won
    path = ledger.file(
        f"2026-11-25,{second.total_won},T02 예시상회,\n"
        "2026-11-25,77,모르는이,\n"
        f"2026-11-25,{first.total_won},모르는이,\n"
        "2026-11-25,5,이,2026-000099\n"
        f"2026-11-25,5,이,{first.number} {second.number}\n"
        "2026-12-25,5,T02예시상회,\n"
        "2026-11-31,5,T02예시상회,\n"
    )
    told = ledger.type(*PAYMENT, "--file", path, code=3).output
    for words in (
        "row 3: Nothing tells whose these 77 won are",
        f"row 4, column 입금액: Several invoices are open with just {first.total_won:,} won",
        "row 5, column 적요: There is no invoice 2026-000099",
        "row 6, column 적요: The note names several invoices",
        "row 7, column 거래일: 2026-12-25 has not come yet",
        "row 8, column 거래일: '2026-11-31' is not a day",
        "6 problem(s) found; nothing was saved",
    ):
        assert words in told
    assert len(ledger.rows("invoice", "aging", "--by", "invoice")) == 3
    path = ledger.file(f"2026-11-25,{second.total_won},T02 예시상회,\n2026-11-25,77,모르는이,\n")
    partly = ledger.type(*PAYMENT, "--file", path, "--skip-unmatched", code=7)
    assert "1 deposit(s) could not be placed" in partly.output
    assert len(ledger.rows("invoice", "aging", "--by", "invoice")) == 2


def test_ageing_as_of_any_day(ledger: Ledger) -> None:
    """By tenant and by invoice with the late interest of the contract; earlier days know nothing of later payments."""
    number, total = str(ledger.issued[0].number), ledger.issued[0].total_won
    due = ledger.issued[0].due_on
    ledger.type(*PAYMENT, number, "--amount", str(total), "--on", "2026-12-01")
    before = ledger.rows("invoice", "aging", "--on", due.isoformat())
    assert [(row["tenant"], row["not_due"]) for row in before] == [
        (invoice.tenant, invoice.total_won) for invoice in ledger.issued
    ]
    after = ledger.rows("invoice", "aging", "--on", "2027-01-10")
    assert [row["tenant"] for row in after] == ["T02", "T03"]
    assert {row["days_31_60"] for row in after} == {invoice.total_won for invoice in ledger.issued[1:]}
    (own,) = ledger.rows("invoice", "aging", "--on", "2027-01-10", "--tenant", "T03", "--by", "invoice")
    days = (date(2027, 1, 10) - due).days
    assert own["interest"] == int(total * days * RATE / 365)
    shown = ledger.type("invoice", "aging", "--on", "2027-01-10", "--by", "invoice")
    assert "of late interest may be asked for" in shown.stderr
    assert "total" in ledger.type("invoice", "aging", "--on", "2027-01-10").stdout
    assert ledger.type("invoice", "aging", "--tenant", "T77", code=4).output
