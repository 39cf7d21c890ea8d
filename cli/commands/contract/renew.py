"""``pumasi contract renew``: the next term of a contract, with the rates of its first day."""

from __future__ import annotations

from datetime import date, timedelta

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY
from core.errors import WrongState
from core.messages import say

YEAR_DAYS = 365


@click.command(cls=PumasiCommand, help=say("lifecycle.renew.help"))
@click.argument("contract", metavar="ID")
@click.option("--until", type=DAY, metavar="DATE", help=say("lifecycle.option.until"))
@click.option("--set", "changes", multiple=True, metavar="TERM=VALUE", help=say("lifecycle.option.set"))
@click.option("--dry-run", is_flag=True, help=say("lifecycle.option.dry_run"))
@click.pass_obj
def renew(session: Session, contract: str, until: date | None, changes: tuple[str, ...], dry_run: bool) -> None:
    """Draft what follows the last signed version."""
    from dataclasses import replace

    from cli.contracting.drafting import kept_versions, load_data
    from cli.contracting.new_versions import propose
    from contracts.life.lifecycle import last_signed
    from contracts.requests.amendment import amended_request
    from contracts.requests.changes import margin_kept, with_changes

    kept = kept_versions(session, contract)
    base = last_signed(kept)
    if base is None:
        raise WrongState("lifecycle.never_signed", contract=contract)
    if base.ending is not None:
        raise WrongState("lifecycle.ended_already", contract=contract, day=base.valid_until)
    start = base.valid_until + timedelta(days=1)
    request = replace(
        amended_request(base, share_fte=base.share_fte, start=start),
        valid_until=until or _year_from(start) - timedelta(days=1),
        margin=margin_kept(base, session.rates, base.cost_sheet.rates_on),
        # Who serves a tenant already is not trained for it again.
        training_hours=0,
    )
    propose(session, base, with_changes(request, changes), kept, load_data(session), dry_run=dry_run)


def _year_from(day: date) -> date:
    """The same day of the next year; 29 February gives 1 March."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
