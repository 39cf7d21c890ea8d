"""Explain, override, suppose, judge and export: the tools around the forecast, in a small workspace."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from math import prod
from pathlib import Path

import pytest
from click.testing import Result
from openpyxl import load_workbook

from core.channels import Channel
from core.ids import TenantId
from core.periods import week_from
from forecasts.fallback import Method, MethodChoice
from store.accuracy import put_choices
from store.contacts import put_contact_days
from store.database import open_database
from store.forecasts import forecasts_list, latest_forecast
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.forecasts.made import AS_OF, contact_days, weekly
from tests.unit.forecasts.test_command import _fill, pumasi, rows

WEEK = AS_OF


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host's clock is not asked."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-08T09:00:00+09:00")


@pytest.fixture
def shop(tmp_path: Path) -> Workspace:
    """Two tenants with hours and thirty weeks of contacts, the coming week forecast."""
    made = fresh_workspace(tmp_path / "shop")
    database = open_database(made.database_url)
    _fill(database)
    database.close()
    return made


def done(result: Result) -> Result:
    """The result of a command that must have worked."""
    assert result.exit_code == 0, result.output
    return result


def number(row: dict[str, object], name: str) -> float:
    """A number of a row of JSON."""
    return float(str(row[name]))


SET = ("override", "set", "T01", "--days", "2026-11-10..11", "--why", "TV", "--who", "Han")


def test_every_number_is_the_product_of_its_factors(shop: Workspace) -> None:
    """An interval and a day, with the promotion in words, and an override as a factor of its own."""
    done(pumasi(shop, *SET, "--hours", "09:00-12:00", "--change", "+30%"))
    done(pumasi(shop, "run", "--weeks", "1"))
    moments: tuple[tuple[str, str], ...] = (
        ("--at", "2026-11-10 10:30"),
        ("--day", "2026-11-10"),
        ("--at", "2026-11-10 15:00"),
    )
    for words in moments:
        (found,) = json.loads(done(pumasi(shop, "explain", "T01", *words, "--json")).stdout)
        factors = {each["factor"]: each["value"] for each in found["factors"]}
        assert prod(factors.values()) == pytest.approx(found["contacts"], rel=1e-3)
        assert factors["event"] == 1.5
        assert ("override" in factors) == (words[1] != "2026-11-10 15:00")
    table = done(pumasi(shop, "explain", "T01", "--at", "2026-11-10 10:30")).stdout
    assert "Override 1 by Han: TV (until 2026-11-11)." in table
    assert "E1 (기획전, promotion, 2026-11-10 to 2026-11-10): +50 % as the planner told." in table
    assert "×1.3000" in table
    closed = done(pumasi(shop, "explain", "T01", "--at", "2026-11-10 20:00")).stdout
    assert "Closed." in closed


def test_an_override_stands_beside_the_model(shop: Workspace) -> None:
    """Shown in day and week, applied by the next run only, gone after its removal."""
    done(pumasi(shop, "run", "--weeks", "1"))
    before = rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json"))
    done(pumasi(shop, *SET, "--contacts", "1000"))
    assert rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json")) == before
    done(pumasi(shop, "run", "--weeks", "1"))
    after = rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json"))
    assert [number(row, "contacts") for row in after[1:3]] == pytest.approx([1000, 1000], abs=0.1)
    assert [row["model"] for row in after] == [row["contacts"] for row in before]
    assert number(after[1], "override") == pytest.approx(1000 / number(before[1], "contacts"), rel=1e-3)
    assert "by model" in done(pumasi(shop, "show", "--tenant", "T01")).stdout
    (kept,) = json.loads(done(pumasi(shop, "override", "list", "--json")).stdout)
    assert (kept["who"], kept["why"], kept["until"], kept["state"]) == ("Han", "TV", "2026-11-11", "holds")
    assert "= 1000" in done(pumasi(shop, "override", "list")).stdout
    done(pumasi(shop, "override", "remove", "1"))
    done(pumasi(shop, "run", "--weeks", "1"))
    assert rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json")) == before
    assert json.loads(done(pumasi(shop, "override", "list", "--json")).stdout) == []
    assert "removed" in done(pumasi(shop, "override", "list", "--all")).stdout


def test_an_override_lapses(shop: Workspace) -> None:
    """A run as of a day after ``--until`` takes no notice of it."""
    done(pumasi(shop, *SET, "--change", "+30%", "--until", "2026-11-08"))
    done(pumasi(shop, "run", "--weeks", "1"))
    found = rows(pumasi(shop, "show", "--tenant", "T01", "--by", "day", "--json"))
    assert {row["override"] for row in found} == {1.0}


def test_the_planner_may_stand_in_the_settings(shop: Workspace) -> None:
    """Without --who the setting is taken."""
    text = shop.settings_path.read_text(encoding="utf-8")
    shop.settings_path.write_text(text.replace("# planner", "planner"), encoding="utf-8")
    done(pumasi(shop, *SET[:-2], "--change", "-10%"))
    assert json.loads(done(pumasi(shop, "override", "list", "--json")).stdout)[0]["who"] == "한가온"


def test_an_override_where_nobody_works_is_said(shop: Workspace) -> None:
    """Closed hours and tenants without a forecast become remarks; the run goes on."""
    done(pumasi(shop, *SET, "--hours", "20:00-22:00", "--change", "+30%"))
    done(pumasi(shop, "override", "set", "T03", *SET[3:], "--change", "+30%"))
    said = done(pumasi(shop, "run", "--weeks", "1")).stderr
    assert "Override 1 of T01 changes nothing" in said
    assert "Override 2: T03 has no forecast that it could change." in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((*SET, "--change", "30"), 2, "Write +30% or -20%"),
        ((*SET, "--change", "+30%", "--contacts", "5"), 2, "either --change"),
        ((*SET, "--contacts", "-5"), 2, "number of contacts"),
        ((*SET, "--change", "+30%", "--hours", "12-9"), 2, "09:00-12:00"),
        (("override", "set", "T01", "--days", "2026-11-12..10", "--change", "+1%", "--why", "x"), 2, "2026-11-10..12"),
        ((*SET[:-2], "--change", "+30%"), 2, "--who NAME"),
        (("override", "set", "T77", *SET[3:], "--change", "+30%"), 4, "Known: T01, T02, T03"),
        (("override", "remove", "9"), 4, "No override 9 is in force"),
        (("explain", "T01"), 2, "--day 2026-11-11"),
        (("explain", "T01", "--at", "soon"), 2, "is no moment"),
        (("explain", "T77", "--day", "2026-11-10"), 4, "T77"),
        (("explain", "T01", "--day", "2027-11-10"), 4, "pumasi forecast run"),
        (("whatif",), 2, "Suppose something"),
        (("whatif", "--event", "party:T01:2026-11-10"), 2, "Kinds: promotion, launch"),
        (("whatif", "--event", "delivery_trouble:T01:2026-11-10"), 2, "does not say how bad"),
        (("whatif", "--volume", "T01"), 2, "T05:chat=-10%"),
        (("whatif", "--volume", "T77=+30%"), 4, "There is no tenant T77"),
        (("backtest", "--last"), 4, "pumasi forecast backtest"),
        (("backtest", "--as-of", "2026-05-01"), 2, "needs 14 weeks"),
        (("accuracy", "--week", "2026-11-09"), 4, "pumasi import contacts FILE"),
        (("export", "--week", "2027-11-08"), 4, "pumasi forecast run --week 2027-11-08"),
    ],
)
def test_what_cannot_be_done_is_said(shop: Workspace, words: tuple[str, ...], code: int, said: str) -> None:
    """Each mistake has its sentence and exit code."""
    done(pumasi(shop, "run", "--weeks", "1"))
    result = pumasi(shop, *words)
    assert result.exit_code == code, result.output
    assert said in result.stderr


def test_two_hands_on_one_number_are_refused(shop: Workspace) -> None:
    """Overlapping overrides are named; beside each other they are kept."""
    done(pumasi(shop, *SET, "--hours", "09:00-12:00", "--change", "+30%"))
    refused = pumasi(shop, *SET, "--channel", "phone", "--hours", "11:30-13:00", "--change", "+10%")
    assert refused.exit_code == 4
    assert "pumasi forecast override remove 1" in refused.stderr
    done(pumasi(shop, *SET, "--hours", "12:00-13:00", "--change", "+10%"))


def test_what_if_shows_before_and_after_and_keeps_nothing(shop: Workspace) -> None:
    """An event told, an event on a closed day, a volume; no run, no event is kept."""
    told = rows(pumasi(shop, "whatif", "--event", "promotion:T02:2026-11-11..12:+50%", "--by", "day", "--json"))
    assert [row["period"] for row in told] == ["2026-11-11", "2026-11-12"]
    assert [number(row, "change_percent") for row in told] == pytest.approx([50, 50], abs=0.2)
    (volume,) = rows(pumasi(shop, "whatif", "--volume", "T02:phone=-20%", "--json"))
    assert number(volume, "change_percent") == pytest.approx(-20, abs=0.1)
    assert number(volume, "hours_after") < number(volume, "hours_before")
    closed = rows(pumasi(shop, "whatif", "--event", "closure:*:2026-11-13", "--by", "day", "--json"))
    assert {(row["period"], row["after"]) for row in closed} == {("2026-11-13", 0.0)}
    shown = done(pumasi(shop, "whatif", "--event", "launch:T02:2026-11-11"))
    assert "Nothing changes." in shown.stderr
    assert "Nobody knows what WHATIF-1" in shown.stderr
    said = done(pumasi(shop, "whatif", "--volume", "T01=+100%")).stdout
    assert "in 1 of 2 series. Nothing was saved." in said
    assert pumasi(shop, "show").exit_code == 4


def test_a_backtest_judges_decides_and_the_run_obeys(shop: Workspace) -> None:
    """Measures per series and horizon beside the 8-week mean; a series that prefers the mean gets it, aloud."""
    result = done(pumasi(shop, "backtest", "--origins", "3", "--weeks", "2"))
    assert "3 origin(s): 2026-08-31, 2026-09-28, 2026-10-26." in result.stdout
    kept = rows(pumasi(shop, "backtest", "--last", "--json"))
    assert {(row["tenant"], row["week_ahead"]) for row in kept} == {
        (tenant, week) for tenant in ("T01", "T02", "*") for week in (0, 1, 2)
    }
    large = kept[0]
    assert 0 < number(large, "wape") < number(large, "mean_wape") * 1.2 < 0.5
    assert 0.6 < number(large, "coverage") <= 1
    assert abs(number(large, "bias")) < 0.1
    assert number(large, "mase") < 1
    database = open_database(shop.database_url)
    choice = MethodChoice(
        tenant=TenantId("T02"),
        channel=Channel.PHONE,
        as_of=AS_OF,
        method=Method.MEAN,
        model_wape=Decimal("0.6"),
        mean_wape=Decimal("0.5"),
        scored_days=40,
    )
    with database.writing() as connection:
        put_choices(connection, [choice])
    database.close()
    run = done(pumasi(shop, "run", "--weeks", "1"))
    assert "T02 phone: in the backtest" in run.stderr or "the model erred more (WAPE 0.6)" in run.stderr
    assert "8-week mean" in run.stdout
    table = done(pumasi(shop, "explain", "T02", "--day", "2026-11-10")).stdout
    assert "The 8-week mean stands in" in table
    early = done(pumasi(shop, "run", "--weeks", "1", "--as-of", "2026-11-02"))
    assert "8-week mean" not in early.stdout


def test_by_horizon_and_tenant(shop: Workspace) -> None:
    """One row per week ahead of one tenant; with --no-decision nothing is kept."""
    words = ("backtest", "--origins", "2", "--weeks", "2", "--tenant", "T01", "--by", "horizon", "--no-decision")
    result = done(pumasi(shop, *words))
    assert result.stdout.count("T01") == 2
    assert "Nothing was kept." in result.stdout
    assert pumasi(shop, "backtest", "--last").exit_code == 4
    assert "The history allows" in done(pumasi(shop, "backtest", "--origins", "9", "--no-decision")).stderr


def _let_happen(shop: Workspace, factor: float) -> None:
    """The forecast weeks come true, times a factor."""
    days = [AS_OF + timedelta(days=n) for n in range(14)]
    database = open_database(shop.database_url)
    with database.writing() as connection:
        put_contact_days(connection, contact_days("T01", days, weekly(days, 300.0 * factor)))
        put_contact_days(connection, contact_days("T02", days, weekly(days, 30.0)))
    database.close()


def test_accuracy_of_a_week_with_alarm_and_hand(shop: Workspace, tmp_path: Path) -> None:
    """Half as much again came as the model said: an alarm, and the override that helped; a workbook with charts."""
    hand = ("override", "set", "T01", "--days", "2026-11-12", "--why", "TV", "--who", "Han", "--change", "+30%")
    done(pumasi(shop, *hand))
    done(pumasi(shop, "run", "--weeks", "2"))
    _let_happen(shop, 1.5)
    result = done(pumasi(shop, "accuracy", "--week", str(WEEK), "--out", str(tmp_path / "week.xlsx")))
    assert "too little said" in result.stdout
    assert "1 bias alarm(s)" in result.stdout
    assert "The planner's hand" in result.stdout
    first, second = rows(pumasi(shop, "accuracy", "--week", str(WEEK), "--json"))
    assert number(first, "bias") < -0.15
    assert first["alarm"] == "under"
    assert number(first, "wape") < number(first, "model_wape")
    assert first["overrides"] == [1]
    assert (second["alarm"], second["overrides"]) == ("", [])
    later = rows(pumasi(shop, "accuracy", "--week", str(WEEK + timedelta(days=7)), "--json"))
    assert number(later[0], "signal_days") == 14
    book = load_workbook(tmp_path / "week.xlsx")
    assert book.sheetnames[:3] == ["예측 대비 실적", "그래프", "조정"]
    assert len(book["그래프"]._charts) == 2


def test_export_draws_every_tenant(shop: Workspace, tmp_path: Path) -> None:
    """A workbook with native charts and a page that loads nothing; with --tenant no other tenant is in it."""
    done(pumasi(shop, *SET, "--change", "+30%"))
    done(pumasi(shop, "run", "--weeks", "2"))
    done(pumasi(shop, "export", "--week", str(WEEK), "--weeks", "2", "--out", str(tmp_path / "all")))
    book = load_workbook(tmp_path / "all" / "forecast.xlsx")
    assert book.sheetnames[:5] == ["요약", "일별", "시간대별", "그래프", "조정"]
    assert len(book["그래프"]._charts) == 2
    page = (tmp_path / "all" / "forecast.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 3
    assert "조정 1" in page
    assert "모형(조정 전)" in page
    assert "휴일 보정 평활 2" in page
    done(pumasi(shop, "export", "--tenant", "T02", "--out", str(tmp_path / "one")))
    alone = (tmp_path / "one" / "forecast.html").read_text(encoding="utf-8")
    assert "T02" in alone
    assert "T01" not in alone
    assert alone.count("<svg") == 1


def test_a_run_in_parts_is_the_same_and_goes_on_where_it_stood(shop: Workspace) -> None:
    """Parts are kept one by one; started again only what lacks is computed; each tenant's numbers can be read."""
    result = done(pumasi(shop, "run", "--weeks", "1", "--part-series", "1", "--workers", "1", "--json"))
    parts = json.loads(result.stdout)
    assert [(part["series"], part["state"]) for part in parts] == [(1, "computed"), (1, "computed"), (0, "computed")]
    again = json.loads(done(pumasi(shop, "run", "--weeks", "1", "--part-series", "1", "--json")).stdout)
    assert [part["state"] for part in again] == ["kept from before"] * 3
    database = open_database(shop.database_url)
    with database.reading() as connection:
        assert len(forecasts_list(connection)) == 1
        whole = latest_forecast(connection, week_from(WEEK))
        alone = latest_forecast(connection, week_from(WEEK), tenants=[TenantId("T02")])
    database.close()
    assert whole is not None
    assert alone is not None
    assert [series.tenant for series in whole.series] == ["T01", "T02"]
    assert alone.series == whole.series[1:]
    assert {problem.code for problem in whole.problems} == {"forecast.no_history"}
    assert rows(pumasi(shop, "show", "--tenant", "T02", "--json"))[0]["week"] == date.isoformat(WEEK)


def test_a_run_that_was_stopped_goes_on(shop: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted in its second part, nothing is shown as a forecast; started again the first part is not repeated."""
    from cli.planning import forecast_parts

    original = forecast_parts.compute_part

    def stopped(task: forecast_parts.PartTask) -> forecast_parts.PartDone:
        if task.number == 2:
            raise KeyboardInterrupt
        return original(task)

    monkeypatch.setattr(forecast_parts, "compute_part", stopped)
    words = ("run", "--weeks", "1", "--part-series", "1", "--workers", "1")
    assert pumasi(shop, *words).exit_code == 130
    assert pumasi(shop, "show").exit_code == 4
    monkeypatch.setattr(forecast_parts, "compute_part", original)
    parts = json.loads(done(pumasi(shop, *words, "--json")).stdout)
    assert [part["state"] for part in parts] == ["kept from before", "computed", "computed"]
    afresh = json.loads(done(pumasi(shop, *words[:-2], "--workers", "2", "--afresh", "--weeks", "2", "--json")).stdout)
    assert [part["state"] for part in afresh] == ["computed"] * 3
