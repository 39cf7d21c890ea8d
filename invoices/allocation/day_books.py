"""The books of one day of a pool while it is split: totals, and the weights by which they will be shared out.

Weights are integers (millionths); they only decide proportions, the totals are shared out exactly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.ids import AgentId, TenantId
from invoices.allocation.chunks import Chunk
from invoices.allocation.evidence import Line, Lines
from invoices.allocation.minutes import MinuteClass, is_on_duty
from invoices.allocation.slot import CostObject
from invoices.elements import CostElement

Weights = dict[CostObject, int]
_FINE = 1_000_000


@dataclass(slots=True)
class _Cell:
    """Weights by cost object of one agent's minutes of one class, whose minute costs the same all day."""

    minute_cost: Mapping[CostElement, int]
    weights: Weights = field(default_factory=lambda: defaultdict(int))


@dataclass(slots=True)
class DayBooks:
    """Totals and the weights by which they will be shared out.

    Weights are kept by agent and class while the day is split: the innermost loop adds one number. What they mean for
    minutes, won and agents is worked out once, when the day is closed.
    """

    lines: Mapping[TenantId, Lines]
    minute_totals: dict[MinuteClass, int] = field(default_factory=lambda: defaultdict(int))
    worked: dict[MinuteClass, dict[AgentId, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))
    won_totals: dict[CostElement, int] = field(default_factory=lambda: defaultdict(int))
    cells: dict[tuple[AgentId, MinuteClass], _Cell] = field(default_factory=dict)
    hours_driven: dict[CostElement, Weights] = field(default_factory=dict)
    handled_s: dict[TenantId, int] = field(default_factory=lambda: defaultdict(int))
    line_weights: dict[tuple[TenantId, MinuteClass], dict[Line, dict[AgentId, int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    )

    def enter(self, chunk: Chunk) -> None:
        """Count a chunk into the totals: once, wherever it goes."""
        self.minute_totals[chunk.kind] += chunk.minutes
        self.worked[chunk.kind][chunk.payee.agent] += chunk.minutes
        for element, micro in chunk.minute_cost.items():
            self.won_totals[element] += micro * chunk.minutes

    def give(self, chunk: Chunk, seconds: int, key: Mapping[CostObject, int]) -> None:
        """Let ``seconds`` of a chunk follow a key."""
        whole = sum(key.values())
        fine = seconds * _FINE
        at = (chunk.payee.agent, chunk.kind)
        cell = self.cells.get(at)
        if cell is None:
            cell = self.cells[at] = _Cell(chunk.minute_cost)
        weights, lines = cell.weights, self.lines
        for owner, part in key.items():
            weight = fine * part // whole
            weights[owner] += weight
            if lines and owner in lines and owner is not None:
                self._give_lines(chunk, owner, weight)

    def _give_lines(self, chunk: Chunk, tenant: TenantId, weight: int) -> None:
        """Let a tenant's part follow its contracts of the slot."""
        of_slot = self.lines[tenant].of(chunk.slot)
        whole = sum(of_slot.values())
        for line, part in of_slot.items():
            self.line_weights[tenant, chunk.kind][line][chunk.payee.agent] += weight * part // whole

    def on_duty(self) -> Weights:
        """Weights of the on-duty time that is somebody's own."""
        found: Weights = defaultdict(int)
        for (_, kind), cell in self.cells.items():
            if is_on_duty(kind):
                for owner, weight in cell.weights.items():
                    found[owner] += weight
        return found

    def paid(self) -> Weights:
        """Weights of all paid time: the key of a day on which nobody was on duty."""
        found: Weights = defaultdict(int)
        for cell in self.cells.values():
            for owner, weight in cell.weights.items():
                found[owner] += weight
        return found

    def minute_weights(self) -> dict[MinuteClass, Weights]:
        """Weights by class of minutes."""
        found: dict[MinuteClass, Weights] = {}
        for (_, kind), cell in self.cells.items():
            own = found.setdefault(kind, defaultdict(int))
            for owner, weight in cell.weights.items():
                own[owner] += weight
        return found

    def won_weights(self) -> dict[CostElement, Weights]:
        """Weights by element of cost: the minutes at what they cost, and what follows the hours on duty."""
        found: dict[CostElement, Weights] = dict(self.hours_driven)
        for cell in self.cells.values():
            for element, micro in cell.minute_cost.items():
                own = found.setdefault(element, defaultdict(int))
                for owner, weight in cell.weights.items():
                    own[owner] += micro * weight
        return found

    def agents(self) -> dict[MinuteClass, dict[CostObject, dict[AgentId, int]]]:
        """Weights by class, cost object and agent."""
        found: dict[MinuteClass, dict[CostObject, dict[AgentId, int]]] = defaultdict(lambda: defaultdict(dict))
        for (agent, kind), cell in self.cells.items():
            for owner, weight in cell.weights.items():
                found[kind][owner][agent] = weight
        return found
