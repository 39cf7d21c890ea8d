"""Orders move contacts: the slope is found again, plans move the days ahead, and nothing is counted twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from core.contacts import ContactDay, Event, EventKind
from core.drivers import DriverDay, DriverKind
from core.ids import TenantId
from forecasts.drivers import PlanChange, with_drivers
from forecasts.forecast import Forecast
from forecasts.history import Floats, History
from store.database import open_database
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.forecasts.made import AS_OF, CALENDAR, ahead, contact_days, days_before, known, service, weekly
from tests.unit.forecasts.test_command import _fill, pumasi, rows
from tests.unit.forecasts.test_tools import done

WEEKS = 40
PAST = days_before(AS_OF, WEEKS)
AHEAD = [AS_OF + timedelta(days=n) for n in range(14)]
NAME = "driver.orders"


def orders(
    tenant: str, days: Sequence[date], values: Sequence[float] | Floats, *, is_plan: bool = False
) -> list[DriverDay]:
    """Values of orders."""
    return [
        DriverDay(tenant=TenantId(tenant), driver=DriverKind.ORDERS, day=day, value=round(value), is_plan=is_plan)
        for day, value in zip(days, values, strict=True)
    ]


def wiggle(seed: int) -> Floats:
    """What makes one day's orders unlike another's."""
    found: Floats = np.exp(np.random.default_rng(seed).normal(0, 0.25, len(PAST)))
    return found


def shop_days(
    tenant: str, elasticity: float, seed: int, level: float = 400.0
) -> tuple[list[ContactDay], list[DriverDay]]:
    """Contacts that follow the orders of the day with an elasticity."""
    moved = wiggle(seed)
    contacts = contact_days(tenant, PAST, weekly(PAST, level) * moved**elasticity, seed=seed)
    return contacts, orders(tenant, PAST, weekly(PAST, 1000.0) * moved)


def shops(elasticities: Sequence[float], events: Sequence[Event] = ()) -> tuple[History, list[DriverDay]]:
    """Tenants T00, T01 … with their elasticities."""
    made = [shop_days(f"T{n:02d}", each, 10 + n) for n, each in enumerate(elasticities)]
    days = [day for contacts, _ in made for day in contacts]
    services = [service(f"T{n:02d}") for n in range(len(elasticities))]
    return known(days, services, events=events, weeks=WEEKS), [each for _, drivers in made for each in drivers]


def moved(history: History, drivers: Sequence[DriverDay], changes: Sequence[PlanChange] = ()) -> Forecast:
    """Two weeks ahead with drivers."""
    return with_drivers(ahead(history, days=14), history, drivers, CALENDAR, changes)


def plan_change(tenant: str, factor: str, days: Sequence[date] = AHEAD) -> PlanChange:
    """Orders of a tenant times a factor on some days."""
    return PlanChange(
        tenant=TenantId(tenant), driver=DriverKind.ORDERS, first=days[0], last=days[-1], factor=Decimal(factor)
    )


def test_the_elasticity_is_found_again() -> None:
    """Of three tenants each its own, drawn a little to the others'; doubled orders show as contacts."""
    true = (0.9, 0.6, 0.3)
    history, drivers = shops(true)
    changes = [plan_change(f"T{n:02d}", "2") for n in range(3)]
    result = moved(history, drivers, changes)
    found = [series.elasticity[NAME] for series in result.series]
    assert found == pytest.approx(true, abs=0.12)
    before = ahead(history, days=14)
    for series, plain, slope in zip(result.series, before.series, found, strict=True):
        assert sum(series.mean) == pytest.approx(sum(plain.mean) * 2**slope, rel=0.02)
        told = series.factors[AHEAD[3]]
        product = np.prod([value for name, value in told.items() if name != "day"])
        assert told["day"] == pytest.approx(product, rel=1e-4)
        assert all(low <= mean <= high for low, mean, high in zip(series.low, series.mean, series.high, strict=True))


