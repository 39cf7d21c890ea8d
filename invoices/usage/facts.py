"""Facts that an invoice keeps beside its lines: usage, cost by element, days and agents of the annex."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.charge import HourClass
from core.channels import Channel
from core.ids import AgentId, TenantId
from core.money import round_rate
from core.periods import BillingPeriod
from core.rates import RateTable
from invoices.allocation.minutes import is_on_duty
from invoices.allocation.split import DayShare, TenantTotals, summed
from invoices.elements import CostElement
from invoices.invoice import AgentMinutes, CostShare, DayFact, UsageFact
from invoices.usage.billable import Stretch, Usage
from wfm.timesheets import Payee

TYPES_MAX = 10
"""So many types of contacts have a name on an invoice."""


def cost_shares(
    tenant: TenantId | None, shares: Sequence[DayShare], standing: Mapping[CostElement, int]
) -> tuple[CostShare, ...]:
    """Cost of some days by element, in the order of the build-up; ``standing`` is what no timesheet holds."""
    totals = summed(shares)
    won = {**totals.won, **standing}
    return tuple(
        CostShare(
            tenant=tenant,
            element=element.value,
            minutes=0 if element.is_standing else totals.paid_minutes,
            won=won[element],
        )
        for element in CostElement
        if won.get(element)
    )


def usage_facts(
    usages: Sequence[tuple[Stretch, Usage]], totals: TenantTotals, rates: RateTable
) -> tuple[UsageFact, ...]:
    """Contacts and minutes by channel, worked time by premium (``totals`` of the whole period: concurrent contracts
    share it), and hours delivered against hours bought. None where nobody of ours answers.
    """
    contacts: dict[Channel, int] = defaultdict(int)
    handled_s: dict[Channel, int] = defaultdict(int)
    estimated: set[Channel] = set()
    bought = Fraction(0)
    types: Counter[str] = Counter()
    for stretch, usage in usages:
        for channel, used in usage.channels.items():
            contacts[channel] += used.contacts
            handled_s[channel] += used.handled_s
            estimated |= {channel} if used.is_estimated else set()
        bought += _bought_hours(stretch, rates)
        types.update(usage.types)
    if not any(stretch.terms.has_operation for stretch, _ in usages):
        return ()
    on_duty = totals.on_duty()
    facts = [
        fact
        for channel in sorted(contacts)
        for fact in (
            UsageFact(
                key=f"contacts.{channel}.answered",
                label=f"{channel.korean} 응대 건수",
                quantity=Decimal(contacts[channel]),
                unit="건",
            ),
            UsageFact(
                key=f"contacts.{channel}.handled",
                label=f"{channel.korean} 처리시간",
                quantity=Decimal(handled_s[channel] // 60),
                unit="분",
                is_estimated=channel in estimated,
            ),
        )
    ]
    facts += _type_facts(types)
    minutes = (
        ("duty.all", "근무시간 (배분)", on_duty),
        ("duty.handled", "그중 문의 처리", totals.handled_minutes),
        ("duty.night", "그중 야간 (22시–06시)", totals.on_duty(night=True)),
        ("duty.holiday", "그중 유급휴일", totals.on_duty(holiday=True)),
    )
    facts += [UsageFact(key=key, label=label, quantity=Decimal(count), unit="분") for key, label, count in minutes]
    for kind in HourClass:
        count = sum(usage.totals.on_duty(hours=kind) for _, usage in usages)
        if count:
            label = f"그중 {kind.korean} 가산 시간"
            facts.append(UsageFact(key=f"duty.{kind}", label=label, quantity=Decimal(count), unit="분"))
    delivered = Fraction(on_duty, 60)
    facts.append(
        UsageFact(
            key="share.bought", label="약정 근무시간 (투입 비율 기준)", quantity=round_rate(bought, 2), unit="시간"
        )
    )
    if bought:
        ratio = round_rate(delivered / bought * 100, 1)
        facts.append(UsageFact(key="share.delivered", label="약정 대비 이행", quantity=ratio, unit="%"))
        tolerance = min(s.terms.billing.share_tolerance for s, _ in usages if s.terms.has_operation)
        verdict = "이내" if abs(delivered - bought) <= bought * Fraction(tolerance) else "벗어남"
        label = f"이행 편차 (허용 ±{round_rate(tolerance * 100, 1).normalize():f}% {verdict})"
        facts.append(
            UsageFact(key="share.balance", label=label, quantity=round_rate(delivered - bought, 2), unit="시간")
        )
    return tuple(facts)


def _type_facts(types: Mapping[str, int]) -> list[UsageFact]:
    """Answered contacts by type, the most frequent ones by name."""
    order = sorted(types, key=lambda name: (-types[name], name))
    shown = [(name, types[name]) for name in order[:TYPES_MAX]]
    rest = sum(types[name] for name in order[TYPES_MAX:])
    if rest:
        shown.append(("그 밖", rest))
    return [
        UsageFact(key=f"types.{number}", label=f"유형별 응대 – {name}", quantity=Decimal(count), unit="건")
        for number, (name, count) in enumerate(shown, start=1)
    ]


def _bought_hours(stretch: Stretch, rates: RateTable) -> Fraction:
    """On-duty hours bought: share × 173.8 × (1 − shrinkage), pro rata by days."""
    terms = stretch.terms
    if not terms.has_operation:
        return Fraction(0)
    month = Fraction(rates.value("share.month_hours", stretch.days.last))
    return Fraction(terms.share_fte) * month * (1 - Fraction(terms.services[0].shrinkage)) * stretch.part


def day_facts(
    period: BillingPeriod, usages: Sequence[tuple[Stretch, Usage]], shares: Sequence[DayShare]
) -> tuple[DayFact, ...]:
    """Every day of the period on which something happened."""
    by_day = {day: summed([share for share in shares if share.day == day]) for day in {s.day for s in shares}}
    contacts: dict[date, int] = defaultdict(int)
    for _, usage in usages:
        for day, count in usage.contacts_by_day.items():
            contacts[day] += count
    return tuple(
        DayFact(
            day=day,
            contacts=contacts.get(day, 0),
            handled_minutes=by_day[day].handled_minutes if day in by_day else 0,
            on_duty_minutes=by_day[day].on_duty() if day in by_day else 0,
            night_minutes=by_day[day].on_duty(night=True) if day in by_day else 0,
            holiday_minutes=by_day[day].on_duty(holiday=True) if day in by_day else 0,
        )
        for day in period.range
        if day in by_day or contacts.get(day)
    )


def agent_minutes(shares: Sequence[DayShare], payees: Mapping[AgentId, Payee]) -> tuple[AgentMinutes, ...]:
    """Paid minutes by agent, code and grade only."""
    on_duty: Counter[AgentId] = Counter()
    other: Counter[AgentId] = Counter()
    for (agent, kind), minutes in summed(shares).agents.items():
        (on_duty if is_on_duty(kind) else other)[agent] += minutes
    return tuple(
        AgentMinutes(
            agent=agent,
            grade=payees[agent].grade,
            is_dedicated=payees[agent].dedicated_to is not None,
            on_duty_minutes=on_duty[agent],
            other_minutes=other[agent],
        )
        for agent in sorted(set(on_duty) | set(other))
    )
