"""The document model: what an invoice, a contract or a report *says*, before any engine draws it.

A domain package fills the model from its records; ``documents.pdf`` and ``documents.workbook`` draw it.
Values are strings, integers, ``Decimal`` and ``date``; no engine computes one, so the PDF and the workbook
cannot disagree.

    from core.cells import CellKind
    from core.document import Amount, ControlTotal, Document
    from core.tables import Column, Row, Table, Total

    lines = Table(
        key="lines",
        caption="청구 내역",
        columns=(
            Column(key="item", label="품목", width=24),
            Column(key="minutes", label="처리시간(분)", kind=CellKind.MINUTES),
            Column(key="price_won", label="시간당 단가(원)", kind=CellKind.WON),
            Column(
                key="supply_won",
                label="공급가액(원)",
                kind=CellKind.WON,
                formula="ROUND({minutes}*{price_won}/60,0)",
            ),
        ),
        rows=(Row.of("전화 상담", 1230, 24000, 492000), Row.of("채팅 상담", 600, 24000, 240000)),
        totals=(Total(label="공급가액 계", values={"supply_won": 732000}),),
    )
    invoice = Document(
        kind="invoice",
        title="청구서",
        number="2026-10-T07-1",
        written_on=date(2026, 10, 31),
        blocks=(Amount(key="total", label="청구금액", won=805200, note="부가가치세 포함"), lines),
        control_totals=(
            ControlTotal(key="total", won=805200),
            ControlTotal(key="lines.supply_won", won=732000),
        ),
    )
    documents.pdf.render(invoice, timestamp=...)  # bytes
    documents.workbook.render(invoice)  # bytes

The sheets of workbooks that are no document (rosters, templates for import) are in ``core/sheets.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.cells import CellKind, CellValue, check_cell
from core.errors import require
from core.korean import amount_in_words
from core.tables import Table, check_key

# --- Text -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading. Level 1 opens a chapter of the document, 2 a section, 3 a group of lines."""

    text: str
    level: int = 1

    def __post_init__(self) -> None:
        require(bool(self.text.strip()), "a heading without text")
        require(1 <= self.level <= 3, "headings have the levels 1 to 3")


