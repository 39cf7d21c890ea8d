"""The workbook engine: values of the model, formulas that agree, text that stays text, the same bytes."""

import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cells import CellKind
from core.document import Chart, Document, Fact, Facts, PageBreak, Paragraph, Series
from core.errors import BrokenInvariant
from core.money import round_won
from core.sheets import (
    Grid,
    GridGroup,
    GridRow,
    Sheet,
    Swatch,
    TemplateColumn,
    TemplateSheet,
    TemplateWorkbook,
    Workbook,
)
from core.tables import Column, Row, Table, Total
from documents import workbook
from documents.formulas import evaluate
from tests.unit.documents import samples


def opened(model: Document | Workbook | TemplateWorkbook, *, values: bool = True) -> openpyxl.Workbook:
    """The workbook as another program reads it."""
    return openpyxl.load_workbook(io.BytesIO(workbook.render(model)), data_only=values)


def one_table(*columns: Column, rows: tuple[Row, ...], totals: tuple[Total, ...] = ()) -> Document:
    """A document of one table."""
    table = Table(key="t", columns=columns, rows=rows, totals=totals)
    return Document(kind="note", title="시험", written_on=date(2026, 11, 1), blocks=(table,))


@pytest.mark.parametrize("make", [samples.invoice, samples.contract, samples.roster])
def test_the_same_model_gives_the_same_bytes(make) -> None:  # type: ignore[no-untyped-def]
    """Nothing of the clock is in the file."""
    assert workbook.render(make()) == workbook.render(make())


def test_formulas_carry_the_value_of_the_model() -> None:
    """A viewer that computes nothing shows the won; a viewer that computes finds the same."""
    invoice = samples.invoice(6)
    table = next(block for block in invoice.blocks if isinstance(block, Table))
    shown, written = opened(invoice)["청구서"], opened(invoice, values=False)["청구서"]
    formulas = {
        cell.coordinate: cell.value for row in written.iter_rows() for cell in row if str(cell.value).startswith("=")
    }
    lines = [cell for cell, formula in formulas.items() if formula.startswith("=ROUND(")]
    assert [shown[cell].value for cell in lines] == [row.cells[5] for row in table.body_rows]
    assert sum(formula.startswith("=SUM(") for formula in formulas.values()) == 3 * 2 + 2
    assert all(isinstance(shown[cell].value, int) for cell in formulas)


def test_text_is_never_a_formula_a_number_or_a_link() -> None:
    """A tenant called =cmd, a code 001 and an address stay what they are."""
    texts = (
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "001",
        "010-1234-5678",
        "https://example.com",
        "1e5",
        "TRUE",
    )
    document = one_table(Column(key="a", label="값"), rows=tuple(Row.of(text) for text in texts))
    sheet = opened(document, values=False)["시험"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value in texts]
    assert [cell.value for cell in cells] == list(texts)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_values_keep_their_types_and_formats() -> None:
    """Dates are dates, ratios percentages, won have thousands."""
    document = one_table(
        Column(key="d", label="일자", kind=CellKind.DATE),
        Column(key="p", label="비율", kind=CellKind.PERCENT, places=2),
        Column(key="h", label="시간", kind=CellKind.HOURS),
        Column(key="w", label="원", kind=CellKind.WON),
        rows=(Row.of(date(2026, 10, 31), Decimal("0.0475"), Decimal("7.5"), -1_234_567),),
    )
    sheet = opened(document)["시험"]
    cells = next([*row] for row in sheet.iter_rows() if row[2].value == 0.0475)[1:5]
    assert [cell.value for cell in cells[1:]] == [0.0475, 7.5, -1_234_567]
    assert cells[0].value.date() == date(2026, 10, 31)
    assert [cell.number_format for cell in cells] == ["yyyy-mm-dd", "0.00%", "#,##0.00", "#,##0"]


def test_a_formula_that_would_change_a_value_is_refused() -> None:
    """The hours trap: ROUND(hours*price,0) is not what was billed by the minute."""
    hours = Decimal(10) / 60
    column = Column(key="won", label="원", kind=CellKind.WON, formula="ROUND({hours}*{price},0)")
    document = one_table(
        Column(key="hours", label="시간", kind=CellKind.HOURS),
        Column(key="price", label="단가", kind=CellKind.WON),
        column,
        rows=(Row.of(round(hours, 2), 24_000, 4_000),),
    )
    with pytest.raises(BrokenInvariant, match="its formula gives"):
        workbook.render(document)


