"""What a corrected timesheet day changes for every cost object: the split of the corrected day less that of the closed.

Both are split on the same evidence, so that the difference comes from the worked time alone. Summed over the tenants
and the company it is exactly what was corrected.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.ids import ContractId, TenantId
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import Allocation
from invoices.elements import CostElement


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """What changed on a day for one cost object: minutes by class and won by element, above or below zero.

    ``lines`` are the same minutes by contract, for a tenant with several at once; empty for all others. A true-up of
    wages or insurance changes won alone.
    """

    day: date
    minutes: Mapping[MinuteClass, int]
    elements: Mapping[CostElement, int]
    lines: Mapping[ContractId, Mapping[MinuteClass, int]] = field(default_factory=dict)
    is_true_up: bool = False

    @property
    def won(self) -> int:
        """Change of the cost."""
        return sum(self.elements.values())

    def of(self, contract: ContractId) -> Mapping[MinuteClass, int]:
        """Minutes of one contract."""
        return self.lines.get(contract, {}) if self.lines else self.minutes


def changes(closed: Allocation, corrected: Allocation) -> Mapping[TenantId | None, Sequence[DayChange]]:
    """Changes by cost object, in order of days; a day without a change is left out."""
    minutes: dict[tuple[date, TenantId | None], Counter[MinuteClass]] = defaultdict(Counter)
    won: dict[tuple[date, TenantId | None], Counter[CostElement]] = defaultdict(Counter)
    lines: dict[tuple[date, TenantId | None], dict[ContractId, Counter[MinuteClass]]] = defaultdict(dict)
    for allocation, sign in ((corrected, 1), (closed, -1)):
        for share in allocation.shares:
            key = (share.day, share.tenant)
            for kind, count in share.minutes.items():
                minutes[key][kind] += sign * count
            for element, amount in share.won.items():
                won[key][element] += sign * amount
            for contract, line in share.lines.items():
                own = lines[key].setdefault(contract, Counter())
                for kind, count in line.minutes.items():
                    own[kind] += sign * count
    found: dict[TenantId | None, list[DayChange]] = defaultdict(list)
    for day, tenant in sorted({*minutes, *won}, key=lambda key: (key[0], key[1] is None, key[1] or "")):
        changed = {kind: count for kind, count in minutes[day, tenant].items() if count}
        elements = {element: amount for element, amount in won[day, tenant].items() if amount}
        if changed or elements:
            found[tenant].append(DayChange(day=day, minutes=changed, elements=elements, lines=lines[day, tenant]))
    return dict(found)
