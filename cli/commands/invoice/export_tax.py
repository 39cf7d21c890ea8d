"""``pumasi invoice export-tax``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, out_option, period_option
from cli.output import note
from core.errors import NotFound, ProblemsFound
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from cli.invoicing.tax import TaxFiles

COLUMNS = ("number", "tenant", "written_on", "deadline", "supply", "vat", "total", "reason", "file", "row")


@click.command("export-tax", cls=PumasiCommand, help=say("tax.help"))
@period_option
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("tax.option.on"))
@click.option("--dry-run", is_flag=True, help=say("tax.option.dry_run"))
@out_option
@json_option
@click.pass_obj
def export_tax(
    session: Session, period: BillingPeriod, day: date | None, dry_run: bool, out: Path | None, as_json: bool
) -> None:
    """Check every field, give each document its place once, write the files."""
    from cli.invoicing.tax import put_tax_files, tax_files, tax_folder
    from cli.jobs.lock import job_lock

    folder, on = out or tax_folder(session, period), day or session.today
    if dry_run:
        made, written = tax_files(session, period, on, keep=False), 0
    else:
        with job_lock(session.workspace.root):
            made = tax_files(session, period, on, keep=True)
            written = put_tax_files(made, folder)
    if made.problems:
        raise ProblemsFound(made.problems)
    if not (made.placed or made.waiting or made.untaxed):
        raise NotFound("tax.nothing_issued", period=period)
    columns = {name: f"tax.column.{name}" for name in COLUMNS}
    session.show(_rows(session, made), columns, as_json=as_json, empty="tax.none")
    files = len(made.contents)
    if dry_run:
        note("tax.dry_run", fresh=len(made.fresh), files=files)
    elif made.contents:
        note("tax.written", fresh=len(made.fresh), count=len(made.placed), files=written, folder=folder)
    for written_on in sorted({document.written_on for document in made.waiting}):
        numbers = [str(document.number) for document in made.waiting if document.written_on == written_on]
        note("tax.waiting", count=len(numbers), day=written_on, numbers=" ".join(numbers))
    for document in made.untaxed:
        note("tax.nothing", number=document.number)
    for credit_note, withdrawal in made.void:
        note("tax.void", note=credit_note, number=withdrawal)
    for deadline, numbers in _late(session, made, on).items():
        note("tax.late", count=len(numbers), deadline=deadline, numbers=" ".join(numbers))
    if made.fresh and not dry_run:
        note("tax.next", period=period)


def _late(session: Session, made: TaxFiles, on: date) -> dict[date, list[str]]:
    """Documents that get their place only now, though their deadline has passed, by that deadline."""
    from invoices.tax.deadline import deadline_of

    fresh = {place.number for place in made.fresh}
    found: dict[date, list[str]] = {}
    for place, document in made.placed:
        last = deadline_of(document, session.calendar, session.settings.invoice.issue_day)
        if place.number in fresh and last < on:
            found.setdefault(last, []).append(place.number)
    return dict(sorted(found.items()))


def _rows(session: Session, made: TaxFiles) -> list[dict[str, object]]:
    """Each document with its place, as ``--json`` shows it: documented in docs/reference, stable."""
    from invoices.tax.deadline import deadline_of

    last_day = session.settings.invoice.issue_day
    return [
        {
            "number": document.number,
            "tenant": document.tenant,
            "written_on": document.written_on,
            "deadline": deadline_of(document, session.calendar, last_day),
            "supply": document.supply_won,
            "vat": document.vat_won,
            "total": document.total_won,
            "reason": None if document.correction is None else document.correction.reason.code,
            "corrects": None if document.correction is None else document.correction.corrects,
            "file": place.file,
            "row": place.row,
            "exported_on": place.exported_on,
        }
        for place, document in made.placed
    ]
