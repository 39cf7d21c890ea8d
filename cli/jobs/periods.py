"""Which periods a job has to look at: those it missed, each once, whatever the clock of the machine did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.periods import DAYS_A_WEEK, BillingPeriod, monday_of

if TYPE_CHECKING:
    from store.runs import Run

MONTHS_MAX = 24
WEEKS_MAX = 26
"""How far back a job catches up."""


def months_due(runs: Sequence[Run], today: date) -> tuple[BillingPeriod, ...]:
    """Months up to the one before today that no run has finished, from the first ever run on, the oldest first.

    The month before today is always there, so that a second run can say that nothing is to do. A clock that was set
    back finds months ahead of it done already and leaves them alone.
    """
    last = BillingPeriod(today.year, today.month).previous
    status = _newest_status(runs)
    first = min([BillingPeriod.parse(period) for period in status], key=_order, default=last)
    months = [month for month in _months_back(last) if month == last or _order(month) >= _order(first)]
    return tuple(month for month in reversed(months) if month == last or status.get(str(month)) != "done")


def _months_back(last: BillingPeriod) -> Iterator[BillingPeriod]:
    month = last
    for _ in range(MONTHS_MAX):
        yield month
        month = month.previous


def _order(month: BillingPeriod) -> tuple[int, int]:
    return month.year, month.month


def _newest_status(runs: Sequence[Run]) -> dict[str, str]:
    """How the newest run of each period ended; a period once done stays done. ``runs`` are the newest first."""
    status: dict[str, str] = {}
    for run in reversed(runs):
        if status.get(run.period) != "done":
            status[run.period] = run.status.value
    return status


def weeks_due(runs: Sequence[Run], monday: date) -> tuple[date, ...]:
    """Mondays up to this week's that no run has finished since the first ever run; this week's is always there."""
    status = _newest_status(runs)
    begun = [date.fromisoformat(period) for period in status]
    first = max(min(begun, default=monday), monday - timedelta(days=DAYS_A_WEEK * WEEKS_MAX))
    weeks = max(0, (monday - monday_of(first)).days // DAYS_A_WEEK)
    mondays = [monday - timedelta(days=DAYS_A_WEEK * back) for back in range(weeks, -1, -1)]
    return tuple(day for day in mondays if day == monday or status.get(day.isoformat()) != "done")
