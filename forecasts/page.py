"""The forecast as one page for a browser: the whole, then each tenant with its chart and days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from core.calendar import HolidayCalendar
from core.ids import TenantId
from forecasts.forecast import Forecast
from forecasts.history import History
from forecasts.outlook import Outlook, day_label, outlook, outlook_chart, outlooks
from forecasts.overrides import Override
from forecasts.views import DayRow, day_rows
from forecasts.wording import BASIS_KO, change_text, clock, model_ko
from forecasts.workbook import FACTORS_KO, title_of

QUIET = 0.005
"""A factor nearer to 1 is not worth a word."""


def template() -> str:
    """Source of the page's template."""
    return (files(__package__) / "templates" / "forecast.html.j2").read_text(encoding="utf-8")


def forecast_page(
    forecast: Forecast,
    history: History,
    names: Mapping[TenantId, str],
    overrides: Sequence[Override],
    calendar: HolidayCalendar,
) -> dict[str, object]:
    """What the template is filled with. ``history`` holds the weeks that are drawn before the forecast."""
    days = forecast.grid.range
    whole = outlook(forecast, history, forecast.series)
    rows: dict[TenantId, list[DayRow]] = {}
    for row in day_rows(forecast):
        rows.setdefault(row.tenant, []).append(row)
    lines = outlooks(forecast, history)
    return {
        "title": "문의량 예측",
        "period": f"{days.first:%Y-%m-%d} ~ {days.last:%Y-%m-%d}",
        "facts": {
            "기준일": f"{forecast.as_of:%Y-%m-%d}",
            "고객사": f"{len(lines)}곳",
            "예상 문의": f"{whole.said.sum():,.0f}건",
            "예측 구간": f"{forecast.coverage * 100:.0f}%",
            "모형": model_ko(forecast.model),
        },
        "whole": outlook_chart(whole, "전체 문의량 (일)") if len(lines) > 1 else None,
        "factor_names": list(FACTORS_KO.values()),
        "tenants": [
            _tenant(forecast, line, rows[line.tenant or TenantId("")], names, overrides, calendar) for line in lines
        ],
    }


def _tenant(
    forecast: Forecast,
    line: Outlook,
    rows: Sequence[DayRow],
    names: Mapping[TenantId, str],
    overrides: Sequence[Override],
    calendar: HolidayCalendar,
) -> dict[str, object]:
    mine = [series for series in forecast.series if series.tenant == line.tenant]
    used = {number for series in mine for number in series.overrides}
    return {
        "code": line.tenant,
        "title": title_of(line, names),
        "sum": f"{line.said.sum():,.0f}",
        "low": f"{line.low.min():,.0f}",
        "bases": sorted({BASIS_KO[series.basis] for series in mine}),
        "chart": outlook_chart(line, f"{title_of(line, names)} · 일별 문의"),
        "days": [_day(row, calendar) for row in rows if row.contacts > 0 or row.model > 0],
        "overrides": [_override(each) for each in overrides if each.number in used],
    }


def _day(row: DayRow, calendar: HolidayCalendar) -> dict[str, object]:
    holiday = calendar.name(row.day)
    return {
        "channel": row.channel.korean,
        "day": day_label(row.day),
        "holiday": holiday or "",
        "contacts": f"{row.contacts:,.1f}",
        "range": f"{row.low:,.1f}–{row.high:,.1f}",
        "model": f"{row.model:,.1f}" if abs(row.model - row.contacts) >= 0.05 else "",
        "factors": [
            {
                "text": f"{getattr(row, name):,.1f}" if name == "level" else f"×{getattr(row, name):.2f}",
                "is_quiet": name != "level" and abs(getattr(row, name) - 1) < QUIET,
            }
            for name in FACTORS_KO
        ],
    }


def _override(each: Override) -> str:
    hours = (
        "" if (each.from_minute, each.to_minute) == (0, 1440) else f" {clock(each.from_minute)}–{clock(each.to_minute)}"
    )
    channel = f" {each.channel.korean}" if each.channel is not None else ""
    span = f"{day_label(each.first)}–{day_label(each.last)}"
    return (
        f"조정 {each.number}: {span}{hours}{channel} {change_text(each)} · {each.who} · {each.why} ({each.until}까지)"
    )
