"""``pumasi report margin``: where money is made and lost."""

from __future__ import annotations

from pathlib import Path

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import PERIOD, json_option
from cli.output import note
from core.messages import say
from core.periods import BillingPeriod

COLUMNS = ("key", "periods", "charges", "cost", "margin_won", "margin")
BELOW_COLUMNS = ("tenant", "period", "duty_hours", "hours_expected", "margin_won", "cause")
MONTHS_A_YEAR = 12


@click.command("margin", cls=PumasiCommand, help=say("report.margin.help"))
@click.option("--from", "first", type=PERIOD, metavar="YYYY-MM", help=say("report.option.from"))
@click.option("--until", "last", type=PERIOD, metavar="YYYY-MM", help=say("report.option.until"))
@click.option(
    "--by",
    type=click.Choice(("tenant", "model", "season", "month", "below-cost")),
    default="tenant",
    show_default=True,
    help=say("report.option.by"),
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=say("report.option.out_folder")
)
@json_option
@click.pass_obj
def margin(
    session: Session,
    first: BillingPeriod | None,
    last: BillingPeriod | None,
    by: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Margins of issued documents, by what the user asks for."""
    from cli.reporting.margin import margin_files, margins_of
    from core.errors import NotFound
    from invoices.reports.margin import margin_rows
    from runtime.files import write_files

    last = last or BillingPeriod(session.today.year, session.today.month).previous
    first = first or BillingPeriod(last.year - (last.month < MONTHS_A_YEAR), last.month % MONTHS_A_YEAR + 1)
    if str(first) > str(last):
        raise click.UsageError(say("report.usage.order", first=first, last=last))
    margins = margins_of(session, first, last)
    if not margins.facts:
        raise NotFound("report.no_invoice", first=first, last=last)
    if by == "below-cost":
        rows: list[dict[str, object]] = [
            {
                "tenant": one.fact.tenant,
                "period": str(one.fact.period),
                "model": "+".join(one.fact.models),
                "charges": one.fact.charges_won,
                "cost": one.fact.cost_won,
                "margin_won": one.fact.margin_won,
                "expected": one.expected_won,
                "charges_effect": one.charges_effect_won,
                "hours_effect": one.hours_effect_won,
                "rate_effect": one.rate_effect_won,
                "duty_hours": one.hours,
                "hours_expected": one.hours_expected,
                "cause": one.cause.value if as_json else say(f"report.cause.{one.cause}"),
            }
            for one in margins.below
        ]
        columns = {name: f"report.column.{name}" for name in BELOW_COLUMNS}
        session.show(rows, columns, as_json=as_json, empty="report.none_below")
    else:
        rows = [
            {
                by: row.key,
                "periods": row.periods,
                "charges": row.charges_won,
                "cost": row.cost_won,
                "margin_won": row.margin_won,
                "margin": row.margin,
            }
            for row in margin_rows(margins.facts, by)
        ]
        shown = rows if as_json else [_for_people(row) for row in rows]
        columns = {by if name == "key" else name: f"report.column.{by if name == 'key' else name}" for name in COLUMNS}
        session.show(shown, columns, as_json=as_json, empty="report.no_tenant")
        if margins.below:
            lost = sum(one.fact.margin_won for one in margins.below)
            note("report.below", count=len(margins.below), won=f"{lost:,}")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        files = margin_files(session, margins, out, f"margin-{first}-{last}")
        write_files(files, private=True)
        for path in files:
            note("cli.wrote", file=path)


def _for_people(row: dict[str, object]) -> dict[str, object]:
    value = row["margin"]
    return row | {"margin": None if value is None else f"{float(str(value)) * 100:.2f} %"}
