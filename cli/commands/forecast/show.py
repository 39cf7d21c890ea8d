"""``pumasi forecast show``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import MONDAY, json_option, tenant_option
from core.channels import Channel
from core.messages import say

BY = ("week", "day", "interval")
FACTORS = frozenset({"weekday", "season", "holiday", "event", "driver", "override"})
COLUMNS = {
    "week": ("tenant", "channel", "week", "contacts", "low", "high", "model", "aht_s", "aht_source", "basis"),
    "day": (
        *("tenant", "channel", "day", "contacts", "low", "high", "model"),
        *("level", "weekday", "season", "holiday", "event", "driver", "override"),
    ),
    "interval": ("tenant", "channel", "start", "contacts", "low", "high", "model"),
}
WHERE_MOVED = {"model": "contacts", "driver": 1.0, "override": 1.0}
"""Columns that a person sees only where they differ: from a column, or from a value."""

channel_option = click.option(
    "--channel", type=click.Choice([channel.value for channel in Channel]), help=say("forecast.option.channel")
)


@click.command("show", cls=PumasiCommand, help=say("forecast.show.help"))
@tenant_option
@channel_option
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.show_week"))
@click.option("--by", type=click.Choice(BY), default="week", show_default=True, help=say("forecast.option.by"))
@json_option
@click.pass_obj
def show(
    session: Session, tenant: str | None, channel: str | None, monday: date | None, by: str, as_json: bool
) -> None:
    """Rows of a kept run."""
    from cli.planning.forecasting import chosen, kept_forecast
    from forecasts import views

    kept = chosen(kept_forecast(session, monday, tenant=tenant), tenant, channel)
    rows = [asdict(row) for row in views.rows_by(by, kept)]
    session.show(
        rows if as_json else [_for_people(row) for row in rows],
        {name: f"forecast.column.{name}" for name in COLUMNS[by] if as_json or _is_shown(name, rows)},
        as_json=as_json,
        empty="forecast.empty",
    )


def _is_shown(name: str, rows: list[dict[str, object]]) -> bool:
    plain = WHERE_MOVED.get(name)
    return plain is None or any(row[name] != (row[plain] if isinstance(plain, str) else plain) for row in rows)


def _for_people(row: dict[str, object]) -> dict[str, object]:
    """A row of the table: factors as ×1.17, starts without the zone that all of them share."""
    shown = dict(row)
    for name in FACTORS & row.keys():
        shown[name] = f"×{row[name]:.2f}"
    start = row.get("start")
    if isinstance(start, datetime):
        shown["start"] = f"{start:%Y-%m-%d %H:%M}"
    return shown
