"""``pumasi report month``: does everything that was paid and billed add up, to the won?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, period_option
from cli.output import note
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.reports.month import MonthReport

COLUMNS = ("tenant", "model", "state", "hours", "charges", "revenue", "cost", "margin_won", "margin")


@click.command("month", cls=PumasiCommand, help=say("report.month.help"))
@period_option
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=say("report.option.out_folder")
)
@json_option
@click.pass_obj
def month(session: Session, period: BillingPeriod, out: Path | None, as_json: bool) -> None:
    """Tenants, the bench, and the three equations."""
    from cli.reporting.month import month_files, month_of
    from core.errors import NotFound
    from runtime.files import write_files

    report, names = month_of(session, period)
    if not report.tenants and not report.paid.minutes:
        raise NotFound("report.nothing", period=period)
    rows = month_rows(report)
    shown = rows if as_json else [_for_people(row) for row in rows]
    session.show(shown, {name: f"report.column.{name}" for name in COLUMNS}, as_json=as_json, empty="report.no_tenant")
    _tell(report)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        files = month_files(session, report, names, out)
        write_files(files, private=True)
        for path in files:
            note("cli.wrote", file=path)


def month_rows(report: MonthReport) -> list[dict[str, object]]:
    """A row per tenant and one of the bench, as ``--json`` shows them: amounts in won, minutes whole."""
    from core.money import cut_rate, round_rate

    rows: list[dict[str, object]] = [
        {
            "tenant": row.tenant,
            "model": ", ".join(row.models),
            "state": row.standing.value,
            "paid_minutes": row.paid_minutes,
            "handled_minutes": row.handled_minutes,
            "month_cost": row.cost_won,
            "other_days": row.other_days_won,
            "late": row.late_won,
            "cost": row.billed_cost_won,
            "charges": row.charges_won,
            "given_back": row.given_back_won,
            "credit": row.credit_won,
            "bonus": row.bonus_won,
            "settled": row.settled_won,
            "revenue": row.revenue_won,
            "margin_won": row.margin_won,
            "margin": cut_rate(round_rate(row.margin_won, 0) / row.billed_cost_won, 4) if row.billed_cost_won else None,
            "outside_margin": row.outside_won,
        }
        for row in report.tenants
    ]
    bench = dict.fromkeys(rows[0] if rows else ("tenant",))
    bench |= {"tenant": None, "state": "bench", "paid_minutes": report.bench_minutes, "month_cost": report.bench_won}
    bench |= {"cost": report.bench_won, "revenue": 0, "margin_won": -report.bench_won}
    return [*rows, bench]


def _for_people(row: dict[str, object]) -> dict[str, object]:
    margin = row["margin"]
    return row | {
        "tenant": row["tenant"] or say("report.bench"),
        "hours": int(str(row["paid_minutes"])) / 60,
        "margin": None if margin is None else f"{float(str(margin)) * 100:.2f} %",
    }


def _tell(report: MonthReport) -> None:
    """The equations in words, on standard error: a pipe of rows stays whole."""
    paid = report.paid
    note(
        "report.balance.minutes",
        paid=f"{paid.minutes:,}",
        tenants=f"{report.tenant_minutes:,}",
        bench=f"{report.bench_minutes:,}",
    )
    note(
        "report.balance.cost",
        paid=f"{paid.total_won:,}",
        tenants=f"{report.tenant_won:,}",
        bench=f"{report.bench_won:,}",
    )
    note(
        "report.balance.margin",
        revenue=f"{report.revenue_won:,}",
        cost=f"{report.billed_cost_won:,}",
        margin=f"{report.margin_won:,}",
        result=f"{report.result_won:,}",
    )
    if report.bench_true_up_won:
        note("report.balance.true_up", won=f"{-report.bench_true_up_won:,}")
    if report.supply_won != report.revenue_won:
        note(
            "report.balance.supply",
            supply=f"{report.supply_won:,}",
            revenue=f"{report.revenue_won:,}",
            settled=f"{report.settled_won:,}",
            outside=f"{report.outside_won:,}",
        )
    if report.bridge_won:
        note("report.balance.bridge", won=f"{report.bridge_won:,}")
    if report.open_days:
        note("report.open_days", count=len(report.open_days))
    for problem in report.troubles:
        note("report.trouble", reason=problem)
    waiting: dict[str, list[str]] = {}
    for account, problems in sorted(report.parked.items()):
        waiting.setdefault(str(problems[0]), []).append(account)
    for reason, accounts in waiting.items():
        note("report.parked", accounts=" ".join(accounts), reason=reason)
