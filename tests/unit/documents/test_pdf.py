"""The PDF engine: same bytes, all of the text, nothing executed, nothing left out in silence."""

from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from core.document import Document, Heading, Paragraph, Parties
from core.errors import BrokenInvariant, ProblemsFound
from core.tables import Row
from documents import pdf
from documents.prepare import prepare
from tests.unit.documents import samples


def text_of(content: bytes) -> list[str]:
    """Text of each page."""
    with pypdfium2.PdfDocument(content) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def squeezed(text: str) -> str:
    """Text without white space: lines are broken where the page needs it."""
    return "".join(text.split())


def test_the_same_invoice_gives_the_same_bytes() -> None:
    """Twice the same input: twice the same file; another moment: another file."""
    first = pdf.render(samples.invoice(), timestamp=samples.STAMP)
    assert first == pdf.render(samples.invoice(), timestamp=samples.STAMP)
    assert first != pdf.render(samples.invoice(), timestamp=samples.STAMP + timedelta(seconds=1))


def test_every_text_of_the_contract_is_in_the_text_layer() -> None:
    """Hangul, circled numbers and amounts can be searched and copied."""
    contract = samples.contract()
    read = squeezed("".join(text_of(pdf.render(contract, timestamp=samples.STAMP))))
    for wanted in (
        "고객상담 업무 도급계약서",
        "제20조(분쟁의 해결)",
        "① ‘을’은",
        "가. 주문 변경과",
        "1,000,000원",
        "90.0%",
    ):
        assert squeezed(wanted) in read


def test_the_head_of_a_long_table_is_repeated_and_pages_are_counted() -> None:
    """Each page of lines shows the head, and its number of how many."""
    pages = text_of(pdf.render(samples.invoice(90), timestamp=samples.STAMP))
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in page
    assert all("공급가액 (원)" in " ".join(page.split()) for page in pages[:3])


def test_a_value_is_never_read_as_layout() -> None:
    """A tenant whose name is Typst code is printed as that name."""
    evil = '#read("/etc/passwd") #set page(width: 1pt) *bold* $x$ @label \\ <a> // ]'
    document = Document(
        kind="note",
        title=evil,
        written_on=date(2026, 11, 1),
        blocks=(
            Paragraph(text=evil),
            Heading(text=evil),
            replace(samples.invoice_lines(3), caption=evil, notes=(evil,)),
        ),
    )
    read = squeezed("".join(text_of(pdf.render(document, timestamp=samples.STAMP))))
    assert read.count(squeezed(evil)) == 5
    assert "root:" not in read


def test_a_character_without_a_shape_is_refused_with_its_place() -> None:
    """Typst would print nothing at all; so every such character is named before, all at once."""
    table = samples.invoice_lines(3)
    rows = (table.rows[0], Row.of(1, "전화 😀", date(2026, 10, 1), 60, 24000, 24000), Row.group("나머지"))
    document = Document(
        kind="note",
        title="시험",
        written_on=date(2026, 11, 1),
        blocks=(Paragraph(text="كتاب"), replace(table, rows=rows, totals=())),
    )
    with pytest.raises(ProblemsFound) as caught:
        pdf.render(document, timestamp=samples.STAMP)
    told = [str(problem) for problem in caught.value.problems]
    assert any("'😀' (U+1F600) in the table '청구 내역', row 2, column '품목'" in line for line in told)
    assert sum("the text that begins" in line for line in told) == 4


def test_decomposed_hangul_is_composed() -> None:
    """A name typed on a Mac arrives as single letters; it is printed as syllables."""
    document = Document(
        kind="note",
        title="\u1100\u1161\u110b\u1169\u11ab",
        written_on=date(2026, 11, 1),
        blocks=(Paragraph(text="본문"),),
    )
    assert "가온" in text_of(pdf.render(document, timestamp=samples.STAMP))[0]
    assert "가온" in prepare(document)


def test_a_wide_table_turns_its_page_and_never_breaks_a_number() -> None:
    """Smaller type first, then a page on its side; the rest of the document stays upright."""
    wide = samples.wide_table()
    document = replace(wide, blocks=(Paragraph(text="앞"), *wide.blocks, Paragraph(text="뒤")))
    content = pdf.render(document, timestamp=samples.STAMP)
    assert "".join(text_of(content)).count("1,234,567,890") == 10
    with pypdfium2.PdfDocument(content) as opened:
        assert [page.get_width() > page.get_height() for page in opened] == [False, True, False]


def test_a_table_too_wide_for_any_page_is_a_mistake() -> None:
    """It would run off the paper in silence; it belongs into a workbook."""
    with pytest.raises(BrokenInvariant, match="too wide"):
        pdf.render(samples.wide_table(40), timestamp=samples.STAMP)


def test_a_word_without_spaces_stays_inside_its_column() -> None:
    """A long address is broken over lines, and can still be copied whole."""
    address = "billing.and.settlement.department.of.gaon@commerce.example.com"
    supplier = replace(samples.SUPPLIER, lines=(("이메일", address),))
    document = Document(
        kind="note",
        title="시험",
        written_on=date(2026, 11, 1),
        blocks=(Parties(supplier=supplier, buyer=samples.BUYER),),
    )
    content = pdf.render(document, timestamp=samples.STAMP)
    assert address in squeezed(text_of(content)[0])
    with pypdfium2.PdfDocument(content) as opened:
        text = opened[0].get_textpage()
        whole = text.get_text_range()
        places = range(whole.index("billing"), whole.index(".com") + 4)
        right = max(text.get_charbox(place)[2] for place in places)
        assert right < opened[0].get_width() / 2


def test_the_file_claims_to_be_archival_and_accessible() -> None:
    """PDF/A-3a and PDF/UA-1 are written into the metadata (the engine refuses what breaks them)."""
    content = pdf.render(samples.contract(), timestamp=samples.STAMP)
    assert b"<pdfaid:part>3</pdfaid:part>" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
