"""``pumasi contract amend``, ``renew`` and ``end``: what follows a signed version, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contracts.charge import ChargeModel
from contracts.kpi_clauses import KpiKind
from contracts.requests.changes import margin_kept, with_changes
from core.channels import Channel
from core.errors import ProblemsFound
from store.database import open_database
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows
from tests.unit.contracts.samples import DAY, draft, request, shipped_rates

AMEND = ("contract", "amend", "T07-2026-1", "--effective", "2026-12-01")
HALF = ("contract", "draft", "T07", "--model", "metered", "--start", "2026-01-01", "--end", "2026-06-30")


def signed_half_year(office: Workspace, *more: str) -> None:
    """T07-B: metered, January to June 2026, signed."""
    done(office, *HALF, "--number", "T07-B", "--expect", "phone=400", "--expect", "chat=250", *more)
    done(office, "contract", "sign", "T07-B", "--on", "2025-12-20", *TAKEN)


def test_an_amendment_is_the_next_draft_with_what_changes_shown(office: Workspace) -> None:
    """A larger share from December: terms, price and cost are told, the signed version stays byte for byte."""
    before = rows(office, "contract", "show", "T07-2026-1")[0]
    said = done(office, *AMEND, "--set", "share=0.8", "--set", "kpi.qa=90", "--set", "policy.반품=7일 안")
    for words in ("version 1 ▶ version 2, from 2026-12-01 to 2026-12-31", "share_fte", "policy.반품", "90점 이상"):
        assert words in said
    assert "quantity 0.5 ▶ 0.8" in said
    (draft_row,) = rows(office, "contract", "show", "T07-2026-1")
    assert (draft_row["version"], draft_row["status"], draft_row["share_fte"]) == (2, "draft", "0.8")
    assert draft_row["charges_won"] > before["charges_won"]
    assert rows(office, "contract", "show", "T07-2026-1", "--version", "1")[0] == before
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-20", *TAKEN)
    after = rows(office, "contract", "show", "T07-2026-1", "--version", "1")[0]
    assert (after["status"], after["valid_until"]) == ("ended", "2026-11-30")
    assert after["sealed"] == before["sealed"]


def test_the_same_amendment_again_changes_nothing(office: Workspace) -> None:
    """And a dry run keeps nothing."""
    assert "Dry run" in done(office, *AMEND, "--set", "payment=10", "--dry-run")
    assert len(rows(office, "contract", "list")) == 1
    assert "Kept as a draft" in done(office, *AMEND, "--set", "payment=10")
    assert "says just this already" in done(office, *AMEND, "--set", "payment=10")
    assert len(rows(office, "contract", "list")) == 2


def test_an_amendment_from_a_table(office: Workspace, tmp_path: Path) -> None:
    """The row of the contract, from the effective day on; a table without it is refused."""
    table = tmp_path / "terms.csv"
    head = "고객사 코드,계약번호,요금제,투입비율,시작일,종료일,예상 월 문의(전화),예상 월 문의(채팅)\n"
    table.write_text(head + "T07,T07-2026-1,시간,0.7,2026-01-01,2026-12-31,400,250\n", encoding="utf-8")
    done(office, *AMEND, "--from", str(table))
    (row,) = rows(office, "contract", "show", "T07-2026-1")
    assert (row["model"], row["valid_from"], row["share_fte"]) == ("hourly", "2026-12-01", "0.7")
    table.write_text(head + "T07,T07-Z,시간,0.7,2026-01-01,2026-12-31,400,250\n", encoding="utf-8")
    missing = call(office, *AMEND, "--from", str(table))
    assert (missing.exit_code, "does not stand in terms.csv" in missing.stderr) == (4, True)


def test_an_amendment_under_a_later_version_fills_the_time_before_it(office: Workspace) -> None:
    """Version 2 holds from December; one from the middle of November ends where it begins."""
    done(office, *AMEND, "--set", "payment=10")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)
    done(office, "contract", "amend", "T07-2026-1", "--effective", "2026-11-15", "--set", "payment=5")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-12", *TAKEN)
    kept = {row["version"]: row for row in rows(office, "contract", "list", "--all")}
    assert {number: (row["valid_from"], row["valid_until"]) for number, row in kept.items()} == {
        1: ("2026-01-01", "2026-11-14"),
        2: ("2026-12-01", "2026-12-31"),
        3: ("2026-11-15", "2026-11-30"),
    }


def test_every_mistake_of_a_change_is_told_at_once(office: Workspace) -> None:
    """Each with its term, and nothing is kept."""
    words = ("shre=1", "payment=77", "nothing", "kpi.fcr=none", "kpi.smile=1", "policy.x=none", "expect.fax=3")
    result = call(office, *AMEND, *(word for each in words for word in ("--set", each)))
    assert result.exit_code == 3
    for said in (
        "--set shre: There is no term 'shre' to change. Known: share.",
        "--set payment: 77 is out of range",
        "'nothing' is not a change of a term",
        "The contract has no 'fcr' that could be taken out",
        "no term 'kpi.smile'",
        "The contract has no 'x'",
        "no term 'expect.fax'",
    ):
        assert said in result.stderr
    assert len(rows(office, "contract", "list")) == 1


def test_every_term_can_be_changed_by_name() -> None:
    """One value, or one of a family; none takes out."""
    changed = with_changes(
        request(policy={"반품": "7일"}),
        (
            *("model=metered", "share=1.5", "until=2026-10-31", "closing=25", "payment=10", "tax-date=payment_day"),
            *("unit=minute", "margin=7%", "margin-window=month", "shrinkage=0.1", "training=8", "empowerment=30,000"),
            *("account=T07B", "planning-overtime=Y", "expect.phone=700", "kpi.qa=90", "kpi.answer_rate.phone=92%"),
            *("policy.반품=none", "person.갑 책임자=한가온", "kpi.csat=85", "kpi.csat=none"),
        ),
    )
    assert (changed.model, changed.share_fte, changed.valid_until) == (
        ChargeModel.METERED,
        Decimal("1.5"),
        date(2026, 10, 31),
    )
    assert (changed.closing_day, changed.margin, changed.planning_overtime_billable) == (25, Decimal("0.07"), True)
    assert changed.expected_contacts == {Channel.PHONE: 700, Channel.CHAT: 250}
    assert [(kpi.kind, kpi.target) for kpi in changed.kpis] == [
        (KpiKind.QA, Decimal(90)),
        (KpiKind.ANSWER_RATE, Decimal("0.92")),
    ]
    assert (changed.policy, changed.contacts) == ({}, {"갑 책임자": "한가온"})
    assert with_changes(changed, ("closing=end",)).closing_day is None
    with pytest.raises(ProblemsFound):
        with_changes(changed, ("margin=2",))


def test_the_margin_is_never_raised() -> None:
    """What was agreed stays; an older version counts as asked with the company's, but cost-plus names its own."""
    rates = shipped_rates()
    assert margin_kept(draft(margin=Decimal("0.05")), rates, DAY) == Decimal("0.05")
    assert margin_kept(draft(margin=Decimal("0.095")), rates, DAY) == Decimal("0.095")
    assert margin_kept(replace(draft(), margin_asked=None), rates, DAY) == Decimal("0.085")
    cost_plus = draft(model=ChargeModel.COST_PLUS, margin=Decimal("0.04"))
    assert margin_kept(replace(cost_plus, margin_asked=None), rates, DAY) == Decimal("0.04")


