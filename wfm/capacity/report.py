"""The answer to the asked certainty as the records that are shown: weeks, hires, training, leave, what is short."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.ids import TenantId
from core.money import round_rate, round_won
from core.periods import DAYS_A_WEEK
from wfm.capacity.answer import (
    Answer,
    CapacityInput,
    commitment_won,
    ended_won,
    engagement_won,
    present,
    reachable_share,
    spent_won,
)
from wfm.capacity.assumptions import HireKind
from wfm.capacity.futures import engaged, own_changes
from wfm.capacity.need import Floats
from wfm.capacity.problem import TrainingNeed
from wfm.capacity.records import (
    STAFF,
    CapacityPlan,
    CertaintyPoint,
    HireStep,
    PeopleWeek,
    Remedy,
    ShortWeek,
    TenantCover,
    TrainingStep,
    WeekPlan,
)
from wfm.capacity.training import chance_below, who_learns

TENTH = Decimal("0.1")


def capacity_report(
    given: CapacityInput, answers: Sequence[Answer], *, futures_made: int, futures_checked: int
) -> CapacityPlan:
    """The plan of the asked certainty, and the price of all."""
    asked = next(answer for answer in answers if answer.certainty == given.certainty)
    assumed = given.given
    return CapacityPlan(
        pool=given.need.pool,
        certainty=given.certainty,
        trained_min=given.trained_min,
        seed=given.seed,
        weeks=_weeks(given, asked),
        hires=_hire_steps(given, asked),
        temporary_ends={
            monday: count
            for monday, count in zip(given.need.mondays, asked.decisions.temporary_ends, strict=True)
            if count
        },
        training=_training(given, asked),
        cover=_cover(given, asked),
        curve=tuple(_point(answer, given.certainty) for answer in answers),
        short=_short_weeks(given, asked),
        untrained={tenant: max(people) for tenant, people in asked.decisions.untrained.items()},
        leave_days_due=asked.problem.leave_days_due,
        leave_days_left=asked.decisions.leave_days_left,
        futures_made=futures_made,
        futures_checked=futures_checked,
        committed_won=_won(commitment_won(asked.problem, asked.decisions)),
        training_cost_won=_won(float(asked.problem.training_won[0])),
        people_now=int(given.staff.is_employed[:, 0].sum()),
        solver=asked.decisions.solver,
        rates=assumed.rates,
        problems=given.need.problems,
    )


def _point(answer: Answer, asked: Decimal) -> CertaintyPoint:
    spent, lost = spent_won(answer)
    return CertaintyPoint(
        certainty=answer.certainty,
        is_asked=answer.certainty == asked,
        cost_won=_won(spent),
        loss_won=_won(lost),
        hires={kind: sum(counts) for kind, counts in answer.decisions.hires.items()},
        held_percent=_percent(answer.fresh.share_held),
        reachable_percent=_percent(reachable_share(answer.fresh, answer.decisions)),
    )


# ----- weeks ---------------------------------------------------------------------------------------------------------


def _weeks(given: CapacityInput, asked: Answer) -> tuple[WeekPlan, ...]:
    problem, decisions, fresh = asked.problem, asked.decisions, asked.fresh
    assumed, staff = given.given, given.staff
    own = asked.checked.own.mean(axis=0) + own_changes(problem, decisions)
    promised = np.quantile(asked.checked.need, float(given.certainty), axis=0)
    presence = staff.expected_presence(assumed)
    hired_won = sum((engagement_won(problem, decisions, kind) for kind in problem.kinds), np.zeros(problem.weeks))
    staff_won = staff.week_won.sum(axis=0) * presence - ended_won(problem, decisions)
    overtime_most = problem.overtime_hours + _hired_overtime(asked)
    known = staff.leave_hours_known.sum(axis=0) * presence / problem.leave_day_hours
    people = _people(given, asked)
    trainees = sum((np.array(counts) for counts in decisions.trained.values()), np.zeros(problem.weeks, dtype=int))
    found = []
    for week, monday in enumerate(given.need.mondays):
        overtime, holiday, overflow = (
            _hours(float(used[:, week].mean())) for used in (fresh.overtime, fresh.holiday, fresh.overflow)
        )
        found.append(
            WeekPlan(
                monday=monday,
                holidays=holiday_names(given.calendar, monday),
                need_expected=_hours(float(given.need.expected[week])),
                need_promised=_hours(float(promised[week])),
                own_hours=_hours(float(own[week])),
                hired_hours=_hours(float(fresh.hired[:, week].mean())),
                people=people[week],
                overtime_hours=overtime,
                overtime_most=_hours(float(overtime_most[week])),
                holiday_work_hours=holiday,
                holiday_work_most=_hours(float(problem.holiday_hours[week])),
                overflow_hours=overflow,
                overflow_most=_hours(float(problem.overflow_hours[week])),
                lost_hours=_hours(float(fresh.lost[:, week].mean())),
                short_hours=_hours(decisions.short[week]),
                held_percent=_percent(float(fresh.holds[:, week].mean())),
                leave_days=decisions.leave_days[week],
                leave_days_known=_hours(float(known[week])),
                trainees=int(trainees[week]),
                staff_won=_won(float(staff_won[week])),
                hired_won=_won(float(hired_won[week])),
                hiring_won=sum(kind.hiring_won * decisions.hires[kind.name][week] for kind in problem.kinds),
                overtime_won=round_won(overtime * assumed.overtime_hour_won[week]),
                holiday_work_won=round_won(holiday * assumed.holiday_hour_won[week]),
                overflow_won=round_won(overflow * assumed.overflow_hour_won),
            )
        )
    return tuple(found)


def _hired_overtime(asked: Answer) -> Floats:
    """Overtime that the hired may be asked for, as expected, (weeks,)."""
    problem, decisions = asked.problem, asked.decisions
    total = np.zeros(problem.weeks)
    for kind in problem.kinds:
        for week in np.flatnonzero(decisions.hires[kind.name]):
            contracts = engaged(problem, decisions, kind, int(week))
            first = int(week) + kind.lead_weeks
            for at in range(first + kind.training_weeks, problem.weeks):
                total[at] += contracts[at] * kind.present(at - first) * problem.overtime_each
    return total


def _people(given: CapacityInput, asked: Answer) -> list[tuple[PeopleWeek, ...]]:
    """People of every kind by week; each week begins with those that the week before ended with."""
    problem, decisions = asked.problem, asked.decisions
    rows = [_staff_weeks(given, asked)]
    for kind in problem.kinds:
        there, after = present(problem, decisions, kind), present(problem, decisions, kind, later=1)
        arrivals = np.zeros(problem.weeks)
        for week, count in enumerate(decisions.hires[kind.name]):
            if count:
                arrivals[week + kind.lead_weeks] += count
        rows.append(_balanced(kind.name, 0.0, arrivals, there, after, decisions.hires[kind.name]))
    return list(zip(*rows, strict=True))


def _staff_weeks(given: CapacityInput, asked: Answer) -> list[PeopleWeek]:
    """Today's people: contracts that end are known or decided, the rest leaves by chance."""
    staff = given.staff
    stays = staff.expected_presence(given.given)
    employed = staff.is_employed
    joined = np.maximum(np.diff(employed, axis=1, prepend=employed[:, :1]), 0.0).sum(axis=0) * stays
    ended = np.cumsum(np.array(asked.decisions.temporary_ends, dtype=float))
    there = (employed.sum(axis=0) - ended) * stays
    after = there * (1 - float(given.given.attrition_week))
    return _balanced(STAFF, float(employed[:, 0].sum()), joined, there, after, (0,) * len(there))


