"""What came late: contacts, worked time, KPI results and true-ups of closed periods, settled in this one (BUSINESS.md).

Charges that rest on contacts are computed again and compared with what was issued *and with what later invoices settled
of it already*, so nothing is settled twice, and drafting twice gives the same. Worked time that was corrected after its
approval is charged (or credited) by the minutes that changed, a true-up by what it changes of a bill of actual wages.
The margin of all of it belongs to the period of service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
    """Lines of this invoice for a closed period, and what they settle of it."""

    lines: tuple[InvoiceLine, ...]
    earlier: EarlierPeriod


@dataclass(slots=True)
class _Done:
    """What the invoices of later periods settled of a closed one: charges by label and contract, and totals."""

    charges: Counter[tuple[str, ContractId | None]] = field(default_factory=Counter)
    outcome_won: int = 0
    cost_won: int = 0


def settlements(account: Account, books: Books) -> list[Settlement]:
    """What closed periods still owe or are owed, the oldest first; one of which nothing was issued owes nothing."""
    found = []
    documents: list[Invoice] = []
    for before in sorted(books.before, key=lambda before: str(before.period), reverse=True):
        one = _settlement(account, before, documents, books)
        if one is not None:
            found.append(one)
        issued = before.documents.get(account.account)
        documents += [] if issued is None else [issued]
    return found[::-1]


def _settlement(account: Account, before: Before, later: Sequence[Invoice], books: Books) -> Settlement | None:
    """``later`` are the account's documents of the periods between ``before`` and this one."""
    period = str(before.period)
    versions = [t for t in books.contracts_of.get(account.tenant, ()) if t.account == account.account and t.is_agreed]
    issued = before.documents.get(account.account)
    past, problems = account_in(before.period, account.account, versions, books.calendar)
    if issued is None or past is None or problems:
        return None
    done = _done(period, later)
    priced = _priced_now(past, before, books)
    labels = {name: text.format(period=period) for name, text in _LABELS.items()}
    charges: Counter[tuple[str, ContractId | None]] = Counter()
    for code, won in _charges(past, issued, priced, before, books):
        charges[labels["charges"], code] = won
    for code, won in _true_ups(past, before):
        charges[labels["true_up"], code] += won
    cost_won = sum(change.won for change in _changes(past, before))
    charged = sum(charges.values())
    back = _beyond(past, issued, charged, cost_won)
    charges[labels["back"], None] = -back
    outcome_won = _outcome(past, issued, priced, charged - back, cost_won, before, books) - done.outcome_won
    charges.subtract(done.charges)
    cost_won -= done.cost_won
    amounts: dict[tuple[str, ContractId | None], int] = {key: won for key, won in charges.items() if won}
    if outcome_won:
        amounts[words.SETTLED_OUTCOME.format(period=period), None] = outcome_won
    if not amounts and not cost_won:
        return None
    charges_won = sum(charges.values())
    earlier = EarlierPeriod(period=period, charges_won=charges_won, outcome_won=outcome_won, cost_won=cost_won)
    return Settlement(lines=tuple(_lines(account, period, amounts)), earlier=earlier)


_LABELS = {"charges": words.SETTLED_CHARGES, "true_up": words.SETTLED_TRUE_UP, "back": words.SETTLED_BACK}


def _done(period: str, later: Sequence[Invoice]) -> _Done:
    """What later documents settled of a period already."""
    done = _Done()
    labels = {text.format(period=period) for text in _LABELS.values()}
    for document in later:
        for line in document.lines:
            if line.kind is LineKind.ADJUSTMENT and line.label in labels:
                is_back = line.label == words.SETTLED_BACK.format(period=period)
                done.charges[line.label, None if is_back else line.contract] += line.amount_won
        for earlier in document.earlier:
            if earlier.period == period:
                done.outcome_won += earlier.outcome_won
                done.cost_won += earlier.cost_won
    return done


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
                if change.day in stretch.days and not change.is_true_up:
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


def _true_ups(past: Account, before: Before) -> Iterator[tuple[ContractId, int]]:
    """What a true-up changes of a bill of actual wages, by contract; standard rates and other models stay."""
    for stretch in past.stretches:
        elements: Counter[CostElement] = Counter()
        for change in before.changes.get(past.tenant, ()):
            if change.is_true_up and change.day in stretch.days:
                elements.update(change.elements)
        if elements and stretch.terms.contract in _by_time(past):
            late = Usage(channels={}, totals=TenantTotals(won=dict(elements)), contacts_by_day={})
            lines = charge_lines(replace(stretch, terms=replace(stretch.terms, menu=())), late)
            won = sum(line.amount_won for line in lines)
            if won:
                yield stretch.terms.contract, won


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
    own = [one.earlier for one in books.settled.get(past.account, ()) if one.by == str(past.period)]
    window = window_of(past, books, own)
    room = headroom(past, net, max(1, issued.cost_won + cost_won), window)
    _, lines = kpis_of(past, known, seen, room)
    then = issued.won_of(LineKind.KPI_CREDIT, LineKind.BONUS)
    return sum(line.amount_won for line in lines) - then


def _lines(
    account: Account, period: str, amounts: Mapping[tuple[str, ContractId | None], int]
) -> Iterator[InvoiceLine]:
    stretch = whole_period(account)
    for (label, code), won in amounts.items():
        line = fixed_line(LineKind.ADJUSTMENT, label, stretch, won, f"period:{period}")
        yield line if code is None else replace(line, contract=code)
