"""An instance of the public roster benchmark (../shared/roster_benchmark) as a problem of ours, and back.

The instance brings its own rules (lengths, breaks, hours as plain slots), so its arrays are filled here; search and
bound are the project's own.
"""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.ids import AgentId, TenantId
from wfm.scheduling.model.problem import RestStates, RosterProblem
from wfm.scheduling.model.shifts import ShiftMenu
from wfm.scheduling.search.search import Found

PER_DAY, DAYS, SPANS, REST = 48, 7, range(8, 19), 22
DAYS_WORKED_MOST = 6


def read_instance(path: Path) -> dict[str, Any]:
    """The instance, gzip or not."""
    raw = path.read_bytes()
    instance: dict[str, Any] = json.loads(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw)
    return instance


def benchmark_menu() -> ShiftMenu:
    """A presence of 8–18 slots; a break of 1 slot below 16, else 2, in the middle third."""
    span = np.array(SPANS, dtype=np.int64)
    pause = np.where(span < 16, 1, 2).astype(np.int64)
    order = np.argsort(span - pause, kind="stable")
    span, pause = span[order], pause[order]
    return ShiftMenu(span=span, work=span - pause, pause=pause, margin=span // 3)


def benchmark_problem(instance: dict[str, Any]) -> RosterProblem:
    """The arrays of an instance; money is in its own units."""
    agents, tenants, horizon = instance["agents"], instance["tenants"], instance["horizon"]
    need = np.zeros((len(tenants), horizon), dtype=np.int64)
    for number, tenant in enumerate(tenants):
        need[number, : instance["slots"]] = tenant["requirement"]
    number_of = {tenant["id"]: number for number, tenant in enumerate(tenants)}
    trained = np.zeros((len(agents), len(tenants)), dtype=bool)
    for row, agent in enumerate(agents):
        trained[row, [number_of[skill] for skill in agent["skills"]]] = True
    most = np.array([agent["max_slots"] for agent in agents], dtype=np.int64)
    hours = np.arange(int(most.max()) + 1)
    contract = np.array([[agent["contract_slots"]] for agent in agents])
    week_cost = instance["overtime_cost"] * np.maximum(0.0, hours - contract)
    work_next = np.zeros((len(agents), DAYS, 2), dtype=np.int64)
    work_next[:, :, 1] = 1
    work_next[:, DAYS_WORKED_MOST:, 0] = -1
    return RosterProblem(
        monday=date(2026, 11, 9),
        slot_minutes=30,
        days=DAYS,
        agents=tuple(AgentId(agent["id"]) for agent in agents),
        queues=tuple((TenantId(tenant["id"]), Channel.PHONE) for tenant in tenants),
        menu=benchmark_menu(),
        rest_slots=REST,
        start_step_slots=1,
        need=need,
        tenth_won=np.array([tenant["weight"] // 10 for tenant in tenants], dtype=np.int64),
        trained=trained,
        blocked=np.array([[mark == "0" for mark in agent["available"]] for agent in agents]),
        busy=np.zeros((len(agents), horizon), dtype=bool),
        window_from=np.zeros((len(agents), DAYS), dtype=np.int64),
        window_to=np.full((len(agents), DAYS), horizon, dtype=np.int64),
        rest=RestStates(
            first=np.zeros(len(agents), dtype=np.int64),
            work_next=work_next,
            off_next=np.ones((len(agents), DAYS, 2), dtype=np.int64),
        ),
        slot_terms={"slots": np.array([agent["slot_cost"] for agent in agents], dtype=float)},
        week_terms={"overtime": week_cost},
        week_least=np.array([agent["min_slots"] for agent in agents], dtype=np.int64),
        week_most=most,
        fixed_terms={},
        carried=np.zeros((0, horizon), dtype=bool),
        carried_agent=np.zeros(0, dtype=np.int64),
    )


def roster_of(instance: dict[str, Any], problem: RosterProblem, tours: npt.NDArray[np.int64]) -> dict[str, Any]:
    """Tours (A, D, 3) as a roster in the benchmark's format."""
    rows = []
    for row, agent in enumerate(problem.agents):
        shifts = [
            {
                "start": day * PER_DAY + int(start),
                "length": int(problem.menu.span[kind]),
                "break_start": int(pause),
            }
            for day, (start, kind, pause) in enumerate(tours[row])
            if start >= 0
        ]
        rows.append({"id": agent, "shifts": shifts})
    return {"name": instance["name"], "agents": rows}


def write_roster(path: Path, instance: dict[str, Any], problem: RosterProblem, found: Found, bound: int) -> None:
    """The roster in the benchmark's format, into a file."""
    roster = roster_of(instance, problem, found.tours) | {"lower_bound": bound}
    path.write_text(json.dumps(roster), encoding="utf-8")
