"""``pumasi forecast whatif``: before and after something supposed; nothing is kept."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from cli.commands.forecast.run import WEEKS_MAX
from cli.commands.forecast.specs import event_of, plan_of, volume_of
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import DAY, MONDAY, json_option
from cli.output import echo, note
from core.errors import NotFound
from core.messages import say
from core.periods import monday_of, week_from

if TYPE_CHECKING:
    from forecasts.forecast import Forecast
    from forecasts.whatif import Compared, Supposition

COLUMNS = {
    name: f"forecast.column.{name}"
    for name in (
        *("tenant", "channel", "period", "before", "after"),
        *("change", "change_percent", "hours_before", "hours_after"),
    )
}


@click.command("whatif", cls=PumasiCommand, help=say("forecast.whatif.help"))
@click.option("--event", "events", multiple=True, metavar="KIND:TENANT:DAYS:CHANGE", help=say("forecast.option.event"))
@click.option("--volume", "volumes", multiple=True, metavar="TENANT=CHANGE", help=say("forecast.option.volume"))
@click.option("--plan", "plans", multiple=True, metavar="DRIVER:TENANT:DAYS:CHANGE", help=say("forecast.option.plan"))
@click.option("--as-of", type=DAY, metavar="DATE", help=say("forecast.option.as_of"))
@click.option(
    "--weeks",
    type=click.IntRange(1, WEEKS_MAX),
    default=1,
    show_default=True,
    metavar="N",
    help=say("forecast.option.weeks"),
)
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("forecast.option.week"))
@click.option(
    "--by", type=click.Choice(("week", "day")), default="week", show_default=True, help=say("forecast.option.by_period")
)
@click.option("--all", "is_all", is_flag=True, help=say("forecast.option.all_series"))
@json_option
@click.pass_obj
def whatif(
    session: Session,
    events: tuple[str, ...],
    volumes: tuple[str, ...],
    plans: tuple[str, ...],
    as_of: date | None,
    weeks: int,
    monday: date | None,
    by: str,
    is_all: bool,
    as_json: bool,
) -> None:
    """The same forecast twice, once with what is supposed."""
    from cli.planning.forecasting import by_method, grid_of, history_of, known_until, with_hand
    from forecasts.whatif import Supposition, compared, supposed, with_volumes

    if not events and not volumes and not plans:
        raise click.UsageError(say("forecast.whatif.nothing"))
    wanted = Supposition(
        events=tuple(event_of(text, number) for number, text in enumerate(events, start=1)),
        volumes=tuple(volume_of(text) for text in volumes),
        plans=tuple(plan_of(text) for text in plans),
    )
    as_of = known_until(session, as_of)
    days = week_from(monday or monday_of(as_of + timedelta(days=6)), weeks)
    grid = grid_of(session, days)
    history = history_of(session, as_of, services_in=days)
    before = with_hand(session, by_method(session, history, as_of, grid))
    _check_tenants(before, wanted)
    changed = by_method(session, supposed(history, wanted), as_of, grid, wanted.plans)
    after = with_hand(session, with_volumes(changed, wanted.volumes))
    rows = list(compared(before, after, by=by, is_all=is_all))
    shown = [{**asdict(row), "channel": row.channel.value} for row in rows]
    session.show(shown, COLUMNS, as_json=as_json, empty="forecast.whatif.same")
    new = [problem for problem in after.problems if problem not in before.problems]
    if new:
        note("forecast.problem_count", count=len(new))
        say_problems(new)
    if rows and not as_json:
        _say_sums(rows, len(before.series))


def _check_tenants(before: Forecast, wanted: Supposition) -> None:
    known = sorted({series.tenant for series in before.series})
    for tenant in sorted(wanted.tenants):
        if tenant not in known:
            raise NotFound("forecast.no_such_tenant", tenant=tenant, known=", ".join(known[:12]) or "–")


def _say_sums(rows: list[Compared], series: int) -> None:
    sums = {
        name: sum(getattr(row, name) for row in rows) for name in ("before", "after", "hours_before", "hours_after")
    }
    echo(
        "forecast.whatif.sums",
        before=f"{sums['before']:,.1f}",
        after=f"{sums['after']:,.1f}",
        hours=f"{sums['hours_after'] - sums['hours_before']:+,.1f}",
        moved=len({(row.tenant, row.channel) for row in rows}),
        series=series,
    )
