"""``pumasi simulate promise``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.simulate.options import (
    Play,
    asked,
    check_out,
    check_tenant,
    columns_of,
    confidence_option,
    out_option,
    play_options,
    pool_option,
    say_rules,
    version_option,
)
from cli.commands.simulate.week import CLAUSE_COLUMNS
from cli.context import Session
from cli.help import PumasiCommand, say_problems
from cli.options import MONDAY, json_option, tenant_option
from cli.output import echo, note
from cli.simulating.simulations import floor_rules, prepare_simulator
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.simulating.promised import Promised
    from cli.simulating.promises import ClausePromise


@click.command("promise", cls=PumasiCommand, help=say("simulate.promise.help"))
@click.option("--contract", metavar="CONTRACT", help=say("simulate.option.contract"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("simulate.option.promise_week"))
@click.option("--forecast", "is_ideal", is_flag=True, help=say("simulate.option.forecast"))
@pool_option
@version_option
@tenant_option
@confidence_option
@play_options(250)
@out_option
@json_option
@click.pass_obj
def promise(
    session: Session,
    contract: str | None,
    monday: date | None,
    is_ideal: bool,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    confidence: float,
    play: Play,
    out: Path | None,
    as_json: bool,
) -> None:
    """Lay the contract, the roster or the forecast on the floor, play months, judge them."""
    if contract is None and monday is None:
        raise click.UsageError(say("simulate.promise.of_what"))
    check_out(out)
    prepare_simulator()
    from cli.simulating.promised import promised_floor, promised_week
    from cli.simulating.promises import promise_row, shown_row
    from cli.simulating.sides import played_side

    week = promised_week(session, monday)
    rules = floor_rules(session, week, play.policy, play.overflow_s)
    promised = promised_floor(
        session, week, contract, rules, pool=pool, version=version, is_ideal=is_ideal, is_week_told=monday is not None
    )
    given = play.ordered(promised.given)
    check_tenant(tenant, {terms.tenant for terms in promised.contracts})
    side, found = played_side(
        session,
        given,
        [terms for terms in promised.contracts if tenant in (None, terms.tenant)],
        promised.roster,
        weeks=play.replications,
        seed=play.seed,
        workers=play.workers,
        label=say("simulate.progress"),
        confidence=asked(confidence),
    )
    rows = [promise_row(each) for each in found]
    shown = rows if as_json else [shown_row(row) for row in rows]
    session.show(shown, columns_of(CLAUSE_COLUMNS), as_json=as_json, empty="simulate.promise.empty")
    say_problems(side.problem.problems)
    if not as_json:
        _say_summary(promised, found, confidence)
        say_rules(rules)
    if out is not None:
        from cli.commands.simulate.files import write_promise

        write_promise(session, side, promised, out, asked(confidence), say_files=not as_json)


def _say_summary(promised: Promised, found: Sequence[ClausePromise], confidence: float) -> None:
    from cli.simulating.promises import weeks_that_tell
    from wfm.simulation.months import WEEKS_A_MONTH

    judged = [each for each in found if each.kept.is_kept is not None]
    missed = [each for each in judged if not each.kept.is_kept]
    echo(
        "simulate.promise.sum",
        kept=len(judged) - len(missed),
        judged=len(judged),
        missed=len(missed),
        none=len(found) - len(judged),
        confidence=f"{confidence:g}",
        months=found[0].months if found else 0,
    )
    weeks = weeks_that_tell(asked(confidence))
    if found and found[0].months * WEEKS_A_MONTH < weeks:
        note("simulate.promise.few", months=found[0].months, confidence=f"{confidence:g}", weeks=weeks)
    if promised.roster is not None:
        echo("simulate.promise.on_roster", monday=promised.monday, version=promised.roster.version)
    else:
        echo("simulate.promise.on_forecast" if promised.is_told else "simulate.promise.nobody", monday=promised.monday)
    echo("simulate.promise.month")
