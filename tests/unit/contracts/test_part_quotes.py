"""Quotes of a part: the weekend, the evening, a season, people bound to the tenant; on the small company."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cli.contracting.parts import Part, with_told
from contracts.menu import ServedHours
from core.channels import Channel
from core.errors import PumasiError
from documents.readback import pdf_text
from store.workspace import Workspace
from tests.unit.cli.company import fill_company, run
from tests.unit.contracts.calls import call
from tests.unit.staffing.sample import forecast, series, service

TENANT = "T02"
WORDS = ("contract", "quote", TENANT, "--weeks", "5", "--start", "2026-12-01")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The company, filled once."""
    folder = tmp_path_factory.mktemp("parts") / "ws"
    fill_company(folder)
    return folder


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")


@pytest.fixture(scope="module")
def whole(company: Path) -> dict[str, int]:
    """The quote of all hours of a year."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
        return middle(run(company, *WORDS, "--out", company / "offers", "--json").stdout)


def middle(output: str) -> dict[str, int]:
    """Contacts of the middle month and the cost of it."""
    row = next(row for row in json.loads(output) if row["season"] == "middle" and row["model"] == "flat")
    return {"contacts": row["contacts"], "cost": row["cost_won"]}


@pytest.mark.parametrize(("served", "hours"), [("weekend", "토"), ("evening", "18:00")])
def test_only_the_weekend_or_the_evening_is_quoted(
    company: Path, tmp_path: Path, whole: dict[str, int], served: str, hours: str
) -> None:
    """Fewer contacts, less cost, hours of the part on the paper, in a file of its own name."""
    result = run(company, *WORDS, "--served", served, "--out", tmp_path, "--json")
    assert result.exit_code == 0, result.output
    part = middle(result.stdout)
    assert 0 < part["contacts"] < whole["contacts"] / 2
    assert part["cost"] < whole["cost"]
    text = pdf_text((tmp_path / f"{TENANT}-quote-{served}-2026-12-01.pdf").read_bytes())
    assert hours in text


def test_hours_that_nobody_is_open_are_refused_with_their_column(office: Workspace, tmp_path: Path) -> None:
    """T07 closes at 18:00: its evening is not quoted."""
    file = tmp_path / "계약조건.csv"
    head = "고객사 코드,요금제,시작일,종료일,운영 구간,예상 월 문의(전화)\n"
    file.write_text(head + "T07,정액,2026-12-01,2027-11-30,저녁만,300\n", encoding="utf-8")
    refused = call(office, "contract", "quote", "--from", str(file))
    assert refused.exit_code == 3
    assert "row 2, column 운영 구간: Tenant 'T07' is never open in the hours asked for" in refused.stderr
    typed = call(office, "contract", "quote", "T07", "--served", "evening", "--expect", "phone=300")
    assert typed.exit_code == 3
    assert "never open" in typed.stderr


def test_a_season_is_quoted_and_one_too_far_ahead_is_refused(
    company: Path, tmp_path: Path, whole: dict[str, int]
) -> None:
    """A contract of six weeks beside one of a year: its own weeks, and training paid back within them."""
    season = run(company, *WORDS, "--end", "2027-01-10", "--out", tmp_path, "--json")
    assert season.exit_code == 0, season.output
    assert middle(season.stdout) != whole
    far = run(company, *WORDS[:-1], "2029-01-01", "--end", "2029-02-28", "--out", tmp_path)
    assert far.exit_code == 2
    assert "further ahead" in far.stderr


def test_the_weeks_of_a_season_by_hand() -> None:
    """Whole weeks of the term, five at least, from the forecast's first Monday; a year stands on the weeks ahead."""
    begin = date(2026, 11, 9)
    assert Part(first=date(2026, 11, 20), last=date(2027, 1, 10)).weeks(begin, 5) == 9
    assert Part(first=date(2026, 12, 1), last=date(2026, 12, 5)).weeks(begin, 5) == 8, "five weeks from 30 November"
    assert Part(first=date(2026, 11, 20), last=date(2027, 11, 19)).weeks(begin, 13) == 13
    assert not Part(first=date(2026, 11, 20), last=date(2027, 1, 10)).is_whole
    assert not Part(served=ServedHours.EVENING).is_whole
    with pytest.raises(PumasiError):
        Part(first=date(2028, 11, 20), last=date(2029, 1, 10)).weeks(begin, 5)


def test_what_was_told_of_a_part_is_that_part_s() -> None:
    """300 calls a month were told of the evening, the forecast has 100 there: three times as many, of this tenant."""
    phone, chat = service("T02", Channel.PHONE), service("T02", Channel.CHAT)
    before = forecast([series(phone, 10.0), series(chat, 4.0)])
    after = with_told(before, before.series[0].tenant, {Channel.PHONE: 300}, {Channel.PHONE: 100, Channel.CHAT: 50})
    for old, new in zip(before.series, after.series, strict=True):
        factor = 3 if old.channel is Channel.PHONE else 1
        assert new.mean == tuple(value * factor for value in old.mean)


def test_bound_people_and_steps_in_one_quote(company: Path, tmp_path: Path, whole: dict[str, int]) -> None:
    """--dedicated takes the share that does the same work; steps propose the metered price and stand in it."""
    words = ("--dedicated", "2", "--step", "phone=100=5%;200=10%", "--out", tmp_path)
    result = run(company, *WORDS, *words, "--json")
    assert result.exit_code == 0, result.output
    assert middle(result.stdout)["cost"] > whole["cost"]
    assert middle(result.stdout)["contacts"] == whole["contacts"]
    assert {row["model"] for row in json.loads(result.stdout) if row["proposed"]} == {"metered"}
    text = pdf_text((tmp_path / f"{TENANT}-quote-2026-12-01.pdf").read_bytes())
    assert "100건 초과" in text
    assert "판정 전" in text, "nobody judged the promises, and the paper says so"
