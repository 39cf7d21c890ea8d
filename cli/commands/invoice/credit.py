"""``pumasi invoice credit`` and ``revise``: the only ways to change what was issued."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.invoice.told import show_invoices
from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import note, show_rows
from core.messages import say

if TYPE_CHECKING:
    from cli.invoicing.carrying_out import Issued

REASONS = ("error", "value-change", "returned", "contract-cancelled", "local-credit", "issued-twice")
"""The six kinds of the tax office in the order of their codes, as they are typed."""


@click.command("credit", cls=PumasiCommand, help=say("correct.credit.help"))
@click.argument("number")
@click.option("--reason", type=click.Choice(REASONS), required=True, help=say("correct.option.reason"))
@click.option("--on", "day", type=DAY, metavar="DATE", required=True, help=say("correct.option.on"))
@click.option("--amount", type=int, metavar="WON", help=say("correct.option.amount"))
@click.option("--line", type=int, metavar="N", help=say("correct.option.line"))
@click.option("--note", "remark", default="", metavar="TEXT", help=say("correct.option.note"))
@click.option("--dry-run", is_flag=True, help=say("correct.option.dry_run"))
@json_option
@click.pass_obj
def credit(
    session: Session,
    number: str,
    reason: str,
    day: date,
    amount: int | None,
    line: int | None,
    remark: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Issue the mirrored document and write its files."""
    from cli.invoicing.correcting import credit as make_credit
    from invoices.correction import CorrectionReason
    from invoices.issuing.credit import CreditRequest

    request = CreditRequest(
        reason=CorrectionReason(reason.replace("-", "_")), event_on=day, amount_won=amount, line=line, note=remark
    )
    made = make_credit(session, number, request, dry_run=dry_run)
    show_invoices(session, made.documents, as_json, "correct.nothing")
    _tell(made, dry_run=dry_run)


@click.command("revise", cls=PumasiCommand, help=say("correct.revise.help"))
@click.argument("number")
@click.option("--reason", type=click.Choice(REASONS), default="error", help=say("correct.option.revise_reason"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("correct.option.found_on"))
@click.option("--note", "remark", default="", metavar="TEXT", help=say("correct.option.note"))
@click.option("--dry-run", is_flag=True, help=say("correct.option.dry_run"))
@json_option
@click.pass_obj
def revise(
    session: Session, number: str, reason: str, day: date | None, remark: str, dry_run: bool, as_json: bool
) -> None:
    """Show what would be otherwise today, then replace the invoice."""
    from cli.invoicing.correcting import revise as make_revision
    from invoices.correction import Correction, CorrectionReason

    kind = CorrectionReason(reason.replace("-", "_"))
    correction = Correction(corrects=number, reason=kind, event_on=day or session.today, note=remark)
    made = make_revision(session, number, correction, dry_run=dry_run)
    if not as_json:
        _tell_differences(made)
    show_invoices(session, made.documents, as_json, "correct.nothing_to_revise")
    if made.documents:
        _tell(made, dry_run=dry_run)
    if made.settled_by is not None:
        note("correct.settled", number=number, later=made.settled_by)
    for earlier in made.earlier:
        note("correct.credit_again", number=earlier.number, total=f"{-earlier.total_won:,}")


def _tell_differences(made: Issued) -> None:
    rows = [
        {
            "thing": say(f"correct.what.{one.what}"),
            "name": one.name,
            "before": one.before,
            "after": one.after,
            "by": one.after - one.before if isinstance(one.after, int) and isinstance(one.before, int) else None,
        }
        for one in made.differences
    ]
    columns = {name: f"correct.column.{name}" for name in ("thing", "name", "before", "after", "by")}
    if rows:
        show_rows(rows, columns, as_json=False, empty="correct.nothing_to_revise")
        click.echo()


def _tell(made: Issued, *, dry_run: bool) -> None:
    if dry_run:
        note("correct.dry_run")
    elif made.was_known:
        note("correct.known", number=made.documents[0].number)
    else:
        first = made.documents[0]
        said = "correct.issued" if first.kind.is_of_service else "correct.issued_untaxed"
        note(said, numbers=", ".join(str(d.number) for d in made.documents), period=first.period)
