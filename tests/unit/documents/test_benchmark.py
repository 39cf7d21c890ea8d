"""The benchmark of documents: what is measured is a whole contract, and its peer draws the same one."""

from __future__ import annotations

from html import unescape

import pytest

from benchmarks import contract_html, papers
from benchmarks.documents import whole_way
from core.document import Clause, Document
from core.tables import RowStyle, Table


def words_of(document: Document) -> set[str]:
    """Every paragraph, item and cell of words."""
    found = {document.title}
    for block in document.blocks:
        if isinstance(block, Clause):
            found.add(block.title)
            for paragraph in block.paragraphs:
                found |= {paragraph.text, *(item.text for item in paragraph.items)}
        elif isinstance(block, Table):
            found |= {str(row.cells[0]) for row in block.rows}
            found |= {
                cell for row in block.rows if row.style is RowStyle.BODY for cell in row.cells if type(cell) is str
            }
    return found


@pytest.mark.parametrize("number", range(4))
def test_the_peer_gets_every_word_of_the_contract(number: int) -> None:
    """Of each charge model: no clause, item or cell is missing in the HTML."""
    document = papers.contract(number)
    text = unescape(contract_html.html(document))
    assert {words for words in words_of(document) if words not in text} == set()


def test_every_document_is_another_one() -> None:
    """No engine answers from what it still holds."""
    made = [papers.contract(number) for number in range(6)] + [papers.quote(number) for number in range(6)]
    assert len({document.subtitle for document in made}) == len(made)


@pytest.mark.parametrize("make", [papers.contract, papers.quote], ids=["contract", "quote"])
def test_the_whole_way_ends_with_files_read_back(make: object) -> None:
    """It tells the memory it took; a file that shows another amount would raise."""
    assert callable(make)
    assert whole_way(make, 1) > 0
