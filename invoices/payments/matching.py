"""Deposits of a bank ▶ payments of accounts: by the invoice's number, the tenant, the payer's name, or the amount.

What no rule can place, and what two rules place apart, is a Problem: money is never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from core.ids import AccountId, TenantId
from core.intake import Row, Table
from core.parties import Tenant
from core.problems import Problem
from invoices.payments.payment import Payment
from invoices.payments.settling import Claim, Settlement

_NUMBER = re.compile(r"(?<!\d)(\d{4}-\d{6})(?!\d)")
_LEGAL_FORM = re.compile(r"주식회사|유한회사|\(주\)|㈜|\(유\)|\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Payments of a list; problems of the rows that could not be placed; how many rows were no deposits."""

    payments: tuple[Payment, ...]
    problems: tuple[Problem, ...]
    skipped: int


def match(
    tables: Sequence[Table],
    settlement: Settlement,
    tenants: Collection[Tenant],
    known: Collection[str],
    entered_on: date,
) -> Matched:
    """Place every deposit. ``known`` are references of payments kept before: they are not matched again.

    Rows are matched in their order, each against what the ones before it left open.
    """
    book = _Book(settlement, tenants)
    found: list[Payment] = []
    problems: list[Problem] = []
    seen: Counter[str] = Counter()
    skipped = 0
    for table in tables:
        for row in table:
            if not row["won"]:
                skipped += 1
                continue
            reference = _reference(row, seen)
            if reference in known:
                skipped += 1
                continue
            if reference in {payment.reference for payment in found}:
                problems.append(_problem(table, row, "reference", "twice", value=reference))
                continue
            placed = book.place(table, row, entered_on)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            account, number = placed
            payment = Payment(
                reference=reference,
                account=account,
                received_on=row["received_on"],
                won=row["won"],
                number=number,
                payer=row["payer"] or "",
                note=row["note"] or "",
                source=f"{table.file}:{row.number}",
                entered_on=entered_on,
            )
            book.take(payment)
            found.append(payment)
    return Matched(payments=tuple(found), problems=tuple(problems), skipped=skipped)


def _reference(row: Row, seen: Counter[str]) -> str:
    """The bank's own number of a deposit, or what tells it from others: day, amount, payer, note and the how-manieth
    alike of the list.
    """
    if row["reference"]:
        return f"bank:{row['reference']}"
    alike = "|".join(str(row[name] or "") for name in ("received_on", "won", "payer", "note", "number", "tenant"))
    seen[alike] += 1
    return f"bank:{sha256(f'{alike}|{seen[alike]}'.encode()).hexdigest()[:24]}"


def _problem(table: Table, row: Row, column: str | None, code: str, **values: object) -> Problem:
    return Problem(code=f"payment.{code}", where=table.place(row, column), values=values)


class _Book:
    """What is open while rows are placed, and who is called what."""

    def __init__(self, settlement: Settlement, tenants: Collection[Tenant]) -> None:
        self._claims = {claim.head.number: claim for claim in settlement.claims}
        self._open = {claim.head.number: claim.open_won for claim in settlement.claims}
        self._accounts: dict[TenantId, set[AccountId]] = {}
        for account, code in settlement.tenants.items():
            self._accounts.setdefault(code, set()).add(account)
        names: dict[str, set[TenantId]] = {}
        for tenant in tenants:
            names.setdefault(_plain_name(tenant.party.name), set()).add(tenant.tenant)
        self._names: Mapping[str, set[TenantId]] = names

    def place(self, table: Table, row: Row, today: date) -> tuple[AccountId, str | None] | Problem:
        """Account and invoice of a deposit, or why there is none."""
        if row["received_on"] > today:
            return _problem(table, row, "received_on", "future", value=row["received_on"])
        numbers = [row["number"]] if row["number"] else _NUMBER.findall(row["note"] or "")
        if len(set(numbers)) > 1:
            return _problem(table, row, "note", "many_numbers", value=" ".join(sorted(set(numbers))))
        if numbers:
            return self._by_number(table, row, numbers[0])
        if row["tenant"]:
            if row["tenant"] not in self._accounts:
                return _problem(table, row, "tenant", "unknown_tenant", value=row["tenant"])
            return self._of_tenant(table, row, row["tenant"])
        named = self._names.get(_plain_name(row["payer"] or ""), set()) & self._accounts.keys()
        if len(named) == 1:
            return self._of_tenant(table, row, next(iter(named)))
        return self._by_amount(table, row)

    def take(self, payment: Payment) -> None:
        """Note what a payment settles, so that a later row of the same amount goes elsewhere."""
        if payment.number is not None:
            self._open[payment.number] = max(0, self._open[payment.number] - payment.won)

    def _by_number(self, table: Table, row: Row, number: str) -> tuple[AccountId, str | None] | Problem:
        claim = self._claims.get(number)
        column = "number" if row["number"] else "note"
        if claim is None:
            return _problem(table, row, column, "unknown_number", value=number)
        if row["tenant"] and row["tenant"] != claim.head.tenant:
            return _problem(table, row, "tenant", "other_tenant", value=row["tenant"], number=number)
        return claim.head.account, number

    def _of_tenant(self, table: Table, row: Row, code: TenantId) -> tuple[AccountId, str | None] | Problem:
        """The tenant's one invoice of just this amount, else its one account (the oldest open invoice then)."""
        accounts = self._accounts[code]
        exact = self._exact(row["won"], accounts)
        if len(exact) == 1:
            return exact[0].head.account, exact[0].head.number
        if len(accounts) > 1:
            return _problem(table, row, None, "many_accounts", tenant=code, accounts=" ".join(sorted(accounts)))
        return next(iter(accounts)), None

    def _by_amount(self, table: Table, row: Row) -> tuple[AccountId, str | None] | Problem:
        exact = self._exact(row["won"], None)
        if len(exact) == 1:
            return exact[0].head.account, exact[0].head.number
        won = f"{row['won']:,}"
        if exact:
            numbers = " ".join(claim.head.number for claim in exact[:5])
            return _problem(table, row, "won", "many_amounts", won=won, numbers=numbers)
        return _problem(table, row, None, "unmatched", won=won)

    def _exact(self, won: int, accounts: Collection[AccountId] | None) -> list[Claim]:
        """Invoices of which just this much is open."""
        return [
            claim
            for number, claim in self._claims.items()
            if self._open[number] == won and (accounts is None or claim.head.account in accounts)
        ]


def _plain_name(name: str) -> str:
    """A company's name without its legal form and spaces, as banks shorten it."""
    return _LEGAL_FORM.sub("", name).casefold()
