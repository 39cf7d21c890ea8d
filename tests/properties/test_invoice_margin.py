"""The margin of invoices stays below its limit in its window, whatever the model, the menu and the prices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import Charge, CostPlusCharge, FlatCharge, HourlyCharge, MeteredCharge, MeteredUnit, VolumeBand
from contracts.menu import MenuItem, MenuKind
from contracts.terms import MarginWindow
from core.channels import Channel
from core.periods import BillingPeriod, DateRange
from invoices.drafting.books import Books
from invoices.drafting.draft import draft_invoices
from invoices.elements import CostElement
from invoices.head import head_of
from invoices.invoice import Invoice, InvoiceStatus, LineKind
from tests.unit.invoices.office import books, month_of_contacts, month_of_work, terms
from tests.unit.invoices.sample import T1
from wfm.timesheets import Grade

MONTHS = (BillingPeriod(2026, 10), BillingPeriod(2026, 11))
OUTSIDE = (LineKind.SETUP, LineKind.KPI_CREDIT, LineKind.ONBOARDING)
ratios = st.decimals("0", "2", places=2)


@cache
def worked_autumn() -> Books:
    """Two months of work of two agents, of which one tenant bears its part: split once for all examples."""
    days = DateRange(first=MONTHS[0].range.first, end=MONTHS[1].range.end)
    return books([terms(T1)], month_of_work(days), month_of_contacts(days))


charges: st.SearchStrategy[Charge] = st.one_of(
    st.builds(
        FlatCharge,
        month_won=st.integers(1_000, 20_000_000),
        band=st.builds(VolumeBand, contacts_max=st.integers(1, 3_000), overage_won=st.integers(0, 9_000)),
    ),
    st.builds(
        MeteredCharge,
        unit=st.sampled_from(MeteredUnit),
        price_won=st.builds(lambda won: {Channel.PHONE: won}, st.integers(1, 90_000)),
        month_minimum_won=st.integers(0, 9_000_000),
    ),
    st.builds(
        HourlyCharge,
        hour_won=st.integers(1, 200_000),
        night_ratio=ratios,
        holiday_ratio=ratios,
        overtime_ratio=ratios,
    ),
    st.builds(
        CostPlusCharge,
        margin=st.decimals("0", "0.0999", places=4),
        hour_won=st.builds(lambda won: dict.fromkeys(Grade, won), st.integers(1, 200_000)),
        night_ratio=ratios,
    ),
)


@st.composite
def items(draw: st.DrawFn) -> MenuItem:
    """An item at any price and of some cost; what is passed on is priced at its cost."""
    kind = draw(st.sampled_from(MenuKind))
    price = draw(st.integers(1, 3_000_000))
    cost = Decimal(price) if kind is MenuKind.LINE_SETUP else draw(st.decimals("1000", "2000000", places=2))
    quantity = draw(st.decimals("0.1", "20", places=1))
    billing = draw(st.sampled_from(kind.billings))
    return MenuItem(kind=kind, billing=billing, price_won=price, cost_won=cost, quantity=quantity)


@given(
    charges,
    st.lists(items(), max_size=4, unique_by=lambda item: item.kind),
    st.sampled_from(MarginWindow),
    st.sampled_from([Decimal("0.10"), Decimal("0.05"), Decimal("0.0001")]),
    st.sampled_from([date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 19), date(2026, 10, 30)]),
)
def test_the_margin_of_the_window_stays_below_its_limit(
    charge: Charge, menu: list[MenuItem], window: MarginWindow, limit: Decimal, begin: date
) -> None:
    """A month alone, or all months together: (charges − cost) ÷ cost < limit, and cost stands beside its charge."""
    contract = terms(T1, charge, menu=tuple(menu), margin_window=window, margin_limit=limit, valid_from=begin)
    made = replace(worked_autumn(), contracts=[contract])
    charged = cost = 0
    issued: list[Invoice] = []
    for number, month in enumerate(MONTHS, start=1):
        drafts = draft_invoices(month, replace(made, issued=[head_of(invoice) for invoice in issued]))
        assert not drafts.parked
        (invoice,) = drafts.invoices
        inside = sum(line.amount_won for line in invoice.lines if line.kind not in OUTSIDE)
        if window is MarginWindow.MONTH:
            charged = cost = 0
        charged, cost = charged + inside, cost + invoice.cost_won
        assert charged - cost < Decimal(cost) * limit
        standing = {share.element for share in invoice.cost if CostElement(share.element).is_standing}
        assert {item.kind for item in menu if item.is_standing} == {_ITEM_OF[name] for name in standing}
        issued.append(replace(invoice, status=InvoiceStatus.ISSUED, number=f"2026-{number:06d}"))


_ITEM_OF = {CostElement.SEATS.value: MenuKind.SYSTEM, CostElement.LEADING.value: MenuKind.MANAGEMENT}
