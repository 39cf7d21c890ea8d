"""Sheets of text to tables of parsed rows: the one engine behind every kind of import.

Finds the sheet, finds its columns (by Korean header, English name, or a mapping of the settings), reads each cell once
per distinct text, and collects every problem with file, sheet, row and column.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import compress

from core.intake import BadCell, ColumnSpec, Intake, SheetSpec, Table
from core.intake_cells import moment, moment_like, moment_or_day
from core.problems import Place, Problem
from store.imports.sources import Cells, RawSheet
from store.imports.workbooks import Fault
from store.settings import Mapped

GUIDE_SHEETS = frozenset({"작성안내", "예시", "목록", "안내"})
"""Sheets of a template that hold no data (spaces left out)."""

PROBLEMS_MAX = 10_000
"""Where a whole column is wrong, reading stops here: the rest would say the same."""

_VALUE_SHOWN_MAX = 60


def intake_of(sheets: Sequence[RawSheet], specs: Sequence[SheetSpec], mapping: Mapped | None = None) -> Intake:
    """Tables of every sheet that a kind knows, with every problem of finding and reading them."""
    problems: list[Problem] = []
    tables: dict[str, list[Table]] = {}
    for raw, spec in _matched(sheets, specs, mapping, problems):
        table = _table(raw, spec, mapping, problems)
        if table is not None:
            tables.setdefault(spec.name, []).append(table)
    for spec in specs:
        if spec.is_required and spec.name not in tables and not problems:
            problems.append(_missing_sheet(sheets, spec))
    return Intake({name: tuple(found) for name, found in tables.items()}, problems)


def _missing_sheet(sheets: Sequence[RawSheet], spec: SheetSpec) -> Problem:
    file = sheets[0].file if sheets else None
    required = ", ".join(column.header for column in spec.columns if column.is_required)
    values = {"sheet": spec.name, "columns": required}
    return Problem(code="imports.missing_sheet", where=Place(file=file), values=values)


def _matched(
    sheets: Sequence[RawSheet], specs: Sequence[SheetSpec], mapping: Mapped | None, problems: list[Problem]
) -> list[tuple[RawSheet, SheetSpec]]:
    """Which sheet is which. A CSV file is known by its columns; of a mapped export one sheet counts."""
    if mapping is not None:
        chosen = [raw for raw in sheets if not mapping.sheet or raw.sheet in (None, mapping.sheet)]
        if not chosen:
            file = sheets[0].file if sheets else None
            names = ", ".join(raw.sheet or "" for raw in sheets)
            problems.append(
                Problem(
                    code="imports.no_such_sheet",
                    where=Place(file=file),
                    values={"sheet": mapping.sheet, "found": names},
                )
            )
        first_of_file = {raw.file: raw for raw in reversed(chosen)}
        return [(raw, specs[0]) for raw in first_of_file.values()]
    pairs = []
    for raw in sheets:
        if raw.sheet is None:
            pairs.append((raw, _spec_of_columns(raw, specs)))
            continue
        spec = next((spec for spec in specs if _folded(spec.name) == _folded(raw.sheet)), None)
        data_sheets = [other for other in sheets if other.file == raw.file and not _is_guide(other) and other.rows]
        if spec is not None:
            pairs.append((raw, spec))
        elif len(data_sheets) == 1 and data_sheets[0] is raw:
            # The only sheet of a workbook may be called Sheet1.
            pairs.append((raw, _spec_of_columns(raw, specs)))
        elif raw.rows and not _is_guide(raw):
            known = ", ".join(spec.name for spec in specs)
            where = Place(file=raw.file, sheet=raw.sheet)
            problems.append(Problem(code="imports.unknown_sheet", where=where, values={"known": known}))
    return pairs


def _is_guide(raw: RawSheet) -> bool:
    return raw.sheet is not None and _folded(raw.sheet) in GUIDE_SHEETS


def _spec_of_columns(raw: RawSheet, specs: Sequence[SheetSpec]) -> SheetSpec:
    """The spec that shares most headers with the first row."""
    found = {_folded(cell) for cell in (raw.rows[0][1] if raw.rows else ()) if cell and cell.strip()}

    def shared(spec: SheetSpec) -> int:
        return len(found & {_folded(name) for column in spec.columns for name in (column.header, column.name)})

    return max(specs, key=lambda spec: (shared(spec), -specs.index(spec)))


def _folded(text: str) -> str:
    """Composed Hangul (macOS writes it apart), no spaces, one case: how headers and sheet names are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """A column of the file that we read: where it stands and how it is read."""

    spec: ColumnSpec
    index: int
    header: str
    translations: Mapping[str, str]


