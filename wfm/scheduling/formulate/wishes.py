"""Wishes of agents as prices of shifts; a person whose wishes were refused lately weighs more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from core.ids import AgentId
from core.messages import say
from core.periods import DateRange, seoul
from wfm.agents import Wish, WishKind
from wfm.scheduling.formulate.availability import WeekSlots
from wfm.scheduling.model.shifts import ShiftMenu
from wfm.scheduling.roster import Roster, Shift

Floats = npt.NDArray[np.float64]

REFUSED_MOST = 1.0
"""How much a wish gains, at most, from others refused before: twice its weight when all were."""
MINUTE = timedelta(minutes=1)


def minutes_of(shift: Shift) -> tuple[int, int]:
    """Begin and end in minutes after the midnight of the shift's day."""
    midnight = seoul(shift.start.date())
    return (shift.start - midnight) // MINUTE, (shift.end - midnight) // MINUTE


def days_of(wish: Wish, days: DateRange) -> list[date]:
    """The days of a wish within a range."""
    return [day for day in days if wish.first <= day <= wish.last]


def refused_share(wishes: Iterable[Wish], history: Sequence[Roster]) -> dict[AgentId, float]:
    """Share of an agent's wished days that the rosters of the past did not meet, 0 … 1; agents without are left out."""
    shifts = {(shift.agent, shift.start.date()): shift for roster in history for shift in roster.shifts}
    asked: dict[AgentId, int] = {}
    refused: dict[AgentId, int] = {}
    for wish in wishes:
        for roster in history:
            for day in days_of(wish, roster.range):
                shift = shifts.get((wish.agent, day))
                span = (None, None) if shift is None else minutes_of(shift)
                asked[wish.agent] = asked.get(wish.agent, 0) + 1
                refused[wish.agent] = refused.get(wish.agent, 0) + (not wish.is_met(*span))
    return {agent: refused[agent] / asked[agent] for agent in asked}


def wish_prices(
    wishes: Iterable[Wish],
    agents: Sequence[AgentId],
    slots: WeekSlots,
    menu: ShiftMenu,
    won: float,
    refused: dict[AgentId, float],
) -> Floats:
    """Whole won (A, D, per_day, M) of every shift that goes against a wish: ``won``, more for who was refused."""
    prices = np.zeros((len(agents), slots.days, slots.per_day, menu.size))
    week = DateRange(first=slots.monday, end=slots.monday + timedelta(days=slots.days))
    starts = np.arange(slots.per_day)[:, None] * slots.minutes
    ends = starts + menu.span[None, :] * slots.minutes
    row_of = {agent: row for row, agent in enumerate(agents)}
    for wish in wishes:
        row = row_of.get(wish.agent)
        if row is None:
            continue
        against = np.ones(ends.shape, dtype=bool)
        if wish.minute is not None:
            is_early = wish.kind is WishKind.EARLY
            against = ends > wish.minute if is_early else np.broadcast_to(starts < wish.minute, ends.shape)
        price = round(won * (1 + REFUSED_MOST * refused.get(wish.agent, 0.0)))
        for day in days_of(wish, week):
            prices[row, (day - slots.monday).days][against] += price
    return prices


def in_words(wish: Wish) -> str:
    """The wish in a few words."""
    hour = "" if wish.minute is None else f"{wish.minute // 60:02}:{wish.minute % 60:02}"
    return say(f"scheduling.wish.{wish.kind.value}", hour=hour)


def broken_wishes(wishes: Iterable[Wish], roster: Roster) -> tuple[tuple[Wish, date], ...]:
    """Wished days of a roster that it does not meet, by agent and day."""
    shifts = {(shift.agent, shift.start.date()): shift for shift in roster.shifts}
    found = []
    for wish in wishes:
        for day in days_of(wish, roster.range):
            shift = shifts.get((wish.agent, day))
            if shift is not None and not wish.is_met(*minutes_of(shift)):
                found.append((wish, day))
    return tuple(sorted(found, key=lambda pair: (pair[0].agent, pair[1])))
