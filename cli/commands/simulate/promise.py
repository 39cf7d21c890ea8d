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
    from contracts.terms import ContractTerms


@click.command("promise", cls=PumasiCommand, help=say("simulate.promise.help"))
@click.option("--contract", metavar="CONTRACT", help=say("simulate.option.contract"))
@click.option("--week", "monday", type=MONDAY, metavar="MONDAY", help=say("simulate.option.promise_week"))
@click.option("--forecast", "is_ideal", is_flag=True, help=say("simulate.option.forecast"))
@click.option("--year", "is_year", is_flag=True, help=say("promises.option.year"))
@click.option("--keep", "keeps", is_flag=True, help=say("promises.option.keep"))
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
    is_year: bool,
    keeps: bool,
    pool: str | None,
    version: int | None,
    tenant: str | None,
    confidence: float,
    play: Play,
    out: Path | None,
    as_json: bool,
) -> None:
    """Lay the contract, the roster or the forecast on the floor, play months, judge them."""
    if keeps and not is_year:
        raise click.UsageError(say("promises.keep_without_year"))
    if is_year:
        if monday is not None or is_ideal or version is not None or out is not None or pool is not None:
            raise click.UsageError(say("promises.year_alone"))
        _judge_year(session, contract, tenant, play, keeps=keeps, as_json=as_json)
        return
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


def _judge_year(
    session: Session, contract: str | None, tenant: str | None, play: Play, *, keeps: bool, as_json: bool
) -> None:
    """Each month ahead on its own forecast, for one contract or the newest version of all that go on."""
    prepare_simulator()
    from cli.contracting.chances_shown import chance_rows, show_chances
    from cli.contracting.drafting import chosen, kept_versions, newest
    from cli.contracting.promising import judge_and_keep
    from cli.simulating.keeping import Asked
    from wfm.simulation.months import WEEKS_A_MONTH

    versions = kept_versions(session, contract)
    asked_for = [chosen(versions, None)] if contract is not None else newest(versions)
    check_tenant(tenant, {terms.tenant for terms in asked_for})
    contracts = [terms for terms in asked_for if tenant in (None, terms.tenant) and _goes_on(terms, session.today)]
    asked_months = Asked(
        plays=max(1, play.replications // WEEKS_A_MONTH), seed=play.seed, workers=play.workers, with_plan=True
    )
    runs = {(run.contract, run.version): run for run in judge_and_keep(session, contracts, asked_months, keeps=keeps)}
    judged = [
        (terms, runs[terms.contract, terms.version]) for terms in contracts if (terms.contract, terms.version) in runs
    ]
    if as_json:
        rows = [row for terms, run in judged for row in chance_rows(terms, run)]
        session.show(rows, {}, as_json=True, empty="promises.none")
        return
    show_chances(session, judged)


def _goes_on(terms: ContractTerms, today: date) -> bool:
    from contracts.terms import ContractStatus

    return terms.status is not ContractStatus.CANCELLED and terms.valid_until > today


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
