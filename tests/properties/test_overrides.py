"""What must hold for any override, any event and any plan: the range, the factors, the sums."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from math import prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.channels import Channel
from core.ids import TenantId
from core.periods import seoul
from forecasts.explain import Background, explain
from forecasts.forecast import Forecast
from forecasts.history import History
from forecasts.overrides import Override, clashes, with_overrides
from forecasts.scores import Said, sums_of
from forecasts.tracking import alarm_of, tracking_signal
from tests.soaking import examples
from tests.unit.forecasts.made import AS_OF, CALENDAR, ahead, contact_days, days_before, known, service, weekly

DAYS = 7
CHANNELS = (None, Channel.PHONE, Channel.CHAT)


@cache
def made() -> tuple[History, Forecast]:
    """Two channels of one tenant, open 09:00 to 18:00, and their coming week."""
    past = days_before(AS_OF, 6)
    days = contact_days("T01", past, weekly(past, 120.0), seed=1)
    days += contact_days("T01", past, weekly(past, 40.0), channel=Channel.CHAT, seed=2)
    services = [
        service("T01", open_minute=540, close_minute=1080, channel=channel) for channel in (Channel.PHONE, Channel.CHAT)
    ]
    history = known(days, services, weeks=6)
    return history, ahead(history, days=DAYS)


@st.composite
def overrides(draw: st.DrawFn) -> Override:
    """Any override of the tenant around the week."""
    first = AS_OF + timedelta(days=draw(st.integers(-2, DAYS)))
    begin = draw(st.integers(0, 47)) * 30
    is_factor = draw(st.booleans())
    return Override(
        number=draw(st.integers(1, 9)),
        tenant=TenantId("T01"),
        channel=draw(st.sampled_from(CHANNELS)),
        first=first,
        last=first + timedelta(days=draw(st.integers(0, 4))),
        from_minute=begin,
        to_minute=draw(st.integers(begin // 30 + 1, 48)) * 30,
        factor=Decimal(draw(st.integers(0, 300))) / 100 if is_factor else None,
        contacts=None if is_factor else Decimal(draw(st.integers(0, 500))),
        who="Han",
        why="-",
        until=date(2027, 1, 1),
        set_on=AS_OF,
    )


@settings(max_examples=examples(60))
@given(override=overrides())
def test_a_hand_moves_only_what_it_means(override: Override) -> None:
    """Outside its hours nothing moves; inside the factor, or the number of contacts, is what comes out."""
    _, before = made()
    after = with_overrides(before, [override])
    meant = override.mask(before.grid)
    total = np.zeros(DAYS)
    was = np.zeros(DAYS)
    for old, new in zip(before.series, after.series, strict=True):
        assert new.by_model == old.mean
        assert all(low <= mean <= high for low, mean, high in zip(new.low, new.mean, new.high, strict=True))
        one, two = (np.array(each.mean).reshape(meant.shape) for each in (old, new))
        is_meant = override.touches(old.tenant, old.channel)
        np.testing.assert_allclose(two[~meant], one[~meant])
        if is_meant:
            total += np.where(meant, two, 0).sum(axis=1)
            was += np.where(meant, one, 0).sum(axis=1)
        else:
            assert new.mean == old.mean
    wanted = (
        was * float(override.factor) if override.factor is not None else np.full(DAYS, float(override.contacts or 0))
    )
    moved = was > 0
    np.testing.assert_allclose(total[moved], wanted[moved], atol=0.02, rtol=1e-3)


@settings(max_examples=examples(60))
@given(override=overrides(), day=st.integers(0, DAYS - 1), slot=st.integers(0, 47))
def test_the_product_is_the_number_whoever_had_a_hand(override: Override, day: int, slot: int) -> None:
    """Of any interval and any day, with the planner's factor among the others."""
    history, before = made()
    after = with_overrides(before, [override])
    background = Background(history=history, calendar=CALENDAR, overrides=[override])
    for series in after.series:
        for at in (AS_OF + timedelta(days=day), seoul(AS_OF + timedelta(days=day), slot * 30)):
            found = explain(after, series, at=at, background=background)
            assert found.product == pytest.approx(found.contacts, rel=2e-3, abs=2e-3)
            assert prod(factor.value for factor in found.factors) == found.product
            assert all(str(reason) for factor in found.factors for reason in factor.reasons)


@given(one=overrides(), other=overrides())
def test_overrides_clash_exactly_where_they_share_an_interval(one: Override, other: Override) -> None:
    """The quick comparison of days, hours and channels says what the masks say."""
    _, before = made()
    shared = any(one.touches(s.tenant, s.channel) and other.touches(s.tenant, s.channel) for s in before.series)
    meet = shared and bool((one.mask(before.grid) & other.mask(before.grid)).any())
    if meet:
        assert clashes(one, [other]) == (other,)
    if not clashes(one, [other]):
        assert not meet


@given(
    actual=st.lists(st.floats(0, 100), min_size=4, max_size=4),
    said=st.lists(st.floats(0, 100), min_size=4, max_size=4),
)
def test_scores_are_those_of_the_plain_formulas(actual: list[float], said: list[float]) -> None:
    """Absolute error, signed error and days, counted by hand."""
    came, mean = np.array(actual).reshape(2, 2), np.array(said).reshape(2, 2)
    sums = sums_of(Said(actual=came, mean=mean, low=mean, high=mean, benchmark=came, step=1.0), 0.8)
    assert sums.absolute == pytest.approx(sum(abs(a - s) for a, s in zip(actual, said, strict=True)))
    assert sums.signed == pytest.approx(sum(said) - sum(actual))
    assert (sums.mean_absolute, sums.days, sums.intervals) == (0.0, 2, 4)
    assert sums.day_absolute <= sums.absolute + 1e-9


@given(errors=st.lists(st.floats(-50, 50), min_size=1, max_size=60))
def test_the_signal_never_leaves_its_bounds(errors: list[float]) -> None:
    """|signal| ≤ number of days; errors to one side alone raise the alarm as soon as there are enough days."""
    signal, days = tracking_signal(np.array(errors))
    assert days == len(errors)
    assert signal is None or abs(signal) <= days + 1e-6
    same = [abs(error) + 1 for error in errors]
    signal, days = tracking_signal(np.array(same))
    assert signal == pytest.approx(days)
    assert alarm_of(signal, days) == ("over" if days >= 7 else "")
