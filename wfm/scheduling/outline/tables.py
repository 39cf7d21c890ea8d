"""From records to arrays: templates that differ only in their code become one group, minutes become units."""

from __future__ import annotations

from math import gcd

import numpy as np

from core.errors import require
from wfm.scheduling.outline.kernels_line import BIG, LineSpace
from wfm.scheduling.outline.kernels_person import OutlineTables
from wfm.scheduling.outline.kernels_search import OutlineState
from wfm.scheduling.outline.records import DAYS_A_WEEK, OFF, Outline, OutlineProblem

WAYS_MOST = 16
"""Most combinations of tracked templates in one table."""
TRACKED_MOST = 4
GROUP_MOST = 3
"""Most persons in one round of the search."""
NO_LIMIT = 1 << 30


def outline_tables(problem: OutlineProblem) -> OutlineTables:
    """The problem as arrays; a unit is the greatest common divisor of the templates' minutes."""
    templates, persons = problem.templates, problem.persons
    unit = gcd(*(template.minutes for template in templates))
    may = np.array([[other.code not in one.not_before for other in templates] for one in templates], dtype=bool)
    likes: dict[tuple[bytes, bytes, int], int] = {}
    group_of = np.array(
        [
            likes.setdefault((may[t].tobytes(), may[:, t].tobytes(), template.minutes), len(likes))
            for t, template in enumerate(templates)
        ],
        dtype=np.int64,
    )
    bears: dict[bytes, int] = {}
    class_of, units_of = np.zeros(len(likes), dtype=np.int64), np.zeros(len(likes), dtype=np.int64)
    for t, template in enumerate(templates):
        class_of[group_of[t]] = bears.setdefault(may[t].tobytes(), len(bears))
        units_of[group_of[t]] = template.minutes // unit
    may_follow = np.zeros((len(bears), len(likes)), dtype=bool)
    for t in range(len(templates)):
        may_follow[class_of[group_of[t]], group_of] |= may[t]
    wanted = np.zeros((problem.days, len(templates)), dtype=np.int64)
    under, over = np.zeros(wanted.shape, dtype=np.float32), np.zeros(wanted.shape, dtype=np.float32)
    for want in problem.wants:
        cell = want.day, problem.template_number[want.template]
        wanted[cell], under[cell], over[cell] = want.persons, want.under, want.over
    work_cost, off_cost, template_most = _costs(problem)
    off_least = np.array([person.off_least for person in persons], dtype=np.int64)
    run_most = np.array([person.run_most for person in persons], dtype=np.int64)
    entry, carried, is_new = _entries(problem, class_of[group_of], off_least, run_most)
    weeks = [person.week_minutes_most for person in persons]
    return OutlineTables(
        work_cost=work_cost,
        off_cost=off_cost,
        wanted=wanted,
        under=under,
        over=over,
        group_of=group_of,
        units_of=units_of,
        class_of=class_of,
        may_follow=may_follow,
        template_most=template_most,
        units_most=np.array([person.minutes_most // unit for person in persons], dtype=np.int64),
        units_least=np.array([-(-person.minutes_least // unit) for person in persons], dtype=np.int64),
        week_units_most=np.array([NO_LIMIT if most is None else most // unit for most in weeks], dtype=np.int64),
        weekends_most=np.array([person.weekends_most for person in persons], dtype=np.int64),
        run_most=run_most,
        run_least=np.array([person.run_least for person in persons], dtype=np.int64),
        off_least=off_least,
        entry=entry,
        carried=carried,
        is_new=is_new,
    )


def _costs(problem: OutlineProblem) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cost of each template on each day (P, D, T), of a day off (P, D), and the most days per template (P, T)."""
    shape = len(problem.persons), problem.days, len(problem.templates)
    work = np.zeros(shape, dtype=np.float32)
    off = np.zeros(shape[:2], dtype=np.float32)
    for wish in problem.wishes:
        place = problem.person_number[wish.person], wish.day
        chosen = slice(None) if wish.template is None else problem.template_number[wish.template]
        if wish.is_on:
            work[place] += wish.weight
            work[place][chosen] -= wish.weight
            off[place] += wish.weight
        else:
            work[place][chosen] += wish.weight
    most = np.full((shape[0], shape[2]), problem.days, dtype=np.int64)
    for p, person in enumerate(problem.persons):
        for day in person.days_off:
            if 0 <= day < problem.days:
                work[p, day, :] = BIG
        for code, limit in person.template_most.items():
            most[p, problem.template_number[code]] = limit
    work[np.broadcast_to((most == 0)[:, None, :], shape)] = BIG
    return work, off, most


def _entries(
    problem: OutlineProblem, class_of: np.ndarray, off_least: np.ndarray, run_most: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The node before day 0, days worked in a row until then, and whether that past is unknown; shape (P,) each."""
    people = len(problem.persons)
    entry, carried, is_new = np.zeros(people, dtype=np.int64), np.zeros(people, dtype=np.int64), np.ones(people, bool)
    for p, person in enumerate(problem.persons):
        past = person.carried
        if past is None:
            continue
        is_new[p] = False
        if past.template is None:
            entry[p] = 0 if past.days >= off_least[p] else past.days
        else:
            carried[p] = min(past.days, int(run_most[p]))
            last_class = int(class_of[problem.template_number[past.template]])
            entry[p] = off_least[p] + last_class * run_most[p] + carried[p] - 1
    return entry, carried, is_new


def line_space(tables: OutlineTables, days: int, *, ways: int = WAYS_MOST) -> LineSpace:
    """Scratch for windows of up to ``days`` days."""
    horizon, templates = tables.wanted.shape
    groups = len(tables.units_of)
    nodes = int((tables.off_least + len(tables.may_follow) * tables.run_most).max(initial=1))
    units = min(int(tables.units_most.max(initial=0)), days * int(tables.units_of.max()))
    weekends = min(int(tables.weekends_most.max(initial=0)), days // DAYS_A_WEEK)
    options = groups + TRACKED_MOST
    require(days % DAYS_A_WEEK == 0, "a window that is not whole weeks")

    def numbers(count: int) -> np.ndarray:
        return np.zeros(count, dtype=np.int64)

    return LineSpace(
        table=np.zeros((days + 1, nodes, weekends + 1, ways, units + 1), dtype=np.float32),
        cost=np.zeros((horizon, options), dtype=np.float32),
        choice=np.zeros((horizon, options), dtype=np.int64),
        units=numbers(options),
        class_of=numbers(options),
        group=numbers(options),
        stride=numbers(options),
        limit=numbers(options),
        slot=numbers(templates),
        left=numbers(templates),
        line=np.full(horizon, OFF, dtype=np.int64),
        is_end=np.zeros(nodes, dtype=bool),
        is_blocked=np.zeros((horizon, templates), dtype=bool),
        value=np.zeros((horizon, templates), dtype=np.float32),
        floor=np.zeros(1),
        counts=numbers(3),
        found=numbers(3),
    )


def outline_state(tables: OutlineTables) -> OutlineState:
    """Everybody off every day; the costs are those of that."""
    people, days = tables.off_cost.shape
    cost = float(tables.off_cost.sum(dtype=np.float64)) + float((tables.wanted * tables.under).sum(dtype=np.float64))
    return OutlineState(
        lines=np.full((people, days), OFF, dtype=np.int64),
        best=np.full((people, days), OFF, dtype=np.int64),
        have=np.zeros(tables.wanted.shape, dtype=np.int64),
        cost=np.array([cost, np.inf]),
        chosen=np.zeros(GROUP_MOST, dtype=np.int64),
        kept=np.zeros((GROUP_MOST, days), dtype=np.int64),
        spent=np.zeros(2, dtype=np.int64),
    )


def load(lines: np.ndarray, tables: OutlineTables, state: OutlineState) -> None:
    """Make some lines (P, D) those of the moment, counted from scratch."""
    days, templates = tables.wanted.shape
    state.lines[:] = lines
    for day in range(days):
        column = lines[:, day]
        state.have[day] = np.bincount(column[column >= 0], minlength=templates)
    state.cost[0] = lines_cost(lines, tables)


def person_cost(p: int, line: np.ndarray, tables: OutlineTables, first: int = 0) -> float:
    """What a person's own wishes cost on the days from ``first`` on that the line covers."""
    days = np.arange(first, first + len(line))
    works = line >= 0
    own = tables.work_cost[p, days[works], line[works]].sum(dtype=np.float64)
    return float(own + tables.off_cost[p, days[~works]].sum(dtype=np.float64))


def cover_cost(have: np.ndarray, tables: OutlineTables) -> float:
    """What missing and spare hands cost; ``have`` (D, T)."""
    missing = np.maximum(tables.wanted - have, 0) * tables.under
    spare = np.maximum(have - tables.wanted, 0) * tables.over
    return float(missing.sum(dtype=np.float64) + spare.sum(dtype=np.float64))


def lines_cost(lines: np.ndarray, tables: OutlineTables) -> float:
    """The whole cost of lines (P, D) of template numbers."""
    templates = tables.wanted.shape[1]
    have = np.stack([np.bincount(column[column >= 0], minlength=templates) for column in lines.T])
    return cover_cost(have, tables) + sum(person_cost(p, lines[p], tables) for p in range(len(lines)))


def outline_of(lines: np.ndarray, problem: OutlineProblem) -> Outline:
    """The record of lines (P, D) of template numbers."""
    codes: list[str | None] = [*(template.code for template in problem.templates), None]
    return Outline(
        lines={
            person.code: tuple(codes[int(number)] for number in line)
            for person, line in zip(problem.persons, lines, strict=True)
        }
    )
