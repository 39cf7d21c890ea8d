"""The annexes of a contract in their order: cost sheet, KPI table, menu, CS policy, persons, personal data."""

from __future__ import annotations

from collections.abc import Mapping

from contracts.charge import MeteredCharge
from contracts.papers.annexes.cost import cost_sheet_blocks
from contracts.papers.annexes.kpis import kpi_blocks
from contracts.papers.annexes.menu import menu_blocks
from contracts.papers.annexes.policy import persons_blocks, policy_blocks, privacy_blocks
from contracts.papers.annexes.steps import step_blocks
from contracts.prices.pricing import Margin
from contracts.promises.chances import PromiseRun
from contracts.terms import ContractTerms
from core.document import Annex, Block
from core.parties import Party

COST_SHEET, KPI_TABLE, POLICY, PERSONS, PRIVACY = "원가계산서", "서비스 수준", "CS 정책", "담당자", "개인정보 처리위탁"
MENU = "선택 서비스"
STEPS = "종량 단가 구간"


_FOLLOWING = (STEPS, MENU, PERSONS)
"""Short annexes, which stand below the one before them where there is room."""


def titles(terms: ContractTerms) -> tuple[str, ...]:
    """Titles in their order; an annex is called 별첨 1, 별첨 2 … Price steps and the menu have one where there are any,
    promises and policy where we answer.
    """
    steps = (STEPS,) if isinstance(terms.charge, MeteredCharge) and terms.charge.steps else ()
    kpis = (KPI_TABLE,) if terms.has_operation else ()
    policy = (POLICY,) if terms.has_operation or terms.policy else ()
    return (COST_SHEET, *kpis, *steps, *((MENU,) if terms.menu else ()), *policy, PERSONS, PRIVACY)


def annex_names(terms: ContractTerms) -> tuple[str, ...]:
    """``별첨 1 원가계산서`` and so on."""
    return tuple(f"별첨 {number} {title}" for number, title in enumerate(titles(terms), start=1))


def annex_blocks(
    terms: ContractTerms, margin: Margin, buyer: Party, supplier: Party, judged: PromiseRun | None = None
) -> tuple[Block, ...]:
    """All annexes with their heads, most on a page of their own. ``judged``: how sure the promises are, where known."""
    bodies: Mapping[str, tuple[Block, ...]] = {
        COST_SHEET: cost_sheet_blocks(terms.cost_sheet, margin),
        KPI_TABLE: kpi_blocks(terms, judged),
        STEPS: step_blocks(terms.charge) if isinstance(terms.charge, MeteredCharge) else (),
        MENU: menu_blocks(terms),
        POLICY: policy_blocks(terms),
        PERSONS: persons_blocks(terms),
        PRIVACY: privacy_blocks(terms, buyer, supplier),
    }
    return tuple(
        block
        for number, title in enumerate(titles(terms), start=1)
        for block in (
            Annex(label=f"별첨 {number}", title=title, new_page=title not in _FOLLOWING),
            *bodies[title],
        )
    )