@given(minutes=st.integers(0, 50_000), price=st.integers(1, 200_000))
def test_minutes_times_price_agrees_with_the_model_for_every_tie(minutes: int, price: int) -> None:
    """ROUND({minutes}*{price}/60,0) by Excel's arithmetic is round_won of the exact value."""
    found = evaluate("ROUND({minutes}*{price_won}/60,0)", {"minutes": minutes, "price_won": price})
    assert found == round_won(Decimal(minutes * price) / 60)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1+2*3", 7),
        ("-(1+2)*3", -9),
        ("ROUND(2.5,0)", 3),
        ("ROUND(-2.5,0)", -3),
        ("ROUND(1.005,2)", 1.01),
        ("ROUNDDOWN(1999.9,0)", 1999),
        ("ROUNDUP(0.1,0)", 1),
        ("INT(-0.5)", -1),
        ("MAX({a},MIN(5,9))", 7),
        ("CEILING({a},10)", 10),
    ],
)
def test_formulas_are_computed_as_excel_does(formula: str, expected: float) -> None:
    """Halves go away from zero; fifteen digits count."""
    assert evaluate(formula, {"a": 7}) == expected


@pytest.mark.parametrize("formula", ["1+", "(1", "EXEC(1)", "A1", "1 2", 'CMD("x")'])
def test_other_formulas_are_refused(formula: str) -> None:
    """Only the few we write."""
    with pytest.raises(BrokenInvariant):
        evaluate(formula, {})


def test_a_total_that_is_no_sum_is_a_broken_invariant() -> None:
    """The model checks before any engine draws."""
    with pytest.raises(BrokenInvariant, match="not the sum"):
        one_table(
            Column(key="w", label="원", kind=CellKind.WON),
            rows=(Row.of(1), Row.of(2)),
            totals=(Total(label="합계", values={"w": 4}),),
        )


def test_breaks_annexes_and_own_tables_become_sheets() -> None:
    """Names are cleaned and made unique; charts bring their numbers along."""
    table = replace(samples.invoice_lines(3), sheet="원가[1]/내역")
    chart = Chart(title="추이", categories=("a", "b"), series=(Series(name="x", values=(1, None)),))
    document = Document(
        kind="report",
        title="보고서: 아주 긴 제목이 서른한 글자를 넘어가면 잘라야 합니다 정말로",
        written_on=date(2026, 11, 1),
        blocks=(Paragraph(text="머리"), table, PageBreak(), chart, PageBreak(sheet="끝"), Paragraph(text="끝")),
    )
    names = opened(document).sheetnames
    assert [names[1], *names[3:]] == ["원가 1  내역", "끝", "그래프 자료"], "behind the sheet that the table left"
    assert len(set(names)) == 5
    assert all(len(name) <= 31 for name in names)


def test_an_upright_document_prints_upright_with_its_head_on_every_page() -> None:
    """Up to the width that still reads well; the one table of a sheet repeats its head, of several none does."""
    book = opened(samples.invoice())
    first = book.worksheets[0]
    assert first.page_setup.orientation != "landscape"
    assert first.print_title_rows == "$24:$24"
    words = tuple(Column(key=f"c{n}", label="말", width=40) for n in range(5))
    wide = one_table(*words, rows=(Row.of(*"abcde"),))
    assert opened(wide).worksheets[0].page_setup.orientation == "landscape"
    (table,) = wide.blocks
    assert isinstance(table, Table)
    two = opened(replace(wide, blocks=(table, replace(table, key="u")))).worksheets[0]
    assert not two.print_title_rows


def test_a_grid_writes_colours_values_and_frozen_heads() -> None:
    """Cells of a swatch have its fill; head rows and columns stay in view."""
    grid = Grid(
        key="heat",
        headers=(Column(key="tenant", label="고객사"),),
        columns=("09:00", "09:30", "09:00", "09:30"),
        groups=(GridGroup(label="11/9(월)", span=2), GridGroup(label="11/10(화)", span=2)),
        rows=(
            GridRow(section="전화"),
            GridRow(headers=("T07",), colours=("low", None, "low", None), values=(Decimal("0.3"), None, 1, Decimal(0))),
        ),
        palette=(Swatch(key="low", label="부족", fill="#F2C4B3"),),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=6,
    )
    book = Workbook(title="열지도", written_on=date(2026, 11, 1), sheets=(Sheet(name="충원", blocks=(grid,)),))
    sheet = opened(book)["충원"]
    row = next([*line] for line in sheet.iter_rows() if line[1].value == "T07")
    assert [cell.value for cell in row[2:6]] == [0.3, None, 1, 0]
    assert [cell.fill.fgColor.rgb for cell in row[2:6]] == ["FFF2C4B3", "00000000", "FFF2C4B3", "00000000"]
    assert row[2].number_format == "#,##0.0"
    assert sheet.freeze_panes == f"C{row[0].row - 1}"
    assert "11/9(월)" in [cell.value for line in sheet.iter_rows() for cell in line]


