"""``pumasi invoice interest``: late interest, proposed and claimed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, tenant_option
from cli.output import note
from core.errors import NotFound, Refused
from core.messages import say

if TYPE_CHECKING:
    from cli.invoicing.interest import Interest, Wanted
    from invoices.invoice import Invoice

COLUMNS = ("number", "tenant", "first", "last", "days", "open", "rate", "won", "sent")


@click.command("interest", cls=PumasiCommand, help=say("interest.help"))
@click.argument("numbers", nargs=-1, metavar="[NUMBER]...")
@tenant_option
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("interest.option.on"))
@click.option("--accept", is_flag=True, help=say("interest.option.accept"))
@click.option("--due", "due_on", type=DAY, metavar="DATE", help=say("interest.option.due"))
@click.option("--dry-run", is_flag=True, help=say("interest.option.dry_run"))
@json_option
@click.pass_obj
def interest(
    session: Session,
    numbers: tuple[str, ...],
    tenant: str | None,
    day: date | None,
    accept: bool,
    due_on: date | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """What may be claimed, a row a stretch of days; with --accept a claim for each account."""
    from cli.invoicing.drafts import accounts_of
    from cli.invoicing.interest import Wanted, accept_interest, interest_of

    if not accept and (due_on is not None or dry_run):
        raise click.UsageError(say("interest.usage"))
    on = day or session.today
    if on > session.today:
        raise Refused("interest.in_future", day=on, today=session.today)
    if due_on is not None and due_on < session.today:
        raise Refused("interest.due_early", due=due_on, day=session.today)
    accounts_of(session, tenant)  # a tenant nobody knows is a mistake, not an empty list
    wanted = Wanted(day=on, tenant=tenant, numbers=frozenset(numbers) or None)
    found = interest_of(session, wanted)
    missing = sorted(set(numbers) - {one.claim.head.number for one in found.proposed})
    if missing:
        raise NotFound("interest.not_overdue", numbers=", ".join(missing))
    if accept:
        _accept(session, wanted, accept_interest(session, wanted, due_on, dry_run=dry_run).documents, dry_run, as_json)
    else:
        _show(session, found, as_json)
    _tell(session, found)


def _show(session: Session, found: Interest, as_json: bool) -> None:
    """Stretches as a table or as --json: documented in docs/reference, stable."""
    rows = [
        {
            "number": stretch.number,
            "tenant": one.claim.head.tenant,
            "account": one.claim.head.account,
            "due_on": one.claim.head.due_on,
            "first": stretch.range.first,
            "last": stretch.range.last,
            "days": stretch.days,
            "open": stretch.open_won,
            "rate": stretch.rate,
            "won": stretch.won,
            "contract": stretch.contract,
            "sent": stretch.number in found.sent,
        }
        for one in found.proposed
        for stretch in one.stretches
    ]
    if not as_json:
        rows = [
            row
            | {
                "rate": f"{float(str(row['rate'])) * 100:g} %",
                "sent": say("interest.sent.yes" if row["sent"] else "interest.sent.no"),
            }
            for row in rows
        ]
    session.show(rows, {name: f"interest.column.{name}" for name in COLUMNS}, as_json=as_json, empty="interest.none")
    if rows and not as_json:
        won = sum(one.won for one in found.proposed)
        note("interest.sums", count=sum(bool(one.stretches) for one in found.proposed), won=f"{won:,}")


def _accept(session: Session, wanted: Wanted, documents: tuple[Invoice, ...], dry_run: bool, as_json: bool) -> None:
    from cli.commands.invoice.told import show_invoices

    show_invoices(session, documents, as_json, "interest.none")
    if not documents:
        return
    if dry_run:
        note("correct.dry_run")
        return
    numbers = [str(document.number) for document in documents]
    note("interest.issued", count=len(numbers), numbers=" ".join(numbers), period=documents[0].period)
    note("interest.next", numbers=" ".join(numbers))


def _tell(session: Session, found: Interest) -> None:
    """Invoices that nobody noted as sent, and claims that are too much by now."""
    unsent = [
        one.claim.head.number for one in found.proposed if one.stretches and one.claim.head.number not in found.sent
    ]
    if unsent:
        note("interest.never_sent", count=len(unsent), numbers=" ".join(unsent))
    for one in found.proposed:
        if one.too_much_won:
            claims = found.claims[one.claim.head.number]
            note(
                "interest.too_much",
                number=one.claim.head.number,
                won=f"{one.too_much_won:,}",
                claims=" ".join(claims),
                first=claims[-1],
                today=session.today,
            )
