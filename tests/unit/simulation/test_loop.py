"""The loop with a play that can be told in advance: it holds, it gets stuck, it runs out of rounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import TenantId
from tests.unit.staffing.sample import GRID, MAIN
from wfm.simulation.loop import Chances, Line, LoopEnd, LoopLimits, hold_targets, with_more_safety
from wfm.staffing.requirement import Requirement, RequirementLine

ONE, TWO = (TenantId("T01"), Channel.PHONE), (TenantId("T02"), Channel.PHONE)


def need(one: int, two: int) -> Requirement:
    """So many tenths in each of the first ten intervals."""
    return Requirement(
        pool=MAIN,
        grid=GRID,
        lines=tuple(
            RequirementLine(
                tenant=tenant,
                channel=channel,
                tenths=(tenths,) * 10 + (0,) * (GRID.size - 10),
                load_erlang=(0.0,) * GRID.size,
            )
            for (tenant, channel), tenths in ((ONE, one), (TWO, two))
        ),
    )


def total(requirement: Requirement, line: Line) -> int:
    """Tenths of a line over the week."""
    return next(sum(each.tenths) for each in requirement.lines if (each.tenant, each.channel) == line)


def by_need(enough: dict[Line, int]) -> object:
    """A play in which the chance of a line grows with its need and is sure at ``enough``."""

    def play(requirement: Requirement) -> Chances:
        return {line: min(1.0, total(requirement, line) / tenths) for line, tenths in enough.items()}

    return play


def test_all_held_at_once_needs_one_round() -> None:
    """Nothing is cut, nothing is added."""
    result = hold_targets(need(10, 4), lambda _: {ONE: 0.95, TWO: 0.91})
    assert (result.end, len(result.rounds), result.missed) == (LoopEnd.HELD, 1, ())


def test_only_the_line_that_misses_gets_more() -> None:
    """T02 grows by 15 % of its own need a round until it holds; T01 is never touched."""
    play = by_need({ONE: 100, TWO: 60})
    assert callable(play)
    result = hold_targets(need(10, 4), play)
    assert result.end is LoopEnd.HELD
    assert [round_.cut for round_ in result.rounds] == [(TWO,)] * (len(result.rounds) - 1) + [()]
    last = result.rounds[result.best].requirement
    assert total(last, ONE) == 100
    assert total(last, TWO) >= 54
    assert result.best == len(result.rounds) - 1


def test_a_line_that_more_safety_does_not_help_is_named() -> None:
    """Two cuts without gain: stuck, with the cheapest of the equal rounds as the best."""
    result = hold_targets(need(10, 4), lambda _: {ONE: 1.0, TWO: 0.4})
    assert (result.end, result.stuck, result.missed) == (LoopEnd.STUCK, (TWO,), (TWO,))
    assert len(result.rounds) == 3
    assert result.best == 0


def test_a_stuck_line_does_not_keep_the_others_from_holding() -> None:
    """T01 is hopeless; T02 still gets what it needs."""
    play = by_need({TWO: 60})
    assert callable(play)
    result = hold_targets(need(10, 4), lambda asked: {ONE: 0.1, **play(asked)})
    assert result.stuck == (ONE,)
    assert total(result.rounds[result.best].requirement, TWO) >= 54


def test_out_of_rounds_gives_the_best_seen() -> None:
    """The most lines held, then the fewest hours."""
    play = by_need({ONE: 10_000, TWO: 40})
    assert callable(play)
    result = hold_targets(need(10, 4), play, LoopLimits(rounds_max=3, gain_min=Decimal(0)))
    assert (result.end, len(result.rounds), result.best) == (LoopEnd.OUT_OF_ROUNDS, 3, 0)
    assert result.missed == (ONE,)


def test_the_smallest_need_still_grows() -> None:
    """A tenth here and there: 15 % of it is less than a tenth, and one is added all the same."""
    before = need(10, 0)
    tiny = with_more_safety(with_more_safety(before, (ONE,), Decimal("0.001")), (TWO,), Decimal("0.5"))
    assert total(tiny, ONE) == 101
    assert total(tiny, TWO) == 0


def test_a_chance_for_an_unknown_line_breaks_an_invariant() -> None:
    """Whoever plays must play what was asked."""
    with pytest.raises(BrokenInvariant):
        hold_targets(need(1, 1), lambda _: {(TenantId("T09"), Channel.CHAT): 1.0})
