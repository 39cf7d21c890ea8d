"""``pumasi forecast override``: the planner's hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import click

from cli.commands.forecast.show import channel_option
from cli.commands.forecast.specs import CHANGE, COUNT, DAYS, HOURS, Days
from cli.context import Session
from cli.help import PumasiGroup
from cli.options import DAY, json_option, tenant_option
from cli.output import echo
from core.channels import Channel
from core.errors import NotFound, PumasiError, WrongState
from core.ids import TenantId
from core.messages import say
from core.periods import MINUTES_A_DAY

COLUMNS = ("number", "tenant", "channel", "days", "hours", "change", "who", "why", "until", "state")


@click.group("override", cls=PumasiGroup, help=say("forecast.override.help"))
def override() -> None:
    """Group of the planner's hand."""


@override.command("set", help=say("forecast.override.set.help"))
@click.argument("tenant", metavar="TENANT")
@click.option("--days", type=DAYS, required=True, metavar="DATE..DATE", help=say("forecast.option.days"))
@click.option("--hours", type=HOURS, metavar="HH:MM-HH:MM", help=say("forecast.option.hours"))
@channel_option
@click.option("--change", "factor", type=CHANGE, metavar="PERCENT", help=say("forecast.option.change"))
@click.option("--contacts", type=COUNT, metavar="N", help=say("forecast.option.contacts"))
@click.option("--why", required=True, metavar="TEXT", help=say("forecast.option.why"))
@click.option("--who", metavar="NAME", help=say("forecast.option.who"))
@click.option("--until", type=DAY, metavar="DATE", help=say("forecast.option.until"))
@click.pass_obj
def set_(
    session: Session,
    tenant: str,
    days: Days,
    hours: tuple[int, int] | None,
    channel: str | None,
    factor: Decimal | None,
    contacts: Decimal | None,
    why: str,
    who: str | None,
    until: date | None,
) -> None:
    """Check, refuse what overlaps, keep."""
    from cli.planning.forecasting import overrides_of
    from forecasts.overrides import Override, clashes
    from store.overrides import add_override
    from store.tenants import all_tenants

    if (factor is None) == (contacts is None):
        raise click.UsageError(say("forecast.override.change_or_contacts"))
    planner = (who or session.settings.forecast.planner).strip()
    if not planner or not why.strip():
        raise PumasiError("forecast.override.nobody")
    with session.database.reading() as connection:
        known = [each.tenant for each in all_tenants(connection)]
    if tenant not in known:
        raise NotFound("forecast.no_such_tenant", tenant=tenant, known=", ".join(known[:12]) or "–")
    first, last = days
    begin, end = hours or (0, MINUTES_A_DAY)
    new = Override(
        number=0,
        tenant=TenantId(tenant),
        channel=None if channel is None else Channel(channel),
        first=first,
        last=last,
        from_minute=begin,
        to_minute=end,
        factor=factor,
        contacts=contacts,
        who=planner,
        why=why.strip(),
        until=until or last,
        set_on=session.today,
    )
    found = clashes(new, overrides_of(session))
    if found:
        raise WrongState("forecast.override.overlaps", number=found[0].number, first=found[0].first, last=found[0].last)
    with session.database.writing() as connection:
        number = add_override(connection, new)
    echo("forecast.override.kept", number=number, tenant=tenant, who=planner, until=new.until)


@override.command("list", help=say("forecast.override.list.help"))
@tenant_option
@click.option("--all", "is_all", is_flag=True, help=say("forecast.option.all_overrides"))
@json_option
@click.pass_obj
def list_(session: Session, tenant: str | None, is_all: bool, as_json: bool) -> None:
    """Overrides that hold, or every one that was ever set."""
    from dataclasses import asdict

    from cli.planning.forecasting import overrides_of

    found = [each for each in overrides_of(session) if tenant in (None, each.tenant)]
    states = {each.number: _state(each.removed_on, each.until, session.today) for each in found}
    kept = [each for each in found if is_all or states[each.number] == "holds"]
    rows: list[dict[str, object]] = [{**asdict(each), "state": states[each.number]} for each in kept]
    if not as_json:
        rows = [
            {
                **row,
                "days": f"{each.first}..{each.last}",
                "hours": f"{_clock(each.from_minute)}-{_clock(each.to_minute)}",
                "change": f"{(each.factor - 1) * 100:+.0f} %" if each.factor is not None else f"= {each.contacts:f}",
                "state": say(f"forecast.override.state.{row['state']}"),
            }
            for row, each in zip(rows, kept, strict=True)
        ]
    session.show(
        rows, {name: f"forecast.column.{name}" for name in COLUMNS}, as_json=as_json, empty="forecast.override.none"
    )


@override.command("remove", help=say("forecast.override.remove.help"))
@click.argument("number", type=int, metavar="NUMBER")
@click.pass_obj
def remove(session: Session, number: int) -> None:
    """Take one out of force; it stays on record."""
    from store.overrides import remove_override

    with session.database.writing() as connection:
        remove_override(connection, number, session.today)
    echo("forecast.override.removed", number=number)


def _state(removed_on: date | None, until: date, today: date) -> str:
    if removed_on is not None:
        return "removed"
    return "holds" if today <= until else "lapsed"


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
