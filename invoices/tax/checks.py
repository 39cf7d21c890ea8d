"""Every field of a tax invoice against the form: what Hometax would refuse is told before anything is uploaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from core.parties import is_business_number
from core.problems import Place, Problem
from invoices.invoice import Invoice
from invoices.tax.entry import entry_of, row_of
from invoices.tax.form import CODES, FORM, FieldKind, FormColumn, letters

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_WON = re.compile(r"-?(0|[1-9]\d*)")
_TOTALS = (19, 20)
"""Places of the supply value and the tax in a row."""
_ITEM_TOTALS = ((27, 28), (35, 36), (43, 44), (51, 52))
"""Places of supply value and tax of the four items."""


def tax_problems(invoice: Invoice) -> tuple[Problem, ...]:
    """Everything that the form would refuse of a document, issued or draft: empty where it is in order."""
    entry = entry_of(invoice)
    if entry is None:
        return ()
    return row_problems(row_of(entry), invoice.number or str(invoice.account))


def row_problems(row: Sequence[str], document: str) -> tuple[Problem, ...]:
    """Everything wrong with a row of the form, field by field and then as a whole."""
    problems = [
        Problem(code=f"tax.{code}", where=_place(index), values={"document": document, **values})
        for index, (column, text) in enumerate(zip(FORM, row, strict=True))
        for code, values in _faults(column, text)
    ]
    if not problems:
        problems += _sums(row, document)
    return tuple(problems)


def _place(index: int) -> Place:
    return Place(column=f"{letters(index)} ({FORM[index].head})")


def _faults(column: FormColumn, text: str) -> Iterator[tuple[str, dict[str, object]]]:
    """What is wrong with one field."""
    if not text.strip():
        if column.is_required or text:
            yield "empty", {}
        return
    if len(text) > column.characters_max:
        yield "too_long", {"length": len(text), "most": column.characters_max}
    if not text.isprintable():
        yield "unprintable", {}
    elif not _has_form(column.kind, text):
        yield f"no_{column.kind.value}", {"value": text}


def _has_form(kind: FieldKind, text: str) -> bool:
    match kind:
        case FieldKind.TEXT:
            return True
        case FieldKind.BUSINESS_NUMBER:
            return "-" not in text and is_business_number(text)
        case FieldKind.EMAIL:
            return _EMAIL.fullmatch(text) is not None
        case FieldKind.WON:
            return _WON.fullmatch(text) is not None
        case FieldKind.DAY:
            return _is_day(text)
        case FieldKind.CODE:
            return text in CODES


def _is_day(text: str) -> bool:
    """YYYYMMDD, or the two digits of a day."""
    if not (text.isascii() and text.isdigit()):
        return False
    if len(text) == 2:
        return 1 <= int(text) <= 31
    try:
        datetime.strptime(text, "%Y%m%d")
    except ValueError:
        return False
    return len(text) == 8


def _sums(row: Sequence[str], document: str) -> Iterator[Problem]:
    """Items must sum to the totals of the row, both the supply and the tax."""
    for total, items in zip(_TOTALS, zip(*_ITEM_TOTALS, strict=True), strict=True):
        summed = sum(int(row[place]) for place in items if row[place])
        if summed != int(row[total]):
            values = {"document": document, "total": row[total], "summed": summed}
            yield Problem(code="tax.sums_differ", where=_place(total), values=values)
