"""True-ups of wages and insurance: who bears them, and everything that may be wrong with the table at once."""

from __future__ import annotations

from pathlib import Path

from core.ids import AccountId, AgentId, TenantId
from core.intake import Intake
from invoices.elements import CostElement
from invoices.true_up import TrueUp
from invoices.truing.bearers import Closed, months_of_agents, true_ups, worked_minutes
from invoices.truing.sheet import TRUE_UPS
from store.imports.run import read_tables
from store.imports.sources import open_source
from tests.unit.invoices.office import books, terms
from tests.unit.invoices.sample import T1, T2

HEAD = "정산기간,청구계정,상담사 코드,항목,차액,사유\n"
A001, A002 = AgentId("A001"), AgentId("A002")
CLOSED = Closed(
    billed={"2026-10": frozenset({AccountId("T01")})},
    earliest="2025-11",
    tenant_of={AccountId("T01"): T1},
    agents=frozenset({A001, A002}),
    worked={"2026-10": {A001: {T1: 100, T2: 50, None: 50}}},
)


def table(folder: Path, *rows: str) -> Intake:
    """A table of some rows, as it is read."""
    path = folder / "true-ups.csv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return read_tables([open_source(path)], (TRUE_UPS,))


def test_an_account_bears_its_own_and_an_agent_s_is_split_by_minutes(tmp_path: Path) -> None:
    """100 : 50 : 50 minutes of 10,001 won; the odd won goes to the first of equal remainders, never to the company."""
    intake = table(tmp_path, "2026-10,T01,,보험,-30000,정산", "2026-10,,A001,기본급,10001,인상")
    found = {(one.source, one.tenant): one.won for one in true_ups(intake, CLOSED)}
    assert not intake.problems
    assert found == {("T01", T1): -30_000, ("A001", T1): 5_001, ("A001", T2): 2_500, ("A001", None): 2_500}
    assert months_of_agents(intake) == {"2026-10"}


def test_a_tenant_that_bears_no_won_is_left_out(tmp_path: Path) -> None:
    """One won is one bearer's."""
    (one,) = true_ups(table(tmp_path, "2026-10,,A001,wages,1,인상"), CLOSED)
    assert one == TrueUp(period="2026-10", source="A001", element=CostElement.WAGES, tenant=T1, won=1, reason="인상")


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Each row with its own reason and place; a good row beside them is not kept either by the command."""
    intake = table(
        tmp_path,
        "2026-13,T01,,보험,5,정산",
        "2026-10,T01,A001,보험,5,정산",
        "2026-10,,,보험,5,정산",
        "2026-10,T01,,보험,0,정산",
        "2025-10,T01,,보험,5,정산",
        "2026-11,T01,,보험,5,정산",
        "2026-10,T02,,보험,5,정산",
        "2026-10,,A009,보험,5,정산",
        "2026-10,,A002,보험,5,정산",
        "2026-10,T01,,보험,5,정산",
        "2026-10,T01,,시설,5,정산",
    )
    assert true_ups(intake, CLOSED) == ()
    assert [
        (problem.where.row, problem.code) for problem in sorted(intake.problems, key=lambda p: p.where.row or 0)
    ] == [
        (2, "true_up.month"),
        (3, "true_up.one_of_both"),
        (4, "true_up.one_of_both"),
        (5, "true_up.nothing"),
        (6, "true_up.too_old"),
        (7, "true_up.not_billed"),
        (8, "true_up.account_not_billed"),
        (9, "true_up.unknown_agent"),
        (10, "true_up.did_not_work"),
        (11, "imports.twice"),
        (12, "imports.cell.choice"),
    ]
    assert all(problem.where.column for problem in intake.problems)


def test_minutes_of_agents_are_all_paid_minutes() -> None:
    """Over the tenants and the company: two agents, 20 days of eight hours."""
    made = books([terms(T1), terms(T2)])
    worked = worked_minutes(share for own in made.shares.values() for share in own)
    assert sum(sum(minutes.values()) for minutes in worked.values()) == 2 * 480 * 20
    assert {TenantId("T01"), TenantId("T02"), None} == {tenant for own in worked.values() for tenant in own}
