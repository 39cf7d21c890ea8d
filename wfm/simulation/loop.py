"""The loop: requirement ▶ roster ▶ simulation ▶ cuts, until every target holds or the reason is known.

Staffing first and rostering after is known to be far from the best (Avramidis 2010): the requirement knows neither
skills nor breaks. So the roster is played, and a line that misses its target gets more safety in the next requirement
(a cut, after Cezik & L'Ecuyer 2008). How a roster is built and played is passed in: this module knows neither engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from core.errors import require
from wfm.simulation.cuts import PLAIN_CUTS, CutRules, Line, LineOutcome, lowered, raised, tenths_of
from wfm.staffing.requirement import Requirement


class LoopEnd(StrEnum):
    """Why the loop ended."""

    HELD = "held"
    STUCK = "stuck"
    OUT_OF_ROUNDS = "out_of_rounds"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopLimits:
    """Where the loop gives up: after ``rounds_max`` rosters, and line by line.

    A line is stuck when ``patience`` cuts in a row raised neither its level nor its chance by ``gain_min``: nobody
    trained is free, or the law allows no more. It falls back to the need with which it did best and gets no further
    cut, so that it does not eat the hours of the others.
    """

    rounds_max: int = 8
    patience: int = 2
    gain_min: Decimal = Decimal("0.005")
    cuts: CutRules = PLAIN_CUTS

    def __post_init__(self) -> None:
        require(self.rounds_max >= 1 and self.patience >= 1 and self.gain_min >= 0, "a loop without rounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came out of one roster, by line; a line without a target is left out."""

    outcomes: Mapping[Line, LineOutcome]

    @property
    def missed(self) -> tuple[Line, ...]:
        """Lines that do not hold, the furthest from their target first."""
        missed = (line for line, outcome in self.outcomes.items() if outcome.gap > 0)
        return tuple(sorted(missed, key=lambda line: (-self.outcomes[line].gap, line)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One pass: the requirement that was rostered, what came out, and which lines were raised and lowered after it."""

    requirement: Requirement
    played: Played
    cut: tuple[Line, ...] = ()
    given_back: tuple[Line, ...] = ()

    @property
    def held(self) -> int:
        """How many lines hold."""
        return len(self.played.outcomes) - len(self.played.missed)

    @property
    def rank(self) -> tuple[int, float, int]:
        """The smaller, the better: lines that miss, how far they are away together, need."""
        gaps = sum(outcome.gap for outcome in self.played.outcomes.values())
        return len(self.played.missed), round(gaps, 2), sum(tenths_of(self.requirement).values())


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopResult:
    """All rounds, the number of the best one, and why it ended. ``stuck`` names the lines that more need did not help.

    A line can be stuck and yet hold in the best round.
    """

    end: LoopEnd
    rounds: tuple[Round, ...]
    best: int
    stuck: tuple[Line, ...]

    @property
    def missed(self) -> tuple[Line, ...]:
        """Lines that do not hold in the best round, the furthest from their target first."""
        return self.rounds[self.best].played.missed


@dataclass(slots=True)
class _Lines:
    """What the rounds so far say of each line: the outcome and the requirement of its best, and cuts without gain."""

    best: dict[Line, LineOutcome] = field(default_factory=dict)
    best_in: dict[Line, Requirement] = field(default_factory=dict)
    without_gain: dict[Line, int] = field(default_factory=dict)
    gave_back: set[Line] = field(default_factory=set)

    def learn(self, requirement: Requirement, outcomes: Mapping[Line, LineOutcome], limits: LoopLimits) -> None:
        for line, outcome in outcomes.items():
            known, least = self.best.get(line), float(limits.gain_min)
            is_gain = (
                known is None or outcome.level >= known.level + least or outcome.chance >= known.chance + 2 * least
            )
            self.without_gain[line] = 0 if is_gain or outcome.gap == 0 else self.without_gain.get(line, 0) + 1
            if known is None or is_gain:
                self.best[line], self.best_in[line] = outcome, requirement

    def is_stuck(self, line: Line, limits: LoopLimits) -> bool:
        return self.without_gain.get(line, 0) >= limits.patience


def hold_targets(
    requirement: Requirement,
    play: Callable[[Requirement, int], Played],
    limits: LoopLimits | None = None,
) -> LoopResult:
    """Build, play and cut until every line holds.

    ``play`` makes a roster of a requirement and plays it; it is called once a round, with the round's number from 0. An
    outcome for a line that the requirement does not have breaks an invariant. A KeyboardInterrupt in ``play`` ends the
    loop with the rounds so far; in the first round it goes through.
    """
    limits = limits or LoopLimits()
    known = {(line.tenant, line.channel) for line in requirement.lines}
    original, rounds, seen = requirement, list[Round](), _Lines()
    end = LoopEnd.OUT_OF_ROUNDS
    while len(rounds) < limits.rounds_max:
        try:
            played = play(requirement, len(rounds))
        except KeyboardInterrupt:
            if not rounds:
                raise
            end = LoopEnd.INTERRUPTED
            break
        require(set(played.outcomes) <= known, "an outcome for a line without a requirement")
        seen.learn(requirement, played.outcomes, limits)
        this = Round(requirement=requirement, played=played)
        helpable = tuple(line for line in played.missed if not seen.is_stuck(line, limits))
        if not helpable:
            end = LoopEnd.STUCK if played.missed else LoopEnd.HELD
            rounds.append(this)
            break
        spare = _sparing(played, seen, original, requirement, limits)
        requirement = _next(original, this, seen, (helpable, spare), limits)
        seen.gave_back |= spare
        is_over = len(rounds) + 1 == limits.rounds_max
        rounds.append(this if is_over else replace(this, cut=helpable, given_back=tuple(sorted(spare))))
    best = min(range(len(rounds)), key=lambda number: rounds[number].rank)
    stuck = tuple(
        sorted(line for line in seen.best if seen.is_stuck(line, limits) and line in rounds[-1].played.missed)
    )
    return LoopResult(end=end, rounds=tuple(rounds), best=best, stuck=stuck)


def _sparing(
    played: Played, seen: _Lines, original: Requirement, requirement: Requirement, limits: LoopLimits
) -> frozenset[Line]:
    """Lines raised before that now have more than enough; each gives back once, or it would swing for ever."""
    first, now = tenths_of(original), tenths_of(requirement)
    return frozenset(
        line
        for line, outcome in played.outcomes.items()
        if now[line] > first[line] and line not in seen.gave_back and limits.cuts.has_to_spare(outcome)
    )


def _next(
    original: Requirement,
    this: Round,
    seen: _Lines,
    moved: tuple[Sequence[Line], frozenset[Line]],
    limits: LoopLimits,
) -> Requirement:
    """The requirement of the next round: cuts, what is given back, and stuck lines as they did best."""
    helpable, spare = moved
    outcomes = this.played.outcomes
    following = raised(this.requirement, {line: outcomes[line] for line in helpable}, limits.cuts)
    following = lowered(following, original, spare, limits.cuts.back)
    stuck = {line for line in this.played.missed if seen.is_stuck(line, limits)}
    return replace(
        following,
        lines=tuple(
            next(old for old in seen.best_in[key].lines if (old.tenant, old.channel) == key) if key in stuck else line
            for line in following.lines
            for key in [(line.tenant, line.channel)]
        ),
    )
