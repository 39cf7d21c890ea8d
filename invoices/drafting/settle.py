"""What came late: contacts, worked time and KPI results of the period before, settled in this one (BUSINESS.md).

Only the period right before is settled, and only by the invoice that follows it, so nothing is settled twice. Charges
that rest on contacts are computed again and compared with what was issued; worked time that was corrected after its
approval is charged (or credited) by the minutes that changed. The margin of both belongs to the period of service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contracts.charge import CostPlusCharge, HourlyCharge
from contracts.prices.pricing import charges_max
from contracts.terms import MarginWindow
from core.ids import ContractId
from invoices import words
from invoices.allocation.changes import DayChange
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import TenantTotals
from invoices.charges import charge_lines
from invoices.charges.line import fixed_line
from invoices.charges.menu import LABEL as MENU_LABEL
from invoices.drafting.books import Before, Books
from invoices.drafting.margins import headroom, window_kind, window_of
from invoices.drafting.outcomes import Priced, kpis_of
from invoices.elements import CostElement
from invoices.invoice import SERVICE_KINDS, EarlierPeriod, Invoice, InvoiceLine, LineKind
from invoices.usage.accounts import Account, account_in, whole_period
from invoices.usage.billable import Usage, billed_class, usage_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Lines of this invoice for the period before, and what they settle of it."""

    lines: tuple[InvoiceLine, ...]
    earlier: EarlierPeriod


def settlement(account: Account, books: Books) -> Settlement | None:
    """What the period before still owes or is owed; None where nothing came late, or nothing was issued for it."""
    before = books.before
    if before is None:
        return None
    period = account.period.previous
    versions = [t for t in books.contracts_of.get(account.tenant, ()) if t.account == account.account and t.is_agreed]
    issued = before.documents.get(account.account)
    past, problems = account_in(period, account.account, versions, books.calendar)
    if issued is None or past is None or problems or str(issued.period) != str(period):
        return None
    priced = _priced_now(past, before, books)
    charges = dict(_charges(past, issued, priced, before, books))
    cost_won = sum(change.won for change in _changes(past, before))
    back = _beyond(past, issued, sum(charges.values()), cost_won)
    outcome_won = _outcome(past, issued, priced, sum(charges.values()) - back, cost_won, before, books)
    lines = tuple(_lines(account, str(period), charges, back, outcome_won))
    if not lines and not cost_won:
        return None
    charges_won = sum(charges.values()) - back
    earlier = EarlierPeriod(period=str(period), charges_won=charges_won, outcome_won=outcome_won, cost_won=cost_won)
    return Settlement(lines=lines, earlier=earlier)


def _priced_now(past: Account, before: Before, books: Books) -> list[Priced]:
    """What rests on contacts, as they are known now."""
    found: list[Priced] = []
    log = before.contacts.get(past.tenant, ())
    for stretch in past.stretches:
        usage = usage_of(stretch, before.counted, (), books.calendar, log)
        lines = charge_lines(stretch, replace(usage, totals=TenantTotals()))
        found.append((stretch, usage, tuple(line for line in lines if _rests_on_contacts(past, line))))
    return found


def _by_time(past: Account) -> frozenset[ContractId]:
    charges = {s.terms.contract: s.terms.charge for s in past.stretches}
    return frozenset(code for code, charge in charges.items() if isinstance(charge, HourlyCharge | CostPlusCharge))


def _rests_on_contacts(past: Account, line: InvoiceLine) -> bool:
    """Service lines of flat and metered contracts, and of every menu; hours are settled by the minutes that changed."""
    if line.kind not in SERVICE_KINDS:
        return False
    return line.contract not in _by_time(past) or line.label.startswith(MENU_LABEL)


