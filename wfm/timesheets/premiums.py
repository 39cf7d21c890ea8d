"""Premium classes of worked minutes (근로기준법 §56): overtime, night, holiday and its long part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.ids import TenantId
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY
from wfm.agents import OvertimeCause
from wfm.timesheets.clock import Stretch, split_at
from wfm.timesheets.records import Activity


class Work(NamedTuple):
    """A stretch of working time with its activity, before premiums."""

    stretch: Stretch
    activity: Activity
    tenant: TenantId | None


class ClassedWork(NamedTuple):
    """A stretch of working time of one premium class."""

    work: Work
    overtime: bool
    night: bool
    holiday: bool
    holiday_long: bool


class Extra(NamedTuple):
    """Minutes beyond the plan with the cause that was given for them."""

    cause: OvertimeCause
    tenant: TenantId | None
    minutes: int


@dataclass(slots=True)
class WeekCount:
    """Minutes of an agent's week so far. Only work on ordinary days counts towards the 40 hours of §50; work on a
    holiday has its own premium, which already holds that of overtime beyond eight hours (§56 ②).

    ``extras`` were worked beyond the plan without being overtime on their day: a part-timer who stays longer on Tuesday
    reaches the week's hours on Friday, and Tuesday's cause is Friday's.
    """

    ordinary_minutes: int = 0
    worked_minutes: int = 0
    extras: list[Extra] = field(default_factory=list)


def classed(
    works: Iterable[Work], week: WeekCount, *, is_holiday: bool, week_minutes_max: int, law: LabourLaw
) -> list[ClassedWork]:
    """Cut a day's working time by premium class, in order of time, and add it to the week's count.

    ``week_minutes_max`` is 40 h or a part-timer's contracted hours. Overtime begins past 8 h a day or past it.
    """
    found: list[ClassedWork] = []
    day_minutes = 0
    for work in sorted(works):
        for night_part in split_at(work.stretch, _night_edges(work.stretch, law)):
            until_limit = law.holiday_long_after_minutes - day_minutes
            if not is_holiday:
                until_limit = min(law.day_minutes_max - day_minutes, week_minutes_max - week.ordinary_minutes)
            for part in split_at(night_part, [night_part.begin + until_limit] if until_limit > 0 else []):
                beyond = part.begin - night_part.begin >= until_limit
                found.append(
                    ClassedWork(
                        work=work._replace(stretch=part),
                        overtime=beyond and not is_holiday,
                        night=law.is_night(part.begin % MINUTES_A_DAY),
                        holiday=is_holiday,
                        holiday_long=beyond and is_holiday,
                    )
                )
                week.worked_minutes += part.minutes
                if is_holiday or not beyond:
                    day_minutes += part.minutes
                if not is_holiday and not beyond:
                    week.ordinary_minutes += part.minutes
    return found


def _night_edges(stretch: Stretch, law: LabourLaw) -> Sequence[int]:
    days = range(stretch.begin // MINUTES_A_DAY, stretch.end // MINUTES_A_DAY + 1)
    return [day * MINUTES_A_DAY + edge for day in days for edge in (law.night_begin_minute, law.night_end_minute)]
