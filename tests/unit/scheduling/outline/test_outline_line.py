"""The line kernel against brute force: the same cost, and a legal line, whatever the limits."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.scheduling.outline.sample import EARLY, LATE, LONG, every_line, is_legal
from wfm.scheduling.outline.kernels_line import TOO_MUCH
from wfm.scheduling.outline.kernels_person import solve_within
from wfm.scheduling.outline.records import Carried, OutlineProblem, Person
from wfm.scheduling.outline.tables import line_space, outline_of, outline_state, outline_tables

TEMPLATES = (EARLY, LATE, LONG)


@st.composite
def persons(draw: st.DrawFn) -> Person:
    """A person with odd limits for a week."""
    least = draw(st.integers(0, 5)) * 240
    run_least = draw(st.integers(1, 3))
    past = draw(st.none() | st.builds(Carried, template=st.sampled_from([None, "E", "L", "X"]), days=st.integers(1, 4)))
    return Person(
        code="anna",
        minutes_least=least,
        minutes_most=least + draw(st.integers(0, 12)) * 240,
        run_least=run_least,
        run_most=draw(st.integers(run_least, 5)),
        off_least=draw(st.integers(1, 3)),
        weekends_most=draw(st.integers(0, 1)),
        template_most=draw(st.dictionaries(st.sampled_from(["E", "L", "X"]), st.integers(0, 2), max_size=3)),
        days_off=draw(st.frozensets(st.integers(0, 6), max_size=2)),
        week_minutes_most=draw(st.none() | st.integers(0, 10).map(lambda number: 240 * number)),
        carried=past,
    )


@settings(max_examples=120)
@given(persons(), st.lists(st.integers(-20, 20), min_size=21, max_size=21))
def test_the_kernel_finds_the_cheapest_legal_line(person: Person, prices: list[int]) -> None:
    """Every line of a week is tried by hand: three templates, every limit, a past."""
    problem = OutlineProblem(days=7, templates=TEMPLATES, persons=(person,))
    tables = outline_tables(problem)
    space, state = line_space(tables, 7), outline_state(tables)
    price = np.array(prices, dtype=np.float32).reshape(7, 3)
    space.value[:] = price
    cost = solve_within(0, 0, 7, state.lines[0], state.spent, tables, space)
    number = problem.template_number
    best = min(
        (
            sum(float(price[day, number[code]]) for day, code in enumerate(line) if code is not None)
            for line in every_line(problem)
        ),
        default=None,
    )
    if best is None:
        assert cost >= TOO_MUCH
        return
    line = outline_of(space.line[None, :], problem).lines["anna"]
    assert is_legal(person, line, problem)
    assert cost == best == space.floor[0]


@settings(max_examples=60)
@given(persons(), st.randoms(use_true_random=False))
def test_a_window_keeps_what_stands_around_it(person: Person, random: object) -> None:
    """A week re-planned inside three stays legal with the weeks beside it, and those do not move."""
    seed = random.randint(0, 1 << 30)  # type: ignore[attr-defined]
    draw = np.random.default_rng(seed)
    problem = OutlineProblem(days=21, templates=TEMPLATES, persons=(person,))
    tables = outline_tables(problem)
    space, state = line_space(tables, 21), outline_state(tables)
    space.value[:] = draw.integers(-20, 20, space.value.shape)
    if person.week_minutes_most is not None:
        return  # only windows of one week keep a limit of the week: see search.Searcher
    if solve_within(0, 0, 21, state.lines[0], state.spent, tables, space) >= TOO_MUCH:
        return
    before = space.line.copy()
    space.value[:] = draw.integers(-20, 20, space.value.shape)
    assert solve_within(0, 7, 14, before, state.spent, tables, space) < TOO_MUCH
    after = before.copy()
    after[7:14] = space.line[7:14]
    assert is_legal(person, outline_of(after[None, :], problem).lines["anna"], problem)
