"""The document model refuses what no engine could draw honestly."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.agenda import Agenda, DayEntry, Entry
from core.cells import CellKind, CellValue, show_cell
from core.document import (
    Amount,
    Chart,
    Clause,
    ClauseParagraph,
    ControlTotal,
    Document,
    Fact,
    Heading,
    Paragraph,
    Series,
)
from core.errors import BrokenInvariant
from core.periods import seoul
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, TemplateColumn, TemplateSheet, Workbook
from core.tables import Column, Row, RowStyle, Table, Total
from documents import pdf, readback
from tests.unit.documents import samples

DAY = date(2026, 11, 1)
WON = Column(key="w", label="원", kind=CellKind.WON)
NAME = Column(key="n", label="이름")
NINE, SIX = seoul(DAY, 540), seoul(DAY, 1080)


def table(*rows: Row, totals: tuple[Total, ...] = (), columns: tuple[Column, ...] = (NAME, WON)) -> Table:
    """A table of a name and an amount."""
    return Table(key="t", columns=columns, rows=rows, totals=totals)


def document(*blocks: Paragraph | Amount | Table, totals: tuple[ControlTotal, ...] = ()) -> Document:
    """A document of these blocks."""
    return Document(kind="note", title="시험", written_on=DAY, blocks=blocks, control_totals=totals)


def grid(**changes: object) -> Grid:
    """A grid of one row."""
    plain = Grid(
        key="g",
        headers=(NAME,),
        columns=("a", "b"),
        rows=(GridRow(headers=("x",), colours=("on", None)),),
        palette=(Swatch(key="on", label="켬", fill="#AABBCC"),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "build",
    [
        lambda: Heading(text=" "),
        lambda: Heading(text="x", level=4),
        lambda: Fact(label="x", value=1.5, kind=CellKind.WON),  # type: ignore[arg-type]
        lambda: Fact(label="x", value=True, kind=CellKind.INTEGER),
        lambda: Fact(label="x", value="1", kind=CellKind.WON),
        lambda: Fact(label="x", value=datetime(2026, 1, 1), kind=CellKind.DATE),
        lambda: Amount(key="a b", label="x", won=1),
        lambda: Column(key="X", label="x"),
        lambda: Column(key="x", label="x", formula="{a}"),
        lambda: table(Row.of("a")),
        lambda: table(Row.of(1, 1)),
        lambda: table(Row.of("a", Decimal(1))),
        lambda: table(columns=(WON, WON)),
        lambda: table(columns=(replace(WON, formula="{zzz}*2"),)),
        lambda: table(columns=(replace(WON, formula="{w}*2"),)),
        lambda: table(Row.of("a", 1), Row.of("소계", 2, style=RowStyle.SUBTOTAL)),
        lambda: table(Row.of("a", 1), totals=(Total(label="합계", values={"w": 2}),)),
        lambda: table(Row.of("a", 1), totals=(Total(label="합계", values={"q": 1}),)),
        lambda: table(Row.of("a", 1), totals=(Total(label="합계", values={"n": "x"}),)),
        document,
        lambda: document(table(), table()),
        lambda: document(Amount(label="x", won=1), totals=(ControlTotal(key="amount", won=2),)),
        lambda: document(Amount(label="x", won=1), totals=(ControlTotal(key="other", won=1),)),
        lambda: Clause(number=0, heading="x", paragraphs=(ClauseParagraph(text="x"),)),
        lambda: Clause(number=1, heading="x", paragraphs=()),
        lambda: Chart(title="x", categories=("a",), series=(Series(name="s", values=(1, 2)),)),
        lambda: Chart(title="x", categories=("a",), series=(Series(name="s", values=(1.5,)),)),  # type: ignore[arg-type]
        lambda: Chart(title="x", categories=("a",), series=tuple(Series(name=str(n), values=(1,)) for n in range(9))),
        lambda: grid(rows=(GridRow(headers=("x",), colours=("off", None)),)),
        lambda: grid(rows=(GridRow(headers=("x",), colours=("on",)),)),
        lambda: grid(rows=(GridRow(headers=(1,), colours=("on", None)),)),
        lambda: grid(rows=(GridRow(section="x", headers=("x",)),)),
        lambda: grid(groups=(GridGroup(label="x", span=1),)),
        lambda: grid(palette=(Swatch(key="on", label="a", fill="#AABBCC"),) * 2),
        lambda: Swatch(key="x", label="x", fill="red"),
        lambda: Sheet(name="a/b", blocks=()),
        lambda: Sheet(name="x" * 32, blocks=()),
        lambda: Workbook(title="x", written_on=DAY, sheets=(Sheet(name="A", blocks=()), Sheet(name="a", blocks=()))),
        lambda: TemplateSheet(name="x", columns=(TemplateColumn(header="a", note=""),) * 2),
        lambda: Entry(uid="x", starts_at=NINE, ends_at=SIX, summary="x"),
        lambda: Entry(uid="x@y", starts_at=SIX, ends_at=NINE, summary="x"),
        lambda: Entry(uid="x@y", starts_at=NINE.replace(tzinfo=None), ends_at=SIX, summary="x"),
        lambda: Entry(uid="x@y", starts_at=NINE, ends_at=SIX, summary=" "),
        lambda: Entry(uid="x@y", starts_at=NINE, ends_at=SIX, summary="x", sequence=-1),
        lambda: DayEntry(uid="x@y", first=DAY, end=DAY, summary="x"),
        lambda: Agenda(name="x", entries=(Entry(uid="x@y", starts_at=NINE, ends_at=SIX, summary="x"),) * 2),
    ],
)
def test_a_broken_model_is_refused_when_it_is_built(build: Callable[[], object]) -> None:
    """There is no half-valid document."""
    with pytest.raises(BrokenInvariant):
        build()


@pytest.mark.parametrize(
    ("value", "kind", "places", "shown"),
    [
        (None, CellKind.WON, None, ""),
        (1_234_567, CellKind.WON, None, "1,234,567"),
        (-1_000, CellKind.WON, None, "-1,000"),
        (Decimal("0.0475"), CellKind.PERCENT, 2, "4.75%"),
        (Decimal("0.0475"), CellKind.PERCENT, None, "4.8%"),
        (Decimal("0.09995"), CellKind.PERCENT, 2, "10.00%"),
        (Decimal("-0.0005"), CellKind.PERCENT, 1, "-0.1%"),
        (1, CellKind.PERCENT, 0, "100%"),
        (Decimal("7.5"), CellKind.HOURS, None, "7.50"),
        (Decimal("1234.565"), CellKind.DECIMAL, None, "1,234.57"),
        (Decimal("0.3"), CellKind.DECIMAL, 0, "0"),
        (1_230, CellKind.MINUTES, None, "1,230"),
        (DAY, CellKind.DATE, None, "2026-11-01"),
        ("가", CellKind.TEXT, None, "가"),
    ],
)
def test_values_are_shown_in_one_way(value: CellValue, kind: CellKind, places: int | None, shown: str) -> None:
    """PDF, page and read-back use the same words for a number."""
    assert show_cell(value, kind, places) == shown


def test_totals_add_body_rows_only() -> None:
    """Names of groups and subtotals are not counted twice."""
    made = table(
        Row.group("가"),
        Row.of("a", 1),
        Row.of("b", 2),
        Row.of("소계", 3, style=RowStyle.SUBTOTAL),
        Row.group("나"),
        Row.of("c", None),
        Row.of("d", 4),
        Row.of("소계", 4, style=RowStyle.SUBTOTAL),
        totals=(Total(label="합계", values={"w": 7}), Total(label="부가세", values={"w": 0}, summed=False)),
    )
    assert list(made.amounts()) == [("t.w", 7)]
    assert len(made.body_rows) == 4


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.text("가나다 abc#$*_`\\@<>[]{}()\"'/~=+-1,.%&", max_size=40), st.integers(-(10**9), 10**9)),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_a_name_is_the_page_says_it_and_the_sum(lines: list[tuple[str, int]]) -> None:
    """Signs of Typst, Jinja and Excel are letters like others; the total is read back."""
    total = sum(won for _, won in lines)
    made = document(
        table(*(Row.of(name, won) for name, won in lines), totals=(Total(label="합계", values={"w": total}),)),
        totals=(ControlTotal(key="t.w", won=total),),
    )
    content = pdf.render(made, timestamp=samples.STAMP)
    assert readback.check_pdf(made, content) == 1
    # PDFium shows a hyphen at the end of a line as a control character.
    read = "".join(readback.pdf_text(content).replace("\x02", "-").split())
    for name, won in lines:
        assert "".join(name.split()) + f"{won:,}" in read
