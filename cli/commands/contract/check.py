"""``pumasi contract check``: everything that a signature would refuse, and what else should be known before it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.contract.options import PromiseOptions, promise_options
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import echo, note, show_rows
from core.errors import ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contracts.life.remarks import Remark
    from contracts.promises.chances import PromiseRun
    from contracts.terms import ContractTerms
    from core.problems import Problem


@click.command(cls=PumasiCommand, help=say("lifecycle.check.help"))
@click.argument("contracts", nargs=-1, metavar="[ID]...")
@click.option("--promises", "judges", is_flag=True, help=say("promises.option.check"))
@click.option("--all", "every", is_flag=True, help=say("promises.option.every"))
@promise_options(30)
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@click.option("--reviewed-by", metavar="NAME", help=say("lifecycle.option.reviewed_by"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("lifecycle.option.reviewed_on"))
@json_option
@click.pass_obj
def check(
    session: Session,
    contracts: tuple[str, ...],
    judges: bool,
    every: bool,
    asked: PromiseOptions,
    version: int | None,
    reviewed_by: str | None,
    day: date | None,
    as_json: bool,
) -> None:
    """Judge a version; with a name keep the review of a draft that nothing stands against."""
    from cli.contracting.chances_shown import show_chances
    from cli.contracting.drafting import chosen, kept_versions
    from contracts.life.remarks import remarks
    from contracts.terms import ContractStatus
    from store.contracts import save_version

    if day is not None and reviewed_by is None:
        raise PumasiError("lifecycle.day_without_name")
    if bool(contracts) == every:
        raise PumasiError("promises.check_what")
    if len(contracts) != 1:
        if version is not None or reviewed_by is not None:
            raise PumasiError("promises.many_are_drafts")
        _check_many(session, contracts, judges, asked, as_json)
        return
    versions = kept_versions(session, contracts[0])
    terms = chosen(versions, version)
    if reviewed_by is not None:
        terms = _reviewed(terms, reviewed_by, day or session.today)
    judged = _judged(session, [terms], asked if judges else None)
    problems = _problems(session, terms, versions)
    if reviewed_by is None:
        problems += _promise_problems(session, terms)
    told = remarks(terms, session.rates, session.calendar)
    if as_json:
        rows = [*map(_refusal, problems), *map(_remark, told), *_chances(judged)]
        show_rows(rows, {}, as_json=True, empty="lifecycle.list.none")
    elif judged:
        show_chances(session, judged)
    elif terms.status is ContractStatus.DRAFT:
        _note_unjudged(session, terms)
    if problems:
        if not as_json:
            _tell(told)
        raise ProblemsFound(problems, "lifecycle.refused" if reviewed_by is None else "lifecycle.review_refused")
    if reviewed_by is not None:
        with session.database.writing() as connection:
            save_version(connection, terms)
    if as_json:
        return
    _tell_good(terms)
    _tell(told)


def _reviewed(terms: ContractTerms, by: str, day: date) -> ContractTerms:
    from contracts.life.lifecycle import reviewed

    if not by.strip():
        raise PumasiError("lifecycle.day_without_name")
    return reviewed(terms, by.strip(), day)


def _judged(
    session: Session, contracts: Sequence[ContractTerms], asked: PromiseOptions | None
) -> list[tuple[ContractTerms, PromiseRun]]:
    """Versions with their judgement: made now and kept where it is asked for, else as it was kept."""
    from cli.contracting.promising import judge_and_keep, kept_run

    promising = [terms for terms in contracts if terms.kpis]
    if asked is not None and promising:
        judge_and_keep(session, promising, asked.asked)
        note("promises.kept", count=len(promising))
    found = [(terms, kept_run(session, terms)) for terms in contracts]
    return [(terms, run) for terms, run in found if run is not None]


def _check_many(session: Session, contracts: Sequence[str], judges: bool, asked: PromiseOptions, as_json: bool) -> None:
    """Judge the promises of several drafts (of all where none is named) on the same plays, and tell everything that
    stands against any of them."""
    from cli.contracting.chances_shown import show_chances
    from cli.contracting.drafting import chosen, kept_versions, newest
    from contracts.terms import ContractStatus

    if not judges:
        raise PumasiError("promises.all_needs_promises")
    versions = kept_versions(session)
    if contracts:
        named = tuple(chosen(kept_versions(session, contract), None) for contract in dict.fromkeys(contracts))
    else:
        named = newest(versions)
    drafts = [terms for terms in named if terms.status is ContractStatus.DRAFT]
    if not drafts:
        echo("contract.nothing_to_sign")
        return
    judged = _judged(session, drafts, asked)
    own = {terms.contract: tuple(kept for kept in versions if kept.contract == terms.contract) for terms in drafts}
    problems = [
        problem
        for terms in drafts
        for problem in (*_problems(session, terms, own[terms.contract]), *_promise_problems(session, terms))
    ]
    if as_json:
        show_rows([*map(_refusal, problems), *_chances(judged)], {}, as_json=True, empty="promises.none")
    else:
        show_chances(session, judged)
    if problems:
        raise ProblemsFound(problems, "lifecycle.refused")


def _note_unjudged(session: Session, terms: ContractTerms) -> None:
    """Where no judgement is required, a missing one is told only; else it is among the problems."""
    if terms.kpis and not session.settings.contract.promises_required:
        note("promises.unjudged", count=1, contract=terms.contract)


def _promise_problems(session: Session, terms: ContractTerms) -> list[Problem]:
    """Promises of a draft that are not sure enough. A review does not wait for them: they can be signed for."""
    from cli.contracting.promising import SignedFor, promise_problems
    from contracts.terms import ContractStatus

    is_draft = terms.status is ContractStatus.DRAFT
    return promise_problems(session, terms, SignedFor(on=session.today)) if is_draft else []


def _chances(judged: Sequence[tuple[ContractTerms, PromiseRun]]) -> list[dict[str, object]]:
    """The kept chances in the shape of findings; every month of them is told by ``simulate promise --year``."""
    from cli.contracting.chances_shown import chance_rows

    return [
        {
            "kind": "chance",
            "code": "promises.chance",
            "where": f"{row['contract']} {row['kpi']}",
            "what": say("promises.chance", **row) if row["lowest_percent"] is not None else say("promises.no_chance"),
            "fix": row["proposal_text"] or "",
        }
        for terms, run in judged
        for row in chance_rows(terms, run)
    ]


def _problems(session: Session, terms: ContractTerms, versions: tuple[ContractTerms, ...]) -> list[Problem]:
    """What a signature refuses: terms, wording, characters without a shape."""
    from cli.contracting.checklists import checklist_problems
    from cli.contracting.drafting import document_of
    from contracts.life.lifecycle import signing_problems
    from contracts.terms import ContractStatus
    from documents.fonts import glyph_problems

    is_draft = terms.status is ContractStatus.DRAFT
    needs_review = session.settings.contract.review_required and is_draft
    found = list(signing_problems(terms, versions, review_required=needs_review)) if is_draft else []
    found += checklist_problems(session, [terms]) if is_draft else []
    try:
        document = document_of(session, terms, written_on=terms.signed_on or session.today)
    except ProblemsFound as broken:
        return [*found, *broken.problems]
    return [*found, *glyph_problems(document)]


def _refusal(problem: Problem) -> dict[str, object]:
    return {
        "kind": "refused",
        "code": problem.code,
        "where": str(problem.where),
        "what": problem.what,
        "fix": problem.how_to_fix,
    }


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "kind": "remark",
        "code": remark.code,
        "where": "",
        "what": say(remark.code, **remark.values),
        "fix": "",
    }


def _tell_good(terms: ContractTerms) -> None:
    from contracts.papers.expected import margin_of
    from contracts.words import plain
    from core.money import round_rate

    margin = margin_of(terms)
    values = {
        "contract": terms.contract,
        "version": terms.version,
        "of_cost": plain(round_rate(margin.of_cost * 100, 2)),
        "of_price": plain(round_rate(margin.of_price * 100, 2)),
        "limit": plain(terms.margin_limit * 100),
    }
    if terms.has_operation:
        echo("lifecycle.good", kpis=len(terms.kpis), **values)
    else:
        echo("lifecycle.good_package", **values)


def _tell(told: tuple[Remark, ...]) -> None:
    for remark in told:
        click.echo("- " + say(remark.code, **remark.values))
