"""A tenant reads Korean: how sure a rate is stands on paper in words of its own language."""

from __future__ import annotations

import re

from contracts.words import SOURCE_MARKS, SOURCE_MARKS_NOTE, source_text
from tests.unit.house.sources import ROOT

LATIN_MARK = re.compile(r"\[[a-z ]+\]")


def test_every_mark_of_the_rates_has_its_word_on_paper() -> None:
    """A mark that is new in the table of rates would reach a tenant in English."""
    marks = set(LATIN_MARK.findall((ROOT / "store/reference/rates_korea.csv").read_text(encoding="utf-8")))
    assert marks <= set(SOURCE_MARKS)
    assert all(korean in SOURCE_MARKS_NOTE for korean in SOURCE_MARKS.values())


def test_a_source_keeps_its_words_and_changes_its_mark() -> None:
    """The mark of a provisional rate is Korean in the table already."""
    assert source_text("임금채권부담금 고시 [assumed]") == "임금채권부담금 고시 [가정]"
    assert source_text("고시 [잠정]") == "고시 [잠정]"


def test_no_paper_of_a_tenant_shows_an_english_mark() -> None:
    """Neither in the text of a PDF nor in a cell."""
    papers = sorted((ROOT / "tests/golden/contracts/expected").glob("*.txt"))
    assert papers
    assert [paper.name for paper in papers if LATIN_MARK.search(paper.read_text(encoding="utf-8"))] == []
