"""Whatever is drafted, signed and ended: versions never overlap, signed ones stay, equal ones do not differ."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.life.lifecycle import ended, in_force, placed, signed
from contracts.life.versions import Mark, compare, word_changes
from contracts.terms import ContractStatus, ContractTerms, Ending, EndingGround
from core.errors import ProblemsFound, PumasiError
from tests.soaking import examples
from tests.unit.contracts.samples import draft
from tests.unit.contracts.test_compare import written

BASE = draft()
WORDS = st.text(alphabet="가나다 01,.(원", max_size=40)


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, date, int, int]]:
    """Some drafts with a signature, and some ends: (what, day, length, payment day)."""
    step = st.tuples(
        st.sampled_from(("sign", "sign", "sign", "end")),
        st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        st.integers(0, 400),
        st.integers(1, 28),
    )
    return draw(st.lists(step, max_size=7))


def _take(kept: list[ContractTerms], step: tuple[str, date, int, int]) -> list[ContractTerms]:
    """One step; what it refuses changes nothing."""
    what, day, length, payment = step
    changed: tuple[ContractTerms, ...]
    try:
        if what == "end":
            ending = Ending(ground=EndingGround.AGREEMENT, reason="agreed", noticed_on=day)
            changed = (ended(kept, day, ending),) if kept else ()
        else:
            until = day + timedelta(days=length)
            wanted = replace(BASE, valid_from=day, valid_until=until, payment_day=payment)
            version = placed(wanted, kept)
            changed = signed(version, kept, day)
    except (ProblemsFound, PumasiError):
        return kept
    found = {terms.version: terms for terms in kept} | {terms.version: terms for terms in changed}
    return [found[number] for number in sorted(found)]


@settings(max_examples=examples(200), deadline=None)
@given(steps())
def test_versions_never_overlap_and_signed_ones_stay(taken: list[tuple[str, date, int, int]]) -> None:
    """On every day at most one version holds; of a signed one only the end ever changes, and never to later."""
    kept: list[ContractTerms] = []
    for step in taken:
        before = {terms.version: terms for terms in kept}
        kept = _take(kept, step)
        for terms in kept:
            old = before.get(terms.version)
            if old is not None:
                assert terms.valid_until <= old.valid_until
                assert replace(terms, status=old.status, valid_until=old.valid_until, ending=old.ending) == old
    ranges = sorted((terms.valid_from, terms.valid_until) for terms in kept)
    for (_, until), (begin, _) in itertools.pairwise(ranges):
        assert until < begin
    for terms in kept:
        assert terms.status is not ContractStatus.DRAFT
        assert in_force(kept, terms.valid_from) == terms


@settings(max_examples=examples(60), deadline=None)
@given(WORDS, WORDS)
def test_pieces_are_both_lines(before: str, after: str) -> None:
    """Without what came it is the old line, without what went the new one; the same line has no change."""
    pieces = word_changes(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.DROPPED) == after
    assert all(piece.mark is Mark.SAME for piece in word_changes(before, before))


@settings(max_examples=examples(15), deadline=None)
@given(st.integers(1, 28), st.integers(0, 50_000), st.integers(0, 40))
def test_equal_versions_do_not_differ(payment: int, empowerment: int, hours: int) -> None:
    """Whatever the terms."""
    terms = draft(payment_day=payment, empowerment_won=empowerment, training_hours=hours)
    assert compare(terms, replace(terms, version=2), written(terms), written(terms)).is_empty