def _balanced(
    kind: str, start: float, arrivals: Floats, there: Floats, after: Floats, starts: Sequence[int]
) -> list[PeopleWeek]:
    """Rows that add up in hundredths of a person: arrivals and ends on Monday, departures during the week."""
    rows, before = [], _hundredths(start)
    for week, hiring in enumerate(starts):
        arrived, working, end = (_hundredths(float(each[week])) for each in (arrivals, there, after))
        ended = max(before + arrived - working, Decimal(0))
        rows.append(
            PeopleWeek(
                kind=kind,
                start=before,
                arrived=arrived,
                ended=ended,
                left=before + arrived - ended - end,
                end=end,
                hiring_starts=hiring,
            )
        )
        before = end
    return rows


def holiday_names(calendar: HolidayCalendar, monday: date) -> tuple[str, ...]:
    """Names of the holidays of a week, without the days that only stand beside one (설날 전날)."""
    days = (monday + timedelta(days=number) for number in range(DAYS_A_WEEK))
    names = list(dict.fromkeys(name for day in days if (name := calendar.name(day)) is not None))
    return tuple(name for name in names if not any(name != other and name.startswith(other) for other in names))


# ----- hires and what is short ---------------------------------------------------------------------------------------


def _hire_steps(given: CapacityInput, asked: Answer) -> tuple[HireStep, ...]:
    problem, decisions, mondays = asked.problem, asked.decisions, given.need.mondays
    found = []
    for week, monday in enumerate(mondays):
        for kind in problem.kinds:
            people = decisions.hires[kind.name][week]
            if not people:
                continue
            contracts = engaged(problem, decisions, kind, week)
            first = week + kind.lead_weeks
            serving = [
                at for at in range(min(first + kind.training_weeks, problem.weeks - 1), problem.weeks) if contracts[at]
            ]
            busiest = max(serving or [problem.weeks - 1], key=lambda at: float(problem.firm[at]))
            found.append(
                HireStep(
                    monday=monday,
                    kind=kind.name,
                    people=people,
                    first_day=monday + timedelta(weeks=kind.lead_weeks),
                    answers_from=monday + timedelta(weeks=kind.lead_weeks + kind.training_weeks),
                    ends={
                        mondays[end]: count
                        for (name, began, end), count in sorted(decisions.ends.items())
                        if name == kind.name and began == week
                    },
                    for_week=mondays[busiest],
                    for_holidays=_near_holidays(given, busiest),
                )
            )
    return tuple(found)


