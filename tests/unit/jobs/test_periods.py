"""Which months and weeks a job looks at: each missed one once, whatever the clock did."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from cli.jobs.periods import MONTHS_MAX, months_due, weeks_due
from core.periods import SEOUL
from store.runs import Run, RunStatus

NOW = datetime(2026, 11, 3, 3, 15, tzinfo=SEOUL)
DONE, PARTLY, FAILED = RunStatus.DONE, RunStatus.PARTLY_DONE, RunStatus.FAILED


def ran(*ended: tuple[str, RunStatus]) -> list[Run]:
    """Runs in the order in which they were, the newest first as the store gives them."""

    def each() -> Iterator[Run]:
        for number, (period, status) in enumerate(ended, start=1):
            yield Run(run=number, job="x", period=period, started_at=NOW, finished_at=NOW, status=status)

    return list(each())[::-1]


def months(runs: list[Run], today: date) -> list[str]:
    """Months as text."""
    return [str(month) for month in months_due(runs, today)]


def test_the_first_run_takes_the_month_before() -> None:
    """Without any run there is nothing to catch up."""
    assert months([], date(2026, 11, 3)) == ["2026-10"]
    assert months([], date(2027, 1, 1)) == ["2026-12"]


def test_missed_and_parked_months_come_first() -> None:
    """The oldest first; what is done is left alone, but for the month before today: it tells that nothing is to do."""
    runs = ran(("2026-07", DONE), ("2026-08", PARTLY), ("2026-10", FAILED))
    assert months(runs, date(2026, 12, 2)) == ["2026-08", "2026-09", "2026-10", "2026-11"]
    assert months(ran(("2026-10", DONE)), date(2026, 11, 5)) == ["2026-10"]


def test_once_done_stays_done() -> None:
    """A later run that failed does not bring an old month back; a run after a failure ends the catching up."""
    assert months(ran(("2026-09", DONE), ("2026-09", FAILED)), date(2026, 11, 5)) == ["2026-10"]
    assert months(ran(("2026-09", FAILED), ("2026-09", DONE)), date(2026, 11, 5)) == ["2026-10"]


def test_a_clock_set_back_repeats_nothing_but_its_own_month() -> None:
    """November ran; then the clock says September: no month ahead is touched, none is made up."""
    runs = ran(("2026-09", DONE), ("2026-10", DONE))
    assert months(runs, date(2026, 9, 3)) == ["2026-08"]
    assert months(runs, date(2026, 11, 3)) == ["2026-10"]


def test_catching_up_has_an_end() -> None:
    """Two years at most."""
    assert len(months(ran(("2020-01", FAILED)), date(2026, 11, 3))) == MONTHS_MAX


def test_weeks_are_caught_up_alike() -> None:
    """From the first run on; half a year at most."""
    monday = date(2026, 11, 9)
    assert weeks_due([], monday) == (monday,)
    runs = ran(("2026-10-19", DONE), ("2026-11-02", FAILED))
    assert weeks_due(runs, monday) == (date(2026, 10, 26), date(2026, 11, 2), monday)
    assert weeks_due(ran(("2026-11-09", DONE)), monday) == (monday,)
    assert weeks_due(ran(("2026-11-16", DONE)), monday) == (monday,)
    assert len(weeks_due(ran(("2020-01-06", FAILED)), monday)) == 27
