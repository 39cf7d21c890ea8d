"""The public benchmark: our roster passes a scorer that shares nothing with us, at the cost we told."""

from __future__ import annotations

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.ortools_costs import BEGINNINGS, small_pool
from benchmarks.roster_instances import benchmark_problem, read_instance, write_roster
from tests.unit.scheduling.sample import still
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.proof import prove
from wfm.scheduling.search.search import SearchLimits, search


def script(path: Path) -> ModuleType:
    """A script of ../shared as a module, nothing written beside it."""
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    spec.loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def test_the_independent_scorer_agrees(shared: Path, tmp_path: Path) -> None:
    """No violation, the same cost, a bound below it and near the published one, on the smallest instance."""
    folder = shared / "roster_benchmark"
    file = tmp_path / "S1.json"
    file.write_text(json.dumps(script(folder / "generate.py").generate("S", 1, 0.95)), encoding="utf-8")
    instance = read_instance(file)
    problem = benchmark_problem(instance)
    found = search(problem, seed=1, limits=SearchLimits(rounds=600), clock=still)
    bound = lower_bound(problem, limits=SearchLimits(rounds=100), seed=1, clock=still)
    write_roster(tmp_path / "roster.json", instance, problem, found, bound.won)
    roster = json.loads((tmp_path / "roster.json").read_text(encoding="utf-8"))
    scorer = script(folder / "score.py")
    assert scorer.violations(instance, roster) == []
    assert scorer.score(instance, roster)["cost"] == pytest.approx(found.cost_won)
    published = json.loads((folder / "bounds.json").read_text(encoding="utf-8"))["S1@0.95"]
    assert 0.96 * published <= bound.won <= found.cost_won <= 1.06 * published


def test_a_small_pool_of_it_is_proved(shared: Path) -> None:
    """Four agents of S1 with shift templates: a gap to the dual bound, and none after branch and cut."""
    instance = script(shared / "roster_benchmark" / "generate.py").generate("S", 1, 0.95)
    pool = small_pool(benchmark_problem(instance), 4, has_templates=True)
    found = search(pool, seed=1, limits=SearchLimits(rounds=400), clock=still)
    bound = lower_bound(pool, limits=SearchLimits(rounds=100), seed=1, clock=still)
    proof = prove(pool, found.tours, seconds=90.0, seed=1)
    assert proof.is_optimal
    assert bound.won < proof.bound_won <= proof.cost_won <= found.cost_won
    slots = sorted({int(slot) % 48 for slot in pool.need.nonzero()[1]})
    assert (slots[0], slots[-1]) == (18, 35)
    assert set(found.tours[:, :, 0].ravel().tolist()) <= {-1, *BEGINNINGS}
