"""Weeks that were built one after the other become one roster."""

from __future__ import annotations

from dataclasses import replace

from core.problems import Problem
from wfm.scheduling.build.records import Order, RosterResult


def joined(order: Order, weeks: list[RosterResult]) -> RosterResult:
    """One roster of several weeks."""
    rosters = [week.roster for week in weeks]
    bounds = [roster.search.bound_won for roster in rosters]
    terms = {name: sum(r.search.terms_won.get(name, 0) for r in rosters) for name in rosters[0].search.terms_won}
    search_record = replace(
        rosters[0].search,
        cost_won=sum(roster.search.cost_won for roster in rosters),
        bound_won=sum(bound for bound in bounds if bound is not None) if None not in bounds else None,
        terms_won=terms,
    )
    roster = replace(
        rosters[0],
        weeks=len(rosters),
        shifts=tuple(shift for r in rosters for shift in r.shifts),
        assignments=tuple(each for r in rosters for each in r.assignments),
        uncovered=tuple(each for r in rosters for each in r.uncovered),
        pins=tuple(pin for r in rosters for pin in r.pins),
        search=search_record,
    )
    problems: list[Problem] = []
    for week in weeks:
        problems.extend(problem for problem in week.problems if problem not in problems)
    return RosterResult(
        roster=roster,
        problems=tuple(problems),
        balance=tuple(row for week in weeks for row in week.balance),
        blocks=tuple(row for week in weeks for row in week.blocks),
        is_interrupted=any(week.is_interrupted for week in weeks),
    )
