"""``pumasi roster show``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option, version_option
from cli.commands.roster.told import named, tell_roster
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import MONDAY, json_option, tenant_option
from cli.output import echo
from core.messages import say

if TYPE_CHECKING:
    from wfm.scheduling.roster import Roster
    from wfm.scheduling.views.timeline import Timeline

BY = ("agent", "tenant", "day", "shift", "uncovered", "presence")
LISTED = ("roster", "pool", "monday", "weeks", "version", "status")


@click.command("show", cls=PumasiCommand, help=say("roster.show.help"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("roster.option.show_week"))
@pool_option
@version_option
@click.option("--by", type=click.Choice(BY), default="agent", show_default=True, help=say("roster.option.by"))
@tenant_option
@click.option("--agent", metavar="CODE", help=say("roster.option.agent"))
@json_option
@click.pass_obj
def show(
    session: Session,
    monday: date | None,
    pool: str | None,
    version: int | None,
    by: str,
    tenant: str | None,
    agent: str | None,
    as_json: bool,
) -> None:
    """Rows of a kept roster; without a week the list of all versions."""
    from cli.rostering.presence import COLUMNS as PRESENCE_COLUMNS
    from cli.rostering.presence import presence_rows, tell_presence
    from cli.rostering.rosters import asked_of, chosen_pool, kept_roster, roster_facts, roster_timeline
    from store.rosters import rosters_list
    from wfm.scheduling.views import rows

    if monday is None:
        with session.database.reading() as connection:
            entries = rosters_list(connection)
        listed = [asdict(entry) for entry in entries]
        session.show(listed, {name: f"roster.column.{name}" for name in LISTED}, as_json=as_json, empty="roster.empty")
        return
    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    view = roster_timeline(session, roster, requirement)
    asked = asked_of(view, by=by, tenant=tenant, agent=agent)
    facts = roster_facts(session, roster, requirement)
    if by == "presence":
        found, columns = presence_rows(facts, asked.tenant), PRESENCE_COLUMNS
    else:
        found, columns = rows.rows_by(by, roster, view, asked), rows.COLUMNS[by]
    headers = {name: f"roster.column.{name}" for name in columns}
    if as_json:
        session.show(found, headers, as_json=True, empty=f"roster.empty_{by}")
        return
    tell_roster(roster)
    session.show(found, headers, as_json=False, empty=f"roster.empty_{by}")
    if by in ("agent", "shift"):
        _say_off_contract(view, monday, roster.version, with_next=by == "agent")
        _say_wishes(session, roster)
    else:
        _say_weak_days(view, monday, roster.version, with_next=by != "uncovered")
        tell_presence(facts)


def _say_off_contract(view: Timeline, monday: date, version: int, *, with_next: bool) -> None:
    """Who is planned beside the contract less leave, and (unless they are on the screen) how to see the shifts."""
    from wfm.scheduling.views.attention import off_contract

    found = off_contract(view)
    if not found:
        echo("roster.show.on_contract")
        return
    told = [f"{line.agent} {line.difference_minutes / 60:+.1f} h" for line in found]
    echo("roster.show.off_contract", agents=named(told))
    if with_next:
        echo("roster.show.off_contract_next", monday=monday, version=version, agent=found[0].agent)


def _say_wishes(session: Session, roster: Roster) -> None:
    """How many wished days were met, and whose were not; nothing where nobody wishes."""
    from store.wishes import wishes_between
    from wfm.scheduling.formulate.wishes import broken_wishes, days_of, in_words

    with session.database.reading() as connection:
        wishes = wishes_between(connection, roster.range)
    asked = sum(len(days_of(wish, roster.range)) for wish in wishes)
    broken = broken_wishes(wishes, roster)
    if not asked:
        return
    if not broken:
        echo("repair.wishes.all_met", asked=asked)
        return
    told = [f"{wish.agent} {day} ({in_words(wish)})" for wish, day in broken]
    echo("repair.wishes.not_met", met=asked - len(broken), asked=asked, wishes=named(told))


def _say_weak_days(view: Timeline, monday: date, version: int, *, with_next: bool) -> None:
    """Which tenants lack people on which days, and (unless they are on the screen) how to see the hours."""
    from wfm.scheduling.views.attention import COVERAGE_WANTED, weak_days

    wanted, found = round(100 * COVERAGE_WANTED), weak_days(view)
    if not found:
        echo("roster.show.all_covered", wanted=wanted)
        return
    told = [
        say(
            "roster.show.weak_day",
            tenant=weak.tenant,
            day=weak.day,
            percent=weak.percent,
            start=f"{weak.start:%H:%M}",
            end=f"{weak.end:%H:%M}",
        )
        for weak in found
    ]
    echo("roster.show.weak_days", wanted=wanted, days=named(told))
    if with_next:
        echo("roster.show.weak_days_next", monday=monday, version=version, tenant=found[0].tenant)