def test_a_renewal_is_priced_with_the_rates_of_its_first_day(office: Workspace) -> None:
    """From July the base of the pension is another; nobody is trained again; old and new price stand side by side."""
    signed_half_year(office, "--margin", "0.05")
    said = done(office, "contract", "renew", "T07-B", "--until", "2026-12-31")
    assert "version 1 ▶ version 2, from 2026-07-01 to 2026-12-31" in said
    assert "고객사 개시 교육" in said
    (row,) = rows(office, "contract", "show", "T07-B")
    assert (row["rates_on"], row["status"]) == ("2026-07-01", "draft")
    assert Decimal(row["margin_of_cost"]) <= Decimal("0.05")
    assert "training.tenant" not in {line["key"] for line in row["cost"]}
    done(office, "contract", "sign", "T07-B", "--on", "2026-06-20", *TAKEN)
    states = [
        row["state"] for row in rows(office, "contract", "list", "--tenant", "T07", "--all", "--on", "2026-06-30")
    ]
    assert states == ["active", "active", "signed"]


def test_a_renewal_into_unknown_rates_names_all_of_them(office: Workspace) -> None:
    """What the law has not decided yet for 2027 is asked for by name, not guessed."""
    result = call(office, "contract", "renew", "T07-2026-1")
    assert result.exit_code == 3
    for name in ("insurance.long_term_care", "insurance.industrial_accident"):
        assert f"No rate '{name}' is known for 2027-01-01" in result.stderr


