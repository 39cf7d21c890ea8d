"""Every default of the business is a visible term: kept, changeable, in the table of requests, said in the contract.

The page ``docs/reference/terms.md`` is the table that is checked here, cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from contracts.charge import ChargeModel
from contracts.papers.document import contract_document
from contracts.requests.changes import with_changes
from contracts.requests.drafting import draft_terms
from contracts.requests.table import SHEETS
from contracts.terms import ContractTerms
from core.channels import Channel
from core.document import Clause
from tests.unit.contracts.samples import DAY, SUPPLIER, drafting, request, shipped_rates, tenant

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "terms.md"
NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the page."""

    rule: str
    model: ChargeModel
    term: str
    default: str
    changes: tuple[str, ...]
    column: str
    words: str

    @property
    def is_rate(self) -> bool:
        """Whether the company changes it with dated data."""
        return bool(self.changes) and "=" not in self.changes[0]


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of the page."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    rows = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines[2:]]
    return tuple(
        Rule(
            rule=rule,
            model=ChargeModel(model),
            term=term,
            default=default,
            changes=() if change == NONE else tuple(change.split()),
            column=column,
            words=words,
        )
        for rule, model, term, default, change, column, words in rows
    )


def drafted(rule: Rule, changes: tuple[str, ...] = ()) -> ContractTerms:
    """The usual contract of the rule's model, with changes typed after ``--set``."""
    return draft_terms(with_changes(request(model=rule.model), changes), drafting())


def said(terms: ContractTerms) -> str:
    """The words of the clauses."""
    document = contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY)
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Clause):
            found.append(block.title)
            for paragraph in block.paragraphs:
                found += [paragraph.text, *(item.text for item in paragraph.items)]
    return "\n".join(found)


def value_of(terms: ContractTerms, path: str) -> object:
    """``billing.of[phone].transfers`` of some terms."""
    value: object = terms
    for step in path.split("."):
        name, _, channel = step.rstrip("]").partition("[")
        value = getattr(value, name)
        if channel:
            value = value(Channel(channel)) if callable(value) else value[Channel(channel)]  # type: ignore[index]
    return value


RULES = rules()
CHANGED = [rule for rule in RULES if rule.changes and not rule.is_rate]
SAID = [rule for rule in RULES if rule.words != NONE]
KEPT = [rule for rule in RULES if rule.term != NONE and not rule.term.startswith("share.")]


def names(chosen: list[Rule]) -> list[str]:
    """Short names of cases."""
    return [f"{rule.term} {rule.model}" for rule in chosen]


@pytest.mark.parametrize("rule", SAID, ids=[rule.rule for rule in SAID])
def test_each_rule_is_said(rule: Rule) -> None:
    """Its words stand in the clauses of a contract that asked for nothing special."""
    assert rule.words in said(drafted(rule))


@pytest.mark.parametrize("rule", KEPT, ids=names(KEPT))
def test_each_default_is_kept_with_the_contract(rule: Rule) -> None:
    """The record holds the value that the page names."""
    found = value_of(drafted(rule), rule.term)
    expected = Decimal(rule.default) if isinstance(found, Decimal) else rule.default
    assert (found if isinstance(found, Decimal) else str(found)) == expected


@pytest.mark.parametrize("rule", CHANGED, ids=names(CHANGED))
def test_each_term_can_be_changed_and_says_so(rule: Rule) -> None:
    """With ``--set`` both the record and the words are others."""
    before, after = drafted(rule), drafted(rule, rule.changes)
    assert value_of(after, rule.term) != value_of(before, rule.term)
    assert said(after) != said(before)


@pytest.mark.parametrize("rule", CHANGED, ids=names(CHANGED))
def test_each_term_has_its_column(rule: Rule) -> None:
    """People who fill in the table of requests find it there."""
    assert rule.column in {column.header for sheet in SHEETS for column in sheet.columns}


def test_rules_of_the_company_are_dated_rates() -> None:
    """Each is shipped with the value that the page names."""
    found = {rule.changes[0]: Decimal(rule.default) for rule in RULES if rule.is_rate}
    assert len(found) == 6
    assert {name: shipped_rates().value(name, DAY) for name in found} == found
