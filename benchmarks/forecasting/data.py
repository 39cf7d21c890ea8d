"""What the forecasts are measured on: real queues of AXA, boardings of Seoul, and made-up counts for the scale."""

from __future__ import annotations

import csv
import gzip
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import PoolId, TenantId
from core.periods import MINUTES_A_DAY, DateRange
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.history import Floats, History, SeriesKey

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
MINUTES = 30
SLOTS = MINUTES_A_DAY // MINUTES
DAYS_AHEAD = 28
AXA_FIRST_ORIGIN = date(2012, 2, 20)
AXA_ORIGINS, AXA_TUNING = 11, 6
AXA_NOT_SCORED = DateRange(first=date(2012, 1, 26), end=date(2012, 2, 16))
SEOUL_FIRST_ORIGIN = date(2017, 1, 9)
SEOUL_FINAL_FROM = date(2018, 1, 1)


def always_open(tenant: TenantId) -> Service:
    """A service that answers day and night: the data do not tell opening hours."""
    return Service(
        tenant=tenant,
        pool=PoolId("MAIN"),
        channel=Channel.PHONE,
        windows=tuple(
            ServiceWindow(weekday=day, open_minute=0, close_minute=MINUTES_A_DAY, holidays=HolidayRule.OPEN)
            for day in range(7)
        ),
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
        aht_s=300,
        patience_s=None,
        concurrency=1,
        share_fte=Decimal(1),
        shrinkage=Decimal("0.3"),
    )


def french_calendar(first_year: int, last_year: int) -> HolidayCalendar:
    """Public holidays of France, where the AXA queues are."""
    import holidays

    listed = holidays.country_holidays("FR", years=range(first_year, last_year + 1))
    return HolidayCalendar(
        names={day: str(name) for day, name in sorted(listed.items())},
        known_from=date(first_year, 1, 1),
        known_until=date(last_year, 12, 31),
    )


def axa_history() -> History:
    """The queues as a history: rows of zero are left out in the file, so what is absent is a zero."""
    names: dict[str, int] = {}
    cells: list[tuple[int, int, int, int]] = []
    first = date(2011, 1, 1)
    with gzip.open(DATA / "axa" / "contacts_2011_2012.csv.gz", "rt", encoding="utf-8") as file:
        for queue, _, start, offered in list(csv.reader(file))[1:]:
            day = (date.fromisoformat(start[:10]) - first).days
            slot = (int(start[11:13]) * 60 + int(start[14:16])) // MINUTES
            cells.append((names.setdefault(queue, len(names)), day, slot, int(offered)))
    table = np.array(cells)
    counts = np.zeros((len(names), int(table[:, 1].max()) + 1, SLOTS), dtype=np.float32)
    counts[table[:, 0], table[:, 1], table[:, 2]] = table[:, 3]
    return history_of(counts, first)


def history_of(counts: np.ndarray[tuple[int, ...], np.dtype[np.float32]], first: date) -> History:
    """Plain counts (N, D, S) as a history of services that never close."""
    keys = tuple(SeriesKey(tenant=TenantId(f"Q{n:05d}"), channel=Channel.PHONE) for n in range(len(counts)))
    return History(
        keys=keys,
        services=tuple(always_open(key.tenant) for key in keys),
        first_day=first,
        minutes=MINUTES,
        offered=counts,
        is_open=np.ones(counts.shape, dtype=bool),
        answered=np.zeros(counts.shape[:2]),
        handled_s=np.zeros(counts.shape[:2]),
    )


def seoul_days() -> tuple[Floats, date]:
    """Boardings (133, D) and the first day."""
    with gzip.open(DATA / "seoul" / "daily_2015_2018.csv.gz", "rt", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return np.array([[float(cell) for cell in row[1:]] for row in rows]).T, date.fromisoformat(rows[0][0])


def axa_origin(number: int) -> date:
    """The day before which everything is known."""
    return AXA_FIRST_ORIGIN + timedelta(days=DAYS_AHEAD * number)


def made_up(series: int, days: int, first: date, seed: int = 1) -> History:
    """Poisson counts around one shape of the day, volumes of many sizes."""
    random = np.random.default_rng(seed)
    shape = np.exp(-0.5 * ((np.arange(SLOTS) - 28) / 7) ** 2)
    volume = random.gamma(1.0, 3.0, size=(series, 1, 1))
    counts = random.poisson(np.broadcast_to(volume * shape, (series, days, SLOTS))).astype(np.float32)
    return history_of(counts, first)
