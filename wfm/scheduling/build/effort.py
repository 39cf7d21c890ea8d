"""What a build may spend: time or rounds of the search, of the bound and of the division, and who works beside it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from wfm.scheduling.search.search import Clock, Progress, SearchLimits

BOUND_PASSES = 80
WARM_PART = 4
"""A search that begins from a roster of nearly the same week needs this part of the effort of one from nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildLimits:
    """Effort a week: of the search, of the bound beside it, and parts of each day that CP-SAT re-divides (20 ms each).

    ``proof_s``: seconds that a pool small enough may take to be proved behind its search; None tries none.
    ``bound`` None: as long as the search takes, or eighty passes where rounds limit the search. Where the bound has no
    thread of its own, it comes first and takes a quarter of that time. Without ``keeps_interrupted`` a Ctrl-C goes
    through as KeyboardInterrupt: there is a roster already, and nobody waits for this one.
    """

    search: SearchLimits
    bound: SearchLimits | None = None
    block_rounds_a_day: int = 20
    proof_s: float | None = None
    keeps_interrupted: bool = True

    @property
    def bound_limits(self) -> SearchLimits:
        """Where the bound stops."""
        if self.bound is not None:
            return self.bound
        if self.search.rounds is not None or self.search.seconds is None:
            return SearchLimits(rounds=BOUND_PASSES)
        return SearchLimits(seconds=self.search.seconds)


def warmed(limits: BuildLimits) -> BuildLimits:
    """The effort of a build that begins from a roster."""
    seconds, rounds = limits.search.seconds, limits.search.rounds
    search = replace(
        limits.search,
        seconds=None if seconds is None else seconds / WARM_PART,
        rounds=None if rounds is None else -(-rounds // WARM_PART),
    )
    return replace(limits, search=search)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """Who works beside this thread. None of either: all is done here, one thing after the other.

    ``beside`` runs the bound in a thread while the search goes on. ``parts`` searches the parts of a big pool,
    ``count`` of them at the same time.
    """

    beside: Executor | None = None
    parts: Executor | None = None
    count: int = 1


ALONE = Workers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """With what a week is built: its limits, the clock they are measured by, who hears how far it is, who helps."""

    limits: BuildLimits
    clock: Clock
    progress: Callable[[Progress], None] | None = None
    workers: Workers = ALONE