def _near_holidays(given: CapacityInput, week: int) -> tuple[str, ...]:
    """Holidays of a week, or of the week after it: the days before a feast are its peak."""
    monday = given.need.mondays[week]
    return holiday_names(given.calendar, monday) or holiday_names(given.calendar, monday + timedelta(weeks=1))


def _short_weeks(given: CapacityInput, asked: Answer) -> tuple[ShortWeek, ...]:
    return tuple(
        _short_week(given, asked, week, hours) for week, hours in enumerate(asked.decisions.short) if _hours(hours) > 0
    )


def _short_week(given: CapacityInput, asked: Answer, week: int, hours: float) -> ShortWeek:
    """What a week lacks, and the cheapest way out: more of the law's overtime, people in time, or more overflow."""
    assumed = given.given
    used = float(assumed.overtime_share_max)
    room = float(asked.problem.overtime_hours[week]) * (1 - used) / used if used else 0.0
    options: list[tuple[Decimal, Remedy, str | None]] = [(Decimal(assumed.overflow_hour_won), Remedy.OVERFLOW, None)]
    if room >= hours:
        options.append((assumed.overtime_hour_won[week], Remedy.OVERTIME, None))
    for kind in assumed.kinds:
        latest = week - kind.lead_weeks - kind.training_weeks
        if latest >= 0:
            options.append((_hour_of_hired(kind, asked, week), Remedy.HIRE_MORE, kind.name))
    hour_won, remedy, name = min(options, key=lambda option: (option[0], option[1]))
    missing = _hours(hours)
    return ShortWeek(
        monday=given.need.mondays[week],
        hours=missing,
        remedy=remedy,
        kind=name,
        hour_won=round_won(hour_won),
        cost_won=round_won(missing * hour_won),
    )


