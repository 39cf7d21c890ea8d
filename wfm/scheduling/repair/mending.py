"""Answer a gap with few changed shifts: those who could help are searched again, everybody else stays."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.kernels.kernels_repair import mend
from wfm.scheduling.kernels.kernels_routing import value_of_duty
from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.repair.freeze import ChangePrices, Touch, frozen, with_change_prices
from wfm.scheduling.search.search import Searcher

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

HELPERS_MOST = 60
NOISE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """``touched`` (S,) slots differ in hands or need; ``covered`` (Q, S) tenths were planned for each queue.

    Where nothing is touched no more is needed than was planned: an old gap is not a repair's business.
    """

    touched: Bools
    covered: Ints

    def need(self, problem: RosterProblem) -> Ints:
        """Need (Q, H) that the repair goes by."""
        need, week, calm = problem.need.copy(), problem.week_slots, ~self.touched
        need[:, :week][:, calm] = np.minimum(need[:, :week], self.covered)[:, calm]
        return need


@dataclass(frozen=True, slots=True, kw_only=True)
class MendLimits:
    """Rounds in which two or three helpers are placed again together, and the seed that draws them."""

    rounds: int = 400
    seed: int = 1


def mended_tours(
    problem: RosterProblem, touch: Touch, gaps: Gaps, prices: ChangePrices, limits: MendLimits
) -> tuple[Ints, int]:
    """Tours (A, D, 3) that answer the gaps, and how many agents were asked."""
    held = replace(frozen(problem, touch), need=gaps.need(problem))
    priced, _ = with_change_prices(held, touch, prices, only_worse=True)
    searcher = Searcher(priced)
    searcher.load(touch.tours)
    helpers = _helpers(searcher, touch, gaps)
    if len(helpers) == 0:
        return touch.tours, 0
    seed_kernels(limits.seed)
    tables = (searcher.tours, searcher.space, searcher.routing, searcher.flow, searcher.state)
    mend(helpers, 0, 0.0, *tables)
    mend(helpers, limits.rounds, NOISE, *tables)
    mend(helpers, 0, 0.0, *tables)
    return searcher.state.tours.copy(), len(helpers)


def _helpers(searcher: Searcher, touch: Touch, gaps: Gaps) -> Ints:
    """Rows of agents whose hands would relieve touched slots, those that would relieve most first."""
    problem = searcher.problem
    worth, value = np.zeros(len(touch.tours)), np.zeros(problem.horizon)
    on = duty_of(problem, touch.tours).on
    for row in np.flatnonzero(~touch.closed.all(axis=1)).tolist():
        value_of_duty(row, searcher.state.usable[row], searcher.routing, searcher.flow, value)
        worth[row] = value[: problem.week_slots][~on[row] & gaps.touched].sum()
    found = np.argsort(-worth, kind="stable")[:HELPERS_MOST]
    return found[worth[found] > 0].astype(np.int64)
