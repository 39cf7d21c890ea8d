"""Chances of promises as a table for people and rows for programs, with what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.contracting.promising import is_fresh, name_of
from cli.output import echo, note, show_rows
from core.messages import say

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.promises.chances import PromiseRun, Supposed
    from contracts.terms import ContractTerms

Row = dict[str, object]
Judged = tuple["ContractTerms", "PromiseRun"]

COLUMNS = {
    "kpi": "promises.column.kpi",
    "target_text": "promises.column.target",
    "people": "promises.column.people",
    "lowest_percent": "promises.column.lowest",
    "lowest_month": "promises.column.lowest_month",
    "is_kept": "promises.column.kept",
    "proposal_text": "promises.column.proposal",
    "months_text": "promises.column.months",
}


def show_chances(session: Session, judged: Sequence[Judged]) -> None:
    """The table of some versions, what it rests on, and what is weak about it."""
    rows = [row for terms, run in judged for row in chance_rows(terms, run)]
    if not rows:
        note("promises.none")
        return
    months = sorted({month.month for _, run in judged for month in run.chances})
    run = judged[0][1]
    echo(
        "promises.head",
        first=f"{months[0]:%Y-%m}",
        last=f"{months[-1]:%Y-%m}",
        confidence=f"{run.confidence * 100:.0f}",
        plays=run.plays,
    )
    if len(judged) == 1:
        show_rows(rows, COLUMNS, as_json=False, empty="promises.none")
    else:
        _show_weak(judged, rows)
    _say_basis(session, judged)
    click.echo()


def _show_weak(judged: Sequence[Judged], rows: Sequence[Row]) -> None:
    """Of many contracts how many clauses are kept, and those that are not."""
    from contracts.promises.chances import clause_chances

    verdicts = [each.is_kept for terms, run in judged for each in clause_chances(terms.kpis, run)]
    echo(
        "promises.sum",
        kept=verdicts.count(True),
        judged=len(verdicts),
        contracts=len(judged),
        none=verdicts.count(None),
    )
    weak = {(row["contract"], row["kpi"]) for row in rows if row["is_kept"] is False}
    shown = [row for row in rows if (row["contract"], row["kpi"]) in weak]
    if shown:
        columns = {"contract": "promises.column.contract", **COLUMNS}
        show_rows(shown, columns, as_json=False, empty="promises.none")


def _say_basis(session: Session, judged: Sequence[Judged]) -> None:
    from contracts.promises.keepability import plays_that_tell

    run = judged[0][1]
    before = {"roster": run.roster, "before": run.supposed.roster_weeks - 1} if run.roster else {}
    duty = say(f"promises.duty_{run.duty.value}", **before)
    for volume in sorted({each.volume for _, each in judged}):
        echo("promises.basis", volume=volume.value, as_of=run.as_of, duty=duty)
    if run.hired:
        echo("promises.planned", hired=run.hired)
    elif run.roster:
        echo("promises.nobody_planned")
    if run.roster:
        _say_supposed(run.supposed)
    for terms, each in judged:
        if each.learners:
            echo("promises.learners", tenant=terms.tenant, count=each.learners)
    echo("promises.judged_on", day=run.judged_on, seed=run.seed, plays=run.plays, engine=run.engine)
    least = plays_that_tell(run.confidence)
    if run.plays < least:
        echo("promises.few", plays=run.plays, confidence=f"{run.confidence * 100:.0f}", least=least)
    if any(not is_fresh(session, terms, each) for terms, each in judged):
        echo("promises.is_stale")


def _say_supposed(supposed: Supposed) -> None:
    """What is taken for granted of the people in months that nobody has rostered yet."""
    if supposed.attrition_week:
        echo(
            "promises.leavers",
            leavers=supposed.leavers,
            attrition=f"{supposed.attrition_week * 100:f}".rstrip("0").rstrip("."),
            vacant=supposed.vacant_weeks,
        )
    echo("promises.follows_need" if supposed.follows_need else "promises.as_rostered")


def chance_rows(terms: ContractTerms, run: PromiseRun) -> list[Row]:
    """One row a clause and pool of people: the chance of each month, the lowest, the target that would hold."""
    from cli.simulating.promises import figure_text
    from contracts.promises.chances import People, clause_chances
    from contracts.promises.library import LIBRARY

    rows: list[Row] = []
    pairs = [clause_chances(terms.kpis, run, people) for people in People]
    for both in zip(*pairs, strict=True):
        for each in both:
            if not each.months:
                continue
            unit, worst = LIBRARY[each.clause.kind].unit, each.worst
            rows.append(
                {
                    "contract": terms.contract,
                    "version": terms.version,
                    "kpi": name_of(each.clause),
                    "target": float(each.clause.target),
                    "target_text": figure_text(float(each.clause.target), unit),
                    "people": each.people.value,
                    "lowest_percent": None if worst is None or worst.chance is None else float(worst.chance * 100),
                    "lowest_month": None if worst is None else f"{worst.month:%Y-%m}",
                    "months_text": " ".join(
                        "–" if month.chance is None else f"{month.chance * 100:.0f}" for month in each.months
                    ),
                    "is_kept": each.is_kept,
                    "proposal": None if each.proposal is None else float(each.proposal),
                    "proposal_text": None if each.proposal is None else figure_text(float(each.proposal), unit),
                    "months": [
                        {
                            "month": f"{month.month:%Y-%m}",
                            "chance_percent": None if month.chance is None else float(month.chance * 100),
                            "plays": month.plays,
                            "with_result": month.known,
                            "value": None if month.value is None else float(month.value),
                        }
                        for month in each.months
                    ],
                    "roster_weeks": run.supposed.roster_weeks,
                    "attrition_week_percent": float(run.supposed.attrition_week * 100),
                    "leavers": run.supposed.leavers,
                    "vacant_weeks": run.supposed.vacant_weeks,
                    "follows_need": run.supposed.follows_need,
                }
            )
    return rows
