"""``pumasi contract end``: a contract ends before its term, with the notice that its clauses ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY
from cli.output import echo
from core.errors import PumasiError
from core.messages import say

if TYPE_CHECKING:
    from contracts.terms import ContractTerms

GROUNDS = ("notice", "breach", "insolvency", "agreement")


@click.command(cls=PumasiCommand, help=say("lifecycle.end.help"))
@click.argument("contract", metavar="ID")
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("lifecycle.option.last_day"))
@click.option("--cancel", metavar="N", type=click.IntRange(1), help=say("lifecycle.option.cancel"))
@click.option("--reason", required=True, metavar="TEXT", help=say("lifecycle.option.reason"))
@click.option("--ground", type=click.Choice(GROUNDS), default="notice", help=say("lifecycle.option.ground"))
@click.option("--noticed", type=DAY, metavar="DATE", help=say("lifecycle.option.noticed"))
@click.option("--signed-for", metavar="NAME", default="", help=say("lifecycle.option.signed_for"))
@click.pass_obj
def end(
    session: Session,
    contract: str,
    day: date | None,
    cancel: int | None,
    reason: str,
    ground: str,
    noticed: date | None,
    signed_for: str,
) -> None:
    """Judge the notice, and keep the end with its reason."""
    from cli.contracting.drafting import kept_versions
    from contracts.life.lifecycle import ended
    from contracts.terms import ContractStatus, Ending, EndingGround
    from store.contracts import save_version

    if not reason.strip():
        raise PumasiError("lifecycle.no_reason")
    kept = kept_versions(session, contract)
    if cancel is not None:
        _cancel(session, kept, cancel, day, reason.strip(), noticed or session.today)
        return
    if day is None:
        raise PumasiError("lifecycle.end_when")
    ending = Ending(
        ground=EndingGround(ground),
        reason=reason.strip(),
        noticed_on=noticed or session.today,
        signed_for_by=signed_for.strip(),
    )
    if any(terms.ending == ending and terms.valid_until == day for terms in kept):
        echo("lifecycle.ended_before", contract=contract, day=day)
        return
    terms = ended(kept, day, ending)
    with session.database.writing() as connection:
        save_version(connection, terms)
    echo("lifecycle.ended", contract=contract, version=terms.version, day=day, ground=ground)
    if terms.ending is not None and terms.ending.signed_for_by:
        echo("lifecycle.signed_for", by=terms.ending.signed_for_by)
    for other in kept:
        if other.status is ContractStatus.DRAFT:
            echo("lifecycle.draft_is_void", contract=contract, version=other.version)


def _cancel(
    session: Session,
    kept: tuple[ContractTerms, ...],
    number: int,
    day: date | None,
    reason: str,
    noticed: date,
) -> None:
    """Take a signed version back before it begins; the one it replaced goes on."""
    from cli.contracting.drafting import chosen
    from cli.contracting.sealing import agreed_terms
    from contracts.life.lifecycle import cancelled
    from contracts.terms import ContractStatus, Ending, EndingGround
    from store.contracts import save_version

    if day is not None:
        raise PumasiError("lifecycle.cancel_or_on")
    version = chosen(kept, number)
    ending = Ending(ground=EndingGround.AGREEMENT, reason=reason, noticed_on=noticed)
    if version.status is ContractStatus.CANCELLED:
        echo("lifecycle.cancelled_before", contract=version.contract, version=number)
        return
    results = cancelled(kept, version, ending, [agreed_terms(session, terms) for terms in kept])
    with session.database.writing() as connection:
        for terms in results:
            save_version(connection, terms)
    echo("lifecycle.cancelled", contract=version.contract, version=number, begin=version.valid_from)
    for terms in results[1:]:
        echo("lifecycle.goes_on", contract=terms.contract, version=terms.version, until=terms.valid_until)
