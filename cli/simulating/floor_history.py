"""What is behind a week that is simulated: habits from the contact log, and the days that fill the floor before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.periods import DateRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from core.contacts import Contact
    from wfm.scheduling.roster import Shift
    from wfm.simulation.problem import FloorInput

LOG_DAYS = 28
"""So far back the contact log speaks of habits."""

WARM_UP_DAYS = 3
"""Friday to Sunday before a week: what comes while few or none are there is waiting on Monday morning."""


def with_history(session: Session, floor: FloorInput, before: Sequence[Shift] | None) -> FloorInput:
    """A floor with people on it, its habits measured and its boards not empty.

    The days before the week are played on ``before``, the shifts of the week before, or, where there is no roster of
    it, as if that week had been like this one.
    """
    known = {agent.agent for agent in floor.agents}
    earlier = None if before is None else tuple(shift for shift in before if shift.agent in known)
    return replace(with_habits(floor, log_before(session, floor.grid.first_day)), earlier=earlier)


def log_before(session: Session, day: date) -> tuple[Contact, ...]:
    """The contact log of the weeks before a day."""
    from store.contacts import contacts_between

    with session.database.reading() as connection:
        return contacts_between(connection, DateRange(first=day - timedelta(days=LOG_DAYS), end=day))


def with_habits(floor: FloorInput, log: Sequence[Contact]) -> FloorInput:
    """A floor with people on it, its habits as a contact log tells them, its boards not empty: the days before are
    played as if they had been like those of the floor's first week."""
    from wfm.simulation.habits import measured_habits

    return replace(
        floor,
        habits=measured_habits(log, floor.services, floor.agents, floor.rules),
        warm_up_days=WARM_UP_DAYS,
    )
