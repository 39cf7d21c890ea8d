"""Cuts: how much more of a line's need, and at which hours; and what a line may give back that has more than enough.

After Cezik & L'Ecuyer (2008), who raise the need where the simulated service is short. Their cuts are subgradients from
one simulation per line and interval; ours take the shape of the misses that one simulation shows anyway.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement, RequirementLine
from wfm.staffing.rounding import carried

Line = tuple[TenantId, Channel]
Numbers = npt.NDArray[np.float64]

NEAR = (0.25, 0.5, 1.0, 0.5, 0.25)
"""A miss also asks for people in the intervals around it: whoever waited came from before, shifts last for hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOutcome:
    """What a line got. Shares 0 … 1; ``misses`` (intervals,): contacts a week beyond those that the target forgives.

    ``chance``: weeks in which the target holds. ``level``: what the line reaches in as many weeks as are asked for: the
    target holds with the asked confidence exactly where ``level`` is not below ``target``.
    """

    chance: float
    level: float
    target: float
    misses: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        require(0 <= self.chance <= 1, f"a chance of {self.chance}")
        require(all(miss >= 0 for miss in self.misses), "fewer misses than none")

    @property
    def gap(self) -> float:
        """How far the level is below the target; 0 where it holds."""
        return max(0.0, self.target - self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutRules:
    """A cut adds ``step_a_gap`` × the gap of a line's own need, between ``step_min`` and ``step_max`` of it.

    No interval gets more than ``tenths_max`` at once. A line whose chance is ``sure`` and whose level is ``slack``
    above its target gives ``back`` of what it was raised, once.
    """

    step_a_gap: Decimal = Decimal("1.5")
    step_min: Decimal = Decimal("0.05")
    step_max: Decimal = Decimal("0.4")
    tenths_max: int = TENTHS_AN_AGENT
    sure: Decimal = Decimal("0.995")
    slack: Decimal = Decimal("0.05")
    back: Decimal = Decimal("0.5")

    def __post_init__(self) -> None:
        require(0 < self.step_min <= self.step_max and self.step_a_gap >= 0, "a step of nothing")
        require(
            self.tenths_max >= 1 and 0 <= self.back <= 1, "a cut that adds nothing, or gives back more than it added"
        )

    def step(self, gap: float) -> float:
        """Part of its own need by which a line with this gap is raised."""
        return float(np.clip(gap * float(self.step_a_gap), float(self.step_min), float(self.step_max)))

    def has_to_spare(self, outcome: LineOutcome) -> bool:
        """Whether a line holds so far above its target that it can give back."""
        return outcome.chance >= self.sure and outcome.level >= outcome.target + float(self.slack)


PLAIN_CUTS = CutRules()


def raised(requirement: Requirement, outcomes: Mapping[Line, LineOutcome], rules: CutRules) -> Requirement:
    """The same requirement with more need for the lines of ``outcomes``, at the hours of their misses."""
    return replace(
        requirement,
        lines=tuple(
            _raised(line, outcomes[line.tenant, line.channel], rules)
            if (line.tenant, line.channel) in outcomes
            else line
            for line in requirement.lines
        ),
    )


def _raised(line: RequirementLine, outcome: LineOutcome, rules: CutRules) -> RequirementLine:
    """At least a tenth more, where the line needs any; never where it needs nobody at all: there it is closed."""
    need = np.array(line.tenths, dtype=float)
    if not need.any():
        return line
    weight = _weight(line, need > 0, outcome)
    wanted = np.minimum(weight * need.sum() * rules.step(outcome.gap), rules.tenths_max)
    more = carried(wanted[None, :])[0]
    if not more.any():
        more[int(np.argmax(weight))] = 1
    return replace(line, tenths=tuple((np.array(line.tenths) + more).tolist()))


def _weight(line: RequirementLine, is_open: npt.NDArray[np.bool_], outcome: LineOutcome) -> Numbers:
    """Shares of the cut (intervals,): as the misses fall; without any, as the square root of the load (safety does)."""
    misses = np.array(outcome.misses or np.zeros(len(is_open)))
    require(len(misses) == len(is_open), "misses of another grid")
    weight = np.where(is_open, np.convolve(misses, NEAR, mode="same"), 0.0)
    if weight.sum() <= 0:
        weight = np.where(is_open, np.sqrt(np.maximum(np.array(line.load_erlang), 0.0)), 0.0)
    if weight.sum() <= 0:
        weight = is_open.astype(float)
    return np.asarray(weight / weight.sum())


def lowered(requirement: Requirement, floor: Requirement, lines: frozenset[Line], back: Decimal) -> Requirement:
    """The same requirement where these lines give ``back`` of what they have beyond ``floor``; never below it."""
    least = {(line.tenant, line.channel): np.array(line.tenths) for line in floor.lines}

    def given_back(line: RequirementLine) -> RequirementLine:
        now = np.array(line.tenths)
        beyond = np.maximum(now - least[line.tenant, line.channel], 0)
        return replace(line, tenths=tuple((now - np.ceil(beyond * float(back)).astype(np.int64)).tolist()))

    return replace(
        requirement,
        lines=tuple(given_back(line) if (line.tenant, line.channel) in lines else line for line in requirement.lines),
    )


def tenths_of(requirement: Requirement) -> dict[Line, int]:
    """Tenths of each line over the grid."""
    return {(line.tenant, line.channel): sum(line.tenths) for line in requirement.lines}
