"""Electronic tax invoices of a month: uploaded once, whatever is run again."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import openpyxl

from invoices.tax.form import HEAD_ROW, SHEET
from store.tenants import put_tenants
from tests.scenarios.test_invoice_month import PERIOD, Office, office
from tests.unit.invoices.office import tenant
from tests.unit.invoices.sample import T2

__all__ = ["office"]


def tax_files(office: Office) -> dict[str, bytes]:
    """What lies in the folder of the upload files."""
    folder = office.workspace.root / "tax" / "2026-10"
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def rows(content: bytes) -> list[tuple[object, ...]]:
    """The data rows of an upload file."""
    sheet = openpyxl.load_workbook(BytesIO(content))[SHEET]
    assert sheet.max_column == 59
    return [tuple(row) for row in sheet.iter_rows(min_row=HEAD_ROW + 1, values_only=True)]


def test_an_upload_file_has_every_invoice_once(office: Office) -> None:
    """A dry run writes nothing; a second run writes the same bytes; the totals are those of the invoices, as text."""
    office.approve()
    office.type("invoice", "export-tax", *PERIOD, code=4)
    office.type("job", "monthly", *PERIOD)
    dry = office.type("invoice", "export-tax", *PERIOD, "--on", "2026-12-31", "--dry-run")
    assert "Nothing was saved" in dry.output
    before = tax_files(office)
    office.type("invoice", "export-tax", *PERIOD, "--on", "2026-12-31")
    first = tax_files(office)
    again = office.type("invoice", "export-tax", *PERIOD, "--on", "2027-01-31")
    assert "0 new" in again.output
    assert tax_files(office) == first
    assert {name: first[name] for name in before} == before
    issued = office.rows("invoice", "show", *PERIOD)
    uploaded = [row for content in first.values() for row in rows(content)]
    assert sorted(str(row[21]).split()[-1] for row in uploaded) == [row["number"] for row in issued]
    assert sorted((row[19], row[20]) for row in uploaded) == sorted((str(r["supply"]), str(r["vat"])) for r in issued)
    listed = office.rows("invoice", "export-tax", *PERIOD)
    assert [row["number"] for row in listed] == [row["number"] for row in issued]


def test_a_day_of_writing_that_has_not_come_waits(office: Office) -> None:
    """Its document goes into a new file once the day is there; the first file stays as it was uploaded."""
    office.approve()
    office.type("invoice", "run", *PERIOD)
    days = sorted({str(row["written_on"]) for row in office.rows("invoice", "show", *PERIOD)})
    early = office.type("invoice", "export-tax", *PERIOD, "--on", "2026-10-30")
    assert f"wait for their date of writing, {days[0]}" in early.output
    assert tax_files(office) == {}
    office.type("invoice", "export-tax", *PERIOD, "--on", days[0])
    first = tax_files(office)
    assert first


def test_a_tenant_that_no_tax_invoice_can_name_is_parked(office: Office) -> None:
    """Without a representative the form is refused: told before a number is given, and the others are issued."""
    office.approve()
    nameless = replace(tenant(T2), party=replace(tenant(T2).party, representative=""))
    with office.database.writing() as connection:
        put_tenants(connection, [nameless], [])
    run = office.type("job", "monthly", *PERIOD, code=7)
    assert "parked: T02: column N (공급받는자 성명)" in run.output
    assert [row["number"] for row in office.rows("invoice", "show", *PERIOD)] == [
        "2026-000001",
        "2026-000002",
        "2026-000003",
    ]
    with office.database.writing() as connection:
        put_tenants(connection, [tenant(T2)], [])
    office.type("job", "monthly", *PERIOD)
    assert len(office.rows("invoice", "show", *PERIOD)) == 4
