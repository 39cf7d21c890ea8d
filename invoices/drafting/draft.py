"""Contracts + usage + allocation ▶ draft invoices of a period, one per billing account. Pure: preview and run call it.

An account whose data does not allow an invoice is parked with every reason, and the others go on. The order of an
invoice is fixed (BUSINESS.md): charges ▶ guard (what is given back) ▶ KPI credit ▶ the diagnosis fee; then VAT.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from contracts.terms import ContractStatus, ContractTerms, CostPlusCharge, HourlyCharge, MarginWindow
from core.calendar import HolidayCalendar
from core.contacts import Contact, ContactDay, Event, QualityResult
from core.ids import AccountId, AgentId, PoolId, TenantId
from core.parties import Party, Tenant
from core.periods import BillingPeriod, DateRange
from core.problems import Problem
from core.rates import RateMissing, RateTable
from invoices import words
from invoices.allocation.control import Paid
from invoices.allocation.evidence import open_slots_on
from invoices.allocation.split import DayShare, TenantTotals, Trouble, summed
from invoices.charges import charge_lines, guard
from invoices.charges.kpi_lines import KpiEvidence, kpi_results
from invoices.charges.line import fixed_line
from invoices.drafting.payment_days import payment_days
from invoices.drafting.totals import total_up
from invoices.head import InvoiceHead
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, KpiResult, LineKind
from invoices.usage.accounts import Account, account_in, by_account, problem, whole_period
from invoices.usage.billable import ContactDays, Stretch, Usage, billed_alike, usage_of
from invoices.usage.closing import Closing
from invoices.usage.facts import agent_minutes, cost_shares, day_facts, usage_facts
from wfm.timesheets import Payee

Priced = tuple[Stretch, Usage, tuple[InvoiceLine, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """All that invoices are made from. ``shares`` are the tenants' days of the allocation, ``issued`` the heads of
    earlier documents, ``pool_rules`` the sentence that says how waiting was split in a pool, ``paid`` what each day
    cost before it was split. With ``as_of`` an account waits until its last day lies before it; None drafts what is
    known so far.
    """

    supplier: Party
    tenants: Mapping[TenantId, Tenant]
    contracts: Sequence[ContractTerms]
    counted: ContactDays
    shares: Mapping[TenantId | None, Sequence[DayShare]]
    troubles: Sequence[Trouble]
    closing: Closing
    payees: Mapping[AgentId, Payee]
    rates: RateTable
    calendar: HolidayCalendar
    contacts: Mapping[TenantId, Sequence[Contact]] = field(default_factory=dict)
    events: Sequence[Event] = ()
    quality: Sequence[QualityResult] = ()
    issued: Sequence[InvoiceHead] = ()
    pool_rules: Mapping[PoolId, str] = field(default_factory=dict)
    paid: Mapping[tuple[PoolId, date], Paid] = field(default_factory=dict)
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """Draft invoices by account; why accounts are parked; accounts in force that have nothing to bill."""

    invoices: tuple[Invoice, ...]
    parked: Mapping[AccountId, tuple[Problem, ...]]
    empty: tuple[AccountId, ...] = ()
    bench: TenantTotals = field(default_factory=TenantTotals)
    """The company's own part of the calendar month: waiting beyond the pooled requirement, in nobody's price."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every reason, by account."""
        return tuple(problem for _, problems in sorted(self.parked.items()) for problem in problems)

    def reasons(self) -> dict[str, tuple[AccountId, ...]]:
        """Each reason once, in the user's words, with the accounts that wait for it."""
        found: dict[str, list[AccountId]] = defaultdict(list)
        for account, problems in sorted(self.parked.items()):
            for one in problems:
                found[str(one)].append(account)
        return {reason: tuple(accounts) for reason, accounts in found.items()}


def draft_invoices(period: BillingPeriod, books: Books, accounts: Collection[AccountId] | None = None) -> Drafts:
    """Drafts of every account with a contract in force in the period (or of the given ones), by account."""
    invoices: list[Invoice] = []
    parked: dict[AccountId, tuple[Problem, ...]] = {}
    empty: list[AccountId] = []
    for code, versions in sorted(by_account(books.contracts).items()):
        if accounts is not None and code not in accounts:
            continue
        account, problems = account_in(period, code, versions, books.calendar)
        if account is None and not problems:
            continue
        draft: Invoice | None = None
        if account is not None and not problems:
            draft, problems = _draft(account, books)
        if problems:
            parked[code] = tuple(problems)
        elif draft is None:
            empty.append(code)
        else:
            invoices.append(draft)
    bench = summed(share for share in books.shares.get(None, ()) if share.day in period.range)
    return Drafts(invoices=tuple(invoices), parked=parked, empty=tuple(empty), bench=bench)


# --- One account ---------------------------------------------------------------------------------------------------


