"""``pumasi roster explain``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.roster.options import pool_option, version_option
from cli.commands.roster.told import named, tell_roster
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, tenant_option, week_option
from cli.output import echo
from core.cells import one_place
from core.messages import say

if TYPE_CHECKING:
    from wfm.scheduling.views.explained import Explained

BY = ("reason", "small", "gap", "remedy", "conflict")
TITLES = {
    "reason": "roster_explain.reasons_title",
    "small": "roster_explain.small_title",
    "gap": "roster_explain.gaps_title",
    "remedy": "roster_explain.remedies_title",
    "conflict": "roster_explain.conflicts_title",
}
TOP = 12
PEOPLE_SHOWN = 2
"""Reasons that a gap names with the people each of them keeps; the others are counted together."""


@click.command("explain", cls=PumasiCommand, help=say("roster_explain.help"))
@week_option
@pool_option
@version_option
@tenant_option
@click.option("--by", type=click.Choice(BY), help=say("roster_explain.option.by"))
@click.option(
    "--top", type=click.IntRange(1), default=TOP, show_default=True, metavar="N", help=say("roster_explain.option.top")
)
@json_option
@click.pass_obj
def explain(
    session: Session,
    monday: date,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    by: str | None,
    top: int,
    as_json: bool,
) -> None:
    """Reasons, small tenants, gaps, remedies, conflicts: all of them for people, one of them for programs."""
    from cli.rostering.explanations import explained_week, of_tenant
    from cli.rostering.presence import tell_presence
    from cli.rostering.rosters import chosen_pool, kept_roster, roster_facts

    roster, requirement = kept_roster(session, chosen_pool(session, pool), monday, version)
    found = of_tenant(explained_week(session, roster, requirement), requirement, tenant)
    if as_json:
        _show(session, by or "gap", found, None)
        return
    tell_roster(roster)
    hours = sum(gap.tenth_minutes for gap in found.gaps) / 600
    echo("roster_explain.gaps", hours=one_place(hours), count=len(found.gaps))
    tell_presence(roster_facts(session, roster, requirement))
    for each in (by,) if by else BY:
        click.echo()
        echo(TITLES[each])
        _show(session, each, found, top)


def _show(session: Session, by: str, found: Explained, top: int | None) -> None:
    """One table: the first rows in words for people (``top``), all with their codes for programs (None)."""
    from wfm.scheduling.views.explained import COLUMNS, explained_rows

    rows = explained_rows(by, found)
    if top is not None and by == "remedy":
        rows = _one_of_a_kind(rows)
    headers = {name: f"roster_explain.column.{name}" for name in COLUMNS[by]}
    shown = rows if top is None else [_in_words(row) for row in rows[:top]]
    session.show(shown, headers, as_json=top is None, empty=f"roster_explain.no_{by}")
    if top is not None and len(rows) > top:
        echo("roster_explain.more", count=len(rows) - top)


def _one_of_a_kind(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """The best person to train for each tenant, the others named beside it; each person's best shift; each further one.

    Programs get every row.
    """
    kept: dict[object, dict[str, object]] = {}
    others: dict[object, list[str]] = {}
    for row in rows:
        is_training = row["remedy"] == "train"
        key = (
            (row["remedy"], row["tenant"]) if is_training else (row["remedy"], row["agent"], row["agent"] or row["day"])
        )
        if key not in kept:
            kept[key] = dict(row)
        elif is_training:
            others.setdefault(key, []).append(str(row["agent"]))
    for shared, agents in others.items():
        kept[shared]["agent"] = say("roster_explain.or_others", agent=kept[shared]["agent"], others=named(agents))
    return list(kept.values())


def _in_words(row: Mapping[str, object]) -> dict[str, object]:
    """Codes of reasons, remedies and rules as words."""
    told = dict(row)
    if "reason" in row:
        told["reason"] = say(f"roster_explain.reason.{row['reason']}")
    match row:
        case {"hours": dict(hours), "covered_percent": float(percent)}:
            lost = [(one_place(each), say(f"roster_explain.reason.{reason}")) for reason, each in hours.items()]
            told["hours"] = ", ".join(say("roster_explain.lost", hours=each, reason=text) for each, text in lost)
            told["covered_percent"] = one_place(percent)
        case {"people": dict(people)}:
            parts = [(count, say(f"roster_explain.reason.{reason}")) for reason, count in people.items()]
            words = [say("roster_explain.person", count=count, reason=text) for count, text in parts[:PEOPLE_SHOWN]]
            left = sum(count for count, _ in parts[PEOPLE_SHOWN:])
            others = [say("roster_explain.other_people", count=left)] if left else []
            told["people"] = ", ".join([*words, *others])
        case {"remedy": str(kind), "is_overtime": bool(is_overtime)}:
            told["remedy"] = say(f"roster_explain.remedy.{kind}{'_overtime' if is_overtime else ''}")
        case {"rules": list(rules)}:
            told["rules"] = ", ".join(say(f"roster_explain.rule.{rule}") for rule in rules)
    return told
