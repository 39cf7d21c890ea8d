"""``pumasi invoice send``: note that documents went out. Nothing is sent from here."""

from __future__ import annotations

from datetime import date

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, PERIOD
from cli.output import echo
from core.errors import PumasiError
from core.messages import say
from core.periods import BillingPeriod


@click.command("send", cls=PumasiCommand, help=say("invoice.send.help"))
@click.argument("numbers", nargs=-1, metavar="[NUMBER]...")
@click.option("--period", type=PERIOD, metavar="YYYY-MM", help=say("invoice.option.send_period"))
@click.option("--by", required=True, metavar="NAME", help=say("invoice.option.by"))
@click.option("--how", required=True, metavar="TEXT", help=say("invoice.option.how"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("invoice.option.sent_on"))
@click.pass_obj
def send(
    session: Session, numbers: tuple[str, ...], period: BillingPeriod | None, by: str, how: str, day: date | None
) -> None:
    """Read the kept files back once more, then mark them, all or none."""
    from cli.invoicing.listing import note_sent, to_be_sent
    from cli.invoicing.numbers import issued_documents

    if bool(numbers) == (period is not None):
        raise PumasiError("invoice.render_what")
    on = day or session.today
    chosen = numbers if period is None else to_be_sent(session, period, on)
    fresh = note_sent(session, issued_documents(session, chosen), day=on, by=by, how=how)
    echo("invoice.send.done", count=fresh, known=len(set(chosen)) - fresh, day=on, how=how)
