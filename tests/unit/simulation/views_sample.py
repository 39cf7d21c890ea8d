"""Two sides of a small floor, played: what the views of a simulation are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from core.ids import AgentId, TenantId
from tests.unit.simulation.sample import small_pool
from tests.unit.staffing.sample import CALENDAR, MAIN
from wfm.simulation.measures import measures_of
from wfm.simulation.months import WeekPlay, on_duty_by_hour, weeks_by
from wfm.simulation.problem import FloorInput, simulation_problem
from wfm.simulation.views.records import ClauseFigures, Cost, Side
from wfm.simulation.whatif import Absent, Change, Volume, changed
from wfm.staffing.build import staffing_plan
from wfm.staffing.plan import StaffingRules

T01, T02 = TenantId("T01"), TenantId("T02")
NAMES = {T01: "달빛상회 <b>&", T02: "=별가게"}
HOSTILE = "</script><img src=x>"


def clause(tenant: TenantId, chance: float | None, *, kpi: str = "service_level", **more: object) -> ClauseFigures:
    """A clause as the views get it."""
    plain = ClauseFigures(
        tenant=tenant,
        contract=f"{tenant}-2026-1",
        version=1,
        kpi=kpi,
        channel="phone",
        label="전화 서비스레벨 (20초 이내)",
        unit="ratio",
        target=Decimal("0.8"),
        value=None if chance is None else 0.79,
        chance=chance,
        low=None if chance is None else max(0.0, chance - 0.1),
        high=None if chance is None else min(1.0, chance + 0.1),
        confidence=Decimal("0.9"),
        is_kept=None if chance is None else chance >= 0.9,
        proposal=None if chance is None or chance >= 0.9 else Decimal("0.765"),
        no_result=0.0 if chance is not None else 1.0,
        months=20,
        basis="simulated" if chance is not None else "not measured yet",
        results=0,
        sampled=0,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def side_of(given: FloorInput, clauses: Sequence[ClauseFigures] = (), labour_won: int = 1_000_000) -> Side:
    """A floor played ten weeks."""
    problem = simulation_problem(given)
    weeks: list[WeekPlay] = list(weeks_by(problem, 10, seed=1))
    plays = tuple(week.whole for week in weeks)
    on_duty = on_duty_by_hour(problem)
    busy = np.mean([week.busy_s for week in weeks], axis=0)
    return Side(
        problem=problem,
        measures=measures_of(problem, plays, seed=1),
        plays=plays,
        occupancy=np.divide(busy, on_duty, out=np.full(168, np.nan), where=on_duty > 0),
        plan=staffing_plan(given.forecast, given.services, given.grid, CALENDAR, pool=MAIN, rules=StaffingRules()),
        cost=Cost(hours=Decimal(400), wages_won=800_000, premiums_won=50_000, labour_won=labour_won),
        clauses=tuple(clauses),
    )


CHANGES: tuple[Change, ...] = (Absent(agent=AgentId("A001")), Volume(tenant=T01, change=Decimal("0.4")))
FLOOR = small_pool()
BEFORE = side_of(FLOOR, [clause(T01, 0.95), clause(T02, None, kpi="qa")])
AFTER = side_of(changed(FLOOR, CHANGES), [clause(T01, 0.4), clause(T02, None, kpi="qa")], labour_won=900_000)
