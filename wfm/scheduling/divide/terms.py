"""What a roster costs, term by term, counted again from its tours and not from the search's running total."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.money import round_won
from wfm.scheduling.divide.duty import Duty, worked_slots
from wfm.scheduling.model.problem import RosterProblem

Ints = npt.NDArray[np.int64]


def terms_won(problem: RosterProblem, tours: Ints, duty: Duty) -> dict[str, int]:
    """Won by the name of each term; ``uncovered`` is the price of need that nobody covers.

    ``uncovered_after`` is that of the night after the week, as far as this week's shifts could reach it.
    """
    worked = worked_slots(problem, tours)
    hours = worked.sum(axis=1)
    rows = np.arange(len(problem.agents))
    won: dict[str, float] = {name: float(won) for name, won in problem.fixed_terms.items()}
    for name, slot_cost in problem.slot_terms.items():
        won[name] = won.get(name, 0.0) + float((slot_cost * worked).sum())
    for name, week_cost in problem.week_terms.items():
        won[name] = won.get(name, 0.0) + float(week_cost[rows, hours].sum())
    row, day = np.nonzero(tours[:, :, 0] >= 0)
    for name, shift_cost in problem.shift_terms.items():
        won[name] = won.get(name, 0.0) + float(shift_cost[row, day, tours[row, day, 0], tours[row, day, 1]].sum())
    missing = problem.need[:, : problem.week_slots] - duty.covered
    won["uncovered"] = float((missing.sum(axis=1) * problem.tenth_won).sum())
    won["uncovered_after"] = float(duty.after_won)
    return {name: round_won(round(amount)) for name, amount in won.items()}