def test_a_tenant_without_much_past_borrows_the_pools_slope() -> None:
    """Few and noisy days weigh little: the slope lies near the pool's, not at nothing and not at the noise."""
    history, drivers = shops((0.8, 0.8, 0.8))
    short = [each for each in drivers if each.tenant != "T02" or each.day >= AS_OF - timedelta(days=35)]
    result = moved(history, short, [plan_change("T02", "2")])
    assert result.series[2].elasticity[NAME] == pytest.approx(0.8, abs=0.12)
    assert result.series[0].elasticity == {}


def test_a_driver_that_moves_nothing_has_no_slope() -> None:
    """Orders drawn apart from the contacts: doubled, they change the forecast by a few percent at most."""
    history, _ = shops((0.0, 0.0))
    apart = [each for n in range(2) for each in orders(f"T{n:02d}", PAST, weekly(PAST, 1000.0) * wiggle(90 + n))]
    result = moved(history, apart, [plan_change("T00", "2")])
    assert result.series[0].elasticity[NAME] < 0.08


def test_a_plan_as_usual_changes_nothing() -> None:
    """What the model would expect of the orders anyway moves no contact; without a plan nothing is touched."""
    history, drivers = shops((0.8, 0.8))
    usual = orders("T00", AHEAD, weekly(AHEAD, 1000.0), is_plan=True)
    result = moved(history, [*drivers, *usual])
    factors = [result.series[0].factors[day][NAME] for day in AHEAD]
    assert factors == pytest.approx([1.0] * 14, abs=0.13)
    assert np.mean(factors) == pytest.approx(1.0, abs=0.06)
    assert result.series[1] == ahead(history, days=14).series[1]


def test_a_promotion_is_not_counted_twice() -> None:
    """Orders of past promotions were doubled; planned again for the next one they say nothing new."""
    first = [AS_OF - timedelta(days=n) for n in (30, 60, 90, 120)]
    days = [*first, AHEAD[2]]
    events = [
        Event(event=f"E{n}", tenant=None, kind=EventKind.PROMOTION, name="기획전", first=day, last=day)
        for n, day in enumerate(days)
    ]
    lift = np.where(np.isin(np.array([d.toordinal() for d in PAST]), [d.toordinal() for d in first]), 2.0, 1.0)
    made = []
    drivers: list[DriverDay] = []
    for n in range(3):
        move = wiggle(n) * lift
        made += contact_days(f"T{n:02d}", PAST, weekly(PAST, 400.0) * move**0.8, seed=n)
        drivers += orders(f"T{n:02d}", PAST, weekly(PAST, 1000.0) * move)
    history = known(made, [service(f"T{n:02d}") for n in range(3)], events=events, weeks=WEEKS)
    planned = weekly(AHEAD, 1000.0) * np.where(np.array(AHEAD) == AHEAD[2], 2.0, 1.0)
    told = moved(history, [*drivers, *orders("T00", AHEAD, planned, is_plan=True)]).series[0].factors[AHEAD[2]]
    assert told["event"] == pytest.approx(2**0.8, rel=0.12)
    assert told[NAME] == pytest.approx(1.0, abs=0.12)


def test_only_what_was_known_is_used() -> None:
    """Orders that happened on or after the day of the forecast are not read, only plans are."""
    history, drivers = shops((0.8,))
    later = orders("T00", AHEAD, weekly(AHEAD, 5000.0))
    assert moved(history, [*drivers, *later]) == moved(history, drivers)


def test_contacts_may_follow_days_later() -> None:
    """Contacts that follow the mean of three days are found to do so."""
    move = wiggle(5)
    trailing = np.convolve(np.pad(move, (2, 0), mode="edge"), np.ones(3) / 3, mode="valid")
    days = contact_days("T00", PAST, weekly(PAST, 800.0) * trailing**0.8, seed=5)
    history = known(days, [service("T00")], weeks=WEEKS)
    drivers = orders("T00", PAST, weekly(PAST, 1000.0) * move)
    one_day = plan_change("T00", "2", AHEAD[:1])
    factors = moved(history, drivers, [one_day]).series[0].factors
    lifted = [factors[day][NAME] > 1.05 for day in AHEAD[:5]]
    assert lifted == [True, True, True, False, False]


