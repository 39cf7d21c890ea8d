"""``pumasi report tenant``: what a tenant is told of its month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import json_option, period_option, tenant_option
from cli.output import note
from core.messages import say
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from invoices.reports.tenant import TenantReport

COLUMNS = (
    *("tenant", "offered", "answered", "kpis_met", "voices"),
    *("decisions", "decided", "handed_over", "suggestions"),
)


@click.command("tenant", cls=PumasiCommand, help=say("report.tenant.help"))
@period_option
@tenant_option
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=say("report.option.tenant_folder")
)
@json_option
@click.pass_obj
def tenant(session: Session, period: BillingPeriod, tenant: str | None, out: Path | None, as_json: bool) -> None:
    """Reports of one tenant or of all, and their files."""
    from cli.reporting.tenant import report_files, tenant_reports
    from runtime.files import write_files
    from runtime.progress import Progress

    reports, tenants = tenant_reports(session, period, tenant)
    folder = out or session.workspace.folder("reports") / str(period)
    folder.mkdir(parents=True, exist_ok=True)
    with Progress(say("report.progress"), total=len(reports)) as progress:
        for report in reports:
            write_files(report_files(session, report, tenants[report.tenant], folder), private=True)
            progress.advance(note=str(report.tenant))
    rows = [tenant_row(report) for report in reports]
    session.show(rows, {name: f"report.column.{name}" for name in COLUMNS}, as_json=as_json, empty="report.no_report")
    note("report.files", count=len(reports), folder=folder)
    silent = [str(report.tenant) for report in reports if not report.remarks]
    if silent:
        note("report.no_remarks", count=len(silent), tenants=" ".join(silent))
    unjudged = [str(report.tenant) for report in reports if not report.kpis]
    if unjudged:
        note("report.no_kpis", count=len(unjudged), period=period, tenants=" ".join(unjudged))


def tenant_row(report: TenantReport) -> dict[str, object]:
    """One report as ``--json`` shows it."""
    from core.remarks import RemarkKind

    judged = [result for result in report.kpis if result.is_met is not None]
    return {
        "tenant": report.tenant,
        "period": str(report.period),
        "offered": sum(channel.offered for channel in report.channels),
        "answered": sum(channel.answered for channel in report.channels),
        "kpis_met": f"{sum(result.is_met is True for result in judged)}/{len(judged)}" if judged else None,
        "voices": sum(topic.count for topic in report.topics),
        "decisions": report.decisions,
        "decided": report.decided_won,
        "handed_over": report.handed_over,
        "suggestions": len(report.of(RemarkKind.SUGGESTION)),
        "types": [
            {
                "type": each.type,
                "offered": each.offered,
                "answered": each.answered,
                "solved": each.solved,
                "handed_over": each.handed_over,
                "callback": each.callback,
                "before": each.before,
            }
            for each in report.types
        ],
    }
