"""What a roster costs, term by term, counted again from its tours and not from the search's running total."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.money import round_won
from wfm.scheduling.divide.duty import Duty, worked_slots
from wfm.scheduling.divide.stretches import count_changes, stretch_lengths
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.formulate.prices import hours_won
from wfm.scheduling.model.problem import RosterProblem
from wfm.staffing.requirement import TENTHS_AN_AGENT

Ints = npt.NDArray[np.int64]
MINUTES_AN_HOUR = 60


def terms_won(problem: RosterProblem, tours: Ints, duty: Duty) -> dict[str, int]:
    """Won by the name of each term; ``uncovered`` is the price of need that nobody covers.

    ``uncovered_after`` is that of the night after the week, as far as this week's shifts could reach it;
    ``over_staffed`` the price of tenths on duty that no need asks for.
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
    missing = (problem.need[:, : problem.week_slots] - duty.covered).sum(axis=1)
    won["uncovered"] = float((missing * problem.tenth_won).sum())
    won["uncovered_after"] = float(duty.after_won)
    # an uncovered tenth's price gives the need back that was taken off the spare tenths
    given_back = problem.spare_won * float(missing.sum())
    won["uncovered"] -= given_back
    won["over_staffed"] = won.get("over_staffed", 0.0) + given_back
    return {name: round_won(round(amount)) for name, amount in won.items()}


def division_won(given: RosterInput, problem: RosterProblem, duty: Duty, tenths: Ints) -> dict[str, int]:
    """Won by the name of each term of the division ``tenths`` (R, S, K) of the need; standing by is none of it."""
    settings, hours = given.settings, hours_won(given)
    hour = float(sum(hours)) / max(len(hours), 1)
    slots_min = -(-settings.block_minutes_min // problem.slot_minutes)
    short = sum(length < slots_min for length in stretch_lengths(duty, tenths, problem.per_day))
    levels = int((tenths.sum(axis=1) * duty.levels).sum()) / TENTHS_AN_AGENT * problem.slot_minutes / MINUTES_AN_HOUR
    counts = {
        "tenant_change": (settings.tenant_change, count_changes(duty, tenths, problem.per_day)),
        "short_block": (settings.short_block, short),
        "skill_level": (settings.skill_level, levels),
    }
    return {name: round_won(round(hour * float(weight) * count)) for name, (weight, count) in counts.items()}
