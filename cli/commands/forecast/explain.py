"""``pumasi forecast explain``: a number taken apart."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from cli.commands.forecast.show import channel_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from core.ids import TenantId
from core.messages import say
from core.periods import SEOUL, DateRange, monday_of

if TYPE_CHECKING:
    from forecasts.explain import Explanation

COLUMNS = {name: f"forecast.column.{name}" for name in ("factor", "value", "why")}


class MomentType(click.ParamType[datetime]):
    """``2026-11-11 10:30``, wall clock of Asia/Seoul."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Text to a moment."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(say("forecast.spec.moment", text=value), param, ctx)
        return moment.replace(tzinfo=SEOUL) if moment.tzinfo is None else moment.astimezone(SEOUL)


@click.command("explain", cls=PumasiCommand, help=say("forecast.explain.help"))
@click.argument("tenant", metavar="TENANT")
@channel_option
@click.option("--at", "moment", type=MomentType(), metavar='"DATE TIME"', help=say("forecast.option.at"))
@click.option("--day", type=DAY, metavar="DATE", help=say("forecast.option.day"))
@json_option
@click.pass_obj
def explain(
    session: Session, tenant: str, channel: str | None, moment: datetime | None, day: date | None, as_json: bool
) -> None:
    """Factors and words of an interval or a day, channel by channel."""
    at = moment or day
    if at is None or (moment is not None and day is not None):
        raise click.UsageError(say("forecast.explain.at_or_day"))
    found = _explanations(session, tenant, channel, at)
    if as_json:
        session.show([_plain(each) for each in found], {}, as_json=True, empty="forecast.empty")
        return
    for each in found:
        click.echo(_head(each))
        rows: list[dict[str, object]] = [
            {
                "factor": factor.name,
                "value": f"{factor.value:,.2f}" if factor.name == "level" else f"×{factor.value:.4f}",
                "why": " ".join(map(str, factor.reasons)),
            }
            for factor in each.factors
        ]
        session.show(rows, COLUMNS, as_json=False, empty="forecast.empty")
        product = " × ".join(f"{factor.value:.4g}" for factor in each.factors)
        click.echo(say("forecast.explain.product", product=product, contacts=f"{each.product:,.2f}"))
        click.echo("")


def _explanations(session: Session, tenant: str, channel: str | None, at: date) -> list[Explanation]:
    from cli.planning.forecasting import chosen, history_of, kept_forecast, overrides_of
    from forecasts.explain import Background
    from forecasts.explain import explain as taken_apart

    day = at.date() if isinstance(at, datetime) else at
    kept = chosen(kept_forecast(session, monday_of(day), tenant=tenant), tenant, channel)
    history = history_of(
        session, kept.as_of, services_in=DateRange(first=day, end=kept.grid.range.end), tenants=(TenantId(tenant),)
    )
    background = Background(history=history, calendar=session.calendar, overrides=overrides_of(session))
    return [taken_apart(kept, series, at=at, background=background) for series in kept.series]


def _head(each: Explanation) -> str:
    when = f"{each.day} {say(f'forecast.weekday.{each.day.weekday()}')}"
    values: dict[str, object] = {
        "tenant": each.tenant,
        "channel": each.channel.value,
        "contacts": f"{each.contacts:,.2f}",
    }
    if each.start is None:
        return say("forecast.explain.head_day", when=when, **values)
    return say(
        "forecast.explain.head",
        when=f"{when} {each.start:%H:%M}",
        low=f"{each.low:,.2f}",
        high=f"{each.high:,.2f}",
        **values,
    )


def _plain(each: Explanation) -> dict[str, object]:
    return {
        "tenant": each.tenant,
        "channel": each.channel,
        "day": each.day,
        "start": each.start,
        "contacts": round(each.contacts, 4),
        "low": each.low,
        "high": each.high,
        "product": round(each.product, 4),
        "factors": [
            {"factor": factor.name, "value": round(factor.value, 6), "why": [str(reason) for reason in factor.reasons]}
            for factor in each.factors
        ],
    }
