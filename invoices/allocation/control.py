"""What was paid on a day of a pool, counted straight from the timesheets: the split is held against it.

Nothing here knows tenants, slots or keys. Two ways that share no step must give the same minutes and the same won.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from core.ids import AgentId
from core.money import round_won
from invoices.allocation.payroll import MICRO, Payroll, manager_cost, on_duty_minute_cost
from invoices.elements import CostElement
from wfm.timesheets import Activity, Payee, TimesheetDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """Paid minutes and their cost in won by element."""

    minutes: int = 0
    won: Mapping[CostElement, int] = field(default_factory=dict)

    @property
    def total_won(self) -> int:
        """All cost."""
        return sum(self.won.values())


def paid_on(sheets: Sequence[TimesheetDay], payees: Mapping[AgentId, Payee], payroll: Payroll) -> Paid:
    """What one day of one pool cost: each paid minute, and what comes with the hours on duty."""
    minutes = on_duty = 0
    micro: Counter[CostElement] = Counter()
    for sheet in sheets:
        for span in sheet.spans:
            if not span.activity.is_paid:
                continue
            minutes += span.minutes
            on_duty += span.minutes if span.activity is Activity.ON_DUTY else 0
            for element, cost in payroll.minute(payees[sheet.agent], span, sheet.day).items():
                micro[element] += cost * span.minutes
    if not minutes:
        return Paid()
    rates = payroll.on(sheets[0].day)
    labour = sum(cost for element, cost in micro.items() if element.follows_the_minute)
    for element, cost in on_duty_minute_cost(rates).items():
        micro[element] += cost * on_duty
    micro[CostElement.MANAGER] += manager_cost(labour, rates)
    won = {element: round_won(Fraction(cost, MICRO)) for element, cost in micro.items()}
    return Paid(minutes=minutes, won={element: amount for element, amount in won.items() if amount})


def together(days: Iterable[Paid]) -> Paid:
    """Several days added up."""
    minutes = 0
    won: Counter[CostElement] = Counter()
    for day in days:
        minutes += day.minutes
        won.update(day.won)
    return Paid(minutes=minutes, won=dict(won))
