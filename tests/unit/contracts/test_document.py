"""The contract as a document: amounts, annexes, nothing that a tenant must not see; drawn and read back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.papers.annexes.cost import LINE_FORMULA
from contracts.papers.annexes.listed import titles
from contracts.papers.document import contract_document
from contracts.terms import ContractStatus, ContractTerms
from contracts.words import hours_text, percent, seconds_text
from core.document import Annex, Clause, Document, Signatures
from core.errors import ProblemsFound
from core.periods import seoul
from core.service import HolidayRule
from core.tables import Table
from documents import pdf, readback, workbook
from documents.formulas import evaluate
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, shipped_rates, tenant, windows


def document(terms: ContractTerms) -> Document:
    """The document of some terms, as of the first day."""
    return contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY)


@pytest.mark.parametrize("model", ANSWERING_MODELS)
def test_pdf_and_workbook_show_the_model_s_won(model: ChargeModel) -> None:
    """Price and cost are read back from both files, for every charge model."""
    made = document(draft(model=model, with_onboarding=True))
    assert readback.check_pdf(made, pdf.render(made, timestamp=seoul(DAY))) == len(made.control_totals)
    assert readback.check_workbook(made, workbook.render(made)) >= len(made.control_totals)


def test_every_part_of_a_contract_is_there() -> None:
    """Clauses counted from one, signatures of both sides, annexes in order."""
    made = document(draft())
    numbers = [block.number for block in made.blocks if isinstance(block, Clause)]
    assert numbers == list(range(1, 32))
    (signatures,) = [block for block in made.blocks if isinstance(block, Signatures)]
    assert [party.role for party in signatures.parties] == ["갑", "을"]
    assert tuple(block.title for block in made.blocks if isinstance(block, Annex)) == titles(draft())


def test_a_draft_is_marked_and_a_signed_one_is_not() -> None:
    """The mark 초안 is on drafts only; the clause library is named in the footer."""
    terms = draft()
    assert document(terms).watermark == "초안"
    agreed = replace(terms, status=ContractStatus.SIGNED, signed_on=date(2025, 12, 20))
    assert document(agreed).watermark == ""
    assert "ko-2026.2" in document(agreed).footer


def test_the_cost_sheet_s_formula_is_the_model_s_rounding() -> None:
    """Recalculated as a spreadsheet would, every line shows the won of the model, ties included."""
    for share in ("0.3", "0.5", "1", "2.35"):
        terms = draft(share_fte=Decimal(share))
        for line in terms.cost_sheet.lines:
            values = {
                "basis_won": float(line.basis_won),
                "rate": float(line.rate),
                "quantity": float(line.quantity),
            }
            assert evaluate(LINE_FORMULA, values) == line.amount_won, line.key


def test_the_workbook_keeps_formulas_with_their_values() -> None:
    """The sheet of the cost sheet can be recalculated, and shows its numbers before that."""
    content = workbook.render(document(draft()))
    formulas = openpyxl.load_workbook(io.BytesIO(content))
    values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    found = [
        (sheet.title, cell.coordinate)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=ROUND(ROUND(")
    ]
    assert len(found) == len(draft().cost_sheet.lines)
    assert all(isinstance(values[sheet][place].value, int | float) for sheet, place in found)


def test_no_agent_is_named_in_policy_or_persons() -> None:
    """A policy that names one of our agents is refused before anything is drawn."""
    terms = draft(policy={"긴급": "이다온에게 바로 연락합니다."})
    with pytest.raises(ProblemsFound) as found:
        contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY, agent_names=("이다온",))
    assert found.value.problems[0].code == "contract.agent_of_ours"


def test_persons_stand_in_their_columns() -> None:
    """Name, phone and mail of a person; lines to write by hand where nobody is named yet."""
    made = document(draft(contacts={"갑 책임자": "한가온, 02-000-0001, cs@gaon.example"}))
    (persons,) = [block for block in made.blocks if isinstance(block, Table) and block.key == "persons"]
    rows = {row.cells[0]: row.cells[1:] for row in persons.rows}
    assert rows["갑 책임자"] == ("한가온", "02-000-0001", "cs@gaon.example")
    assert rows["을 책임자"] == ("", "", "")


def test_the_document_is_the_same_twice() -> None:
    """Same terms, same bytes."""
    one = pdf.render(document(draft()), timestamp=seoul(DAY))
    assert one == pdf.render(document(draft()), timestamp=seoul(DAY))


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (windows(range(5), 540, 1080), "월–금 09:00–18:00 (공휴일 휴무)"),
        (windows(range(7), 0, 1440, HolidayRule.OPEN), "월–일 00:00–24:00 (공휴일 운영)"),
        (
            (*windows((0, 2), 540, 720), *windows((0, 2), 780, 1080)),
            "월·수 09:00–12:00, 13:00–18:00 (공휴일 휴무)",
        ),
        (
            (*windows(range(5), 540, 1080), *windows((5, 6), 600, 900, HolidayRule.OPEN)),
            "월–금 09:00–18:00, 토·일 10:00–15:00 (공휴일은 토·일요일만 운영)",
        ),
        ((), "별도 협의"),
    ],
)
def test_hours_in_one_line(given: tuple[object, ...], text: str) -> None:
    """Days with the same hours together."""
    assert hours_text(given) == text  # type: ignore[arg-type]


def test_seasons_are_told() -> None:
    """Hours of a season carry its days."""
    summer = tuple(replace(window, valid_from=date(2026, 6, 1)) for window in windows((0,), 540, 1080))
    assert hours_text(summer) == "월 09:00–18:00 (2026년 6월 1일부터) (공휴일 휴무)"


def test_numbers_in_words_of_a_contract() -> None:
    """Seconds in the unit people use, ratios without idle zeros."""

    assert [seconds_text(Decimal(n)) for n in (20, 90, 600, 1800, 86_400)] == [
        "20초",
        "90초",
        "10분",
        "30분",
        "24시간",
    ]
    assert [percent(Decimal(n)) for n in ("0.085", "0.1", "0.3049")] == ["8.5%", "10%", "30.49%"]
