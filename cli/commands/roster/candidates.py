"""``pumasi roster candidates``."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option, version_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, tenant_option, week_option
from cli.output import echo, note
from core.errors import NotFound, PumasiError
from core.messages import say
from core.periods import week_from

if TYPE_CHECKING:
    from wfm.scheduling.explain.candidates import Candidate
    from wfm.scheduling.roster import Shift

COLUMNS = (
    *("agent", "before", "after", "covers_hours", "relieves_hours"),
    *("extra_hours", "overtime_hours", "week_hours", "cost", "remark"),
)
HOURS_MAX = 12
ROWS_SHOWN = 15


@click.command("candidates", cls=PumasiCommand, help=say("repair.candidates.help"))
@week_option
@click.option("--slot", required=True, metavar="TIME", help=say("repair.candidates.slot"))
@click.option(
    "--hours",
    type=click.FloatRange(0, HOURS_MAX, min_open=True),
    default=4.0,
    show_default=True,
    metavar="N",
    help=say("repair.candidates.hours"),
)
@tenant_option
@pool_option
@version_option
@click.option("--all", "show_all", is_flag=True, help=say("repair.candidates.all"))
@json_option
@click.pass_obj
def candidates(
    session: Session,
    monday: date,
    slot: str,
    hours: float,
    tenant: str | None,
    pool: str | None,
    version: int | None,
    show_all: bool,
    as_json: bool,
) -> None:
    """Load the roster in force and rank who could work then."""
    from cli.rostering.repairs import moment
    from cli.rostering.rosters import chosen_pool, kept_roster, roster_input
    from core.ids import TenantId
    from runtime.kernels import prepare_cache

    prepare_cache()
    from wfm.scheduling.explain.candidates import asked_hours
    from wfm.scheduling.explain.candidates import candidates as ranked

    start = moment(slot)
    if start.date() not in week_from(monday):
        raise PumasiError("repair.candidates.other_week", slot=slot, monday=monday)
    chosen = chosen_pool(session, pool)
    roster, requirement = kept_roster(session, chosen, monday, version)
    given = roster_input(session, chosen, monday, requirement)
    if tenant is not None and all(line.tenant != tenant for line in requirement.lines):
        known = ", ".join(sorted({line.tenant for line in requirement.lines}))
        raise NotFound("repair.no_such_tenant", tenant=tenant, known=known)
    asked = asked_hours(
        start, Decimal(str(hours)), roster.interval_minutes, None if tenant is None else TenantId(tenant)
    )
    wanted = start + timedelta(hours=hours)
    if (asked.start, asked.end) != (start, wanted):
        times = {"asked_start": start, "asked_end": wanted, "start": asked.start, "end": asked.end}
        note("repair.candidates.widened", minutes=roster.interval_minutes, **times)
    found = ranked(given, roster, asked)
    legal = len({one.agent for one in found if one.is_legal})
    shown = found if show_all or as_json else found[:ROWS_SHOWN]
    headers = {name: f"repair.candidates.column.{name}" for name in COLUMNS}
    session.show([_row(one) for one in shown], headers, as_json=as_json, empty="repair.candidates.nobody")
    if not as_json and found:
        echo(
            "repair.candidates.told",
            legal=legal,
            count=len({one.agent for one in found}),
            start=asked.start,
            end=asked.end,
        )
        if len(shown) < len(found):
            echo("repair.candidates.more", left=len(found) - len(shown))


def _row(one: Candidate) -> dict[str, object]:
    """A candidate as people and programs read it."""
    from wfm.scheduling.formulate.wishes import in_words

    reasons = [say(f"repair.candidates.rule.{name}") for name in one.forbidden_by]
    remarks = [*reasons, *([in_words(one.wish)] if one.wish else [])]
    return {
        "agent": one.agent,
        "before": _span(one.before),
        "after": _span(one.after),
        "covers_hours": one.covers_minutes / 60,
        "extra_hours": one.extra_minutes / 60,
        "overtime_hours": one.overtime_minutes / 60,
        "week_hours": one.week_minutes / 60,
        "cost": one.cost_won,
        "relieves_hours": one.relieves_minutes / 60,
        "remark": "; ".join(remarks),
        "is_legal": one.is_legal,
        "forbidden_by": list(one.forbidden_by),
        "goes_against_wish": one.wish is not None,
        "level": one.level,
    }


def _span(shift: Shift | None) -> str | None:
    return None if shift is None else f"{shift.start:%H:%M}-{shift.end:%H:%M}"
