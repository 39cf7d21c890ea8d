"""How good and how fast are the forecasts? On real queues (AXA) and on Korean holidays (Seoul), beside their peers.

AXA: 19 queues of an assistance centre per half hour, 11 origins every 28 days, 28 days ahead. The first six origins
are for tuning, the last five are final: looked at, never tuned on. Seoul: boardings of 133 stations per day, 28 days
ahead; origins of 2017 are for tuning, those of 2018 final. Then tenants without a past, and the scale.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from benchmarks.figures import Figures, parse
from benchmarks.forecasting import cold, peers, scale
from benchmarks.forecasting.data import (
    AXA_NOT_SCORED,
    AXA_ORIGINS,
    AXA_TUNING,
    DATA,
    DAYS_AHEAD,
    MINUTES,
    SEOUL_FINAL_FROM,
    SEOUL_FIRST_ORIGIN,
    SLOTS,
    axa_history,
    axa_origin,
    french_calendar,
    seoul_days,
)
from benchmarks.forecasting.scores import LEVELS, Asked, Said, conformal, measures, wape
from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid
from forecasts.days import days_after, factors_ahead, fit, pool_weights
from forecasts.history import Floats, History, SeriesKey
from forecasts.intervals import quantiles
from forecasts.labels import day_labels
from forecasts.model import forecast
from forecasts.panel import Panel, fold
from forecasts.settings import DEFAULT, ModelSettings

OURS = "ours"
MEAN = "mean_8_weeks"
CONFORMAL_FROM = 3
"""Peers have no ranges of their own here: from the fourth origin on they get conformal ones, from earlier errors."""
SEOUL_PEER_SERIES, SEOUL_PEER_ORIGINS = 24, 4
"""Peers see every fifth station or so, and every fourth origin: they take seconds a series."""
SEOUL_PEERS = {"prophet": peers.prophet_days, "auto_ets": peers.ets_days}


def main() -> int:
    """Measure, show, write."""
    arguments = parse("How good and how fast are the forecasts?", _more)
    if not DATA.is_dir():
        print("../shared/data is absent: nothing to measure on.", file=sys.stderr)
        return 1
    figures = Figures("forecast", arguments)
    others = {} if arguments.ours_only else peers.installed()
    if arguments.peers is not None:
        others = {name: peer for name, peer in others.items() if name in arguments.peers.split(",")}
    parts = ("tuning",) if arguments.tuning_only else ("tuning", "final")
    axa(figures, others, parts)
    seoul(figures, [name for name in SEOUL_PEERS if name in others], parts)
    cold.table(figures, parts)
    scale.row(figures, arguments.series)
    figures.show()
    return 0


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ours-only", action="store_true", help="leave out the other libraries")
    parser.add_argument("--peers", metavar="NAMES", help="only these: auto_ets,auto_theta,mstl,prophet")
    parser.add_argument("--tuning-only", action="store_true", help="do not look at the final origins")
    parser.add_argument("--series", type=int, default=2000, help="series of the scale row (default 2000)")


# --- AXA ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin: what was asked, and what each method said by its name."""

    as_of: date
    asked: Asked
    said: dict[str, Said]


def axa_origins(
    settings: ModelSettings = DEFAULT,
    numbers: Iterable[int] = range(AXA_ORIGINS),
    others: dict[str, peers.Peer] | None = None,
) -> list[Origin]:
    """Every wanted origin, forecast from what was known before it by us, the plain mean and ``others``."""
    history, calendar = axa_history(), french_calendar(2011, 2013)
    return [_axa_origin(history, calendar, axa_origin(number), settings, others or {}) for number in numbers]


def _axa_origin(
    history: History, calendar: HolidayCalendar, as_of: date, settings: ModelSettings, others: dict[str, peers.Peer]
) -> Origin:
    begin = (as_of - history.first_day).days
    cut = min(DAYS_AHEAD, history.days - begin)
    days = [as_of + timedelta(days=n) for n in range(cut)]
    said = {OURS: _ours(history, calendar, as_of, cut, settings)}
    past = history.offered[:, :begin].astype(np.float64)
    for name, peer in {MEAN: peers.mean_of_weeks, **others}.items():
        mean, seconds = peers.timed(peer, past, as_of, calendar, cut)
        said[name] = Said(mean, None, seconds)
        print(f"  {as_of} {name}: {seconds:.1f} s", file=sys.stderr)
    asked = Asked(
        actual=history.offered[:, begin : begin + cut].astype(float),
        scored=np.array([day not in AXA_NOT_SCORED for day in days]),
    )
    return Origin(as_of, asked, said)