def _draft(account: Account, books: Books) -> tuple[Invoice | None, list[Problem]]:
    problems = _not_ready(account, books)
    if problems:
        return None, problems
    shares = [s for s in books.shares.get(account.tenant, ()) if s.day in account.period.range]
    problems += _hours_twice(account, books.calendar)
    priced: list[Priced] = []
    for stretch in account.stretches:
        usage = usage_of(stretch, books.counted, shares, books.calendar, books.contacts.get(account.tenant, ()))
        problems += _gaps(account, usage)
        priced.append((stretch, usage, charge_lines(stretch, usage)))
    lines = [line for _, _, own in priced for line in own if line.amount_won]
    own_shares = [share for share in shares if any(share.day in stretch.days for stretch in account.stretches)]
    cost = cost_shares(account.tenant, own_shares)
    cost_won = sum(share.won for share in cost)
    charged = sum(line.amount_won for line in lines)
    if charged and not cost_won:
        problems.append(problem("charge_on_zero_cost", account=account.account, charged=f"{charged:,}"))
    if problems or not lines:
        return None, problems
    terms = account.newest
    lines += _given_back(account, charged, cost_won, books)
    net = sum(line.amount_won for line in lines)
    window = _window(account, books.issued)
    kpis, credits = _kpis(account, priced, books)
    lines += [*credits, *_onboarding(account, books)]
    try:
        rate = books.rates.value("tax.vat", account.period.range.last)
    except RateMissing as missing:
        return None, [missing.problem]
    totals = total_up(lines, rate)
    usages = [(stretch, usage) for stretch, usage, _ in priced]
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
        usage=usage_facts(usages, summed(billed_alike(s, books.calendar) for s in own_shares), books.rates),
        kpis=kpis,
        margin=guard.margin(net, cost_won),
        contract_versions=tuple(words.contract_text(stretch.terms) for stretch in account.stretches),
        rules=words.rules_text(
            terms,
            account.period,
            usages,
            books.pool_rules.get(books.tenants[account.tenant].pool, words.ON_REQUIREMENT),
        ),
        days=day_facts(account.period, usages, [billed_alike(s, books.calendar) for s in own_shares]),
        agents=agent_minutes(own_shares, books.payees),
        window_margin=None if window is None else guard.margin(window.charges_won + net, window.cost_won + cost_won),
    )
    return invoice, []


def _not_ready(account: Account, books: Books) -> list[Problem]:
    """What has to be done before the account can be billed at all; only days with a contract in force matter."""
    tenant = books.tenants.get(account.tenant)
    if tenant is None:
        return [problem("tenant_unknown", account=account.account, tenant=account.tenant)]
    in_force = {day for stretch in account.stretches for day in stretch.days}
    first, last = min(in_force), max(in_force)
    if books.as_of is not None and last >= books.as_of:
        return [problem("period_open", account=account.account, period=account.period, last=last)]
    known = books.closing.days_known(tenant.pool, DateRange(first=first, end=last + timedelta(days=1)))
    if not known & in_force:
        return [problem("no_timesheets", account=account.account, pool=tenant.pool, first=first, last=last)]
    problems = []
    unapproved = sorted(books.closing.open_days(tenant.pool, account.tenant) & in_force)
    if unapproved:
        values = {"count": len(unapproved), "first": unapproved[0], "last": unapproved[-1]}
        problems.append(problem("timesheets_open", account=account.account, period=account.period, **values))
    served = {
        day
        for (owner, _), counts in books.counted.items()
        if owner == account.tenant
        for day, counted in counts.items()
        if any(counted.answered)
    }
    unknown = sorted(served & in_force - known)
    if unknown:
        values = {"count": len(unknown), "first": unknown[0]}
        problems.append(problem("day_without_timesheet", account=account.account, pool=tenant.pool, **values))
    troubles = {str(t.problem): t.problem for t in books.troubles if t.pool == tenant.pool and t.day in in_force}
    return [*problems, *troubles.values()]


def _hours_twice(account: Account, calendar: HolidayCalendar) -> list[Problem]:
    """Worked time is counted per day, so two contracts that are both open on a day cannot both bill its hours."""
    by_time = [s for s in account.stretches if isinstance(s.terms.charge, HourlyCharge | CostPlusCharge)]
    for stretch in by_time:
        others = [s for s in account.stretches if s.terms.contract != stretch.terms.contract]
        for other in others:
            both = stretch.days.overlap(other.days)
            for day in both or ():
                if open_slots_on(stretch.terms.services, day, calendar) and open_slots_on(
                    other.terms.services, day, calendar
                ):
                    values = {"first": stretch.terms.contract, "second": other.terms.contract, "day": day}
                    return [problem("hours_of_two_contracts", account=account.account, **values)]
    return []


def _gaps(account: Account, usage: Usage) -> list[Problem]:
    """Contacts of which nothing at all is known; single days without a record are told on the invoice."""
    found = []
    for channel, used in usage.channels.items():
        if used.days_missing and len(used.days_missing) == used.days_open:
            found.append(problem("no_contacts_known", account=account.account, channel=channel.value))
    return found


