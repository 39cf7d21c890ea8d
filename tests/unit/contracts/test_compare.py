"""Two versions side by side: words, clauses that move, terms, KPIs, cost lines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from contracts.kpi_clauses import KpiKind
from contracts.life.versions import Change, Comparison, Mark, clause_changes, compare, word_changes
from contracts.papers.document import contract_document
from contracts.requests.request import KpiRequest
from contracts.terms import ContractTerms
from contracts.wording.clauses import articles
from core.channels import Channel
from core.document import Clause, ClauseItem, ClauseParagraph
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, shipped_rates, tenant


def written(terms: ContractTerms) -> dict[str, Clause]:
    """The clauses of a contract by key."""
    document = contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY)
    clauses = [block for block in document.blocks if isinstance(block, Clause)]
    return dict(zip(articles(terms), clauses, strict=True))


def between(before: ContractTerms, after: ContractTerms) -> Comparison:
    """Compare as the command does."""
    return compare(before, after, written(before), written(after))


def test_the_words_that_changed_are_marked() -> None:
    """The rest of the line stays, and both lines can be put together again."""
    pieces = word_changes("월 이용료는 100원으로 한다.", "월 이용료는 110원으로 정하여 한다.")
    assert [(piece.mark, piece.text) for piece in pieces if piece.mark is not Mark.SAME] == [
        (Mark.DROPPED, "100원으로"),
        (Mark.ADDED, "110원으로 정하여"),
    ]


def test_another_payment_day_is_one_term_and_one_line() -> None:
    """No other clause, no price, no cost line."""
    found = between(draft(payment_day=25), draft(payment_day=10))
    assert [(each.name, each.before, each.after) for each in found.terms] == [("payment_day", "25", "10")]
    (clause,) = found.clauses
    assert (clause.key, clause.change) == ("payment", Change.CHANGED)
    assert all("25일" in line.before and "10일" in line.after for line in clause.lines)
    assert not (found.kpis)
    assert not (found.price)
    assert not (found.cost)


def test_a_dropped_clause_only_renumbers_the_others() -> None:
    """References to clauses that got another number are no change; the law's own numbers are left alone."""
    found = between(draft(empowerment_won=20_000), draft(empowerment_won=0))
    changes = {each.key: each.change for each in found.clauses}
    assert changes["empowerment"] is Change.DROPPED
    assert changes["privacy"] is Change.RENUMBERED
    assert changes["termination"] is Change.RENUMBERED
    assert {key for key, change in changes.items() if change is Change.CHANGED} == {"scope"}
    again = between(draft(empowerment_won=0), draft(empowerment_won=20_000))
    assert {each.key: each.change for each in again.clauses}["empowerment"] is Change.ADDED


def test_items_and_subitems_are_named_by_their_place() -> None:
    """① 2. 가. is where a lawyer looks."""

    def clause(subitem: str, *more: str) -> Clause:
        items = (ClauseItem(text="가격"), ClauseItem(text="기간", subitems=(subitem,)))
        return Clause(
            number=1,
            heading="목적",
            paragraphs=(
                ClauseParagraph(text="다음과 같다.", items=items),
                *(ClauseParagraph(text=text) for text in ("끝.", *more)),
            ),
        )

    (change,) = clause_changes({"purpose": clause("한 달")}, {"purpose": clause("두 달", "덧붙인다.")})
    assert [(line.place, line.before, line.after) for line in change.lines] == [
        ("① 2. 가.", "한 달", "두 달"),
        ("③", "", "덧붙인다."),
    ]


def test_kpis_and_cost_lines_say_what_moved() -> None:
    """A KPI of its own, a higher target, and the quantities behind a larger share."""
    asked = tuple(KpiRequest(kind=kind) for kind in (KpiKind.QA, KpiKind.CSAT, KpiKind.FCR))
    before = draft(kpis=asked)
    harder = replace(before.kpis[0], target=Decimal(95))
    found = between(before, replace(before, kpis=(harder, *before.kpis[1:])))
    assert [(each.name, each.change) for each in found.kpis] == [("상담 품질(QA)", Change.CHANGED)]
    larger = between(draft(), draft(share_fte=Decimal("0.6")))
    facility = next(each for each in larger.cost if each.label.startswith("시설비"))
    assert facility.after_won > facility.before_won
    assert [cause.split()[0] for cause in facility.causes] == ["quantity"]
    more = draft(expected_contacts={Channel.PHONE: 500, Channel.CHAT: 250})
    assert "expected.phone" in {each.name for each in between(draft(), more).terms}


def test_diff_of_versions(office: Workspace) -> None:
    """The newest against the one before, as it was signed; the JSON holds the words."""
    alone = call(office, "contract", "diff", "T07-2026-1")
    assert (alone.exit_code, "nothing before version 1" in alone.stderr) == (4, True)
    words = ("--start", "2026-12-01", "--end", "2026-12-31", "--number", "T07-2026-1", "--payment", "10")
    done(office, "contract", "draft", "T07", "--model", "flat", *words, "--expect", "phone=400", "--expect", "chat=250")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)
    text = done(office, "contract", "diff", "T07-2026-1")
    assert "version 1 (active) ▶ version 2 (signed)" in text
    assert "[-25일까지-]{+10일까지+}" in text
    found = rows(office, "contract", "diff", "T07-2026-1", "--from", "1", "--to", "2")
    terms = {row["name"]: (row["before"], row["after"]) for row in found if row["part"] == "term"}
    assert terms["payment_day"] == ("25", "10")
    assert "valid_until" not in terms, "version 1 was signed until the end of the year"
    line = next(row for row in found if row["part"] == "clause" and "10일까지" in str(row["after"]))
    assert {word["change"] for word in line["words"]} == {"same", "dropped", "added"}
    assert done(office, "contract", "diff", "T07-2026-1", "--from", "1", "--to", "1").endswith("Nothing differs.\n")
