"""The bound beside the search: in a thread of the caller's executor, since the kernels hold no lock."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from types import TracebackType
from typing import Self

from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.bound import Bound, lower_bound
from wfm.scheduling.search.search import Clock, SearchLimits


class BoundBeside:
    """A bound under way. Whatever ends the ``with`` block ends the bound, too, at its next look."""

    def __init__(
        self, executor: Executor, problem: RosterProblem, *, limits: SearchLimits, seed: int, clock: Clock
    ) -> None:
        """Begin at once. The executor's worker is a thread, or the call itself; it cannot be another process."""
        self._is_stopped = False
        self._known: Bound | None = None
        self._future: Future[Bound] = executor.submit(
            lower_bound, problem, limits=limits, seed=seed, clock=clock, tell=self._hear
        )

    def __enter__(self) -> Self:
        """Nothing more to begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it stop; its executor waits for it."""
        self._is_stopped = True

    def won(self) -> int | None:
        """The best bound so far, None before the first look."""
        return None if self._known is None else self._known.won

    def result(self, *, at_once: bool) -> Bound:
        """The bound at its limits, or ``at_once`` as it is at its next look. Raises what the worker raised."""
        self._is_stopped = self._is_stopped or at_once
        return self._future.result()

    def _hear(self, bound: Bound) -> bool:
        self._known = bound
        return self._is_stopped