def test_a_template_with_rows_keeps_their_types() -> None:
    """Days as days, numbers as numbers, ``001`` as text, nothing where nothing is said; a wrong row is refused."""
    columns = (
        TemplateColumn(header="코드", note="", kind=CellKind.CODE),
        TemplateColumn(header="시작일", note="", kind=CellKind.DATE),
        TemplateColumn(header="비율", note="", kind=CellKind.PERCENT),
        TemplateColumn(header="금액", note="", kind=CellKind.WON),
    )
    rows = (("001", date(2026, 11, 16), Decimal("0.085"), 20_000), ("=1+1", None, None, None))
    sheet = TemplateSheet(name="계약조건", columns=columns, rows=rows)
    book = opened(TemplateWorkbook(title="계약 변경 요청", written_on=date(2026, 11, 9), sheets=(sheet,)))
    values = [[cell.value for cell in line] for line in book["계약조건"].iter_rows(min_row=2, max_col=4)]
    assert values == [["001", datetime(2026, 11, 16), 0.085, 20_000], ["=1+1", None, None, None]]
    for wrong in ((("001",),), (("001", "2026-11-16", None, None),)):
        with pytest.raises(BrokenInvariant):
            TemplateSheet(name="계약조건", columns=columns, rows=wrong)


def test_an_import_template_has_notes_lists_and_text_columns() -> None:
    """What ``pumasi template KIND`` writes can be filled in and read again."""
    model = TemplateWorkbook(
        title="상담사 가져오기 양식",
        written_on=date(2026, 11, 1),
        guide=("한 행에 한 명씩 적습니다.",),
        sheets=(
            TemplateSheet(
                name="상담사",
                columns=(
                    TemplateColumn(header="코드", note="코드", example="A001", kind=CellKind.CODE, required=True),
                    TemplateColumn(header="고용형태", note="계약 종류", choices=("정규", "시간제"), required=True),
                    TemplateColumn(header="고객사", note="숙련 고객사", choices=tuple(f"T{n:03d}" for n in range(90))),
                    TemplateColumn(header="입사일", note="근무 시작일", example="2026-01-05", kind=CellKind.DATE),
                    TemplateColumn(header="시급", note="원", example="10320", kind=CellKind.WON),
                ),
            ),
        ),
    )
    assert workbook.render(model) == workbook.render(model)
    book = opened(model)
    assert book.sheetnames == ["상담사", "작성 안내", "목록"]
    sheet = book["상담사"]
    assert [cell.value for cell in sheet[1]] == ["코드", "고용형태", "고객사", "입사일", "시급"]
    assert sheet.max_row == 1
    assert "예: A001" in sheet["A1"].comment.text
    assert sheet.column_dimensions["A"].width > 10
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["B2:B2001"].formula1 == '"정규,시간제"'
    assert rules["C2:C2001"].formula1 == "목록!$A$1:$A$90"
    assert rules["D2:D2001"].type == "date"
    assert book["목록"].sheet_state == "hidden"


def test_facts_are_typed_cells_with_their_unit_in_the_format() -> None:
    """A number stays a number that can be added, and shows its unit."""
    facts = Facts(items=(Fact(label="비율", value=Decimal("1.5"), kind=CellKind.DECIMAL, places=1, unit="FTE"),))
    document = Document(kind="note", title="시험", written_on=date(2026, 11, 1), blocks=(facts,))
    cell = next(cell for row in opened(document)["시험"].iter_rows() for cell in row if cell.value == 1.5)
    assert cell.number_format == '#,##0.0" FTE"'


def test_a_text_longer_than_excel_allows_is_refused() -> None:
    """XlsxWriter would leave the cell empty in silence."""
    document = one_table(Column(key="a", label="값"), rows=(Row.of("가" * 32_768),))
    with pytest.raises(BrokenInvariant, match="Excel cannot hold"):
        workbook.render(document)
