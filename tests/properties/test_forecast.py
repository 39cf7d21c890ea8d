"""What holds for every forecast, whatever the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.contacts import ContactDay, Event, EventKind
from core.ids import TenantId
from core.service import HolidayRule
from forecasts.forecast import Forecast
from forecasts.intervals import bounds, quantiles
from forecasts.settings import DEFAULT
from tests.soaking import examples
from tests.unit.forecasts.made import AS_OF, ahead, contact_days, days_before, known, service, weekly

ALONE = replace(DEFAULT, pooled=False)
LATER = [AS_OF + timedelta(days=n) for n in range(14)]


@st.composite
def histories(draw: st.DrawFn) -> list[ContactDay]:
    """One to three tenants: small to large, days lost, intervals lost, short or long."""
    made: list[ContactDay] = []
    for number in range(draw(st.integers(1, 3))):
        days = days_before(AS_OF, draw(st.sampled_from([1, 3, 6, 30, 60])))
        level = draw(st.sampled_from([0.0, 0.3, 4.0, 60.0, 3000.0]))
        random = np.random.default_rng(draw(st.integers(0, 99)))
        whole = contact_days(f"T{number}", days, weekly(days, level), seed=draw(st.integers(0, 99)), handled_s=180)
        lost = draw(st.sampled_from([0.0, 0.1, 0.9]))
        for day in whole:
            if random.random() >= lost:
                holes = random.random(48) < lost / 2
                offered = tuple(None if hole else n for hole, n in zip(holes, day.offered, strict=True))
                made.append(replace(day, offered=offered))
    return made


EVENTS = tuple(
    Event(
        event=f"E{kind}{begin}",
        tenant=tenant,
        kind=kind,
        name="행사",
        first=AS_OF + timedelta(days=begin),
        last=AS_OF + timedelta(days=begin + 2),
    )
    for kind, begin, tenant in [
        (EventKind.PROMOTION, -40, None),
        (EventKind.PROMOTION, 3, TenantId("T0")),
        (EventKind.DELIVERY_TROUBLE, -15, TenantId("T1")),
        (EventKind.OUTAGE, -5, None),
        (EventKind.CLOSURE, 9, None),
    ]
)
SERVICES = (
    service("T0", open_minute=540, close_minute=1080, weekdays=range(5), holidays=HolidayRule.CLOSED),
    service("T1"),
    service("T2", open_minute=600, close_minute=1320, holidays=HolidayRule.CLOSED),
)


def arrays(result: Forecast) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """low, mean, high of all series, (N, 3, size)."""
    return np.array([[s.low, s.mean, s.high] for s in result.series]).reshape(len(result.series), 3, -1)


@settings(max_examples=examples(40))
@given(histories())
def test_every_number_is_a_number_and_none_is_negative(days: list[ContactDay]) -> None:
    """No NaN, no infinity, nothing below zero, low ≤ mean ≤ high; each tenant is forecast or named."""
    result = ahead(known(days, SERVICES, events=EVENTS), days=14)
    numbers = arrays(result)
    assert np.isfinite(numbers).all()
    assert (numbers >= 0).all()
    assert all(np.isfinite(list(told.values())).all() for s in result.series for told in s.factors.values())
    named = {str(p.values.get("tenant")) for p in result.problems}
    assert {s.tenant for s in SERVICES} <= {s.tenant for s in result.series} | named


@settings(max_examples=examples(25))
@given(histories(), st.integers(0, 99))
def test_the_future_is_never_read(days: list[ContactDay], seed: int) -> None:
    """Whatever is recorded on or after as-of, the forecast is the same."""
    poison = [
        day
        for tenant in ("T0", "T1", "T2")
        for day in contact_days(tenant, LATER, np.full(14, 500.0), seed=seed, handled_s=999)
        if tenant in {d.tenant for d in days}
    ]
    honest = ahead(known(days, SERVICES, events=EVENTS, extra_days=14), days=14)
    poisoned = ahead(known([*days, *poison], SERVICES, events=EVENTS, extra_days=14), days=14)
    assert honest == poisoned


@settings(max_examples=examples(25))
@given(histories())
def test_a_series_stands_alone_when_nothing_is_pooled(days: list[ContactDay]) -> None:
    """Without pooling, other tenants change no digit."""
    together = ahead(known(days, SERVICES, events=EVENTS), days=14, settings=ALONE)
    for series in together.series:
        own = [day for day in days if day.tenant == series.tenant]
        alone = ahead(known(own, SERVICES, events=EVENTS), days=14, settings=ALONE)
        assert alone.series == (series,)


@settings(max_examples=examples(20))
@given(st.integers(0, 99), st.sampled_from([2, 5, 10]))
def test_ten_times_the_contacts_are_ten_times_the_forecast(seed: int, times: int) -> None:
    """Scale goes through: what is added for small counts matters little to large ones."""
    days = days_before(AS_OF, 60)
    made = contact_days("T1", days, weekly(days, 4000.0), seed=seed)
    scaled = [
        replace(day, offered=tuple(None if n is None else times * n for n in day.offered), handled_s=(None,) * 48)
        for day in made
    ]
    small = arrays(ahead(known(made, SERVICES), days=14))[0, 1]
    large = arrays(ahead(known(scaled, SERVICES), days=14))[0, 1]
    busy = small > 5
    assert np.allclose(large[busy], times * small[busy], rtol=0.02)


@given(
    st.lists(st.floats(0, 5000), min_size=1, max_size=8),
    st.floats(0, 3),
    st.sampled_from([0.5, 0.8, 0.95]),
)
def test_ranges_are_ordered_and_widen(means: list[float], alpha: float, coverage: float) -> None:
    """low ≤ mean ≤ high; more coverage and more spread never narrow a range."""
    mean, spread = np.array([means]), np.array([alpha])
    low, high = bounds(mean, spread, coverage)
    assert (low <= mean).all()
    assert (mean <= high).all()
    wider_low, wider_high = bounds(mean, spread, 0.99)
    assert (wider_low <= low + 1e-9).all()
    assert (wider_high >= high - 1e-9).all()


@given(st.floats(0.5, 400), st.floats(0, 1), st.sampled_from([0.1, 0.5, 0.9]))
def test_quantiles_agree_with_drawn_counts(mean: float, alpha: float, probability: float) -> None:
    """The quantile of a negative binomial leaves that part of the drawn counts below it, give or take its own width."""
    random = np.random.default_rng(7)
    rate = random.gamma(1 / alpha, alpha * mean, 20_000) if alpha > 0.001 else np.full(20_000, mean)
    counts = random.poisson(rate) + random.random(20_000) - 0.5
    quantile = quantiles(np.array([[mean]]), np.array([alpha]), probability)[0, 0]
    below = (counts < quantile).mean()
    at_zero = (counts < 0.5).mean()
    assert abs(below - probability) < 0.04 or (quantile < 0.5 and probability <= at_zero + 0.02)