def _ours(history: History, calendar: HolidayCalendar, as_of: date, days: int, settings: ModelSettings) -> Said:
    grid = IntervalGrid(first_day=as_of, days=DAYS_AHEAD, minutes=MINUTES)
    start_s = time.perf_counter()
    result = forecast(history, as_of=as_of, grid=grid, calendar=calendar, settings=settings)
    seconds = time.perf_counter() - start_s
    mean = np.array([series.mean for series in result.series])
    spread = np.array([series.spread["interval"] for series in result.series])
    levels = np.stack([quantiles(mean, spread, level) for level in LEVELS])
    shape = (len(mean), -1, SLOTS)
    return Said(mean.reshape(shape)[:, :days], levels.reshape(len(LEVELS), *shape)[:, :, :days], seconds)


def axa(figures: Figures, others: dict[str, peers.Peer], parts: Sequence[str]) -> None:
    """Rows for tuning and final origins, at 1, 2 and 4 weeks; the results are those of 4 weeks, by method."""
    count = AXA_ORIGINS if "final" in parts else AXA_TUNING
    origins = axa_origins(numbers=range(count), others=others)
    asked = [origin.asked for origin in origins]
    said = {OURS: [origin.said[OURS] for origin in origins]}
    for name in (MEAN, *others):
        said[name] = conformal(asked, [origin.said[name] for origin in origins], CONFORMAL_FROM)
    spans = {"tuning": slice(0, AXA_TUNING), "final": slice(AXA_TUNING, None)}
    if "final" in parts:
        spans["all"] = slice(0, None)
    results: dict[str, object] = {}
    for part, span in spans.items():
        if part not in parts and part != "all":
            continue
        by_method: dict[str, dict[str, object]] = {}
        for weeks in (1, 2, 4):
            for name, answers in said.items():
                found = measures(asked[span], answers[span], weeks)
                figures.add(data="axa", origins=part, method=name, weeks=weeks, **found)
                by_method[name] = found
        results[part] = {**by_method.pop(OURS), "peers": by_method}
    figures.result(axa=results)


# --- Seoul -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SeoulOrigin:
    """One origin: arrays (N, 28), by method, and the kind of each day (``ordinary``, ``holiday`` or ``feast``)."""

    as_of: date
    actual: Floats
    said: dict[str, Floats]
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
        mean4 = np.tile(values[:, begin - 28 : begin].reshape(len(keys), 4, 7).mean(axis=1), (1, 4))
        origins.append(
            SeoulOrigin(
                as_of=as_of,
                actual=values[:, begin : begin + DAYS_AHEAD],
                said={OURS: factors_ahead(model, keys, labels, (), ahead).total, "mean_4_weeks": mean4},
                kinds=tuple(_kind(calendar.name(day)) for day in ahead),
            )
        )
        as_of += timedelta(days=DAYS_AHEAD)
    return origins


def _kind(name: str | None) -> str:
    if name is None:
        return "ordinary"
    return "feast" if "설날" in name or "추석" in name else "holiday"


def seoul(figures: Figures, names: Sequence[str], parts: Sequence[str]) -> None:
    """WAPE of ordinary days, of Seollal and Chuseok, and of all; then the peers on a few stations beside us there."""
    origins = seoul_origins(until=date.max if "final" in parts else SEOUL_FINAL_FROM)
    results: dict[str, object] = {}
    for part in parts:
        chosen = [each for each in origins if (each.as_of >= SEOUL_FINAL_FROM) == (part == "final")]
        for method in (OURS, "mean_4_weeks"):
            errors = seoul_errors(chosen, method)
            figures.add(data="seoul", origins=part, method=method, weeks=4, **errors)
            if method == OURS:
                results[part] = errors
        if names:
            for method, errors in _seoul_peers(chosen, names).items():
                figures.add(data="seoul, 24 stations", origins=part, method=method, weeks=4, **errors)
    figures.result(seoul=results)


def _seoul_peers(origins: Sequence[SeoulOrigin], names: Sequence[str]) -> dict[str, dict[str, float]]:
    """Errors of the peers that forecast days, and ours, on some stations and origins."""
    values, first = seoul_days()
    some = np.linspace(0, len(values) - 1, SEOUL_PEER_SERIES).astype(int)
    calendar = korean_calendar(2015, 2019)
    found: list[SeoulOrigin] = []
    for origin in origins[::SEOUL_PEER_ORIGINS]:
        past = values[some, : (origin.as_of - first).days]
        said = {OURS: origin.said[OURS][some], "mean_4_weeks": origin.said["mean_4_weeks"][some]}
        for name in names:
            said[name] = SEOUL_PEERS[name](past, origin.as_of, calendar, DAYS_AHEAD)
        found.append(SeoulOrigin(origin.as_of, origin.actual[some], said, origin.kinds))
    return {method: seoul_errors(found, method) for method in found[0].said}


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
            pairs.append((origin.actual[:, keep], origin.said[method][:, keep]))
        if sum(actual.size for actual, _ in pairs):
            found[name] = wape(pairs)[0]
    return found


if __name__ == "__main__":
    sys.exit(main())
