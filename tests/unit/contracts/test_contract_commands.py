"""``pumasi contract`` on a small workspace."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from contracts.checklist import ChecklistItem, ChecklistMark, MarkKind
from contracts.requests.table import SHEETS
from core.channels import Channel
from core.contacts import ContactDay
from core.periods import DateRange
from documents.readback import pdf_text
from store.checklist import put_marks
from store.contacts import put_contact_days
from store.contracts import contracts_in_force
from store.database import open_database
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.contracts.calls import TAKEN
from tests.unit.contracts.samples import TENANT, service, tenant

TERMS = "고객사 코드,요금제,시작일,종료일,예상 월 문의(전화),예상 월 문의(채팅)\n"
FLAT = ("draft", "T07", "--model", "flat", "--start", "2026-01-01")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """One tenant with phone and chat; a clock that stands still."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
    made = fresh_workspace(tmp_path / "ws")
    database = open_database(made.database_url)
    services = [replace(service(channel), source="tenant file") for channel in (Channel.PHONE, Channel.CHAT)]
    with database.writing() as connection:
        put_tenants(connection, [tenant()], services)
        put_marks(
            connection,
            [
                ChecklistMark(tenant=TENANT, item=item, kind=MarkKind.DONE, by="정모아", on=date(2025, 12, 1))
                for item in ChecklistItem
            ],
        )
    database.close()
    return made


def run(workspace: Workspace, *words: str) -> Result:
    """A call of the command line."""
    return CliRunner().invoke(cli, ["--workspace", str(workspace.root), "contract", *words])


def shown(workspace: Workspace, *words: str) -> list[dict[str, object]]:
    """What ``show --json`` says."""
    result = run(workspace, "show", *words, "--json")
    assert result.exit_code == 0, result.output
    rows: list[dict[str, object]] = json.loads(result.stdout)
    return rows


def put_terms(workspace: Workspace, rows: Sequence[str]) -> Path:
    """A table of requests as CSV."""
    path = workspace.root / "terms.csv"
    path.write_text(TERMS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_draft_show_sign_render(workspace: Workspace, tmp_path: Path) -> None:
    """The way of a contract: drafted, shown, signed, rendered twice to the same bytes."""
    assert "1 drafted" in run(workspace, *FLAT).stdout
    (row,) = shown(workspace)
    assert (row["contract"], row["status"], row["model"]) == ("T07-2026-1", "draft", "flat")
    assert float(str(row["margin_of_cost"])) < 0.1
    whole = run(workspace, "show", "T07-2026-1")
    assert "국민연금" in whole.stdout
    assert "below 10 % of cost" in whole.stdout
    assert run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN).exit_code == 0
    out = tmp_path / "out"
    for _ in range(2):
        result = run(workspace, "render", "T07-2026-1", "--out", str(out))
        assert result.exit_code == 0, result.output
    names = sorted(path.name for path in out.iterdir())
    assert names == ["T07-2026-1-v1.pdf", "T07-2026-1-v1.xlsx"]
    database = open_database(workspace.database_url)
    with database.reading() as connection:
        days = DateRange(first=date(2026, 3, 1), end=date(2026, 3, 2))
        (kept,) = contracts_in_force(connection, days)
    database.close()
    assert kept.signed_on == date(2025, 12, 20)


def test_a_signed_document_is_frozen(workspace: Workspace, tmp_path: Path) -> None:
    """Who represented a side at the signature stands there for ever; a later draft knows the new one."""
    run(workspace, *FLAT)
    run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN)
    settings = workspace.settings_path.read_text(encoding="utf-8")
    named = settings.replace('representative = "', 'representative = "새이름')
    assert named != settings
    workspace.settings_path.write_text(named, encoding="utf-8")
    run(workspace, *FLAT, "--number", "T07-B")
    for contract in ("T07-2026-1", "T07-B"):
        assert run(workspace, "render", contract, "--out", str(tmp_path)).exit_code == 0
    assert "새이름" not in pdf_text((tmp_path / "T07-2026-1-v1.pdf").read_bytes())
    assert "새이름" in pdf_text((tmp_path / "T07-B-v1.pdf").read_bytes())