def _table(raw: RawSheet, spec: SheetSpec, mapping: Mapped | None, problems: list[Problem]) -> Table | None:
    head = mapping.header_row if mapping is not None else None
    header = next(((number, cells) for number, cells in raw.rows if head is None or number >= head), None)
    if header is None or _is_blank(header[1]):
        problems.append(Problem(code="imports.empty", where=Place(file=raw.file, sheet=raw.sheet)))
        return None
    head_row, head_cells = header
    bound = _bound_columns(raw, spec, mapping, head_row, head_cells, problems)
    if bound is None:
        return None
    fixed = _fixed_values(raw, spec, mapping, problems)
    headers = {column.spec.name: column.header for column in bound}
    headers |= {name: spec.column(name).header for name in fixed}
    body = [(number, cells) for number, cells in raw.rows if number > head_row and any(cells)]
    columns, is_good = _columns(raw, body, bound, problems)
    columns |= {name: [value] * len(body) for name, value in fixed.items()}
    numbers = [number for number, _ in body]
    whole = Table(spec=spec, file=raw.file, sheet=raw.sheet, headers=headers, numbers=numbers, columns=columns)
    if all(is_good):
        return whole
    return replace(_some_rows(whole, is_good), broken=_some_rows(whole, [not good for good in is_good]))


def _some_rows(table: Table, wanted: Sequence[bool]) -> Table:
    """The wanted rows of a table."""
    columns = {name: list(compress(values, wanted)) for name, values in table.columns.items()}
    return replace(table, numbers=list(compress(table.numbers, wanted)), columns=columns)


def _bound_columns(
    raw: RawSheet,
    spec: SheetSpec,
    mapping: Mapped | None,
    head_row: int,
    head_cells: Cells,
    problems: list[Problem],
) -> list[_Bound] | None:
    """The columns of the file that are ours; None where one that must be there is missing."""
    place = Place(file=raw.file, sheet=raw.sheet, row=head_row)
    where = {_folded(cell): index for index, cell in reversed(list(enumerate(head_cells))) if cell}
    theirs = {} if mapping is None else {_folded(ours): header for ours, header in mapping.columns.items()}
    bound: list[_Bound] = []
    is_complete = True
    for column in spec.columns:
        names = [theirs[key] for key in (_folded(column.header), _folded(column.name)) if key in theirs]
        wanted = names or [column.header, column.name]
        header = next((name for name in wanted if _folded(name) in where), None)
        if header is not None:
            index = where[_folded(header)]
            bound.append(_bind(column, index, str(head_cells[index]).strip(), mapping))
        elif names or (column.is_required and not _is_fixed(column, mapping)):
            is_complete = False
            values = {"header": wanted[0], "found": ", ".join(cell for cell in head_cells if cell)}
            problems.append(Problem(code="imports.missing_column", where=place, values=values))
    _check_headers(spec, mapping, head_cells, {column.index for column in bound}, place, problems)
    return bound if is_complete else None


def _check_headers(
    spec: SheetSpec,
    mapping: Mapped | None,
    head_cells: Cells,
    used: set[int],
    place: Place,
    problems: list[Problem],
) -> None:
    """A column twice, and in files of our own kind one that we do not know: it may be a misspelt optional one."""
    seen: set[str] = set()
    known = [name for column in spec.columns for name in (column.header, column.name)]
    for index, cell in enumerate(head_cells):
        if not cell or cell.isspace():
            continue
        where = replace(place, column=cell.strip())
        if _folded(cell) in seen and (mapping is None or index in used):
            problems.append(Problem(code="imports.column_twice", where=where))
        elif index not in used and mapping is None:
            near = get_close_matches(cell, known, n=1)
            if near:
                problems.append(
                    Problem(code="imports.unknown_column_near", where=where, values={"header": cell, "near": near[0]})
                )
            else:
                headers = ", ".join(column.header for column in spec.columns)
                problems.append(
                    Problem(code="imports.unknown_column", where=where, values={"header": cell, "known": headers})
                )
        seen.add(_folded(cell))


def _bind(column: ColumnSpec, index: int, header: str, mapping: Mapped | None) -> _Bound:
    translations: Mapping[str, str] = {}
    if mapping is not None:
        translations = mapping.values.get(column.header) or mapping.values.get(column.name) or {}
        if mapping.time_format and column.parse in (moment, moment_or_day):
            column = replace(column, parse=moment_like(mapping.time_format))
    return _Bound(spec=column, index=index, header=header, translations=translations)


def _is_fixed(column: ColumnSpec, mapping: Mapped | None) -> bool:
    return mapping is not None and (column.header in mapping.fixed or column.name in mapping.fixed)