def test_an_end_with_its_notice(office: Workspace) -> None:
    """Sixty days before, or refused with the first possible day; again changes nothing; what waits is void."""
    done(office, *AMEND, "--set", "payment=10")
    early = ("contract", "end", "T07-2026-1", "--on", "2026-12-31", "--reason", "The shop closes")
    refused = call(office, *early)
    assert (refused.exit_code, "first possible last day is 2027-01-08" in refused.stderr) == (5, True)
    said = done(office, *early, "--noticed", "2026-10-30")
    assert "version 1 ends on 2026-12-31 (notice)" in said
    assert "Version 2 of T07-2026-1 is a draft and can no longer be signed" in said
    assert "already ends on 2026-12-31" in done(office, *early, "--noticed", "2026-10-30")
    for words in (("sign", "T07-2026-1", "--on", "2026-11-20", *TAKEN), ("check", "T07-2026-1")):
        result = call(office, "contract", *words)
        assert (result.exit_code, "was ended on 2026-12-31" in result.stderr) == (3, True)
    again = call(office, "contract", "renew", "T07-2026-1")
    assert (again.exit_code, "already ended" in again.stderr) == (4, True)
    shown = rows(office, "contract", "show", "T07-2026-1", "--version", "1")[0]
    assert (shown["ending"]["ground"], shown["ending"]["reason"]) == ("notice", "The shop closes")
    assert "Ended early" in done(office, "contract", "show", "T07-2026-1", "--version", "1")


def test_who_signs_for_a_short_notice_is_kept(office: Workspace) -> None:
    """By name; both sides agreeing need no notice at all."""
    signed_half_year(office)
    said = done(
        office,
        *("contract", "end", "T07-2026-1", "--on", "2026-11-30", "--reason", "In-house", "--signed-for", "Kim Hana"),
    )
    assert "Kim Hana answers for it" in said
    assert rows(office, "contract", "show", "T07-2026-1")[0]["ending"]["signed_for_by"] == "Kim Hana"
    agreed = ("contract", "end", "T07-B", "--on", "2026-03-31", "--ground", "agreement", "--reason", "Both agree")
    assert "answers for it" not in done(office, *agreed, "--noticed", "2026-03-30")


def test_what_was_signed_cannot_be_saved_otherwise(office: Workspace) -> None:
    """The store itself refuses every change of a signed version but its end, and an end only once."""
    from contracts.terms import ContractStatus, Ending, EndingGround
    from core.errors import WrongState
    from core.ids import ContractId
    from store.contracts import save_version, version

    database = open_database(office.database_url)
    with database.writing() as connection:
        kept = version(connection, ContractId("T07-2026-1"), 1)
        assert kept is not None
        ending = Ending(ground=EndingGround.AGREEMENT, reason="agreed", noticed_on=date(2026, 3, 1))
        gone = replace(kept, status=ContractStatus.ENDED, valid_until=date(2026, 6, 30), ending=ending)
        for other in (replace(kept, payment_day=3), replace(gone, payment_day=3), replace(gone, share_fte=Decimal(2))):
            with pytest.raises(WrongState):
                save_version(connection, other)
        save_version(connection, gone)
        with pytest.raises(WrongState):
            save_version(connection, replace(gone, valid_until=date(2026, 5, 31)))
    database.close()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("amend", "T99", "--effective", "2026-12-01"), 4, "There is no contract 'T99'"),
        (("amend", "T07-2026-1", "--effective", "2027-03-01"), 4, "No signed version"),
        (("amend", "T07-2026-1", "--effective", "2026-01-01", "--set", "payment=3"), 3, "overlaps the signed version"),
        (("amend", "T07-2026-1", "--effective", "2026-12-01", "--set", "payment=3", "--from", "x.csv"), 2, "not both"),
        (("amend", "T07-2026-1", "--effective", "2026-12-01", "--set", "margin=10%"), 3, "A margin of 10 %"),
        (("end", "T07-2026-1", "--on", "2026-12-01", "--reason", " "), 2, "Give a reason"),
        (
            ("end", "T07-2026-1", "--on", "2027-12-01", "--reason", "x", "--noticed", "2026-01-01"),
            4,
            "No signed version",
        ),
    ],
)
def test_what_cannot_follow_is_said(office: Workspace, words: tuple[str, ...], code: int, said: str) -> None:
    """Each mistake with its exit code and its reason."""
    result = call(office, "contract", *words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.output


def test_a_contract_that_was_never_signed_is_not_renewed(office: Workspace) -> None:
    """There is no term that could be followed."""
    done(office, *HALF, "--number", "T07-C", "--expect", "phone=400", "--expect", "chat=250")
    result = call(office, "contract", "renew", "T07-C")
    assert (result.exit_code, "was never signed" in result.stderr) == (4, True)
