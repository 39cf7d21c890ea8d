"""The independent checker: every rule over a finished roster. It shares nothing with builder, search or blocks."""

from __future__ import annotations

from collections.abc import Collection

from core.errors import BrokenInvariant
from core.problems import Problem
from wfm.scheduling.rules.rules import RULES, RosterFacts


def check_roster(facts: RosterFacts, *, without: Collection[str] = ()) -> tuple[Problem, ...]:
    """Every breach of every rule but those named, each once, as Problems; empty for a legal roster."""
    found: dict[tuple[str, str], Problem] = {}
    for name, rule in RULES.items():
        for problem in rule.check(facts) if name not in without else ():
            # a whole day's work beside a leave is one breach, however often its tenant changes
            found.setdefault((problem.code, str(problem.values)), problem)
    return tuple(found.values())


def require_legal(facts: RosterFacts) -> None:
    """Raise BrokenInvariant naming the broken rules: for rosters that we built ourselves."""
    found = check_roster(facts)
    if found:
        names = sorted({problem.code.rpartition(".")[2] for problem in found})
        raise BrokenInvariant(f"the built roster breaks {len(found)} time(s): {', '.join(names)}")