def _fixed_values(raw: RawSheet, spec: SheetSpec, mapping: Mapped | None, problems: list[Problem]) -> dict[str, object]:
    """Values that a mapping gives for columns their file lacks; every header it names must be one of ours."""
    if mapping is None:
        return {}
    fixed: dict[str, object] = {}
    named = [(part, ours) for part in ("columns", "fixed", "values") for ours in getattr(mapping, part)]
    for part, ours in named:
        column = next((column for column in spec.columns if ours in (column.header, column.name)), None)
        where = Place(file="pumasi.toml", setting=f"mapping.{mapping.name}.{part}.{ours}")
        if column is None:
            known = ", ".join(column.header for column in spec.columns)
            problems.append(
                Problem(code="imports.unknown_column", where=where, values={"header": ours, "known": known})
            )
            continue
        if part != "fixed":
            continue
        text = mapping.fixed[ours]
        try:
            fixed[column.name] = column.parse(text)
        except BadCell as bad:
            problems.append(Problem(code=bad.code, where=where, values={"value": text, **bad.values}))
    return fixed


def _columns(
    raw: RawSheet, body: Sequence[tuple[int, Cells]], bound: Sequence[_Bound], problems: list[Problem]
) -> tuple[dict[str, list[object]], list[bool]]:
    """The values of each column, and for each row whether all its cells could be read.

    Column by column, each distinct text once: half a million rows hold few different ones.
    """
    is_good = [True] * len(body)
    columns: dict[str, list[object]] = {}
    found: list[Problem] = []
    for column in bound:
        cells = _cells_of(body, column.index)
        known, bad = _read(column, set(cells))
        columns[column.spec.name] = list(map(known.__getitem__, cells))
        faults = {fault.row: fault for fault in raw.faults if fault.column == column.index}
        is_required = column.spec.is_required and not column.spec.may_be_empty
        if bad or faults or (is_required and None in known.values()):
            _complain(raw, body, column, cells, bad, faults, is_required, is_good, found)
    found.sort(key=lambda problem: problem.where.row or 0)
    problems.extend(found[:PROBLEMS_MAX])
    if len(found) > PROBLEMS_MAX:
        where = Place(file=raw.file, sheet=raw.sheet, row=found[PROBLEMS_MAX].where.row)
        problems.append(Problem(code="imports.too_many", where=where))
    return columns, is_good


def _cells_of(body: Sequence[tuple[int, Cells]], index: int) -> list[str | None]:
    """A column of the file; rows may end early."""
    try:
        return [cells[index] for _, cells in body]
    except IndexError:
        return [cells[index] if index < len(cells) else None for _, cells in body]


def _read(column: _Bound, texts: Iterable[str | None]) -> tuple[dict[str | None, object], dict[str | None, BadCell]]:
    """Value, or refusal, of each distinct text. An empty one has the value None."""
    known: dict[str | None, object] = {}
    bad: dict[str | None, BadCell] = {}
    for cell in texts:
        known[cell] = None
        text = "" if cell is None else unicodedata.normalize("NFC", cell).strip()
        if text:
            try:
                known[cell] = column.spec.parse(column.translations.get(text, text))
            except BadCell as refused:
                bad[cell] = refused
    return known, bad


def _complain(
    raw: RawSheet,
    body: Sequence[tuple[int, Cells]],
    column: _Bound,
    cells: Sequence[str | None],
    bad: Mapping[str | None, BadCell],
    faults: Mapping[int, Fault],
    is_required: bool,
    is_good: list[bool],
    found: list[Problem],
) -> None:
    """Note every bad, faulty or missing cell of a column, and take its row out. A row of spaces is no row."""
    for index, cell in enumerate(cells):
        number, row = body[index]
        is_empty = is_required and (cell is None or not cell.strip())
        if not (is_empty or cell in bad or number in faults):
            continue
        is_good[index] = False
        if len(found) > PROBLEMS_MAX * len(row) or (is_empty and _is_blank(row)):
            continue
        where = Place(file=raw.file, sheet=raw.sheet, row=number, column=column.header)
        if number in faults:
            fault = faults[number]
            found.append(Problem(code=fault.code, where=where, values={"value": fault.value}))
        elif is_empty or cell is None:
            found.append(Problem(code="imports.cell.empty", where=where))
        else:
            found.append(_bad_cell(bad[cell], column, cell, where))


def _is_blank(cells: Cells) -> bool:
    return not any(cell and not cell.isspace() for cell in cells)


def _bad_cell(bad: BadCell, column: _Bound, cell: str, where: Place) -> Problem:
    """The value at fault is quoted, unless it is a name, a phone or a wage."""
    shown = cell if len(cell) <= _VALUE_SHOWN_MAX else cell[: _VALUE_SHOWN_MAX - 1] + "…"
    value = "***" if column.spec.is_private else "".join(letter if letter.isprintable() else "?" for letter in shown)
    return Problem(code=bad.code, where=where, values={"value": value, **bad.values})
