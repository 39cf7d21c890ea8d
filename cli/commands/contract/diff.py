"""``pumasi contract diff``: two versions of a contract, clause by clause and term by term."""

from __future__ import annotations

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option
from cli.output import echo, show_rows
from core.errors import WrongState
from core.messages import say


@click.command(cls=PumasiCommand, help=say("lifecycle.diff.help"))
@click.argument("contract", metavar="ID")
@click.option("--from", "first", type=click.IntRange(1), metavar="N", help=say("lifecycle.option.from_version"))
@click.option("--to", "last", type=click.IntRange(1), metavar="N", help=say("lifecycle.option.to_version"))
@json_option
@click.pass_obj
def diff(session: Session, contract: str, first: int | None, last: int | None, as_json: bool) -> None:
    """Compare the version before the newest with the newest, or those asked for."""
    from cli.contracting.comparing import as_rows, compared, tell
    from cli.contracting.drafting import chosen, kept_versions
    from contracts.life.lifecycle import state_of

    versions = kept_versions(session, contract)
    after = chosen(versions, last)
    if first is None and not any(terms.version < after.version for terms in versions):
        raise WrongState("lifecycle.one_version", contract=contract, version=after.version)
    before = chosen([terms for terms in versions if first is not None or terms.version < after.version], first)
    found = compared(session, before, after)
    if as_json:
        show_rows(as_rows(found), {}, as_json=True, empty="lifecycle.diff.same")
        return
    echo(
        "lifecycle.diff.head",
        contract=contract,
        old=before.version,
        old_state=state_of(before, session.today).value,
        new=after.version,
        new_state=state_of(after, session.today).value,
    )
    if found.is_empty:
        echo("lifecycle.diff.same")
    tell(found)
