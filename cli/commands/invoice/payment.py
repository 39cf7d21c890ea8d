"""``pumasi invoice payment``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import note
from core.errors import PartlyDone, ProblemsFound
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from invoices.payments.payment import Payment

COLUMNS = ("received_on", "won", "tenant", "number", "settles", "left_open", "credit", "note")


@click.command("payment", cls=PumasiCommand, help=say("payment.help"))
@click.argument("number", required=False)
@click.option("--amount", type=int, metavar="WON", help=say("payment.option.amount"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("payment.option.on"))
@click.option("--reference", metavar="TEXT", help=say("payment.option.reference"))
@click.option("--note", "remark", default="", metavar="TEXT", help=say("payment.option.note"))
@click.option("--file", "path", type=click.Path(path_type=Path), metavar="FILE", help=say("payment.option.file"))
@click.option("--mapping", metavar="NAME", help=say("payment.option.mapping"))
@click.option("--skip-unmatched", is_flag=True, help=say("payment.option.skip"))
@click.option("--dry-run", is_flag=True, help=say("payment.option.dry_run"))
@json_option
@click.pass_obj
def payment(
    session: Session,
    number: str | None,
    amount: int | None,
    day: date | None,
    reference: str | None,
    remark: str,
    path: Path | None,
    mapping: str | None,
    skip_unmatched: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """One payment by hand, or all of a bank's list; kept all together or not at all."""
    from cli.invoicing.payments import Given, payment_by_hand, payments_of_file
    from store.payments import keep_payments

    by_hand = number is not None and bool(amount)
    if by_hand is (path is not None) or (path is None and (mapping or skip_unmatched)):
        raise click.UsageError(say("payment.usage"))
    skipped, left = 0, 0
    if path is not None:
        matched = payments_of_file(session, path, mapping)
        if matched.problems and not skip_unmatched:
            raise ProblemsFound(matched.problems)
        found, skipped, left = matched.payments, matched.skipped, len(matched.problems)
        for problem in matched.problems:
            note("payment.skipped_row", problem=problem)
    else:
        assert number is not None
        assert amount is not None
        received_on = day or session.today
        given = Given(number=number, won=amount, received_on=received_on, reference=reference, note=remark)
        found = (payment_by_hand(session, given),)
    with session.database.writing() as connection:
        changes = keep_payments(connection, found)
        if dry_run:
            connection.rollback()
    columns = {name: f"payment.column.{name}" for name in COLUMNS}
    session.show(_rows(session, found, is_kept=not dry_run), columns, as_json=as_json, empty="payment.none")
    said = "payment.done_dry" if dry_run else "payment.done"
    if path is None and changes.unchanged:
        note("payment.known")
    else:
        note(said, added=changes.added, unchanged=changes.unchanged + skipped)
    if left:
        raise PartlyDone("payment.partly", count=left)


def _rows(session: Session, entered: Sequence[Payment], *, is_kept: bool) -> list[dict[str, object]]:
    """Each payment with the invoices it settles and what stays open: documented in docs/reference, stable."""
    from invoices.payments.settling import settle
    from store.invoices import heads
    from store.payments import payments

    with session.database.reading() as connection:
        documents, known = heads(connection, with_interest=True), payments(connection)
    references = {one.reference for one in known}
    everything = [*known, *(one for one in entered if not is_kept and one.reference not in references)]
    settlement = settle(documents, everything, session.today)
    rows = []
    for one in entered:
        settled = [claim for claim in settlement.claims if any(part.source == one.reference for part in claim.parts)]
        rows.append(
            {
                "received_on": one.received_on,
                "won": one.won,
                "account": one.account,
                "tenant": settlement.tenants[one.account],
                "number": one.number,
                "settles": " ".join(claim.head.number for claim in settled),
                "left_open": sum(claim.open_won for claim in settled),
                "credit": settlement.credits.get(one.account, 0),
                "reference": one.reference,
                "note": one.note,
                "source": one.source,
            }
        )
    return rows
