"""How good and how fast are the forecasts? On real queues (AXA) and on Korean holidays (Seoul), rolling origins.

AXA: 19 queues of an assistance centre per half hour, 11 origins every 28 days, 28 days ahead. The first six origins
are for tuning, the last five are final: looked at, never tuned on. Seoul: boardings of 133 stations per day, 28 days
ahead; origins of 2017 are for tuning, those of 2018 final. WAPE = Σ|error| / Σactual; macro: mean over the series.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np

from benchmarks.figures import Figures, parse
from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.ids import PoolId, TenantId
from core.periods import MINUTES_A_DAY, DateRange, IntervalGrid
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.days import days_after, factors_ahead, fit, pool_weights
from forecasts.history import Flags, Floats, History, SeriesKey
from forecasts.labels import day_labels
from forecasts.model import forecast
from forecasts.panel import Panel, fold
from forecasts.settings import DEFAULT, ModelSettings

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
MINUTES = 30
SLOTS = MINUTES_A_DAY // MINUTES
DAYS_AHEAD = 28
AXA_FIRST_ORIGIN = date(2012, 2, 20)
AXA_ORIGINS, AXA_TUNING = 11, 6
AXA_NOT_SCORED = DateRange(first=date(2012, 1, 26), end=date(2012, 2, 16))
SEOUL_FIRST_ORIGIN = date(2017, 1, 9)
SEOUL_FINAL_FROM = date(2018, 1, 1)
MEAN_WEEKS = 8


def main() -> int:
    """Measure, show, write."""
    arguments = parse("How good and how fast are the forecasts?", _more)
    if not DATA.is_dir():
        print("../shared/data is absent: nothing to measure on.", file=sys.stderr)
        return 1
    figures = Figures("forecast", arguments)
    axa(figures)
    seoul(figures)
    scale(figures, arguments.series)
    figures.show()
    return 0


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ours-only", action="store_true", help="leave out other libraries (none is compared yet)")
    parser.add_argument("--series", type=int, default=500, help="series of the scale row (default 500)")


# --- AXA ---------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Origin:
    """What one origin asked, said and got: arrays (N, 28, S), ``scored`` (28,)."""

    actual: Floats
    said: Floats
    low: Floats
    high: Floats
    mean8: Floats
    scored: Flags
    seconds: float


def axa_origins(settings: ModelSettings = DEFAULT, numbers: Iterable[int] = range(AXA_ORIGINS)) -> list[Origin]:
    """Every wanted origin, forecast from what was known before it."""
    history = axa_history()
    calendar = french_calendar(2011, 2013)
    return [_axa_origin(history, calendar, AXA_FIRST_ORIGIN + timedelta(days=28 * n), settings) for n in numbers]


def _axa_origin(history: History, calendar: HolidayCalendar, as_of: date, settings: ModelSettings) -> Origin:
    start_s = time.perf_counter()
    grid = IntervalGrid(first_day=as_of, days=DAYS_AHEAD, minutes=MINUTES)
    result = forecast(history, as_of=as_of, grid=grid, calendar=calendar, settings=settings)
    seconds = time.perf_counter() - start_s
    begin = (as_of - history.first_day).days
    shape = (len(history.keys), -1, SLOTS)
    before = history.offered[:, begin - 7 * MEAN_WEEKS : begin].reshape(shape[0], MEAN_WEEKS, 7, SLOTS)
    days = [as_of + timedelta(days=n) for n in range(min(DAYS_AHEAD, history.days - begin))]
    cut = len(days)

    def over_days(name: str) -> Floats:
        return np.array([getattr(series, name) for series in result.series]).reshape(shape)[:, :cut]

    return Origin(
        actual=history.offered[:, begin : begin + cut].astype(float),
        said=over_days("mean"),
        low=over_days("low"),
        high=over_days("high"),
        mean8=np.tile(before.mean(axis=1), (1, DAYS_AHEAD // 7, 1))[:, :cut],
        scored=np.array([day not in AXA_NOT_SCORED for day in days]),
        seconds=seconds,
    )


def wape(pairs: Sequence[tuple[Floats, Floats]]) -> tuple[float, float]:
    """WAPE over everything and its mean over the series, from (actual, said) pairs whose first axis is the series."""
    errors = sum((np.abs(a - s).reshape(len(a), -1).sum(axis=1) for a, s in pairs), start=np.zeros(1))
    totals = sum((a.reshape(len(a), -1).sum(axis=1) for a, _ in pairs), start=np.zeros(1))
    return float(errors.sum() / totals.sum()), float(np.mean(errors / totals))


def coverage(origins: Sequence[Origin]) -> float:
    """Part of the intervals with half a contact or more expected whose count lay inside the range."""
    inside = total = 0
    for origin in origins:
        asked = (origin.said >= 0.5) & origin.scored[None, :, None]
        hit = (origin.actual >= origin.low) & (origin.actual <= origin.high)
        inside += int((hit & asked).sum())
        total += int(asked.sum())
    return inside / total


def axa(figures: Figures) -> None:
    """Rows for tuning and final origins, at 1, 2 and 4 weeks, ours beside the mean of the last eight weeks."""
    origins = axa_origins()
    results: dict[str, dict[str, float]] = {}
    for part, chosen in (("tuning", origins[:AXA_TUNING]), ("final", origins[AXA_TUNING:])):
        for weeks in (1, 2, 4):
            for method in ("ours", "mean8"):
                figures.add(**_axa_row(part, chosen, weeks, method))
        row = _axa_row(part, chosen, 4, "ours")
        results[part] = {name: float(str(row[name])) for name in ("wape", "wape_macro", "daily_wape", "coverage_80")}
    figures.result(axa=results)


def _axa_row(part: str, origins: Sequence[Origin], weeks: int, method: str) -> dict[str, object]:
    pairs = []
    for origin in origins:
        keep = origin.scored & (np.arange(len(origin.scored)) < 7 * weeks)
        said = origin.said if method == "ours" else origin.mean8
        pairs.append((origin.actual[:, keep], said[:, keep]))
    whole, macro = wape(pairs)
    daily, daily_macro = wape([(a.sum(axis=2), s.sum(axis=2)) for a, s in pairs])
    return {
        "data": "axa",
        "origins": part,
        "method": method,
        "weeks": weeks,
        "wape": whole,
        "wape_macro": macro,
        "daily_wape": daily,
        "daily_wape_macro": daily_macro,
        "coverage_80": coverage(origins) if method == "ours" and weeks == 4 else None,
        "s_per_series": sum(o.seconds for o in origins) / len(origins) / len(origins[0].actual)
        if method == "ours"
        else None,
    }


# --- Seoul -------------------------------------------------------------------------------------------------------


def seoul_days() -> tuple[Floats, date]:
    """Boardings (133, D) and the first day."""
    with gzip.open(DATA / "seoul" / "daily_2015_2018.csv.gz", "rt", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return np.array([[float(cell) for cell in row[1:]] for row in rows]).T, date.fromisoformat(rows[0][0])


@dataclass(frozen=True, slots=True)
class SeoulOrigin:
    """One origin: arrays (N, 28) and the kind of each day (``ordinary``, ``holiday`` or ``feast``)."""

    as_of: date
    actual: Floats
    said: Floats
    mean4: Floats
    kinds: tuple[str, ...]


def seoul_origins(settings: ModelSettings = DEFAULT, until: date = date.max) -> list[SeoulOrigin]:
    """Every 28 days from January 2017; the day part of the model alone, since the data are daily."""
    values, first = seoul_days()
    calendar = korean_calendar(2015, 2019)
    keys = tuple(SeriesKey(tenant=TenantId(f"S{n:03d}"), channel=Channel.PHONE) for n in range(len(values)))
    origins = []
    as_of = SEOUL_FIRST_ORIGIN
    while as_of < until and (as_of - first).days + DAYS_AHEAD <= values.shape[1]:
        begin = (as_of - first).days
        days = Panel(values=fold(values[:, :begin], empty=np.nan).astype(float), end=as_of)
        labels = day_labels(DateRange(first=days.span.first, end=as_of + timedelta(days=DAYS_AHEAD)), calendar, first)
        model = fit(days, keys, labels, (), pool_weights(days, np.ones(len(keys), dtype=bool)), settings)
        ahead = days_after(days, DAYS_AHEAD)
        origins.append(
            SeoulOrigin(
                as_of=as_of,
                actual=values[:, begin : begin + DAYS_AHEAD],
                said=factors_ahead(model, keys, labels, (), ahead).total,
                mean4=np.tile(values[:, begin - 28 : begin].reshape(len(keys), 4, 7).mean(axis=1), (1, 4)),
                kinds=tuple(_kind(calendar.name(day)) for day in ahead),
            )
        )
        as_of += timedelta(days=28)
    return origins


def _kind(name: str | None) -> str:
    if name is None:
        return "ordinary"
    return "feast" if "설날" in name or "추석" in name else "holiday"


def seoul(figures: Figures) -> None:
    """WAPE of ordinary days, of Seollal and Chuseok, and of all, beside the mean of the last four weeks."""
    origins = seoul_origins()
    results: dict[str, dict[str, float]] = {}
    for part in ("tuning", "final"):
        chosen = [o for o in origins if (o.as_of >= SEOUL_FINAL_FROM) == (part == "final")]
        for method in ("ours", "mean4"):
            errors = seoul_errors(chosen, method)
            figures.add(data="seoul", origins=part, method=method, weeks=4, **errors)
            if method == "ours":
                results[part] = errors
    figures.result(seoul=results)


def seoul_errors(origins: Sequence[SeoulOrigin], method: str) -> dict[str, float]:
    """WAPE by kind of day."""
    found = {}
    for name, kinds in (
        ("wape", ("ordinary", "holiday", "feast")),
        ("ordinary", ("ordinary",)),
        ("feasts", ("feast",)),
    ):
        pairs = []
        for origin in origins:
            keep = np.array([kind in kinds for kind in origin.kinds])
            pairs.append((origin.actual[:, keep], (origin.said if method == "ours" else origin.mean4)[:, keep]))
        found[name] = wape(pairs)[0]
    return found


# --- Scale -------------------------------------------------------------------------------------------------------


def scale(figures: Figures, series: int) -> None:
    """Series a second at 730 days: made-up counts, four weeks ahead, records and all."""
    random = np.random.default_rng(1)
    shape = np.exp(-0.5 * ((np.arange(SLOTS) - 28) / 7) ** 2)
    volume = random.gamma(1.0, 3.0, size=(series, 1, 1))
    counts = random.poisson(volume * shape[None, None, :] * np.ones((1, 730, 1))).astype(np.float32)
    first = date(2024, 11, 11)
    history = history_of(counts, first)
    as_of = first + timedelta(days=730)
    grid = IntervalGrid(first_day=as_of, days=DAYS_AHEAD, minutes=MINUTES)
    calendar = korean_calendar(2024, 2027)
    start_s = time.perf_counter()
    forecast(history, as_of=as_of, grid=grid, calendar=calendar)
    seconds = time.perf_counter() - start_s
    figures.add(data="made up", method="ours", weeks=4, s_per_series=seconds / series)
    figures.result(series_per_second=series / seconds, series=series)


if __name__ == "__main__":
    sys.exit(main())
