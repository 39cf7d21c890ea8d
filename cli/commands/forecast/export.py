"""``pumasi forecast export``: the forecast as a workbook with charts, and as a page."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from cli.commands.forecast.run import WEEKS_MAX
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import MONDAY, tenant_option
from cli.output import echo
from core.messages import say

PAST_WEEKS = 5
"""So much of the past stands beside the forecast."""


@click.command("export", cls=PumasiCommand, help=say("forecast.export.help"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.show_week"))
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=1,
    show_default=True,
    metavar="N",
    help=say("forecast.option.export_weeks"),
)
@tenant_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=say("forecast.option.out"))
@click.pass_obj
def export(session: Session, monday: date | None, weeks: int, tenant: str | None, out: Path | None) -> None:
    """Both files of the newest run, or of the newest that covers the weeks."""
    from cli.planning.forecasting import chosen, history_of, kept_forecast, overrides_of
    from documents import page, workbook
    from forecasts.page import forecast_page, template
    from forecasts.workbook import forecast_workbook
    from runtime.files import write_file
    from store.tenants import all_tenants

    kept = chosen(kept_forecast(session, monday, weeks=weeks, tenant=tenant), tenant, None)
    first = kept.as_of - timedelta(weeks=PAST_WEEKS)
    tenants = sorted({series.tenant for series in kept.series})
    history = history_of(session, kept.as_of, services_in=kept.grid.range, tenants=tenants, first=first)
    with session.database.reading() as connection:
        names = {each.tenant: each.party.name for each in all_tenants(connection)}
    overrides = overrides_of(session)
    folder = out or session.workspace.folder("forecasts") / f"{kept.grid.first_day}"
    book = forecast_workbook(kept, history, names, overrides, session.calendar)
    context = forecast_page(kept, history, names, overrides, session.calendar)
    files = {
        folder / "forecast.xlsx": workbook.render(book),
        folder / "forecast.html": page.render(template(), context).encode(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        write_file(path, content, private=True)
        echo("cli.wrote", file=path)