def test_what_a_plan_lacks_is_said() -> None:
    """Too short a past, days left out of the past, days left out of the plan: each with its fix."""
    history, drivers = shops((0.8, 0.8))
    holed = [each for each in drivers if each.tenant == "T00" and each.day not in PAST[50:53]]
    plans = [
        *orders("T00", AHEAD[:10], [1000.0] * 10, is_plan=True),
        *orders("T01", AHEAD, [1000.0] * 14, is_plan=True),
    ]
    result = moved(history, [*holed, *plans])
    said = "\n".join(map(str, result.problems))
    assert "T01 plans orders, but only 0 past day(s) are on record and 28 are needed" in said
    assert "orders of T00 lack 3 day(s)" in said
    assert "leaves out 4 day(s) of the forecast from 2026-11-19 on" in said
    assert said.count("pumasi import drivers FILE") == 3


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The workspace of the command tests, with orders of T01 as a file."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-08T09:00:00+09:00")
    made = fresh_workspace(tmp_path / "shop")
    database = open_database(made.database_url)
    _fill(database)
    database.close()
    return made


def _file(shop: Workspace, lines: Sequence[str]) -> str:
    path = shop.root / "orders.csv"
    path.write_text("\n".join(["고객사 코드,지표,날짜,값,구분", *lines]), encoding="utf-8")
    return str(path)


def _import(shop: Workspace, lines: Sequence[str]) -> Result:
    """Run the import."""
    return CliRunner().invoke(cli, ["--workspace", str(shop.root), "import", "drivers", _file(shop, lines)])


def test_orders_from_a_file_to_an_explained_number(shop: Workspace) -> None:
    """Import what was and what is planned, run, explain, suppose: more orders show as contacts."""
    days = days_before(AS_OF, 30)
    generator = np.random.default_rng(3)
    past = [f"T01,주문,{day},{int(1000 * generator.uniform(0.8, 1.25))}," for day in days]
    result = _import(shop, [*past, *(f"T01,주문,{day},1000,계획" for day in AHEAD)])
    done(result)
    done(pumasi(shop, "run", "--weeks", "2"))
    (day,) = json.loads(done(pumasi(shop, "explain", "T01", "--day", "2026-11-12", "--json")).stdout)
    assert NAME in [factor["factor"] for factor in day["factors"]]
    assert day["product"] == pytest.approx(day["contacts"], rel=1e-3)
    shown = rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json"))
    assert all(float(str(row["driver"])) > 0 for row in shown)
    done(pumasi(shop, "whatif", "--plan", "orders:T01:2026-11-09..15:+100%"))
    wrong = pumasi(shop, "whatif", "--plan", "sales:T01:2026-11-09..15:+100%")
    assert wrong.exit_code == 2
    assert "Drivers: orders, marketing, delayed" in wrong.stderr
    without = done(pumasi(shop, "whatif", "--plan", "orders:T02:2026-11-09:+100%"))
    assert "T02 plans orders, but only 0 past day(s)" in without.stderr
    judged = rows(pumasi(shop, "backtest", "--origins", "1", "--weeks", "2", "--no-decision", "--json"))
    assert judged[-1]["tenant"] == "*"


def test_a_bad_file_of_drivers_keeps_nothing(shop: Workspace) -> None:
    """A negative value, a day twice, an unknown tenant and driver, half an order: all said at once."""
    lines = [
        "T01,주문,2026-11-01,-5,",
        "T01,주문,2026-11-02,5,",
        "T01,주문,2026-11-02,6,실적",
        "T01,주문,2026-11-02,6,계획",
        "T99,주문,2026-11-03,5,",
        "T01,매출,2026-11-03,5,",
        "T01,주문,2026-02-30,5,",
        "T01,주문,2026-11-04,1.5,",
    ]
    result = _import(shop, lines)
    assert result.exit_code == 3
    assert result.stderr.count("orders.csv, row") == 6