def test_a_signed_file_comes_from_the_kept_bytes(workspace: Workspace, tmp_path: Path) -> None:
    """Rendered again, byte for byte, without being drawn again."""
    run(workspace, *FLAT)
    run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN)
    for name in ("before", "after"):
        run(workspace, "render", "T07-2026-1", "--out", str(tmp_path / name))
    before, after = (tmp_path / name / "T07-2026-1-v1.pdf" for name in ("before", "after"))
    assert before.read_bytes() == after.read_bytes()


def test_an_identical_draft_changes_nothing(workspace: Workspace) -> None:
    """Again is unchanged; another payment day is a changed draft; after the signature it is the next version."""
    run(workspace, *FLAT)
    assert "0 drafted, 0 changed, 1 unchanged" in run(workspace, *FLAT).stdout
    assert "1 changed" in run(workspace, *FLAT, "--payment", "10").stdout
    run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN)
    assert "1 unchanged" in run(workspace, *FLAT, "--payment", "10").stdout
    assert "1 drafted" in run(workspace, *FLAT, "--payment", "15").stdout
    assert [row["version"] for row in shown(workspace)] == [2]
    assert shown(workspace, "T07-2026-1", "--version", "1")[0]["payment_day"] == 10


def test_many_drafts_from_a_table(workspace: Workspace) -> None:
    """Every row a contract; again nothing changes; one tenant alone on request."""
    path = put_terms(workspace, ["T07,정액,2026-01-01,2026-06-30,400,250", "T07,시간,2025-07-01,2025-12-31,,"])
    assert "2 drafted" in run(workspace, "draft", "--from", str(path)).stdout
    assert "2 unchanged" in run(workspace, "draft", "--from", str(path)).stdout
    assert "2 unchanged" in run(workspace, "draft", "--from", str(path), "--tenant", "T07").stdout
    missing = run(workspace, "draft", "--from", str(path), "--tenant", "T08")
    assert (missing.exit_code, "no contract in terms.csv" in missing.stderr) == (4, True)
    assert {row["contract"] for row in shown(workspace)} == {"T07-2026-1", "T07-2025-1"}


def test_a_term_beyond_the_known_holidays_is_a_problem_of_its_row(workspace: Workspace) -> None:
    """It stands among the others; it used to hide them."""
    path = put_terms(workspace, ["T07,정액,2030-01-01,2030-12-31,400,250", "T99,정액,2026-01-01,2026-06-30,5,5"])
    result = run(workspace, "draft", "--from", str(path))
    assert result.exit_code == 3
    assert "row 2, column 종료일: T07-2030-1 cannot be priced for its whole term: The holiday calendar" in result.stderr
    assert "No share is given for tenant 'T99'" in result.stderr


def test_all_problems_at_once_and_nothing_kept(workspace: Workspace) -> None:
    """Cells, tenants and terms that cannot be: one list, exit code 3, no draft."""
    path = put_terms(
        workspace,
        [
            "T07,정액,2026-01-01,2026-06-30,400,250",
            "T07,월정액,2026-01-01,2026-06-30,,",
            "T99,정액,2026-01-01,2026-06-30,5,5",
            "T07,종량,2027-06-30,2026-01-01,400,",
        ],
    )
    result = run(workspace, "draft", "--from", str(path))
    assert result.exit_code == 3
    ends = "row 5, column 종료일: The contract would end"
    for said in ("row 3, column 요금제", "row 4, ", "No share is given", ends):
        assert said in result.stderr
    assert shown(workspace) == []