class ParagraphStyle(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    LEAD = "lead"
    """The opening sentence of a contract or a report: a little larger."""
    SMALL = "small"
    """Remarks below tables."""
    CENTRED = "centred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; ``\\n`` is a line break."""

    text: str
    style: ParagraphStyle = ParagraphStyle.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list, with dots or (``numbered``) with 1. 2. 3."""

    items: tuple[str, ...]
    numbered: bool = False

    def __post_init__(self) -> None:
        require(bool(self.items), "a list without items")


class Tone(StrEnum):
    """Weight of a notice."""

    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A boxed remark: how a price was found, what is estimated, what the reader must do."""

    text: str
    title: str = ""
    tone: Tone = Tone.INFO


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts on a new page, and in a workbook on a new sheet named ``sheet``."""

    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """Head of an annex on a new page (a new sheet in the workbook): ``label`` 별첨 1, ``title`` 서비스 수준
    합의. A short one may follow the annex before it on the same page (``new_page`` False), still on its own sheet.
    """

    label: str
    title: str
    new_page: bool = True


# --- Facts, parties, amounts ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and a typed value; ``unit`` stands after a number; ``key`` serves control totals."""

    label: str
    value: CellValue
    kind: CellKind = CellKind.TEXT
    places: int | None = None
    unit: str = ""
    key: str = ""

    def __post_init__(self) -> None:
        check_cell(self.value, self.kind, f"fact {self.label}")
        if self.key:
            check_key(self.key, f"fact {self.label}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A grid of labels and values, ``columns`` pairs side by side, read row by row."""

    items: tuple[Fact, ...]
    columns: int = 2
    caption: str = ""

    def __post_init__(self) -> None:
        require(bool(self.items), "facts without items")
        require(1 <= self.columns <= 4, "facts stand in 1 to 4 columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side: ``role`` 공급자, 공급받는자, 갑 or 을, and what is known of it, line by line."""

    role: str
    lines: tuple[tuple[str, str], ...]
    """Pairs of label and text, e.g. ("등록번호", "123-45-67890")."""

    def __post_init__(self) -> None:
        require(bool(self.lines), f"party {self.role} without lines")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The two boxes at the head of a Korean invoice, 공급자 and 공급받는자, side by side."""

    supplier: Party
    buyer: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The amount the document is about, large, with its words (``금 일백만원정``)."""

    label: str
    won: int
    note: str = ""
    key: str = "amount"

    def __post_init__(self) -> None:
        check_key(self.key, f"amount {self.label}")
        check_cell(self.won, CellKind.WON, f"amount {self.label}")

    @property
    def in_words(self) -> str:
        """The amount in Hangul, as deeds write it."""
        return amount_in_words(self.won)


# --- Contracts ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseItem:
    """An item ``1.`` of a paragraph with its subitems ``가.`` ``나.``"""

    text: str
    subitems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseParagraph:
    """A paragraph of a clause; more than one are counted ① ② ③."""

    text: str
    items: tuple[ClauseItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """``제3조(수수료)`` with its paragraphs, items and subitems."""

    number: int
    heading: str
    paragraphs: tuple[ClauseParagraph, ...]

    def __post_init__(self) -> None:
        require(self.number >= 1, "clauses are counted from 1")
        require(bool(self.paragraphs), f"clause {self.number} without paragraphs")

    @property
    def title(self) -> str:
        """``제3조(수수료)``."""
        return f"제{self.number}조({self.heading})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs: ``role`` 갑 or 을, name of the business, further lines (address, number), representative."""

    role: str
    name: str
    representative: str
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The place to sign, kept together on one page, with the closing sentence and the date above."""

    parties: tuple[Signature, ...]
    closing: str = ""
    signed_on: date | None = None
    """None leaves a line to write the day by hand."""

    def __post_init__(self) -> None:
        require(1 <= len(self.parties) <= 4, "one to four parties sign")


# --- Charts ---------------------------------------------------------------------------------------


class ChartKind(StrEnum):
    """Form of a chart."""

    BARS = "bars"
    STACKED = "stacked"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One row of values, as many as the chart has categories; None is a gap."""

    name: str
    values: tuple[int | Decimal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars or lines: drawn by one SVG macro in PDFs and pages, a native chart in a workbook."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind = ChartKind.BARS
    unit: str = ""
    height_mm: int = 58

    def __post_init__(self) -> None:
        require(bool(self.categories) and bool(self.series), f"chart {self.title} without data")
        require(len(self.series) <= 8, f"chart {self.title}: nobody can tell more than eight colours apart")
        for row in self.series:
            require(
                len(row.values) == len(self.categories),
                f"chart {self.title}: {row.name} has other categories",
            )
            require(not any(isinstance(value, float) for value in row.values), f"chart {self.title}: a float")


Block = (
    Heading
    | Paragraph
    | Bullets
    | Notice
    | PageBreak
    | Annex
    | Facts
    | Parties
    | Amount
    | Table
    | Clause
    | Signatures
    | Chart
)
"""Everything a document is made of."""


# --- The document ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTotal:
    """An amount that is read back from the finished files.

    ``key`` names its place: the key of an Amount or a Fact (``total``), or table and column
    (``lines.supply_won``: the first total line of the table that has a value there).
    """

    key: str
    won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document.

    ``kind`` is a stable English word (invoice, contract, quote, cost_sheet …). ``number`` is None until the
    document is issued. ``watermark`` (미리보기, 초안) is drawn across each page. ``footer`` stands at the
    lower left of each page, e.g. which clause library was used. Raises BrokenInvariant where a control
    total names no place, or a place with another amount.
    """

    kind: str
    title: str
    written_on: date
    blocks: tuple[Block, ...]
    subtitle: str = ""
    number: str | None = None
    issuer: str = ""
    footer: str = ""
    watermark: str = ""
    landscape: bool = False
    deed: bool = False
    """A contract or agreement: the title stands in the middle, and number and date step back."""
    control_totals: tuple[ControlTotal, ...] = ()

    def __post_init__(self) -> None:
        check_key(self.kind, "document")
        require(bool(self.title.strip()), "a document without a title")
        require(bool(self.blocks), f"document {self.kind} without blocks")
        places = dict(self.amounts())
        table_keys = [block.key for block in self.blocks if isinstance(block, Table)]
        require(len(set(table_keys)) == len(table_keys), f"document {self.kind}: two tables with one key")
        for control in self.control_totals:
            require(control.key in places, f"document {self.kind}: no amount at {control.key}")
            require(places[control.key] == control.won, f"document {self.kind}: another amount at {control.key}")

    def amounts(self) -> Iterator[tuple[str, int]]:
        """Every place a control total can name, with its won."""
        for block in self.blocks:
            if isinstance(block, Amount):
                yield block.key, block.won
            elif isinstance(block, Facts):
                for fact in block.items:
                    if fact.key and isinstance(fact.value, int):
                        yield fact.key, fact.value
            elif isinstance(block, Table):
                yield from block.amounts()
