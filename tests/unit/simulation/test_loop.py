"""The loop with a play that can be told in advance: it holds, it gets stuck, it runs out of rounds, it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import TenantId
from tests.unit.staffing.sample import GRID, MAIN
from wfm.simulation.cuts import CutRules, Line, LineOutcome, lowered, raised, tenths_of
from wfm.simulation.loop import LoopEnd, LoopLimits, Played, hold_targets
from wfm.staffing.requirement import Requirement, RequirementLine

ONE, TWO = (TenantId("T01"), Channel.PHONE), (TenantId("T02"), Channel.PHONE)
TARGET = 0.8
OPEN = 10
"""Both lines need somebody in the first ten intervals."""


def need(one: int, two: int) -> Requirement:
    """So many tenths in each open interval."""
    return Requirement(
        pool=MAIN,
        grid=GRID,
        lines=tuple(
            RequirementLine(
                tenant=tenant,
                channel=channel,
                tenths=(tenths,) * OPEN + (0,) * (GRID.size - OPEN),
                load_erlang=tuple(float(number < OPEN) * (1 + number) for number in range(GRID.size)),
            )
            for (tenant, channel), tenths in ((ONE, one), (TWO, two))
        ),
    )


def got(level: float, *, chance: float | None = None, missed_at: int = 3) -> LineOutcome:
    """A line that reaches a level; misses fall in one interval."""
    misses = tuple(float(number == missed_at) for number in range(GRID.size))
    held = level >= TARGET
    return LineOutcome(
        chance=(1.0 if held else level) if chance is None else chance, level=level, target=TARGET, misses=misses
    )


def by_need(enough: dict[Line, int]) -> Callable[[Requirement, int], Played]:
    """A play in which the level of a line grows with its need and is all at ``enough``."""

    def play(requirement: Requirement, number: int) -> Played:
        has = tenths_of(requirement)
        return Played(outcomes={line: got(min(1.0, has[line] / tenths)) for line, tenths in enough.items()})

    return play


def test_all_held_at_once_needs_one_round() -> None:
    """Nothing is cut, nothing is added."""
    result = hold_targets(need(10, 4), lambda *_: Played(outcomes={ONE: got(0.95), TWO: got(0.8)}))
    assert (result.end, len(result.rounds), result.missed) == (LoopEnd.HELD, 1, ())


def test_only_the_line_that_misses_gets_more() -> None:
    """T02 grows until it holds; T01 is never touched."""
    result = hold_targets(need(10, 4), by_need({ONE: 100, TWO: 60}))
    assert result.end is LoopEnd.HELD
    assert [round_.cut for round_ in result.rounds] == [(TWO,)] * (len(result.rounds) - 1) + [()]
    last = tenths_of(result.rounds[result.best].requirement)
    assert last[ONE] == 100
    assert last[TWO] >= 48
    assert result.best == len(result.rounds) - 1


def test_a_line_that_more_safety_does_not_help_is_named() -> None:
    """Two cuts without gain: stuck, with the cheapest of the equal rounds as the best."""
    result = hold_targets(need(10, 4), lambda *_: Played(outcomes={ONE: got(1.0), TWO: got(0.4)}))
    assert (result.end, result.stuck, result.missed) == (LoopEnd.STUCK, (TWO,), (TWO,))
    assert len(result.rounds) == 3
    assert result.best == 0


def test_a_level_that_rises_is_a_gain_though_no_week_holds_yet() -> None:
    """From 40 to 60 % of 80 %: the chance stays nought, and the line is not stuck."""
    levels = iter([0.4, 0.5, 0.6, 0.7, 0.85])
    result = hold_targets(
        need(10, 4), lambda *_: Played(outcomes={TWO: got(level := next(levels), chance=float(level > TARGET))})
    )
    assert (result.end, result.stuck, len(result.rounds)) == (LoopEnd.HELD, (), 5)


def test_a_stuck_line_falls_back_and_does_not_keep_the_others_from_holding() -> None:
    """T01 is hopeless: it keeps the need of its best round; T02 still gets what it needs."""
    play = by_need({TWO: 110})
    result = hold_targets(need(10, 4), lambda asked, n: Played(outcomes={ONE: got(0.1), **play(asked, n).outcomes}))
    assert result.stuck == (ONE,)
    last = tenths_of(result.rounds[-1].requirement)
    assert last[ONE] == 100
    assert last[TWO] >= 88


def test_out_of_rounds_gives_the_best_seen() -> None:
    """The most lines held, then the nearest to the target."""
    result = hold_targets(need(10, 4), by_need({ONE: 10_000, TWO: 40}), LoopLimits(rounds_max=3, gain_min=Decimal(0)))
    assert (result.end, len(result.rounds)) == (LoopEnd.OUT_OF_ROUNDS, 3)
    assert result.missed == (ONE,)
    assert result.rounds[-1].cut == ()


def test_a_line_with_more_than_enough_gives_back_once() -> None:
    """T01 was raised, then holds by far while T02 misses: half of the cut goes back, never more than that."""
    played = iter([{ONE: got(0.6), TWO: got(0.5)}, {ONE: got(0.99), TWO: got(0.6)}, {ONE: got(0.99), TWO: got(0.7)}])
    result = hold_targets(need(10, 4), lambda *_: Played(outcomes=next(played)), LoopLimits(rounds_max=3))
    assert [round_.given_back for round_ in result.rounds] == [(), (ONE,), ()]
    first, second, third = (tenths_of(round_.requirement)[ONE] for round_ in result.rounds)
    assert first < third < second


def test_an_interrupt_keeps_the_rounds_so_far() -> None:
    """Ctrl-C in the second round gives the first; in the first it goes through."""

    def play(_: Requirement, number: int) -> Played:
        if number == 1:
            raise KeyboardInterrupt
        return Played(outcomes={ONE: got(0.5)})

    result = hold_targets(need(10, 4), play)
    assert (result.end, len(result.rounds), result.best) == (LoopEnd.INTERRUPTED, 1, 0)
    with pytest.raises(KeyboardInterrupt):
        hold_targets(need(10, 4), lambda _, number: play(_, 1))


def test_a_cut_falls_where_the_misses_are() -> None:
    """All misses in interval 3: it and its neighbours get the need, the others none; closed hours never."""
    more = raised(need(10, 0), {ONE: got(0.5)}, CutRules())
    added = [now - before for now, before in zip(more.lines[0].tenths, need(10, 0).lines[0].tenths, strict=True)]
    assert sum(added) == pytest.approx(0.4 * 100, abs=20)
    assert max(added) == added[3] == CutRules().tenths_max
    assert {number for number, tenths in enumerate(added) if tenths} == {1, 2, 3, 4, 5}
    late = raised(need(10, 0), {ONE: got(0.5, missed_at=200)}, CutRules())
    assert sum(late.lines[0].tenths[OPEN:]) == 0


def test_without_known_misses_a_cut_follows_the_root_of_the_load() -> None:
    """Like safety staffing: more where there is more work, and nothing for a line that needs nobody."""
    blind = LineOutcome(chance=0.0, level=0.5, target=TARGET)
    more = raised(need(20, 0), {ONE: blind, TWO: blind}, CutRules(tenths_max=100))
    added = [now - 20 for now in more.lines[0].tenths[:OPEN]]
    assert sum(added) == pytest.approx(0.4 * 200, abs=1)
    assert added[-1] > added[0]
    assert sum(more.lines[1].tenths) == 0


def test_the_smallest_need_still_grows() -> None:
    """A step of less than a tenth adds one all the same."""
    tiny = raised(need(1, 1), {ONE: got(0.79)}, CutRules(step_min=Decimal("0.001"), step_a_gap=Decimal(0)))
    assert tenths_of(tiny) == {ONE: 11, TWO: 10}


def test_what_is_given_back_never_goes_below_the_first_need() -> None:
    """All of it back is the first requirement again."""
    first = need(10, 4)
    more = raised(first, {ONE: got(0.5)}, CutRules())
    assert lowered(more, first, frozenset({ONE, TWO}), Decimal(1)) == first
    assert lowered(first, first, frozenset({ONE, TWO}), Decimal(1)) == first


def test_an_outcome_for_an_unknown_line_breaks_an_invariant() -> None:
    """Whoever plays must play what was asked."""
    with pytest.raises(BrokenInvariant):
        hold_targets(need(1, 1), lambda *_: Played(outcomes={(TenantId("T09"), Channel.CHAT): got(1.0)}))