def test_expected_contacts_are_measured_where_none_are_given(workspace: Workspace) -> None:
    """Ninety-one days of ten calls and five chats a day are 304 and 152 a month."""
    database = open_database(workspace.database_url)
    days = [
        ContactDay(
            tenant=TENANT,
            channel=channel,
            day=date.fromordinal(date(2025, 9, 1).toordinal() + n),
            interval_minutes=30,
            offered=tuple(count if index == 20 else None for index in range(48)),
            answered=(None,) * 48,
            handled_s=(None,) * 48,
        )
        for n in range(122)
        for channel, count in ((Channel.PHONE, 10), (Channel.CHAT, 5))
    ]
    with database.writing() as connection:
        put_contact_days(connection, days)
    database.close()
    run(workspace, "draft", "T07", "--model", "metered", "--start", "2026-01-01")
    (whole,) = shown(workspace, "T07-2026-1")
    assert whole["expected_contacts"] == {"phone": 304, "chat": 152}


def test_closed_days_are_days_of_the_month_too(workspace: Workspace) -> None:
    """Ten calls on each of 65 weekdays in 13 weeks are 650 × 30.4 ÷ 91 = 217 a month, not 304."""
    database = open_database(workspace.database_url)
    monday = date(2025, 9, 15).toordinal()
    days = [
        ContactDay(
            tenant=TENANT,
            channel=Channel.PHONE,
            day=date.fromordinal(monday + n),
            interval_minutes=30,
            offered=tuple(10 if index == 20 else None for index in range(48)),
            answered=(None,) * 48,
            handled_s=(None,) * 48,
        )
        for n in range(126)
        if n % 7 < 5
    ]
    chats = [replace(day, channel=Channel.CHAT) for day in days]
    with database.writing() as connection:
        put_contact_days(connection, [*days, *chats])
    database.close()
    run(workspace, "draft", "T07", "--model", "metered", "--start", "2026-01-01")
    (whole,) = shown(workspace, "T07-2026-1")
    assert whole["expected_contacts"] == {"phone": 217, "chat": 217}


def test_a_metered_contract_without_contacts_is_refused(workspace: Workspace) -> None:
    """Nothing given, nothing measured: a unit price would be a guess."""
    result = run(workspace, "draft", "T07", "--model", "metered", "--start", "2026-01-01")
    assert result.exit_code == 3
    assert "No contacts are expected" in result.stderr


