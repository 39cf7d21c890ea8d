"""``pumasi contract diagnose``: what a tenant's past says, what it needs, what we propose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option, out_option, seed_option
from cli.output import echo, show_rows
from core.messages import say

WEEKS = 13
WEEKS_LEAST = 5
WEEKS_MOST = 52
FINDINGS = {"finding": "diagnosis.column.finding", "value": "diagnosis.column.value"}


@click.command(cls=PumasiCommand, help=say("diagnosis.help"))
@click.argument("tenant", metavar="TENANT")
@click.option("--from", "first", type=DAY, metavar="DATE", help=say("diagnosis.option.from"))
@click.option("--to", "last", type=DAY, metavar="DATE", help=say("diagnosis.option.to"))
@click.option(
    "--weeks",
    type=click.IntRange(WEEKS_LEAST, WEEKS_MOST),
    default=WEEKS,
    show_default=True,
    metavar="N",
    help=say("diagnosis.option.weeks"),
)
@seed_option(say("diagnosis.option.seed"))
@click.option("--deliver", "handed_over", type=DAY, metavar="DATE", help=say("diagnosis.option.deliver"))
@out_option
@json_option
@click.pass_obj
def diagnose(
    session: Session,
    tenant: str,
    first: date | None,
    last: date | None,
    weeks: int,
    seed: int,
    handed_over: date | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Measure, forecast, staff, propose; write the report and say the findings."""
    from cli.contracting.diagnosis import diagnosis_of, figures, stem_of
    from cli.contracting.drafting import draw
    from cli.contracting.ordering import deliver, order_or_refuse
    from contracts.diagnoses.document import diagnosis_document
    from contracts.order import delivered
    from runtime.files import write_files

    if handed_over is not None:
        # refused before anything is computed
        delivered(order_or_refuse(session, tenant), handed_over, tenant)
    found = diagnosis_of(session, tenant, first=first, last=last, weeks=weeks, seed=seed)
    row = figures(found)
    drawn = draw(diagnosis_document(found, session.settings.company, written_on=session.today))
    folder = out or session.workspace.folder("contracts")
    folder.mkdir(parents=True, exist_ok=True)
    stem = stem_of(found)
    order = None if handed_over is None else deliver(session, tenant, handed_over, stem, drawn)
    paths = {folder / f"{stem}.pdf": drawn.pdf, folder / f"{stem}.xlsx": drawn.workbook}
    write_files(paths)
    if as_json:
        show_rows([{**row, "files": [str(path) for path in paths]}], {}, as_json=True, empty="contract.show.none")
        return
    said = [{"finding": say(f"diagnosis.finding.{name}"), "value": _shown(row[name])} for name in SAID]
    show_rows(said, FINDINGS, as_json=False, empty="contract.show.none")
    for path in paths:
        echo("contract.rendered", path=path)
    if order is not None:
        echo("order.handed_over", tenant=order.tenant, day=order.delivered_on, fee=f"{order.fee_won:,}")


SAID = (
    "first",
    "last",
    "offered",
    "missed_share",
    "busiest_hour",
    "routine_share",
    "back_share",
    "back_source",
    "repeat_share",
    "month_low",
    "month_contacts",
    "month_high",
    "alone_fte",
    "pooled_fte",
    "saved_share",
    "model",
    "open_items",
)
"""Findings that people see, in their order."""


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(value) or "–"
    if isinstance(value, int):
        return f"{value:,}"
    return "–" if value is None else str(value)