def _charges(
    past: Account, issued: Invoice, priced: Sequence[Priced], before: Before, books: Books
) -> Iterator[tuple[ContractId, int]]:
    """Difference by contract, where there is one."""
    then: Counter[ContractId | None] = Counter()
    for line in issued.lines:
        if _rests_on_contacts(past, line):
            then[line.contract] += line.amount_won
    now: Counter[ContractId | None] = Counter()
    for stretch, _, lines in priced:
        code = stretch.terms.contract
        now[code] += sum(line.amount_won for line in lines)
        if code in _by_time(past):
            changed: Counter[MinuteClass] = Counter()
            elements: Counter[CostElement] = Counter()
            for change in before.changes.get(past.tenant, ()):
                if change.day in stretch.days:
                    for element, amount in change.elements.items():
                        elements[element] += amount
                    is_holiday = books.calendar.is_holiday(change.day)
                    for kind, minutes in change.of(code).items():
                        changed[billed_class(kind, is_holiday=is_holiday)] += minutes
            late = Usage(
                channels={}, totals=TenantTotals(minutes=dict(changed), won=dict(elements)), contacts_by_day={}
            )
            own = charge_lines(replace(stretch, terms=replace(stretch.terms, menu=())), late)
            now[code] += sum(line.amount_won for line in own)
    for code in sorted({stretch.terms.contract for stretch in past.stretches}):
        if now[code] != then[code]:
            yield code, now[code] - then[code]


def _changes(past: Account, before: Before) -> Iterator[DayChange]:
    held = {day for stretch in past.stretches for day in stretch.days}
    return (change for change in before.changes.get(past.tenant, ()) if change.day in held)


def _net(issued: Invoice) -> int:
    return issued.service_won + issued.won_of(LineKind.GIVE_BACK, LineKind.BONUS)


def _beyond(past: Account, issued: Invoice, charges_won: int, cost_won: int) -> int:
    """What has to be given back of the period before where each month is judged alone. A cumulative window sees the
    settlement as part of its earlier periods.
    """
    if window_kind(past) is MarginWindow.CONTRACT_YEAR or not (charges_won or cost_won):
        return 0
    net = _net(issued) + charges_won
    most = charges_max(max(1, issued.cost_won + cost_won), past.newest.margin_limit)
    return max(0, min(net, net - most))


def _outcome(
    past: Account,
    issued: Invoice,
    priced: Sequence[Priced],
    charges_won: int,
    cost_won: int,
    before: Before,
    books: Books,
) -> int:
    """Change of KPI credits (below zero) and bonuses, judged again on what is known now."""
    service: Counter[ContractId | None] = Counter()
    for line in issued.lines:
        if line.kind in SERVICE_KINDS:
            service[line.contract] += line.amount_won
    seen = replace(books, counted=before.counted, contacts=before.contacts, quality=before.quality)
    known: list[Priced] = []
    for stretch, usage, _ in priced:
        # The charge of the period stays the base: what each contract was billed, once.
        won = service.pop(stretch.terms.contract, 0)
        known.append((stretch, usage, (fixed_line(LineKind.SERVICE, "", stretch, won),)))
    bonus_then = issued.won_of(LineKind.BONUS)
    net = _net(issued) - bonus_then + charges_won
    own = books.settled.get(past.account, ())
    settled_then = next((one for one in own if one.period == str(past.period.previous)), None)
    window = window_of(past, books, settled_then)
    room = headroom(past, net, max(1, issued.cost_won + cost_won), window)
    _, lines = kpis_of(past, known, seen, room)
    then = issued.won_of(LineKind.KPI_CREDIT, LineKind.BONUS)
    return sum(line.amount_won for line in lines) - then


def _lines(
    account: Account, period: str, charges: dict[ContractId, int], back: int, outcome_won: int
) -> Iterator[InvoiceLine]:
    stretch = whole_period(account)
    proof = f"period:{period}"
    for code, won in charges.items():
        label = words.SETTLED_CHARGES.format(period=period)
        yield replace(fixed_line(LineKind.ADJUSTMENT, label, stretch, won, proof), contract=code)
    if back:
        yield fixed_line(LineKind.ADJUSTMENT, words.SETTLED_BACK.format(period=period), stretch, -back, proof)
    if outcome_won:
        label = words.SETTLED_OUTCOME.format(period=period)
        yield fixed_line(LineKind.ADJUSTMENT, label, stretch, outcome_won, proof)
