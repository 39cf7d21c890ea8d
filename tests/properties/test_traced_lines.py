"""Every won of every line is borne by its rows of evidence, and every minute and contact of it is among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.billing import BillingTerms, WageBasis
from contracts.charge import Charge, HourClass, PremiumHours
from core.channels import Channel
from core.ids import AgentId
from invoices.drafting.draft import draft_invoices
from invoices.tracing.trace import rows_of
from tests.soaking import examples
from tests.unit.invoices.office import (
    COST_PLUS,
    FLAT,
    HOURLY,
    METERED,
    OCTOBER,
    books,
    month_of_contacts,
    month_of_work,
    terms,
)
from tests.unit.invoices.sample import T1, T2
from wfm.timesheets import OvertimeCause, TimesheetDay

NIGHTS = Decimal("0.5")
PREMIUMS = replace(COST_PLUS, night_ratio=NIGHTS, holiday_ratio=NIGHTS, overtime_ratio=NIGHTS)
CLASSES = replace(
    HOURLY,
    classes=(
        PremiumHours(kind=HourClass.EVENING, ratio=NIGHTS, begin_minute=16 * 60 + 30, end_minute=22 * 60),
        PremiumHours(kind=HourClass.WEEKEND, ratio=NIGHTS, weekdays=(4, 5)),
        PremiumHours(kind=HourClass.PEAK, ratio=NIGHTS, first=date(2026, 10, 7), last=date(2026, 10, 9)),
    ),
)
CHARGES: list[Charge] = [FLAT, METERED, HOURLY, COST_PLUS, PREMIUMS, CLASSES]


def long_days(agents: int, cause: OvertimeCause | None) -> list[TimesheetDay]:
    """A day of eight hours for each agent, then an hour of overtime, a part of it at night and on a holiday."""
    found = []
    for sheet in month_of_work(codes=[f"A00{n + 1}" for n in range(agents)]):
        (plain,) = sheet.spans
        late = replace(
            plain,
            start=plain.end,
            end=plain.end + timedelta(hours=1),
            overtime=cause is not None,
            overtime_cause=cause,
            tenant=T1 if cause is OvertimeCause.TENANT else None,
            night=sheet.day.day % 3 == 0,
            holiday=sheet.day.day % 5 == 0,
        )
        found.append(replace(sheet, spans=(plain, late)))
    return found


@settings(max_examples=examples(40), deadline=None)
@given(
    st.sampled_from(CHARGES),
    st.integers(min_value=1, max_value=9),
    st.integers(min_value=1, max_value=4),
    st.integers(min_value=1, max_value=28),
    st.sampled_from([None, *OvertimeCause]),
    st.sampled_from(WageBasis),
    st.booleans(),
)
def test_rows_sum_to_their_line(
    charge: Charge,
    contacts: int,
    agents: int,
    first: int,
    cause: OvertimeCause | None,
    wages: WageBasis,
    planning: bool,
) -> None:
    """Whatever the model, the volume, the agents, their overtime, and the day on which the contract begins."""
    contract = terms(
        charge=charge,
        valid_from=date(2026, 10, first),
        onboarding_fee_won=1_000_000,
        planning_overtime_billable=planning,
        billing=BillingTerms(wages=wages),
    )
    made = books(
        [contract],
        sheets=long_days(agents, cause),
        contacts=month_of_contacts(tenants={T1: contacts, T2: 2}),
    )
    drafts = draft_invoices(OCTOBER, made, {contract.account})
    (invoice,) = drafts.invoices
    proof = drafts.proofs[contract.account]
    for number, line in enumerate(invoice.lines, start=1):
        rows = rows_of(invoice, proof, number)
        assert sum(row.won for row in rows) == line.amount_won
        assert len({(row.day, row.agent) for row in rows}) == len(rows)
        assert all(row.day is None or first <= row.day.day <= 31 for row in rows)
        if line.minutes is not None:
            assert sum(row.minutes for row in rows) == line.minutes
        if line.unit == "건":
            assert sum(row.contacts for row in rows) == line.quantity
    worked = {row.agent for stretch in proof.stretches for row in stretch.worked}
    assert worked <= {AgentId(f"A00{n + 1}") for n in range(agents)}
    assert all(row.channel is Channel.PHONE for stretch in proof.stretches for row in stretch.contacts)
