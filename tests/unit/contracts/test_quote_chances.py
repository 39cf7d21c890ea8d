"""How sure the promises of a quote are: kept judgements, weak promises with the nearest target, none said plainly."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cli.context import Session
from cli.contracting.drafting import kept_versions
from cli.contracting.quote_chances import chance_rows, with_kept
from contracts.kpi_clauses import KpiKind
from contracts.promises.chances import as_promised
from contracts.quotes.extras import NOT_JUDGED, promise_table
from core.tables import Table
from store.workspace import Workspace
from tests.unit.contracts.test_chances import month, run
from tests.unit.contracts.test_promise_signing import drafted, judged
from tests.unit.contracts.test_quote import quote

__all__ = ["drafted"]

WEAK = run(month(1, 12, proposal="0.85"), month(2, 20))


def column(table: Table, key: str) -> list[object]:
    """The cells of a column."""
    place = [each.key for each in table.columns].index(key)
    return [row.cells[place] for row in table.rows]


def test_where_nobody_judged_it_stands_so() -> None:
    """In every row, and in a note."""
    table = promise_table(quote())
    assert set(column(table, "chance")) == {NOT_JUDGED}
    assert any(note.startswith(f"{NOT_JUDGED}: ") for note in table.notes)
    assert all(row["chance"] is None for row in chance_rows(quote()))


def test_each_promise_has_the_chance_of_its_worst_month() -> None:
    """Twelve of twenty is 60 %, below the asked 90 %: told, with the target that would hold; others were not judged."""
    made = replace(quote(), judged=WEAK)
    table = promise_table(made)
    rate = next(place for place, clause in enumerate(made.kpis) if clause.kind is KpiKind.ANSWER_RATE)
    assert column(table, "chance")[rate] == "60%"
    assert column(table, "chance").count(NOT_JUDGED) == len(made.kpis) - 1
    (weak,) = [note for note in table.notes if "못 미친다" in note]
    assert "90%에 못 미친다" in weak
    assert "85% 이상" in weak
    shown = chance_rows(made)[rate]
    assert (shown["chance"], shown["month"], shown["proposal"]) == ("60 %", "2026-01", "85%")


def test_a_kept_judgement_speaks_for_the_same_promise_in_the_same_hours(drafted: Workspace) -> None:
    """Of the tenant's version that was judged; with another target or in other hours nothing is known."""
    judged(drafted, {"answer_rate": 7})
    session = Session(folder=drafted.root)
    terms = max(kept_versions(session, "T07-N"), key=lambda each: each.version)
    made = quote(kpis=terms.kpis, services=terms.services)
    found = with_kept(session, made)
    assert found.judged is not None
    assert len(found.judged.chances) == len(terms.kpis)
    assert {row["chance"] for row in chance_rows(found)} == {"70 %", "100 %"}
    harder = (replace(terms.kpis[0], target=terms.kpis[0].target + Decimal("0.01")), *terms.kpis[1:])
    part = with_kept(session, replace(made, kpis=harder)).judged
    assert part is not None
    assert len(part.chances) == len(terms.kpis) - 1
    shorter = tuple(replace(service, windows=service.windows[:2]) for service in terms.services)
    assert with_kept(session, replace(made, services=shorter)).judged is None


def test_what_a_miss_costs_is_no_part_of_a_promise() -> None:
    """The same promise with another credit is as sure."""
    clause = quote().kpis[0]
    assert as_promised(clause) == as_promised(replace(clause, credit_share=Decimal("0.2")))
    assert as_promised(clause) != as_promised(replace(clause, target=clause.target / 2))
