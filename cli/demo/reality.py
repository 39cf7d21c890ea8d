"""What happened in the month that is billed: who really came, what quality was found, one week call by call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

import numpy as np

from cli.demo.shops import Shop
from contracts.menu import MenuKind
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome, QualityMeasure, QualityResult
from core.ids import AgentId
from core.periods import DateRange, seoul
from wfm.agents import Absence, Agent, Attendance, OvertimeCause
from wfm.scheduling.roster import Roster, Shift

LATE_ODDS = 0.045
OVERTIME_ODDS = 0.03
SAMPLES_A_WEEK = 6
HAPPY_CALLS_A_DAY = 4
REACHED_ODDS = 0.67


def sample_attendance(
    rosters: Sequence[Roster], absences: Sequence[Absence], days: DateRange, seed: int
) -> tuple[Attendance, ...]:
    """Clocked presence for every shift that begins in ``days``: most on time, some late, some stay longer.

    Overtime always has a cause, because somebody will have to bear it.
    """
    rng = np.random.default_rng(seed)
    found = []
    for shift in sorted((s for r in rosters for s in r.shifts), key=lambda s: (s.start, s.agent)):
        if shift.start.date() in days and not _is_away(shift, absences):
            found.append(_presence(shift, rng))
    return tuple(found)


def on_time(rosters: Sequence[Roster]) -> tuple[Attendance, ...]:
    """Clocked presence exactly as planned: nobody late, nobody longer."""
    return tuple(
        Attendance(
            agent=shift.agent,
            clock_in=shift.start,
            clock_out=shift.end,
            break_minutes=sum(pause.minutes for pause in shift.pauses),
        )
        for roster in rosters
        for shift in sorted(roster.shifts, key=lambda each: (each.start, each.agent))
    )


def _is_away(shift: Shift, absences: Sequence[Absence]) -> bool:
    return any(a.agent == shift.agent and a.start <= shift.start and shift.end <= a.end for a in absences)


def _presence(shift: Shift, rng: np.random.Generator) -> Attendance:
    late = timedelta(minutes=int(rng.integers(4, 26))) if rng.random() < LATE_ODDS else timedelta(0)
    cause, tenant, longer = None, None, timedelta(0)
    if not late and rng.random() < OVERTIME_ODDS:
        longer = timedelta(minutes=30 * int(rng.integers(1, 3)))
        cause = OvertimeCause(rng.choice(["planning", "absence"]))
    return Attendance(
        agent=shift.agent,
        clock_in=shift.start + late,
        clock_out=shift.end + longer,
        break_minutes=sum(pause.minutes for pause in shift.pauses),
        overtime_cause=cause,
        overtime_tenant=tenant,
    )


def sample_quality(shops: Sequence[Shop], days: DateRange, seed: int) -> tuple[QualityResult, ...]:
    """Weekly samples of quality (QA), satisfaction (CSAT) and solved-at-once (FCR) per tenant, on Fridays."""
    rng = np.random.default_rng(seed)
    centres = {QualityMeasure.QA: 91.0, QualityMeasure.CSAT: 89.0, QualityMeasure.FCR: 78.0}
    found = []
    for shop in shops:
        channel = shop.services[0].channel
        for day in days:
            if day.weekday() != 4:
                continue
            for measure, centre in centres.items():
                score = float(np.clip(rng.normal(centre, 3.0), 0, 100))
                found.append(
                    QualityResult(
                        tenant=shop.tenant.tenant,
                        channel=channel,
                        day=day,
                        measure=measure,
                        sampled=SAMPLES_A_WEEK,
                        score=Decimal(f"{score:.1f}"),
                    )
                )
    return tuple(found)


def sample_contact_log(
    shops: Sequence[Shop], counts: Sequence[ContactDay], agents: Sequence[Agent], seed: int
) -> tuple[Contact, ...]:
    """The same contacts as ``counts``, one by one: when offered, answered, ended, by whom, with what outcome."""
    rng = np.random.default_rng(seed)
    found: list[Contact] = []
    by_tenant = {shop.tenant.tenant: shop for shop in shops}
    for day in counts:
        shop = by_tenant[day.tenant]
        crew = [a.agent for a in agents if a.serves(day.tenant, day.channel, day.day)]
        aht_s = next(s.aht_s for s in shop.services if s.channel is day.channel)
        for index, (offered, answered) in enumerate(zip(day.offered, day.answered, strict=True)):
            for number in range(offered or 0):
                start = seoul(day.day, index * day.interval_minutes)
                moment = start + timedelta(seconds=int(rng.integers(0, day.interval_minutes * 60)))
                found.append(_contact(shop, day, moment, number < (answered or 0), crew, aht_s, len(found), rng))
    return tuple(found)


def _contact(
    shop: Shop,
    day: ContactDay,
    offered_at: datetime,
    is_answered: bool,
    crew: Sequence[AgentId],
    aht_s: int,
    serial: int,
    rng: np.random.Generator,
) -> Contact:
    names, odds = zip(*shop.industry.types, strict=True)
    wait = timedelta(seconds=int(rng.exponential(9 if day.channel is not Channel.BOARD else 3600)))
    talk = timedelta(seconds=max(20, int(rng.lognormal(np.log(aht_s * 0.8), 0.45))))
    wrap = timedelta(seconds=max(5, int(rng.exponential(aht_s * 0.12))))
    answered_at = offered_at + wait if is_answered else None
    ended_at = answered_at + talk if answered_at else offered_at + wait
    outcome = (
        Outcome(rng.choice(["solved", "handed_over", "callback"], p=[0.8, 0.16, 0.04]))
        if is_answered
        else Outcome.ABANDONED
    )
    return Contact(
        contact=f"{day.tenant}-{day.day:%Y%m%d}-{serial:06d}",
        tenant=day.tenant,
        channel=day.channel,
        line=Line.ORDER if rng.random() < 0.3 else Line.ENQUIRY,
        type=str(rng.choice(names, p=odds)),
        offered_at=offered_at,
        answered_at=answered_at,
        ended_at=ended_at,
        wrap_ended_at=ended_at + wrap if is_answered else None,
        agent=crew[int(rng.integers(0, len(crew)))] if is_answered and crew else None,
        outcome=outcome,
        customer_hash=f"c{int(rng.integers(0, 2**40)):010x}",
    )


def sample_happy_calls(
    shop: Shop, days: DateRange, agents: Sequence[Agent], calendar: HolidayCalendar, seed: int
) -> tuple[Contact, ...]:
    """Outbound calls after a delivery, a few on every working day; two of three reach somebody."""
    rng = np.random.default_rng(seed)
    tenant, kind = shop.tenant.tenant, MenuKind.HAPPY_CALL.log_type or ""
    found: list[Contact] = []
    for day in days:
        if day.weekday() >= 5 or calendar.is_holiday(day):
            continue
        crew = [a.agent for a in agents if a.serves(tenant, Channel.PHONE, day)]
        for minute in sorted(rng.integers(14 * 60, 17 * 60, HAPPY_CALLS_A_DAY).tolist()):
            moment = seoul(day, minute) + timedelta(seconds=int(rng.integers(0, 60)))
            rang = moment + timedelta(seconds=int(rng.integers(5, 25)))
            is_reached = rng.random() < REACHED_ODDS
            talk = timedelta(seconds=int(rng.integers(50, 180)))
            found.append(
                Contact(
                    contact=f"{tenant}-H{day:%Y%m%d}-{len(found):04d}",
                    tenant=tenant,
                    channel=Channel.PHONE,
                    line=Line.ORDER,
                    type=kind,
                    offered_at=moment,
                    answered_at=rang if is_reached else None,
                    ended_at=rang + talk if is_reached else rang,
                    wrap_ended_at=rang + talk + timedelta(seconds=20) if is_reached else None,
                    agent=crew[int(rng.integers(0, len(crew)))] if is_reached and crew else None,
                    outcome=Outcome.SOLVED if is_reached else Outcome.ABANDONED,
                    customer_hash=f"c{int(rng.integers(0, 2**40)):010x}",
                )
            )
    return tuple(found)


def month_before(today: date) -> DateRange:
    """The calendar month before ``today``."""
    first_of_month = today.replace(day=1)
    last_month = (first_of_month - timedelta(days=1)).replace(day=1)
    return DateRange(first=last_month, end=first_of_month)
