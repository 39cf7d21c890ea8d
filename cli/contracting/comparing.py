"""Two versions of a contract compared at the edge, and the comparison on a terminal or for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import echo, show_rows
from core.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.context import Session
    from contracts.life.versions import ClauseChange, Comparison, CostChange, LineChange, ValueChange
    from contracts.terms import ContractTerms

VALUE_COLUMNS = {
    "name": "lifecycle.column.name",
    "before": "lifecycle.column.before",
    "after": "lifecycle.column.after",
}
COST_COLUMNS = {
    "name": "contract.column.line",
    "before": "lifecycle.column.before",
    "after": "lifecycle.column.after",
    "difference": "lifecycle.column.difference",
    "cause": "lifecycle.column.cause",
}


def compared(session: Session, before: ContractTerms, after: ContractTerms) -> Comparison:
    """Compare two versions, each as it was signed where it was."""
    from cli.contracting.sealing import agreed_terms, clauses_of
    from contracts.life.versions import compare

    old, new = clauses_of(session, before), clauses_of(session, after)
    return compare(
        agreed_terms(session, before),
        agreed_terms(session, after),
        dict(zip(old.keys, old.clauses, strict=True)),
        dict(zip(new.keys, new.clauses, strict=True)),
    )


def tell(found: Comparison, *, clauses: bool = True) -> None:
    """The comparison for a reader: terms, KPIs, price, cost, then the clauses with their changed words."""
    for title, values in (("terms", found.terms), ("kpis", found.kpis), ("price", found.price)):
        if values:
            _title(title)
            show_rows([_value_row(each) for each in values], VALUE_COLUMNS, as_json=False, empty="lifecycle.diff.same")
    if found.cost:
        _title("cost")
        show_rows([_cost_row(each) for each in found.cost], COST_COLUMNS, as_json=False, empty="lifecycle.diff.same")
    if clauses and found.clauses:
        _title("clauses")
        for change in found.clauses:
            _tell_clause(change)


def _title(name: str) -> None:
    click.echo()
    echo(f"lifecycle.diff.{name}")


def _value_row(each: ValueChange) -> dict[str, object]:
    return {"name": each.name, "before": each.before, "after": each.after}


def _cost_row(each: CostChange) -> dict[str, object]:
    return {
        "name": each.label,
        "before": each.before_won,
        "after": each.after_won,
        "difference": each.after_won - each.before_won,
        "cause": "; ".join(each.causes) or None,
    }


def _tell_clause(change: ClauseChange) -> None:
    name = change.after or change.before or ""
    was = f" ◀ {change.before}" if change.before not in (None, name) else ""
    click.echo(f"{name}{was}  [{say(f'lifecycle.change.{change.change.value}')}]")
    for line in change.lines:
        place = f"{line.place} " if line.place else ""
        click.echo(f"    {place}{marked(line)}")


def marked(line: LineChange) -> str:
    """A line with ``[-what went-]`` and ``{+what came+}``."""
    from contracts.life.versions import Mark

    written = {Mark.SAME: "{}", Mark.DROPPED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}
    return "".join(written[piece.mark].format(piece.text) for piece in line.pieces)


def as_rows(found: Comparison) -> list[dict[str, object]]:
    """The comparison for a program: one row a difference, clauses one row a line."""
    rows: list[dict[str, object]] = []
    for part, values in (("term", found.terms), ("kpi", found.kpis), ("price", found.price)):
        rows += [_row(part, each.change.value, each.name, each.before, each.after) for each in values]
    for cost in found.cost:
        rows.append(_row("cost", "changed", cost.label, str(cost.before_won), str(cost.after_won)))
    for clause in found.clauses:
        rows += _clause_rows(clause)
    return rows


def _clause_rows(clause: ClauseChange) -> Sequence[dict[str, object]]:
    name = clause.after or clause.before or ""
    kind = clause.change.value
    if clause.before != clause.after and clause.before is not None and clause.after is not None:
        heading = [_row("clause", kind, name, clause.before, clause.after)]
    else:
        heading = []
    return [
        *heading,
        *(
            {
                **_row("clause", kind, f"{name} {line.place}".strip(), line.before or None, line.after or None),
                "words": [{"change": piece.mark.value, "text": piece.text} for piece in line.pieces],
            }
            for line in clause.lines
        ),
    ]


def _row(part: str, change: str, name: str, before: str | None, after: str | None) -> dict[str, object]:
    return {"part": part, "change": change, "name": name, "before": before, "after": after, "words": []}
