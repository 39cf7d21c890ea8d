"""``pumasi contract amend``: the next version of a contract from a day on, with the terms that change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY
from core.errors import NotFound, ProblemsFound, PumasiError, WrongState
from core.messages import say

if TYPE_CHECKING:
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from contracts.terms import ContractTerms
    from core.problems import Problem


@click.command(cls=PumasiCommand, help=say("lifecycle.amend.help"))
@click.argument("contract", metavar="ID")
@click.option("--effective", "day", type=DAY, required=True, metavar="DATE", help=say("lifecycle.option.effective"))
@click.option("--set", "changes", multiple=True, metavar="TERM=VALUE", help=say("lifecycle.option.set"))
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE", help=say("lifecycle.option.from_file"))
@click.option("--dry-run", is_flag=True, help=say("lifecycle.option.dry_run"))
@click.pass_obj
def amend(
    session: Session, contract: str, day: date, changes: tuple[str, ...], file: Path | None, dry_run: bool
) -> None:
    """Draft what follows the version in force on a day."""
    from cli.contracting.drafting import kept_versions, load_data
    from cli.contracting.new_versions import propose
    from contracts.life.lifecycle import in_force

    if file is not None and changes:
        raise PumasiError("lifecycle.set_or_file")
    kept = kept_versions(session, contract)
    base = in_force(kept, day)
    if base is None:
        raise WrongState("lifecycle.not_in_force", contract=contract, day=day)
    data = load_data(session)
    if file is None:
        request = _of_changes(session, base, day, changes)
    else:
        request = _of_file(file, base, day, data)
    propose(session, base, request, kept, data, dry_run=dry_run)


def _of_changes(session: Session, base: ContractTerms, day: date, changes: tuple[str, ...]) -> ContractRequest:
    """All that was agreed, priced with the rates of the day, and what was asked for."""
    from dataclasses import replace

    from cli.contracting.drafting import offer_rates
    from contracts.requests.amendment import amended_request, with_work_kept
    from contracts.requests.changes import margin_kept, with_changes
    from contracts.requests.drafting import DEDICATED_YIELD

    before = amended_request(base, share_fte=base.share_fte, start=day)
    asked = with_changes(before, changes)
    if asked.dedicated_fte != before.dedicated_fte and asked.share_fte == before.share_fte:
        # who binds people and names no share wants the same work done
        asked = with_work_kept(asked, before, dedicated_yield=offer_rates(session).value(DEDICATED_YIELD, day))
    # A larger share trains more people: what their training costs follows from the share that is asked for.
    again = amended_request(base, share_fte=asked.share_fte, start=day) if asked.share_fte > 0 else asked
    priced = replace(again, share_fte=asked.share_fte, margin=margin_kept(base, session.rates, day))
    return with_changes(priced, changes)


def _of_file(file: Path, base: ContractTerms, day: date, data: DraftingData) -> ContractRequest:
    """The row of this contract in a table of requests, from the day on."""
    from dataclasses import replace

    from cli.commands.contract.draft import requests_of_file
    from contracts.requests.drafting import contract_id

    problems: list[Problem] = []
    requests = requests_of_file(file, data, None, problems)
    if problems:
        raise ProblemsFound(problems)
    mine = [request for request in requests if contract_id(request) == base.contract]
    if not mine:
        raise NotFound("lifecycle.not_in_file", contract=base.contract, file=file.name)
    return replace(mine[0], contract=base.contract, valid_from=day)
