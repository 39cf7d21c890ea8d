"""The monthly run under other clocks: host zones, month ends to the minute, skipped months, a clock set back
(RELIABILITY.md, test 5).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cli.context import Session
from cli.jobs.periods import months_due
from core.periods import SEOUL, BillingPeriod, seoul
from tests.faults.month import Month, Zygote, files, truth

ZONES = ("UTC", "Asia/Seoul", "America/New_York", "Pacific/Apia")
END = datetime(2026, 11, 1, tzinfo=SEOUL)
"""The first moment after October."""


def at(moment: datetime, zone: str) -> dict[str, str]:
    """A host in a zone whose clock shows a moment."""
    return {"TZ": zone, "PUMASI_CLOCK": moment.astimezone(ZoneInfo(zone)).isoformat()}


@pytest.mark.parametrize("zone", ZONES)
def test_a_month_ends_in_seoul_wherever_the_host_stands(
    month: Month, zygote: Zygote, tmp_path: Path, zone: str
) -> None:
    """Ten minutes before its end October is not touched, ten minutes after it is issued: the same bytes everywhere."""
    folder = month.fresh(tmp_path / "office")
    (before,) = zygote.run(folder, "job", "monthly", environment=at(END - timedelta(minutes=10), zone))
    assert before.code == 7, zygote.said
    assert "2026-09" in zygote.said
    assert truth(folder)["invoices"] == []
    (after,) = zygote.run(folder, "job", "monthly", environment=at(END + timedelta(minutes=10), zone))
    assert after.code == 7, zygote.said  # September is still parked: nobody worked then
    assert f"2026-10: {month.invoices} invoice(s) issued" in zygote.said
    found = files(folder)
    assert {name: found[name] for name in found if name.startswith("invoices/")} == {
        name: content for name, content in month.files.items() if name.startswith("invoices/")
    }
    (again,) = zygote.run(folder, "job", "monthly", environment=at(END + timedelta(days=4, hours=3), zone))
    assert again.code == 7
    month.complete(folder, on_another_day=True)


@pytest.mark.parametrize("zone", ZONES)
def test_every_month_ends_in_seoul(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten minutes before and after the end of each month of two years, one of them leap: the month that is due."""
    due = []
    for number in range(24):
        month = BillingPeriod(2027 + number // 12, 1 + number % 12)
        for minutes in (-10, 10):
            for name, value in at(seoul(month.range.end, 0) + timedelta(minutes=minutes), zone).items():
                monkeypatch.setenv(name, value)
            due.append((months_due((), Session(folder=None).today)[-1], month, minutes))
    assert all(found == (month if minutes > 0 else month.previous) for found, month, minutes in due), due


def test_skipped_months_and_a_clock_set_back(month: Month, zygote: Zygote, tmp_path: Path) -> None:
    """Each month once: a host that was off for two months, then one whose clock fell back by two."""
    folder = month.fresh(tmp_path / "office")

    def run(text: str) -> str:
        (ended,) = zygote.run(folder, "job", "monthly", environment=at(datetime.fromisoformat(text), "UTC"))
        assert ended.code in (0, 7), zygote.said
        return zygote.said

    assert "2026-10: 2 invoice(s) issued" in run("2026-11-06T03:15:00+09:00")
    month.complete(folder)
    skipped = run("2027-02-03T03:15:00+09:00")
    for missed in ("2026-11", "2026-12", "2027-01"):
        assert f"{missed}: 0 invoice(s) issued" in skipped
    assert "2026-10: " not in skipped
    back = run("2026-12-03T03:15:00+09:00")
    assert "2026-10: " not in back
    behind = run("2026-11-06T03:15:00+09:00")
    assert "all 2 invoice(s) of 2026-10 are already issued" in behind
    month.complete(folder)
