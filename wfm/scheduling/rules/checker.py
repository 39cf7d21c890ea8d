"""The independent checker: every rule over a finished roster. It shares nothing with builder, search or blocks."""

from __future__ import annotations

from core.errors import BrokenInvariant
from core.problems import Problem
from wfm.scheduling.rules.rules import RULES, RosterFacts


def check_roster(facts: RosterFacts) -> tuple[Problem, ...]:
    """Every breach of every rule, as Problems; empty for a legal roster."""
    return tuple(problem for rule in RULES.values() for problem in rule.check(facts))


def require_legal(facts: RosterFacts) -> None:
    """Raise BrokenInvariant naming the broken rules: for rosters that we built ourselves."""
    found = check_roster(facts)
    if found:
        names = sorted({problem.code.rpartition(".")[2] for problem in found})
        raise BrokenInvariant(f"the built roster breaks {len(found)} time(s): {', '.join(names)}")
