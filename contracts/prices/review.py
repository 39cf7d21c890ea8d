"""What a price review will change: the same cost sheet with the rates of a later day, line by line.

Prices are reviewed on 1 January, when the minimum wage and the insurances change. A rate that is not announced yet
keeps its value and is named, so that nobody takes the estimate for an agreement.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contracts.costs import CostLine, CostSheet
from contracts.prices.cost_sheet import CostBasis, cost_sheet
from core.rates import CarriedRates, RateTable


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReview:
    """One line before and after; None where a line is new or falls away. ``is_carried``: its rate is not announced."""

    label: str
    before: CostLine | None
    after: CostLine | None
    is_carried: bool

    @property
    def before_won(self) -> int:
        """What it costs now."""
        return self.before.amount_won if self.before else 0

    @property
    def after_won(self) -> int:
        """What it will cost."""
        return self.after.amount_won if self.after else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceReview:
    """A cost sheet on two days. ``carried`` are names of rates that nobody has announced for the later one."""

    before: CostSheet
    after: CostSheet
    carried: tuple[str, ...]

    @property
    def lines(self) -> tuple[LineReview, ...]:
        """Lines that move or whose rate is not announced, in the order of the later sheet."""
        old, new = ({line.key: line for line in sheet.lines} for sheet in (self.before, self.after))
        found = []
        for key in (*new, *(key for key in old if key not in new)):
            shown = new.get(key) or old[key]
            line = LineReview(
                label=shown.label, before=old.get(key), after=new.get(key), is_carried=key in self.carried
            )
            if line.before_won != line.after_won or line.is_carried:
                found.append(line)
        return tuple(found)


def next_review(day: date) -> date:
    """The next 1 January after a day."""
    return date(day.year + 1, 1, 1)


def price_review(basis: CostBasis, rates: RateTable, day: date) -> PriceReview:
    """The sheet of a day beside that of the next 1 January. Raises RateMissing where the day itself lacks a rate."""
    later = CarriedRates(rates)
    after = cost_sheet(basis, later, next_review(day))
    return PriceReview(before=cost_sheet(basis, rates, day), after=after, carried=tuple(sorted(later.carried)))