def _given_back(account: Account, charged: int, cost_won: int, books: Books) -> list[InvoiceLine]:
    """The line that keeps the margin below its limit, where it is needed."""
    terms = account.newest
    window = _window(account, books.issued) or guard.Window()
    back = guard.give_back(charged, cost_won, terms.margin_limit, window)
    if not back:
        return []
    stretch = whole_period(account)
    limit = f"{terms.margin_limit * 100:.0f}"
    line = fixed_line(
        LineKind.GIVE_BACK,
        f"{words.GIVE_BACK} ({words.MARGIN_WINDOWS[_window_kind(account)]} {limit}% 미만)",
        stretch,
        -back,
        f"cost:{cost_won}",
        f"window_charges:{window.charges_won}",
        f"window_cost:{window.cost_won}",
    )
    return [line]


def _window_kind(account: Account) -> MarginWindow:
    """The strictest window among the account's contracts: a month where any of them is judged by the month."""
    kinds = {stretch.terms.margin_window for stretch in account.stretches}
    return MarginWindow.MONTH if MarginWindow.MONTH in kinds else MarginWindow.CONTRACT_YEAR


def _window(account: Account, issued: Sequence[InvoiceHead]) -> guard.Window | None:
    """Charges and cost of the contract year's earlier periods; None where each month is judged alone. A credit note
    counts with what it takes back, so that an invoice that was replaced counts once.
    """
    if _window_kind(account) is MarginWindow.MONTH:
        return None
    begin = _year_begin(min(stretch.terms.valid_from for stretch in account.stretches), account.period.range.first)
    earlier = [
        head
        for head in issued
        if head.account == account.account
        and begin <= head.period.range.first
        and head.period.range.end <= account.period.range.first
    ]
    return guard.Window(
        charges_won=sum(head.net_service_won for head in earlier),
        cost_won=sum(head.cost_won for head in earlier),
        periods=len({str(head.period) for head in earlier}),
    )


def _year_begin(first: date, day: date) -> date:
    """The newest anniversary of a contract's begin on or before a day; 29 February counts as 1 March."""
    if day < first:
        return first
    for year in (day.year, day.year - 1):
        try:
            anniversary = first.replace(year=year)
        except ValueError:
            anniversary = date(year, 3, 1)
        if anniversary <= day:
            return max(first, anniversary)
    return first


def _kpis(account: Account, priced: Sequence[Priced], books: Books) -> tuple[tuple[KpiResult, ...], list[InvoiceLine]]:
    """Results and credits: the newest version of each contract is judged over its days of the period."""
    results: list[KpiResult] = []
    lines: list[InvoiceLine] = []
    newest = {stretch.terms.contract: stretch for stretch, _, _ in priced}
    for contract, stretch in sorted(newest.items()):
        own = [one for one in priced if one[0].terms.contract == contract]
        service_won = sum(line.amount_won for _, _, found in own for line in found)
        first = min(one[0].days.first for one in own)
        whole = replace(stretch, days=DateRange(first=first, end=stretch.days.end))
        counts = {day: count for _, usage, _ in own for day, count in usage.contacts_by_day.items()}
        evidence = KpiEvidence(
            contacts=books.contacts.get(account.tenant, ()),
            counts=_counts_of(account.tenant, books.counted),
            events=books.events,
            quality=books.quality,
        )
        judged = kpi_results(whole, evidence, service_won, counts, books.calendar)
        results += judged
        for result in judged:
            if result.credit_won:
                label = words.KPI_CREDIT.format(label=result.label)
                proof = (f"kpi:{result.label}={result.value}", f"target:{result.target}")
                lines.append(fixed_line(LineKind.KPI_CREDIT, label, whole_period(account), -result.credit_won, *proof))
    return tuple(results), lines


def _counts_of(tenant: TenantId, counted: ContactDays) -> list[ContactDay]:
    return [day for (owner, _), days in sorted(counted.items()) if owner == tenant for day in days.values()]


def _onboarding(account: Account, books: Books) -> list[InvoiceLine]:
    """The diagnosis fee: in the period in which the tenant's first contract begins, once per tenant, never prorated."""
    own = [t for t in books.contracts if t.tenant == account.tenant and t.status is not ContractStatus.DRAFT]
    first = min(own, key=lambda terms: (terms.valid_from, terms.contract, terms.version))
    billed = sum(head.onboarding_won for head in books.issued if head.tenant == account.tenant) > 0
    if billed or not first.onboarding_fee_won or first.account != account.account:
        return []
    if first.valid_from not in account.period.range:
        return []
    stretch = replace(whole_period(account), terms=first)
    return [fixed_line(LineKind.ONBOARDING, words.ONBOARDING, stretch, first.onboarding_fee_won, "term:onboarding")]
