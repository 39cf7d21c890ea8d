"""Contracts + usage + allocation ▶ draft invoices of a period, one per billing account. Pure: preview and run call it.

An account whose data does not allow an invoice is parked with every reason, and the others go on. The order of an
invoice is fixed (BUSINESS.md): charges ▶ guard (what is given back) ▶ KPI credit ▶ bonus (within the headroom left) ▶
the diagnosis fee; then VAT.
"""

from __future__ import annotations

from collections.abc import Collection

from contracts.terms import ContractTerms
from core.ids import AccountId
from core.periods import BillingPeriod, DateRange
from core.problems import Problem
from core.rates import RateMissing
from invoices import words
from invoices.allocation.split import summed
from invoices.charges import charge_lines, guard
from invoices.charges.menu import standing_cost
from invoices.drafting.books import Books, Drafts
from invoices.drafting.illegal import changed_since_approval, served_without_contract
from invoices.drafting.margins import given_back, headroom, window_of
from invoices.drafting.ordered import order_invoice, orders_alone
from invoices.drafting.outcomes import Priced, kpis_of, onboarding
from invoices.drafting.payment_days import payment_days
from invoices.drafting.ready import gaps, hours_twice, not_ready
from invoices.drafting.settle import settlements
from invoices.drafting.totals import total_up
from invoices.invoice import Invoice, InvoiceKind, InvoiceStatus, LineKind
from invoices.tracing.proof import Proof
from invoices.tracing.prove import proof_of
from invoices.tracing.rates_used import RatesUsed, rates_used
from invoices.usage.accounts import Account, account_in, by_account, problem
from invoices.usage.billable import billed_alike, usage_of
from invoices.usage.facts import agent_minutes, cost_shares, day_facts, usage_facts


def draft_invoices(period: BillingPeriod, books: Books, accounts: Collection[AccountId] | None = None) -> Drafts:
    """Drafts of every account with a contract in force in the period (or of the given ones), by account."""
    invoices: list[Invoice] = []
    parked: dict[AccountId, tuple[Problem, ...]] = {}
    empty: list[AccountId] = []
    proofs: dict[AccountId, Proof] = {}
    snapshots: dict[DateRange, RatesUsed] = {}
    for code, versions in sorted(by_account(books.contracts).items()):
        if accounts is not None and code not in accounts:
            continue
        account, problems = account_in(period, code, versions, books.calendar)
        if account is None and not problems:
            continue
        draft: tuple[Invoice, Proof] | None = None
        if account is not None and not problems:
            days = account.period.range
            if days not in snapshots:
                snapshots[days] = rates_used(books.rates, days)
            draft, problems = _draft(account, books, snapshots[days])
        if problems:
            parked[code] = tuple(problems)
        elif draft is None:
            empty.append(code)
        else:
            invoices.append(draft[0])
            proofs[code] = draft[1]
    for code, served in served_without_contract(period, books.contracts, books.counts_of, accounts).items():
        parked[code] = (*parked.get(code, ()), *served)
    with_account = {t.tenant for t in books.contracts if t.is_agreed and _touches(t, period.range)}
    for order in orders_alone(period, books, with_account, accounts):
        code = AccountId(order.tenant)
        snapshot = snapshots.setdefault(period.range, rates_used(books.rates, period.range))
        try:
            invoices.append(order_invoice(order, period, books, snapshot))
        except RateMissing as missing:
            parked[code] = (missing.problem,)
        else:
            proofs[code] = proof_of(())
    bench = summed(share for share in books.shares.get(None, ()) if share.day in period.range)
    return Drafts(
        invoices=tuple(invoices),
        parked=parked,
        empty=tuple(empty),
        bench=bench,
        proofs=proofs,
        rates=tuple(snapshots.values()),
    )


def _touches(terms: ContractTerms, days: DateRange) -> bool:
    return terms.valid_from < days.end and days.first <= terms.valid_until


# --- One account ---------------------------------------------------------------------------------------------------


def _draft(account: Account, books: Books, snapshot: RatesUsed) -> tuple[tuple[Invoice, Proof] | None, list[Problem]]:
    problems = not_ready(account, books) or changed_since_approval(account, books)
    if problems:
        return None, problems
    shares = [s for s in books.shares.get(account.tenant, ()) if s.day in account.period.range]
    problems += hours_twice(account, shares, books.calendar)
    priced: list[Priced] = []
    for stretch in account.stretches:
        usage = usage_of(stretch, books.counted, shares, books.calendar, books.contacts.get(account.tenant, ()))
        problems += gaps(account, usage)
        priced.append((stretch, usage, charge_lines(stretch, usage)))
    lines = [line for _, _, own in priced for line in own if line.amount_won]
    # What was worked for the tenant belongs to the contracts under which we answer.
    answering = [stretch for stretch in account.stretches if stretch.terms.has_operation]
    own_shares = [share for share in shares if any(share.day in stretch.days for stretch in answering)]
    cost = cost_shares(account.tenant, own_shares, standing_cost(account.stretches))
    cost_won = sum(share.won for share in cost)
    if lines and not cost_won:
        asked = f"{sum(line.amount_won for line in lines):,}"
        problems.append(problem("charge_on_zero_cost", account=account.account, charged=asked))
    if problems or not lines:
        return None, problems
    terms = account.newest
    charged = sum(line.amount_won for line in lines if line.kind is not LineKind.SETUP)
    late = settlements(account, books)
    earlier = tuple(one.earlier for one in late)
    window = window_of(account, books, earlier)
    lines += given_back(account, charged, cost_won, window)
    net = sum(line.amount_won for line in lines if line.kind is not LineKind.SETUP)
    kpis, outcome = kpis_of(account, priced, books, headroom(account, net, cost_won, window))
    net += sum(line.amount_won for line in outcome if line.kind is LineKind.BONUS)
    lines += [*outcome, *(line for one in late for line in one.lines), *onboarding(account, books)]
    try:
        rate = books.rates.value("tax.vat", account.period.range.last)
    except RateMissing as missing:
        return None, [missing.problem]
    totals = total_up(lines, rate)
    usages = [(stretch, usage) for stretch, usage, _ in priced]
    billed = [billed_alike(share, books.calendar) for share in own_shares]
    days = payment_days(terms, account.period, books.calendar)
    invoice = Invoice(
        account=account.account,
        tenant=account.tenant,
        period=account.period,
        kind=InvoiceKind.INVOICE,
        revision=1,
        status=InvoiceStatus.DRAFT,
        number=None,
        supplier=books.supplier,
        buyer=books.tenants[account.tenant].party,
        written_on=days.written_on,
        due_on=days.due_on,
        lines=totals.lines,
        supply_won=totals.supply_won,
        vat_won=totals.vat_won,
        total_won=totals.total_won,
        cost=cost,
        usage=usage_facts(usages, summed(billed), books.rates),
        kpis=kpis,
        margin=guard.margin(net, cost_won),
        contract_versions=tuple(words.contract_text(stretch.terms) for stretch in account.stretches),
        rules=words.rules_text(
            terms,
            account.period,
            usages,
            books.pool_rules.get(books.tenants[account.tenant].pool, words.ON_REQUIREMENT),
        ),
        days=day_facts(account.period, usages, billed),
        agents=agent_minutes(own_shares, books.payees),
        window_margin=None if window is None else guard.margin(window.charges_won + net, window.cost_won + cost_won),
        vat_rate=rate,
        rates_sha256=snapshot.sha256,
        earlier=earlier,
    )
    return (invoice, proof_of(usages)), []
