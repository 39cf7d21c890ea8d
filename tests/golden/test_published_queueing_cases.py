"""Fifteen published queueing results (../shared/data/erlang/reference_cases.json), each to the digits it prints.

A figure printed with up to ten decimals must agree after rounding to those decimals. One printed with all digits of a
double must agree within 1e-13 relative: the last digits there are rounding noise of the program that printed it.

Three models need a word:

* ``A-28`` and ``A-25`` bound the contacts in the system to K = 80 (M/M/n/K+M).
* The four ``A-..s`` figures come from a program that takes the wait behind j others as j + 1 equal stages
  (``wait_within_constant_clearing``) in a system of K contacts; K is in its test file, not in the JSON. It also leaves
  states out whose probability is below about 4.5e-11. Our exact levels under the four definitions stand beside them.
* ``W`` is the mean wait of all arrivals, not of the answered ones.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import pytest

from core.service import ServiceLevelDefinition
from tests.conftest import SHARED
from wfm.staffing.queueing import SteadyState, erlang_a, erlang_b, erlang_c

CASE_IDS = (
    *("C11", "C12", "C13", "C14", "C15"),
    *("A-pywf14", "A-28", "A-25", "A-28s", "A-28s11", "A-27s", "A-24s"),
    *("B1", "B10", "B190"),
)

INSIDE_MAX = {"A-28s": 80, "A-28s11": 80, "A-27s": 79, "A-24s": 60}
"""K of the four stage-wise figures, from the test file that prints them."""

LEFT_OUT_BELOW = 4.5e-11
"""States less likely than this are missing from those figures."""

SERVED_WITHIN = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED


@cache
def cases() -> dict[str, dict[str, dict[str, float]]]:
    """The file's cases by id."""
    path = Path(SHARED) / "data" / "erlang" / "reference_cases.json"
    return {case["id"]: case for case in json.loads(path.read_text(encoding="utf-8"))["cases"]}


def agrees(ours: float, printed: float) -> bool:
    """Whether a value is the printed one, to the digits that were printed."""
    decimals = len(repr(printed).partition(".")[2])
    if decimals <= 10:
        return round(ours, decimals) == printed
    return math.isclose(ours, printed, rel_tol=1e-13)


def left_out(state: SteadyState, inside_max: int) -> float:
    """Probability of the waiting states that the program behind the stage-wise figures leaves out."""
    lengths = range(int(state.agents), inside_max)
    probabilities = [float(state.waiting_probability(length - int(state.agents))) for length in lengths]
    return math.fsum(probability for probability in probabilities if probability < LEFT_OUT_BELOW)


def erlang_c_figures(inputs: dict[str, float]) -> dict[str, float]:
    """Model erlangC: probability of waiting, service level, mean wait, occupancy."""
    contacts_a_s = inputs["calls_per_hour"] / 3600
    agents = int(inputs["agents"])
    state = erlang_a(contacts_a_s=contacts_a_s, aht_s=inputs["aht_s"], agents=agents)
    assert float(erlang_c(contacts_a_s * inputs["aht_s"], agents)) == pytest.approx(float(state.wait_probability))
    return {
        "pw": float(state.wait_probability),
        "sl": float(state.service_level(inputs["target_s"], SERVED_WITHIN)),
        "asa": float(state.asa_s),
        "occ": float(state.occupancy),
    }


def erlang_a_in_minutes(inputs: dict[str, float]) -> dict[str, float]:
    """Model erlangA with times in minutes."""
    state = erlang_a(
        contacts_a_s=inputs["lam_per_min"] / 60,
        aht_s=inputs["aht_min"] * 60,
        patience_s=inputs["patience_min"] * 60,
        agents=int(inputs["agents"]),
    )
    return {
        "pw": float(state.wait_probability),
        "pab": float(state.abandon_rate),
        "occ": float(state.occupancy),
        "W": float(state.wait_all_s) / 60,
        "sl": float(state.service_level(inputs["target_min"] * 60, SERVED_WITHIN)),
    }


def erlang_a_figures(case: str, inputs: dict[str, float]) -> dict[str, float]:
    """Model erlangA with times in seconds and a bound on the contacts inside."""
    inside_max = INSIDE_MAX.get(case) or int(inputs["K"])
    state = erlang_a(
        contacts_a_s=inputs["lam_per_s"],
        aht_s=inputs["aht_s"],
        patience_s=inputs["patience_s"],
        agents=int(inputs["agents"]),
        inside_max=inside_max,
    )
    figures = {
        "pab": float(state.abandon_rate),
        "Lq": float(state.queue_length),
        "L": float(state.contacts_inside),
        "W": float(state.wait_all_s),
        "p30": float(state.waiting_probability(30 - int(state.agents))),
    }
    if "target_s" in inputs:
        stagewise = float(state.wait_within_constant_clearing(inputs["target_s"]))
        figures["sl"] = stagewise + left_out(state, inside_max)
    return figures


@pytest.mark.parametrize("case", CASE_IDS)
def test_published_case(case: str, shared: Path) -> None:
    """A published result, to its printed digits."""
    assert shared == SHARED
    inputs, printed = cases()[case]["inputs"], cases()[case]["published"]
    if "servers" in inputs:
        ours = {"pb": float(erlang_b(inputs["erlangs"], int(inputs["servers"])))}
    elif "calls_per_hour" in inputs:
        ours = erlang_c_figures(inputs)
    elif "lam_per_min" in inputs:
        ours = erlang_a_in_minutes(inputs)
    else:
        ours = erlang_a_figures(case, inputs)
    wrong = {name: (ours[name], value) for name, value in printed.items() if not agrees(ours[name], value)}
    assert not wrong


def test_every_case_of_the_file_is_tested(shared: Path) -> None:
    """A case added to the file must be added here."""
    assert shared == SHARED
    assert set(cases()) == set(CASE_IDS)


@pytest.mark.parametrize("case", ["A-28s", "A-28s11", "A-27s", "A-24s"])
def test_exact_levels_beside_the_stagewise_figures(case: str, shared: Path) -> None:
    """The stage-wise figure is within half a point of our exact ones; the file's own exact figure is met."""
    assert shared == SHARED
    inputs = cases()[case]["inputs"]
    state = erlang_a(
        contacts_a_s=inputs["lam_per_s"],
        aht_s=inputs["aht_s"],
        patience_s=inputs["patience_s"],
        agents=int(inputs["agents"]),
    )
    exact = float(state.service_level(inputs["target_s"], SERVED_WITHIN))
    waited = float(state.service_level(inputs["target_s"], ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED))
    assert exact == pytest.approx(cases()[case]["recomputed"]["sl"], abs=1e-8)
    assert abs(exact - cases()[case]["published"]["sl"]) < 0.005
    assert abs(waited - cases()[case]["published"]["sl"]) < 0.0015