def test_every_option_becomes_a_term(workspace: Workspace) -> None:
    """What is typed stands in the contract."""
    result = run(
        workspace,
        *("draft", "T07", "--model", "metered", "--unit", "minute", "--share", "0.7", "--start", "2026-01-01"),
        *("--end", "2026-06-30", "--number", "T07-A", "--closing", "25", "--payment", "10"),
        *("--tax-date", "payment_day", "--empowerment", "30000", "--margin", "0.08", "--onboarding"),
        *("--expect", "phone=400", "--expect", "chat=200"),
        *("--kpi", "answer_rate:phone=92%", "--kpi", "qa=88", "--kpi", "csat"),
    )
    assert result.exit_code == 0, result.output
    (whole,) = shown(workspace, "T07-A")
    assert (whole["share_fte"], whole["valid_until"]) == ("0.7", "2026-06-30")
    assert (whole["closing_day"], whole["payment_day"], whole["tax_date"]) == (25, 10, "payment_day")
    assert (whole["empowerment_won"], whole["onboarding_fee_won"]) == (30_000, 1_000_000)
    kpis = whole["kpis"]
    assert isinstance(kpis, list)
    assert [(kpi["kind"], kpi["target"]) for kpi in kpis] == [
        ("answer_rate", "0.92"),
        ("qa", "88"),
        ("csat", "0.85"),
    ]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("draft",), 2, "Name a TENANT"),
        ((*FLAT, "--tenant", "T07"), 2, "Name a TENANT"),
        (("draft", "T07"), 2, "needs --model, --start"),
        (("draft", "T07", "--from", "x.csv", "--share", "1"), 2, "leave out --share"),
        (("draft", "--from", "nothing.csv"), 4, "nothing.csv"),
        ((*FLAT, "--margin", "0.1"), 3, "A margin of 10 % of cost is not allowed"),
        ((*FLAT, "--margin", "10%"), 3, "A margin of 10 % of cost is not allowed"),
        ((*FLAT, "--margin", "ten"), 2, "'ten' is no part of a whole"),
        ((*FLAT, "--kpi", "smile"), 2, "'smile' is no KPI"),
        ((*FLAT, "--kpi", "qa", "--kpi", "csat"), 3, "three to five"),
        ((*FLAT, "--expect", "fax=3"), 2, "'fax=3' is no expectation"),
        (("draft", "T08", "--model", "flat", "--start", "2026-01-01"), 3, "There is no tenant 'T08'"),
        (("draft", "T07", "--model", "flat", "--start", "2028-01-01"), 3, "No rate"),
        (("show", "T01-2026-1"), 4, "There is no contract 'T01-2026-1'"),
        (("render", "T01-2026-1"), 4, "There is no contract"),
        (("sign", "--on", "2026-01-01"), 2, "Name one contract ID"),
    ],
)
def test_what_cannot_be_is_said(workspace: Workspace, words: Sequence[str], code: int, said: str) -> None:
    """Each mistake with its exit code and what to do."""
    result = run(workspace, *words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.output


def test_sign_once_sign_all(workspace: Workspace) -> None:
    """The same signature again is no error, another day is; --all signs what is left."""
    run(workspace, *FLAT)
    run(workspace, *FLAT, "--number", "T07-B")
    assert run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN).exit_code == 0
    assert "already signed" in run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN).stdout
    assert run(workspace, "sign", "T07-2026-1", "--on", "2025-12-21", *TAKEN).exit_code == 4
    assert "T07-B version 1 is signed" in run(workspace, "sign", "--all", "--on", "2025-12-22", *TAKEN).stdout
    assert "no draft to sign" in run(workspace, "sign", "--all", "--on", "2025-12-22", *TAKEN).stdout


def test_an_amendment_replaces_from_its_first_day(workspace: Workspace) -> None:
    """Version 2 from July ends version 1 in June; one that begins with version 1 is refused."""
    run(workspace, *FLAT)
    run(workspace, "sign", "T07-2026-1", "--on", "2025-12-20", *TAKEN)
    later = ("draft", "T07", "--model", "hourly", "--start", "2026-07-01", "--number", "T07-2026-1")
    run(workspace, *later)
    result = run(workspace, "sign", "T07-2026-1", "--on", "2026-06-20", *TAKEN)
    assert "version 1 ends on 2026-06-30" in result.stdout
    assert shown(workspace, "T07-2026-1", "--version", "1")[0]["status"] == "ended"
    run(workspace, *FLAT, "--payment", "3")
    refused = run(workspace, "sign", "T07-2026-1", "--on", "2026-06-25", *TAKEN)
    assert (refused.exit_code, "overlaps the signed version" in refused.stderr) == (3, True)


def test_the_template_of_requests_has_every_column(workspace: Workspace, tmp_path: Path) -> None:
    """``pumasi template terms`` writes the sheets that --from reads."""
    import openpyxl

    path = tmp_path / "terms.xlsx"
    result = CliRunner().invoke(cli, ["template", "terms", "--out", str(path)])
    assert result.exit_code == 0, result.output
    book = openpyxl.load_workbook(path)
    for sheet in SHEETS:
        heads = [cell.value for cell in book[sheet.name][1]]
        assert heads == [column.header for column in sheet.columns]


def test_load_of_a_crowded_contract_is_said(workspace: Workspace) -> None:
    """Under-sold is told with the share to propose."""
    run(workspace, *FLAT, "--expect", "phone=2000", "--expect", "chat=100")
    text = run(workspace, "show", "T07-2026-1").stdout
    assert "propose a share of" in text
    assert isinstance(shown(workspace)[0]["load"], str)
