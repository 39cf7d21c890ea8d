"""A document that somebody asks for by hand, issued: planned, checked by drawing, numbered, and drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import PumasiError, WrongState

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cli.context import Session
    from invoices.invoice import Invoice
    from invoices.issuing.revise import Difference
    from invoices.tracing.proof import Proof
    from invoices.tracing.rates_used import RatesUsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was made. ``documents`` are drafts in a dry run; ``was_known`` where all was issued before.

    ``proof`` and ``rates`` are what a new revision rests on, ``differences`` what it found otherwise, ``earlier`` the
    credit notes of what it replaces. ``settled_by`` is the later invoice that settled what came late: the amounts then
    stay as they were issued, and only the parties are taken anew.
    """

    documents: tuple[Invoice, ...]
    was_known: bool = False
    differences: tuple[Difference, ...] = ()
    earlier: tuple[Invoice, ...] = ()
    proof: Proof | None = None
    rates: tuple[RatesUsed, ...] = ()
    settled_by: str | None = None


def carried_out(
    session: Session, planned: Callable[[Connection], Issued], *, dry_run: bool, year: int | None = None
) -> Issued:
    """Plan, check by drawing, then plan again and issue in one short transaction, then draw the issued documents.

    ``year`` is that of the numbers; None: the year of the period that is corrected.
    """
    from cli.invoicing.drawing import reason_against
    from cli.jobs.lock import job_lock
    from store.invoices import issue
    from store.late_days import note_revised
    from store.proofs import keep_proofs, packed

    with session.database.reading() as connection:
        plan = planned(connection)
    if plan.was_known or not plan.documents:
        return plan
    for draft in plan.documents:
        reason = reason_against(draft)
        if reason is not None:
            raise PumasiError("correct.not_drawn", reason=reason)
    if dry_run:
        return plan
    proofs = {} if plan.proof is None else {plan.documents[-1].account: packed(plan.proof)}
    with job_lock(session.workspace.root):
        with session.database.writing() as connection:
            again = planned(connection)
            if again != plan:
                raise WrongState("correct.changed_meanwhile", number=plan.documents[0].account)
            documents = issue(connection, plan.documents, year=year or plan.documents[0].period.year)
            keep_proofs(connection, documents[-1:], proofs, plan.rates)
            note_revised(connection, documents)
        _drawn(session, documents)
    return replace(plan, documents=documents)


def _drawn(session: Session, documents: Sequence[Invoice]) -> None:
    from cli.jobs.rendering import crew, put_files

    folder = session.workspace.root / "invoices" / str(documents[0].period)
    with crew(len(documents)) as pool:
        rendering = put_files(pool, session, documents, folder, lambda _: None)
    for number, reason in rendering.refused.items():
        raise PumasiError("invoice.refused", number=number, reason=reason)
