"""The next version of a contract at the edge: drafted from a request, compared with the version before, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import echo
from core.errors import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from contracts.terms import ContractTerms


def propose(
    session: Session,
    base: ContractTerms,
    request: ContractRequest,
    kept: Sequence[ContractTerms],
    data: DraftingData,
    *,
    dry_run: bool,
) -> None:
    """Draft the next version after ``base``, show what changes, and keep it as a draft unless it is a dry run.

    Raises ProblemsFound where it cannot be drafted, priced, written or signed later.
    """
    from cli.commands.contract.draft import drafted, keep_drafts
    from cli.contracting.comparing import compared, tell
    from contracts.life.lifecycle import signing_problems

    (terms,) = drafted(session, (request,), data, [])
    problems = () if terms.signed_on is not None else signing_problems(terms, kept)
    if problems:
        raise ProblemsFound(problems)
    echo(
        "lifecycle.proposed",
        contract=terms.contract,
        version=terms.version,
        old=base.version,
        begin=terms.valid_from,
        until=terms.valid_until,
    )
    tell(compared(session, base, terms), clauses=False)
    if dry_run:
        echo("lifecycle.dry_run")
        return
    changes = keep_drafts(session, (terms,))
    if changes.nothing_new:
        echo("lifecycle.proposed_before", contract=terms.contract, version=terms.version)
    else:
        echo("lifecycle.proposed_next", contract=terms.contract, old=base.version, version=terms.version)
