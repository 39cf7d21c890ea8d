"""The template of each kind is a file that its own import accepts."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from core.errors import ProblemsFound
from documents.workbook import render
from store.database import Database
from store.imports.kinds import SPECS
from store.imports.names import KINDS
from store.imports.run import import_files, read_tables
from store.imports.sources import Source
from store.imports.templates import template
from tests.unit.store.files import TODAY, fill, saved, settings_of

WRITTEN_ON = date(2026, 11, 9)


def rendered(kind: str) -> Source:
    """The template as a file."""
    return Source(name=f"{kind}.xlsx", content=render(template(SPECS[kind], WRITTEN_ON)))


def filled_with_examples(kind: str) -> Source:
    """The template with the example of each column typed into the first row."""
    book = openpyxl.load_workbook(io.BytesIO(rendered(kind).content))
    for spec in SPECS[kind].sheets:
        for column, each in enumerate(spec.columns, start=1):
            if each.example:
                book[spec.name].cell(row=2, column=column, value=each.example)
    return saved(book, f"{kind}.xlsx")


def test_every_kind_has_a_spec() -> None:
    """The light list of names and the specs agree."""
    assert tuple(SPECS) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_with_its_examples_imports(empty: Database, kind: str) -> None:
    """Examples are good values; what people see in the guide works."""
    fill(empty)
    report = import_files(empty, SPECS[kind], [filled_with_examples(kind)], settings=settings_of(), today=TODAY)
    assert report.changes.added + report.changes.changed + report.changes.unchanged >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_an_unfilled_template_has_every_column_and_no_row(kind: str) -> None:
    """The heads are what the import looks for; empty sheets are no problem of columns."""
    intake = read_tables([rendered(kind)], SPECS[kind].sheets)
    assert intake.problems == []
    for spec in SPECS[kind].sheets:
        (table,) = intake.tables[spec.name]
        assert table.given == {column.name for column in spec.columns}
        assert len(table) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_required_column_has_an_example(kind: str) -> None:
    """A newcomer sees how each required value is written."""
    missing = [c.header for spec in SPECS[kind].sheets for c in spec.columns if c.is_required and not c.example]
    assert missing == []


def test_the_same_template_has_the_same_bytes() -> None:
    """Nothing of the clock is inside but the day it is told."""
    assert rendered("agents") == rendered("agents")


def test_a_list_keeps_wrong_words_out_and_the_import_does_too(empty: Database) -> None:
    """A word that was pasted past the drop-down list is told."""
    fill(empty)
    book = openpyxl.load_workbook(io.BytesIO(filled_with_examples("agents").content))
    assert any("정규직" in str(rule.formula1) for rule in book["상담사"].data_validations.dataValidation)
    headers = [cell.value for cell in book["상담사"][1]]
    book["상담사"].cell(row=2, column=headers.index("고용 형태") + 1, value="알바")
    with pytest.raises(ProblemsFound) as found:
        import_files(empty, SPECS["agents"], [saved(book)], settings=settings_of(), today=TODAY)
    (problem,) = found.value.problems
    assert "'알바' is not one of the choices. Write one of: 정규직, 시간제, 기간제." in str(problem)


def test_the_page_of_columns_is_up_to_date() -> None:
    """docs/reference/imports.md is the generated one: `make docs` writes it."""
    from tests.unit.store.reference import REFERENCE, reference

    assert REFERENCE.read_text(encoding="utf-8") == reference()
