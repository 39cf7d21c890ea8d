"""``pumasi contract sign`` and ``render``."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, out_option
from cli.output import echo, note
from core.errors import ProblemsFound, PumasiError
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.contracting.promising import SignedFor
    from contracts.terms import ContractTerms
    from core.problems import Problem


NAMED_MOST = 5
"""So many promises without a result are named."""


@click.command("sign", cls=PumasiCommand, help=say("contract.sign.help"))
@click.argument("contract", required=False, metavar="[ID]")
@click.option("--on", "day", type=DAY, required=True, metavar="DATE", help=say("contract.option.on"))
@click.option("--all", "every", is_flag=True, help=say("contract.option.all"))
@click.option("--open-items-by", "taken_by", metavar="NAME", help=say("checklist.option.open_items_by"))
@click.option("--accept-promise", "kpis", multiple=True, metavar="KPI", help=say("promises.option.accept"))
@click.option("--by", metavar="NAME", help=say("promises.option.by"))
@click.option("--reason", metavar="TEXT", help=say("promises.option.reason"))
@click.pass_obj
def sign(
    session: Session,
    contract: str | None,
    day: date,
    every: bool,
    taken_by: str | None,
    kpis: tuple[str, ...],
    by: str | None,
    reason: str | None,
) -> None:
    """Freeze drafts with their files in one step; what they replace ends the day before."""
    from cli.contracting.checklists import checklist_problems
    from cli.contracting.checklists import signed_for as items_signed_for
    from cli.contracting.drafting import chosen, kept_versions, newest
    from cli.contracting.promising import acceptances, signed_for, tell_accepted, unjudged, without_result
    from cli.contracting.sealing import keep_sealed, seal
    from contracts.terms import ContractStatus
    from store.checklist import put_marks
    from store.contracts import save_version
    from store.promises import keep_accepted

    if (contract is None) != every:
        raise PumasiError("contract.sign_what")
    versions = kept_versions(session, contract)
    if every:
        drafts = [terms for terms in newest(versions) if terms.status is ContractStatus.DRAFT]
        if not drafts:
            echo("contract.nothing_to_sign")
    else:
        terms = chosen(versions, None)
        if terms.status is ContractStatus.SIGNED and terms.signed_on == day:
            echo("contract.already_signed", contract=terms.contract, version=terms.version, day=day)
            return
        drafts = [terms]
    accepting = signed_for(kpis, by, reason, day, drafts)
    results, problems = _results(session, drafts, versions, day, accepting)
    taken = items_signed_for(session, drafts, taken_by.strip(), day) if taken_by and taken_by.strip() else ()
    if not taken:
        problems += checklist_problems(session, drafts)
    if problems:
        raise ProblemsFound(problems)
    accepted = [each for terms in drafts for each in acceptances(session, terms, accepting)]
    left = [] if session.settings.contract.promises_required else unjudged(session, drafts)
    unknown = without_result(session, drafts)
    sealed = seal(session, [terms for terms in results if terms.status is ContractStatus.SIGNED])
    with session.database.writing() as connection:
        put_marks(connection, taken)
        keep_accepted(connection, accepted)
        for terms in results:
            save_version(connection, terms)
        for each in sealed:
            keep_sealed(connection, each)
    for tenant, count in Counter(mark.tenant for mark in taken).items():
        echo("checklist.taken", tenant=tenant, count=count, by=taken[0].by)
    for promise in accepted:
        tell_accepted(promise)
    _note_unknown(unknown, left)
    for terms in results:
        if terms.status is ContractStatus.ENDED:
            echo("contract.replaced", contract=terms.contract, version=terms.version, day=terms.valid_until)
        else:
            echo("contract.signed", contract=terms.contract, version=terms.version, day=day)


def _note_unknown(unknown: Sequence[str], unjudged: Sequence[ContractTerms]) -> None:
    """Say which promises have no result in any month, and how many versions nobody judged."""
    if unknown:
        shown = ", ".join(unknown[:NAMED_MOST]) + (" …" if len(unknown) > NAMED_MOST else "")
        note("promises.no_results", count=len(unknown), kpis=shown)
    if unjudged:
        note("promises.unjudged", count=len(unjudged), contract=unjudged[0].contract)


def _results(
    session: Session,
    drafts: Sequence[ContractTerms],
    versions: Sequence[ContractTerms],
    day: date,
    accepting: SignedFor,
) -> tuple[list[ContractTerms], list[Problem]]:
    """The versions to keep when drafts are signed, and everything that stands in the way of any of them."""
    from cli.contracting.promising import promise_problems
    from contracts.life.lifecycle import signed

    results: list[ContractTerms] = []
    problems: list[Problem] = []
    for terms in drafts:
        own = [kept for kept in versions if kept.contract == terms.contract]
        try:
            results += signed(terms, own, day, review_required=session.settings.contract.review_required)
        except ProblemsFound as found:
            problems += found.problems
        problems += promise_problems(session, terms, accepting)
    return results, problems


@click.command("render", cls=PumasiCommand, help=say("contract.render.help"))
@click.argument("contract", metavar="ID")
@click.option("--version", type=click.IntRange(1), metavar="N", help=say("contract.option.version"))
@out_option
@click.pass_obj
def render(session: Session, contract: str, version: int | None, out: Path | None) -> None:
    """Write PDF and workbook; a signed version always as it was first drawn."""
    from cli.contracting.drafting import chosen, files_of, kept_versions, stem_of
    from runtime.files import write_files

    terms = chosen(kept_versions(session, contract), version)
    drawn = files_of(session, terms)
    folder = out or session.workspace.folder("contracts")
    folder.mkdir(parents=True, exist_ok=True)
    paths = {
        folder / f"{stem_of(terms)}.pdf": drawn.pdf,
        folder / f"{stem_of(terms)}.xlsx": drawn.workbook,
    }
    write_files(paths)
    for path in paths:
        echo("contract.rendered", path=path)
