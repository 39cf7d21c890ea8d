"""The 8-week mean, when it stands in for the model, and what an origin of a backtest may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import numpy as np
import pytest

from core.channels import Channel
from core.contacts import Event, EventKind
from core.errors import PumasiError
from core.ids import TenantId
from core.periods import IntervalGrid
from forecasts.backtest import Judged, choices, judge_origin, origins_before
from forecasts.fallback import Method, MethodChoice, eight_week_means, with_chosen_methods
from forecasts.forecast import EIGHT_WEEK_MEAN
from forecasts.scores import Sums
from tests.unit.forecasts.made import (
    AS_OF,
    CALENDAR,
    ahead,
    contact_days,
    days_before,
    known,
    service,
    totals_of,
    weekly,
)

PAST = days_before(AS_OF, 20)
GRID = IntervalGrid(first_day=AS_OF, days=14, minutes=30)


def choice(method: Method = Method.MEAN) -> MethodChoice:
    """A decision of the day."""
    return MethodChoice(
        tenant=TenantId("T01"),
        channel=Channel.PHONE,
        as_of=AS_OF,
        method=method,
        model_wape=Decimal("0.5"),
        mean_wape=Decimal("0.4"),
        scored_days=56,
    )


def test_the_mean_is_that_of_the_last_eight() -> None:
    """Counted by hand; closed hours are nothing, hours nobody counted are not known."""
    days = contact_days("T01", PAST, weekly(PAST, 300.0), seed=1)
    history = known(days, [service("T01", open_minute=540, close_minute=1080, weekdays=range(6))], weeks=20)
    means = eight_week_means(history, AS_OF, GRID, CALENDAR)
    tuesday = [day for day in days if day.day.weekday() == 1][-8:]
    assert means[0, 1, 20] == pytest.approx(np.mean([day.offered[20] for day in tuesday]))
    assert means[0, 8, 20] == means[0, 1, 20]
    assert means[0, 6].sum() == 0.0
    assert means[0, 1, :18].sum() == 0.0
    late = replace(history, services=(service("T01"),))
    assert np.isnan(eight_week_means(late, AS_OF, GRID, CALENDAR)[0, 6]).all()


def test_the_mean_stands_in_and_says_so() -> None:
    """On an ordinary day it is the mean itself; a promotion that was told stays on top; the factors still multiply."""
    sale = Event(
        event="E1",
        tenant=TenantId("T01"),
        kind=EventKind.PROMOTION,
        name="기획전",
        first=AS_OF + timedelta(days=2),
        last=AS_OF + timedelta(days=2),
        uplift=Decimal("0.5"),
    )
    days = contact_days("T01", PAST, weekly(PAST, 300.0), seed=1)
    history = known(days, [service("T01")], events=[sale], weeks=20)
    plain = ahead(history, days=14)
    result = with_chosen_methods(plain, history, [choice()], CALENDAR)
    means = eight_week_means(history, AS_OF, GRID, CALENDAR)[0].sum(axis=1)
    found = list(totals_of(result, "T01").values())
    assert found[1] == pytest.approx(means[1], rel=1e-3)
    assert found[2] == pytest.approx(means[2] * 1.5, rel=1e-3)
    (series,) = result.series
    assert series.basis == EIGHT_WEEK_MEAN
    for told in series.factors.values():
        assert told["day"] == pytest.approx(np.prod([value for name, value in told.items() if name != "day"]), rel=1e-4)
    assert "the model erred more (WAPE 0.5) than the 8-week mean (0.4)" in str(result.problems[-1])
    assert with_chosen_methods(plain, history, [choice(Method.MODEL)], CALENDAR) == plain
    later = replace(choice(), as_of=AS_OF + timedelta(days=1))
    assert with_chosen_methods(plain, history, [later], CALENDAR) == plain


def test_the_larger_error_loses() -> None:
    """The mean is chosen where the model erred more over enough days, else the model stays."""

    def judged(tenant: str, days: int, model: float, mean: float) -> Judged:
        sums = Sums(intervals=days * 48, actual=100.0, absolute=model, mean_absolute=mean, days=days)
        return Judged(tenant=TenantId(tenant), channel=Channel.PHONE, week=1, sums=sums)

    found = choices(
        [
            judged("A", 14, 30.0, 25.0),
            judged("A", 14, 30.0, 25.0),
            judged("B", 28, 20.0, 25.0),
            judged("C", 27, 30.0, 25.0),
            judged("D", 28, 25.0, 25.0),
        ],
        AS_OF,
    )
    assert [each.method for each in found] == [Method.MEAN, Method.MODEL, Method.MODEL, Method.MODEL]
    assert (found[0].model_wape, found[0].mean_wape, found[0].scored_days) == (Decimal("0.3"), Decimal("0.25"), 28)


def test_an_origin_sees_nothing_of_what_it_is_judged_by() -> None:
    """Counts of the judged weeks times ten: what was said stays, so that the error is that of the larger counts."""
    origin = AS_OF - timedelta(weeks=2)
    days = contact_days("T01", PAST, weekly(PAST, 300.0))
    louder = contact_days("T01", PAST, np.where([day >= origin for day in PAST], 10.0, 1.0) * weekly(PAST, 300.0))
    plain, loud = (
        judge_origin(known(each, [service("T01")], weeks=20), origin, weeks=2, calendar=CALENDAR)
        for each in (days, louder)
    )
    for one, other in zip(plain, loud, strict=True):
        said, said_then = one.sums.signed + one.sums.actual, other.sums.signed + other.sums.actual
        assert said == pytest.approx(said_then)
        assert one.sums.absolute < 0.1 * one.sums.actual
        assert other.sums.absolute > 0.8 * other.sums.actual


def test_origins_lie_before_what_they_need() -> None:
    """The last one leaves its weeks to be judged, the first leaves ten weeks to learn from; none at all is an error."""
    history = known(contact_days("T01", PAST, weekly(PAST, 300.0)), [service("T01")], weeks=20)
    found = origins_before(history, AS_OF, origins=6, weeks=4, step_weeks=2)
    assert found[-1] == AS_OF - timedelta(weeks=4)
    assert found[0] >= history.first_day + timedelta(weeks=10)
    assert len(found) == 4
    with pytest.raises(PumasiError, match="a backtest needs 22 weeks"):
        origins_before(history, AS_OF, origins=1, weeks=12)
