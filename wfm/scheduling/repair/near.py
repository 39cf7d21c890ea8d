"""A new roster near one that people know already: each shift that differs has its price."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.formulate.pinning import pin_of
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.pins import Pin
from wfm.scheduling.repair.freeze import Touch, change_prices, with_change_prices
from wfm.scheduling.repair.week import laid_out
from wfm.scheduling.roster import Roster


def shapes_near(near: Roster | None) -> list[Pin]:
    """Its shifts as pins, so that the menu has their lengths."""
    return [pin for shift in (near.shifts if near is not None else ()) if (pin := pin_of(shift)) is not None]


def near_roster(problem: RosterProblem, given: RosterInput, near: Roster) -> RosterProblem:
    """The problem with the distance from ``near`` as the term ``changed_shift``; nothing is forbidden.

    A shift of ``near`` keeps its break where the tour has it. Agents whose shifts no tour can hold have no distance.
    """
    end = problem.monday.toordinal() + problem.days
    shifts = [s for s in near.shifts if problem.monday.toordinal() <= s.start.date().toordinal() < end]
    _, tours, rigid = laid_out(problem, shifts)
    closed = np.zeros(tours.shape[:2], dtype=bool)
    closed[[problem.agents.index(agent) for agent in rigid]] = True
    touch = Touch(tours=tours, now_slot=0, notice_slot=0, closed=closed)
    priced, off_won = with_change_prices(problem, touch, change_prices(given), only_worse=False)
    known = tours[:, :, :1] >= 0
    return replace(
        priced,
        held=np.where(known, tours, -1) if problem.held is None else np.where(problem.held >= 0, problem.held, tours),
        fixed_terms={**problem.fixed_terms, "changed_shift": round(float(off_won.sum()))},
    )