def _hour_of_hired(kind: HireKind, asked: Answer, week: int) -> Decimal:
    """What an hour of need costs that is met by a person of a kind in the first week of answering."""
    met = asked.problem.yield_of_hour * kind.pace(kind.training_weeks) * float(asked.problem.open_share[week])
    return kind.hour_won[week] / Decimal(repr(max(met, 1e-9)))


# ----- training ------------------------------------------------------------------------------------------------------


def _training(given: CapacityInput, asked: Answer) -> tuple[TrainingStep, ...]:
    """Every training of the plan in the order of time, with who it should be and what it is worth."""
    problem, decisions, mondays = asked.problem, asked.decisions, given.need.mondays
    needs = {need.tenant: need for need in problem.training}
    steps = [
        (week, tenant)
        for week in range(problem.weeks)
        for tenant, counts in sorted(decisions.trained.items())
        for _ in range(counts[week])
    ]
    trained = {tenant: need.trained for tenant, need in needs.items()}
    who = who_learns(given.staff.agents, given.channels, steps, mondays, trained, given.given)
    placed: dict[TenantId, int] = {}
    found = []
    for (week, tenant), agent in zip(steps, who, strict=True):
        place = placed.get(tenant, 0)
        placed[tenant] = place + 1
        need = needs[tenant]
        ready = week + 1
        value = float(need.value_won[place, ready]) if ready < problem.weeks else 0.0
        found.append(
            TrainingStep(
                monday=mondays[week],
                tenant=tenant,
                agent=agent,
                trained_now=int(need.trained[0]),
                is_required=bool((need.required - need.trained > place).any()),
                risk_before_percent=_percent(_risk(given, need, place)),
                risk_after_percent=_percent(_risk(given, need, place + 1)),
                hours_spared=_hours(value / problem.overflow_won if problem.overflow_won else 0.0),
                value_won=_won(value),
                cost_won=_won(float(problem.training_won[week])),
            )
        )
    return tuple(found)


def _risk(given: CapacityInput, need: TrainingNeed, more: int) -> float:
    """Chance that the tenant has fewer than the minimum at the end, with some people more."""
    presence = float(given.staff.expected_presence(given.given)[-1])
    return chance_below(int(need.trained[-1]) + more, given.trained_min, presence)


def _cover(given: CapacityInput, asked: Answer) -> tuple[TenantCover, ...]:
    """Trained people of every tenant, those who need it most first."""
    presence = given.staff.expected_presence(given.given)
    trained = {need.tenant: need.trained for need in asked.problem.training}
    found = []
    for need in asked.problem.training:
        learning = sum(asked.decisions.trained.get(need.tenant, ()))
        lacking = np.flatnonzero(need.required > need.trained)
        found.append(
            TenantCover(
                tenant=need.tenant,
                trained_now=int(need.trained[0]),
                trained_end=_hours(float(need.trained[-1] * presence[-1] + learning)),
                learning=learning,
                risk_percent=_percent(_risk(given, need, 0)),
                falls_below=given.need.mondays[int(lacking[0])] if lacking.size else None,
                unreached_hours=_hours(need.unreached_hours),
                next_agent=who_learns(
                    given.staff.agents, given.channels, [(0, need.tenant)], given.need.mondays, trained, given.given
                )[0],
                next_value_won=_won(float(need.value_won[0, min(1, asked.problem.weeks - 1)])),
            )
        )
    return tuple(sorted(found, key=lambda cover: (-cover.risk_percent, cover.tenant)))


# ----- numbers -------------------------------------------------------------------------------------------------------


def _hours(value: float) -> Decimal:
    return round_rate(Decimal(repr(float(value))), 1).quantize(TENTH)


def _hundredths(value: float) -> Decimal:
    return round_rate(Decimal(repr(float(value))), 2)


def _percent(share: float) -> Decimal:
    return round_rate(Decimal(repr(float(share))) * 100, 1).quantize(TENTH)


def _won(value: float) -> int:
    return round_won(Decimal(repr(float(value))))
