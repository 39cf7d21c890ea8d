"""What the choices of a week cost, by name: each term an array of won, from the weights of the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.money import round_won
from wfm.agents import Absence, Agent, ordinary_hour_won
from wfm.scheduling.formulate.availability import WeekSlots, contracted_minutes, night_share, week_minutes_most
from wfm.scheduling.formulate.fairness import burdens, fairness_prices
from wfm.scheduling.formulate.wishes import refused_share, wish_prices
from wfm.scheduling.model.shifts import ShiftMenu
from wfm.staffing.requirement import TENTHS_AN_AGENT

if TYPE_CHECKING:
    from wfm.scheduling.formulate.formulation import RosterInput

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def hours_won(given: RosterInput) -> list[Decimal]:
    """Ordinary wage of an hour, by agent of the pool; weights are multiples of its mean."""
    full = given.law.full_time_week_minutes
    return [ordinary_hour_won(agent, given.paid_month_hours, full) for agent in given.pool_agents]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What the choices of a week cost, by name. ``slot_won`` (A,) is the ordinary wage of a slot."""

    given: RosterInput
    agents: tuple[Agent, ...]
    slots: WeekSlots
    slot_won: Floats
    mean_slot_won: float

    @classmethod
    def of(cls, given: RosterInput, agents: tuple[Agent, ...], slots: WeekSlots) -> Prices:
        won = np.array([float(hour * slots.minutes / 60) for hour in hours_won(given)])
        return cls(
            given=given, agents=agents, slots=slots, slot_won=won, mean_slot_won=float(won.mean()) if agents else 1.0
        )

    def tenth_won(self, need: Ints) -> Ints:
        """Price (Q,) of an uncovered tenth in a slot."""
        settings = self.given.settings
        week_minutes = (
            need[:, : self.slots.days * self.slots.per_day].sum(axis=1) * self.slots.minutes / TENTHS_AN_AGENT
        )
        is_small = week_minutes <= settings.small_tenant_week_minutes
        weight = np.where(is_small, float(settings.uncovered_small), float(settings.uncovered))
        missed = np.maximum(1, np.rint(weight * self.mean_slot_won / TENTHS_AN_AGENT)).astype(np.int64)
        return np.asarray(missed + self.spare_won)

    def slot_terms(self, need: Ints, trained: Bools, busy: Bools) -> dict[str, Floats]:
        """Won per slot worked (A, H): premiums of night and holiday, standing by off the peak, training attended.

        ``over_staffed`` is paid for every slot on duty here, and given back for the need in ``fixed_terms`` and, where
        that is not covered, in ``tenth_won``: what is left is exactly the price of spare tenths.
        """
        law, settings, slots = self.given.law, self.given.settings, self.slots
        days = slots.calendar_days
        night = np.tile(night_share(law, slots.minutes), len(days))[: slots.horizon]
        holiday = np.repeat([self.given.calendar.is_holiday(day) for day in days], slots.per_day)[: slots.horizon]
        wage = self.slot_won[:, None]
        own_need = trained.astype(float) @ need
        peak = np.maximum(own_need.max(axis=1, keepdims=True), 1.0)
        return {
            "night_premium": wage * float(law.night_premium) * night,
            "holiday_premium": wage * float(law.holiday_premium) * holiday,
            "off_peak": np.where(busy, 0.0, wage * float(settings.off_peak) * (1.0 - own_need / peak)),
            "over_staffed": np.where(busy, 0.0, float(TENTHS_AN_AGENT * self.spare_won)),
            "missed_training": np.where(busy, -self._missed_won(), 0.0),
        }

    @property
    def spare_won(self) -> int:
        """Price of a spare tenth in a slot."""
        return round(self.mean_slot_won * float(self.given.settings.over_staffed) / TENTHS_AN_AGENT)

    @property
    def week_most(self) -> Ints:
        """Most slots (A,) of the week."""
        most = [week_minutes_most(a, self.given.law, self.slots.monday) // self.slots.minutes for a in self.agents]
        return np.array(most, dtype=np.int64)

    def paid_slots(self, absences: Sequence[tuple[Absence, ...]]) -> Ints:
        """Slots (A,) of the week that the contract pays and leave or holidays do not take."""
        minutes = (
            contracted_minutes(agent, away, self.given.calendar, self.slots)
            for agent, away in zip(self.agents, absences, strict=True)
        )
        return np.array([int(paid // self.slots.minutes) for paid in minutes], dtype=np.int64)

    def week_terms(self, absences: Sequence[tuple[Absence, ...]]) -> dict[str, Floats]:
        """Won by slots worked in the week (A, most + 1): overtime beyond what is paid anyway, paid hours not used.

        In a week with leave or a holiday, hours beyond the rest of the contract count as overtime already: dearer
        than law asks, so that a plan does not take back the leave.
        """
        paid = self.paid_slots(absences)[:, None]
        worked = np.arange(int(self.week_most.max(initial=0)) + 1)
        wage = self.slot_won[:, None]
        return {
            "overtime": wage * (1.0 + float(self.given.law.overtime_premium)) * np.maximum(0, worked - paid),
            "unrostered": wage * float(self.given.settings.unrostered) * np.maximum(0, paid - worked),
        }

    def shift_terms(self, menu: ShiftMenu) -> dict[str, Floats]:
        """Won per shift (A, D, per_day, M): wishes not met; nights, weekends, holidays of who had most."""
        given, hour = self.given, self.mean_slot_won * 60 / self.slots.minutes
        codes = [agent.agent for agent in self.agents]
        found: dict[str, Floats] = {}
        if given.wishes:
            refused = refused_share(given.wishes, given.history)
            won = hour * float(given.settings.wish)
            wished = wish_prices(given.wishes, codes, self.slots, menu, won, refused)
            found |= {"wishes": wished} if wished.any() else {}
        if given.history:
            won = hour * float(given.settings.fairness)
            unliked = burdens(given.law, given.calendar)
            found |= fairness_prices(unliked, self.agents, given.history, self.slots, menu, won)
        return found

    def fixed_terms(self, busy: Bools, need: Ints, carried: Bools) -> dict[str, int]:
        """Won whatever the roster: the contracts' wages, and what other terms pay too much or too little.

        The price of all training is given back by attendance; that of spare tenths lacks the hands of last week's
        shifts, and has the need's too much.
        """
        slots = [Decimal(agent.week_minutes) / self.slots.minutes for agent in self.agents]
        wages = sum((Decimal(str(won)) * n for won, n in zip(self.slot_won, slots, strict=True)), Decimal(0))
        missed = Decimal(str(self._missed_won())) * int(busy.sum())
        spare = self.spare_won * (TENTHS_AN_AGENT * int(carried.sum()) - int(need.sum()))
        return {"contracted_wages": round_won(wages), "over_staffed": spare, "missed_training": round_won(missed)}

    def _missed_won(self) -> float:
        return self.mean_slot_won * float(self.given.settings.missed_training)
