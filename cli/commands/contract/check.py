"""``pumasi contract check``: everything that a signature would refuse, and what else should be known before it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import echo, show_rows
from core.errors import ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from contracts.life.remarks import Remark
    from contracts.terms import ContractTerms
    from core.problems import Problem


@click.command(cls=PumasiCommand, help=say("lifecycle.check.help"))
@click.argument("contract", metavar="ID")
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@click.option("--reviewed-by", metavar="NAME", help=say("lifecycle.option.reviewed_by"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("lifecycle.option.reviewed_on"))
@json_option
@click.pass_obj
def check(
    session: Session, contract: str, version: int | None, reviewed_by: str | None, day: date | None, as_json: bool
) -> None:
    """Judge a version; with a name keep the review of a draft that nothing stands against."""
    from cli.contracting.checklists import checklist_problems
    from cli.contracting.drafting import chosen, kept_versions
    from contracts.life.lifecycle import reviewed
    from contracts.life.remarks import remarks
    from contracts.terms import ContractStatus
    from store.contracts import save_version

    if day is not None and reviewed_by is None:
        raise PumasiError("lifecycle.day_without_name")
    versions = kept_versions(session, contract)
    terms = chosen(versions, version)
    if reviewed_by is not None:
        if not reviewed_by.strip():
            raise PumasiError("lifecycle.day_without_name")
        terms = reviewed(terms, reviewed_by.strip(), day or session.today)
    problems = _problems(session, terms, versions)
    if reviewed_by is None and terms.status is ContractStatus.DRAFT:
        problems += checklist_problems(session, [terms])
    told = remarks(terms, session.rates, session.calendar)
    if as_json:
        show_rows([*map(_refusal, problems), *map(_remark, told)], {}, as_json=True, empty="lifecycle.list.none")
    if problems:
        if not as_json:
            _tell(told)
        raise ProblemsFound(problems)
    if reviewed_by is not None:
        with session.database.writing() as connection:
            save_version(connection, terms)
    if as_json:
        return
    _tell_good(terms)
    _tell(told)


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
    echo(
        "lifecycle.good",
        contract=terms.contract,
        version=terms.version,
        kpis=len(terms.kpis),
        of_cost=plain(round_rate(margin.of_cost * 100, 2)),
        of_price=plain(round_rate(margin.of_price * 100, 2)),
        limit=plain(terms.margin_limit * 100),
    )


def _tell(told: tuple[Remark, ...]) -> None:
    for remark in told:
        click.echo("- " + say(remark.code, **remark.values))
