"""What a week's shifts cost, worked as planned: the same timesheets, premiums and payroll as the invoice's costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.context import Session
    from wfm.scheduling.roster import Roster, Shift
    from wfm.simulation.problem import FloorInput

MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekWages:
    """Of the hours that begin in the week: worked hours (training and meetings included, breaks and leave not).

    ``wages_won``: ordinary wages with their part of weekly rest and holiday pay; ``premiums_won``: overtime, night and
    holiday (근로기준법 §56); ``labour_won``: both with leave, insurance and severance.
    """

    hours: Decimal
    wages_won: int
    premiums_won: int
    labour_won: int


def week_wages(session: Session, given: FloorInput, roster: Roster) -> WeekWages:
    """Wages of a floor's shifts; ``roster`` is the one they come from. Somebody who does not come is not paid."""
    from dataclasses import replace

    from cli.rostering.rosters import company_law
    from core.money import round_won
    from invoices.allocation.payroll import MICRO, Payroll
    from invoices.elements import CostElement
    from wfm.agents import Attendance
    from wfm.timesheets import Activity, payee_of
    from wfm.timesheets.build import build_timesheets

    days = given.grid.range
    law = company_law(session, days.first)
    mine = tuple(shift for shift in given.shifts if shift.start.date() in days)
    presences = [
        Attendance(agent=shift.agent, clock_in=shift.start, clock_out=shift.end, break_minutes=_pause_minutes(shift))
        for shift in mine
    ]
    sheets, _ = build_timesheets(
        [replace(roster, shifts=mine)], presences, given.absences, given.agents, given.calendar, law, days
    )
    payroll = Payroll(rates=session.rates, calendar=given.calendar)
    paid_hours = session.rates.value("wage.paid_month_hours", days.first)
    payees = {each.agent: payee_of(each, paid_hours, law.full_time_week_minutes) for each in given.agents}
    minutes, micro = 0, dict.fromkeys(CostElement, 0)
    for sheet in sheets:
        for span in sheet.spans:
            if not span.activity.is_paid or span.activity is Activity.PAID_LEAVE:
                continue
            minutes += span.minutes
            for element, cost in payroll.minute(payees[sheet.agent], span, sheet.day).items():
                micro[element] += cost * span.minutes
    won = {element: round_won(Decimal(cost) / MICRO) for element, cost in micro.items()}
    return WeekWages(
        hours=Decimal(minutes) / MINUTES_AN_HOUR,
        wages_won=won[CostElement.WAGES],
        premiums_won=won[CostElement.PREMIUMS],
        labour_won=sum(won.values()),
    )


def _pause_minutes(shift: Shift) -> int:
    return sum(pause.minutes for pause in shift.pauses)
