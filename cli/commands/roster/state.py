"""``pumasi roster check``, ``publish`` and ``lock``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option, version_option
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, week_option
from cli.output import echo
from core.errors import ProblemsFound, WrongState
from core.messages import say

if TYPE_CHECKING:
    from wfm.scheduling.roster import RosterStatus


@click.command("check", cls=PumasiCommand, help=say("roster.check.help"))
@week_option
@pool_option
@version_option
@json_option
@click.pass_obj
def check(session: Session, monday: date, pool: str | None, version: int | None, as_json: bool) -> None:
    """Every rule over a kept roster, with today's people, leave and law."""
    from cli.rostering.presence import tell_presence
    from cli.rostering.rosters import chosen_pool, kept_roster, roster_facts
    from wfm.scheduling.rules.checker import check_roster
    from wfm.scheduling.rules.rules import RULES

    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    facts = roster_facts(session, roster, requirement)
    broken = check_roster(facts)
    if as_json:
        listed = [{"rule": p.code.rpartition(".")[2], "what": p.what, "fix": p.how_to_fix} for p in broken]
        session.show(listed, {}, as_json=True, empty="roster.check.legal")
    if broken:
        raise ProblemsFound(broken)
    if not as_json:
        echo("roster.check.legal", roster=roster.roster, rules=len(RULES))
        tell_presence(facts)


@click.command("publish", cls=PumasiCommand, help=say("roster.publish.help"))
@week_option
@pool_option
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("roster.option.version_publish"))
@click.pass_obj
def publish(session: Session, monday: date, pool: str | None, version: int | None) -> None:
    """Check once more, then draft ▶ published."""
    from wfm.scheduling.roster import RosterStatus

    _move(session, monday, pool, version, RosterStatus.PUBLISHED)


@click.command("lock", cls=PumasiCommand, help=say("roster.lock.help"))
@week_option
@pool_option
@version_option
@click.pass_obj
def lock(session: Session, monday: date, pool: str | None, version: int | None) -> None:
    """Published ▶ locked."""
    from wfm.scheduling.roster import RosterStatus

    _move(session, monday, pool, version, RosterStatus.LOCKED)


def _move(session: Session, monday: date, pool: str | None, version: int | None, status: RosterStatus) -> None:
    """Move one state forward; an illegal roster stays where it is.

    It is the version told, else to publish the newest, to lock the one in force: a later draft bound nobody.
    """
    from cli.rostering.rosters import broken_next_week, chosen_pool, kept_roster, newest_roster, roster_facts
    from store.rosters import set_status
    from wfm.scheduling.roster import RosterStatus
    from wfm.scheduling.rules.checker import check_roster

    wanted = newest_roster if status is RosterStatus.PUBLISHED else kept_roster
    roster, requirement = wanted(session, chosen_pool(session, pool), monday, version)
    if roster.status is status:
        echo("roster.already", roster=roster.roster, status=status.value)
        return
    if status is RosterStatus.LOCKED and roster.status is RosterStatus.DRAFT:
        raise WrongState("roster.lock.draft", roster=roster.roster, monday=monday)
    if status is RosterStatus.PUBLISHED:
        broken = check_roster(roster_facts(session, roster, requirement)) + broken_next_week(session, roster)
        if broken:
            raise ProblemsFound(broken)
    with session.database.writing() as connection:
        moved = set_status(connection, roster.roster, status)
    echo(f"roster.{status.value}", roster=moved.roster)
    if status is RosterStatus.PUBLISHED:
        echo("roster.published_next", monday=monday)
