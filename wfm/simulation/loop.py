"""The loop: requirement ▶ roster ▶ simulation ▶ cuts, until every target holds or the reason is known.

Staffing first and rostering after is known to be far from the best: the requirement knows neither skills nor breaks. So
the roster is played, and a line that misses its target gets more safety in the next requirement (a cut, after Cezik &
L'Ecuyer 2008). How a roster is built and played is passed in: this module knows neither engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from wfm.staffing.requirement import Requirement, RequirementLine
from wfm.staffing.rounding import carried

Line = tuple[TenantId, Channel]
Chances = Mapping[Line, float]
"""Chance (0 … 1) that the target of a line holds; a line without a target is left out."""


class LoopEnd(StrEnum):
    """Why the loop ended."""

    HELD = "held"
    STUCK = "stuck"
    OUT_OF_ROUNDS = "out_of_rounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopLimits:
    """``confidence``: the chance with which each target shall hold. A cut adds ``step`` of a line's own need.

    A line is stuck when ``patience`` cuts in a row did not raise its chance by ``gain_min``: nobody trained is free, or
    the law allows no more. It gets no further cut, so that it does not eat the hours of the others.
    """

    confidence: Decimal = Decimal("0.9")
    step: Decimal = Decimal("0.15")
    rounds_max: int = 8
    patience: int = 2
    gain_min: Decimal = Decimal("0.01")

    def __post_init__(self) -> None:
        require(0 < self.confidence <= 1 and self.step > 0, "a confidence or a step of nothing")
        require(self.rounds_max >= 1 and self.patience >= 1 and self.gain_min >= 0, "a loop without rounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One pass: the requirement that was rostered, the chances that came out, and the lines that got a cut after it."""

    requirement: Requirement
    chances: Chances
    cut: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopResult:
    """All rounds, the number of the best one (most lines held, then fewest hours needed), and why it ended.

    ``stuck`` names the lines that more safety did not help.
    """

    end: LoopEnd
    rounds: tuple[Round, ...]
    best: int
    missed: tuple[Line, ...]
    stuck: tuple[Line, ...]


def hold_targets(
    requirement: Requirement, play: Callable[[Requirement], Chances], limits: LoopLimits | None = None
) -> LoopResult:
    """Build, play and cut until every line holds at the asked confidence.

    ``play`` makes a roster of a requirement and plays it; it is called once a round. A chance for a line that the
    requirement does not have breaks an invariant.
    """
    limits = limits or LoopLimits()
    lines = {(line.tenant, line.channel) for line in requirement.lines}
    rounds: list[Round] = []
    without_gain: dict[Line, int] = {}
    best_chance: dict[Line, float] = {}
    end = LoopEnd.OUT_OF_ROUNDS
    for number in range(limits.rounds_max):
        chances = play(requirement)
        require(set(chances) <= lines, "a chance for a line without a requirement")
        missed = _missed(chances, limits)
        for line in missed:
            is_gain = chances[line] >= best_chance.get(line, -1.0) + float(limits.gain_min)
            without_gain[line] = 0 if is_gain else without_gain.get(line, 0) + 1
            best_chance[line] = max(chances[line], best_chance.get(line, -1.0))
        helpable = tuple(line for line in missed if without_gain[line] < limits.patience)
        is_last = not helpable or number + 1 == limits.rounds_max
        rounds.append(Round(requirement=requirement, chances=dict(chances), cut=() if is_last else helpable))
        if not missed:
            end = LoopEnd.HELD
        elif not helpable:
            end = LoopEnd.STUCK
        if is_last:
            break
        requirement = with_more_safety(requirement, helpable, limits.step)
    best = min(range(len(rounds)), key=lambda n: (len(_missed(rounds[n].chances, limits)), _tenths(rounds[n])))
    missed = _missed(rounds[best].chances, limits)
    stuck = tuple(line for line in missed if without_gain.get(line, 0) >= limits.patience)
    return LoopResult(end=end, rounds=tuple(rounds), best=best, missed=missed, stuck=stuck)


def with_more_safety(requirement: Requirement, lines: tuple[Line, ...], step: Decimal) -> Requirement:
    """The same requirement with ``step`` more of their need for these lines: at least a tenth, where they need any."""
    wanted = set(lines)
    return replace(
        requirement,
        lines=tuple(
            _raised(line, float(step)) if (line.tenant, line.channel) in wanted else line for line in requirement.lines
        ),
    )


def _raised(line: RequirementLine, step: float) -> RequirementLine:
    need = np.array(line.tenths, dtype=float)
    more = carried((need * step)[None, :])[0]
    if need.any() and not more.any():
        more[int(np.argmax(need))] = 1
    return replace(line, tenths=tuple((np.array(line.tenths) + more).tolist()))


def _missed(chances: Chances, limits: LoopLimits) -> tuple[Line, ...]:
    return tuple(sorted(line for line, chance in chances.items() if chance < limits.confidence))


def _tenths(round_: Round) -> int:
    return sum(sum(line.tenths) for line in round_.requirement.lines)
