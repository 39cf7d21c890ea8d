"""How many series a second, and how much memory: made-up counts of two years, in chunks."""

from __future__ import annotations

import resource
import time
from datetime import date, timedelta

from benchmarks.figures import Figures
from benchmarks.forecasting.data import DAYS_AHEAD, MINUTES, made_up
from core.calendar import korean_calendar
from core.periods import IntervalGrid
from forecasts.model import forecast, learn_pool

DAYS = 730
CHUNK = 500
FIRST = date(2024, 11, 11)
WHOLE = 100_000


def row(figures: Figures, series: int) -> None:
    """Chunk after chunk, each made, forecast and dropped. Seconds are of processor time, so per core.

    What 100,000 series take is extrapolated and said so; ``--series 100000`` really runs them.
    """
    calendar = korean_calendar(2024, 2027)
    as_of = FIRST + timedelta(days=DAYS)
    grid = IntervalGrid(first_day=as_of, days=DAYS_AHEAD, minutes=MINUTES)
    start_s = time.process_time()
    pool = learn_pool(made_up(CHUNK, DAYS, FIRST), as_of=as_of, grid=grid, calendar=calendar)
    seconds = time.process_time() - start_s
    for number in range(-(-series // CHUNK)):
        history = made_up(min(CHUNK, series - number * CHUNK), DAYS, FIRST, seed=number)
        start_s = time.process_time()
        forecast(history, as_of=as_of, grid=grid, calendar=calendar, pool=pool)
        seconds += time.process_time() - start_s
    gib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    figures.add(data=f"made up, {series} series", method="ours", weeks=4, s_per_series=seconds / series)
    figures.result(
        scale={
            "series": series,
            "series_per_second": series / seconds,
            "memory_gib": gib,
            "extrapolated_minutes_100000": WHOLE * seconds / series / 60,
        }
    )
