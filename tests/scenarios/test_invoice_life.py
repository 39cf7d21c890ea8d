"""The life of an invoice on a dated timeline: checked, issued, rendered, sent, overdue; credited and revised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import text

from cli.invoicing import drawing
from contracts.charge import FlatCharge
from contracts.terms import ContractStatus
from core.errors import PumasiError
from core.parties import Party
from documents.readback import pdf_text
from store.attendance import put_attendance
from store.contacts import put_contact_days
from store.contracts import save_version
from store.settings import load_settings
from store.tenants import put_tenants
from tests.made_once import shared_folder
from tests.scenarios.test_invoice_month import CONTRACTS, PERIOD, Office, copied_office, made_office, office
from tests.unit.invoices.office import buyer, month_of_contacts, tenant
from tests.unit.invoices.sample import T1, T2
from tests.unit.timesheets.people import present
from wfm.agents import OvertimeCause

__all__ = ["office"]

FIRST, SECOND, THIRD, FOURTH = (f"2026-00000{n}" for n in (1, 2, 3, 4))


@pytest.fixture
def issued(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The company after its monthly run: four invoices. The run is made once and copied."""

    def make(place: Path) -> None:
        first = made_office(place / "office")
        first.approve()
        first.type("job", "monthly", *PERIOD)
        first.database.close()

    first = shared_folder(tmp_path_factory, "issued-office", make)
    yield from copied_office(first / "office", tmp_path / "office")


def states(office: Office, *words: str) -> dict[object, object]:
    """State of each document by number."""
    return {row["number"]: row["state"] for row in office.rows("invoice", "list", *words)}


def moved(code: str, address: str) -> Party:
    """A tenant's business at another address."""
    return replace(buyer(code), address=address)


def test_rendered_sent_overdue(issued: Office) -> None:
    """What is rendered can be sent; noted twice it is noted once; after the day of payment it is overdue."""
    assert set(states(issued).values()) == {"rendered"}
    sent = ("--by", "김담당", "--how", "mail", "--on", "2026-11-05")
    assert "2 document(s) marked as sent" in issued.type("invoice", "send", FIRST, SECOND, *sent).output
    assert "0 document(s) marked as sent" in issued.type("invoice", "send", FIRST, *sent).output
    assert states(issued)[FIRST] == "sent"
    later = states(issued, "--on", "2026-11-26")
    assert (later[FIRST], later[THIRD]) == ("overdue", "rendered")
    overdue = issued.rows("invoice", "list", "--state", "overdue", "--on", "2026-11-26")
    assert [(row["number"], row["sent_on"]) for row in overdue] == [(FIRST, "2026-11-05"), (SECOND, "2026-11-05")]
    assert len(issued.rows("invoice", "list", "--due-by", "2026-11-24")) == 0
    rest = issued.type("invoice", "send", *PERIOD, "--by", "김담당", "--how", "mail")
    assert "2 document(s) marked as sent" in rest.output
    issued.type("invoice", "send", *PERIOD, "--by", "김담당", "--how", "mail", code=4)
    issued.type("invoice", "send", "2026-000009", "--by", "a", "--how", "b", code=4)
    issued.type("invoice", "send", "--by", "a", "--how", "b", code=2)
    early = issued.type("invoice", "send", FIRST, "--by", "a", "--how", "b", "--on", "2027-01-01", code=3)
    assert "that day has not come" in early.output


def test_what_is_not_as_it_was_drawn_cannot_be_sent(issued: Office) -> None:
    """A damaged file, a file of another invoice under its hash, and one never drawn: all told, none marked."""
    with issued.database.writing() as connection:
        connection.execute(text(f"UPDATE documents SET content = x'00' WHERE key = '{FIRST}' AND kind = 'pdf'"))
        connection.execute(
            text(
                "UPDATE documents SET (content, sha256) = (SELECT content, sha256 FROM documents "
                f"WHERE key = '{FOURTH}' AND kind = 'workbook') WHERE key = '{SECOND}' AND kind = 'workbook'"
            )
        )
        connection.execute(text(f"DELETE FROM documents WHERE key = '{THIRD}' AND kind = 'pdf'"))
    refused = issued.type("invoice", "send", FIRST, SECOND, THIRD, FOURTH, "--by", "a", "--how", "b", code=3)
    assert f"The files of {FIRST} are not what was issued: The pdf of {FIRST}" in refused.output
    assert f"The files of {SECOND} are not what was issued" in refused.output
    assert f"{THIRD} has no files yet" in refused.output
    assert issued.count("invoices_sent") == 0


def test_a_changed_model_is_told_at_once(issued: Office) -> None:
    """The hash of what was issued finds a changed amount in the database."""
    with issued.database.writing() as connection:
        connection.execute(
            text(f"UPDATE invoices SET body = replace(body, 'T01 예시상회', 'T01 다른상회') WHERE number = '{FIRST}'")
        )
    assert "its hash differs" in issued.type("invoice", "show", FIRST, code=6).output


def test_a_draft_that_does_not_show_its_totals_is_parked(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checked before a number is given: the others are issued without a gap, and a dry run says the same."""
    office.approve()
    real = drawing.read_back

    def blind(document: object, files: object) -> None:
        if "T02" in str(getattr(document, "footer", "")):
            raise PumasiError("documents.read_back.missing", engine="PDF", place="total", expected="1", found="2")
        real(document, files)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "read_back", blind)
    dry = office.type("job", "monthly", *PERIOD, "--dry-run", code=7)
    assert "The draft of account T02 does not show its own totals" in dry.output
    run = office.type("job", "monthly", *PERIOD, code=7)
    assert "parked: T02: The draft of account T02 does not show its own totals" in run.output
    assert [row["number"] for row in office.rows("invoice", "list")] == [FIRST, SECOND, THIRD]
    assert not [name for name in office.files() if "T02" in name]


def test_a_timesheet_that_changed_after_approval_parks_its_pool(office: Office) -> None:
    """A clock-out told late is taken over first: nothing is issued on minutes that are known to be wrong."""
    office.approve()
    late = present(date(2026, 10, 13), 540, 1140, code="A001", cause=OvertimeCause.PLANNING)
    with office.database.writing() as connection:
        put_attendance(connection, [late])
    run = office.type("job", "monthly", *PERIOD, code=7)
    assert "1 approved day(s) of timesheets would look different by what is known now (2026-10-13" in run.output
    assert office.count("invoices") == 0
    assert "would look different" in office.type("invoice", "preview", *PERIOD).output
    office.type("timesheet", "correct", *PERIOD)
    office.type("job", "monthly", *PERIOD)
    assert office.count("invoices") == 4


def test_a_run_for_one_tenant_forgets_nobody_who_waits(office: Office) -> None:
    """T02 waits with its reason; issuing T01 alone leaves that as it is."""
    with office.database.writing() as connection:
        save_version(connection, replace(CONTRACTS[1], version=2, valid_from=date(2026, 10, 15)))
    office.approve()
    office.type("job", "monthly", *PERIOD, code=7)
    office.type("invoice", "run", *PERIOD, "--tenant", "T01")
    assert "parked: T02 2026-10" in office.type("invoice", "show", *PERIOD).output


def test_service_after_the_contract_s_end_is_told(office: Office) -> None:
    """Served until the month's end, its contract ended on the 15th: billed until then, and every run tells the rest."""
    with office.database.writing() as connection:
        ended = replace(CONTRACTS[1], status=ContractStatus.ENDED, valid_until=date(2026, 10, 15))
        save_version(connection, ended)
    office.approve()
    run = office.type("job", "monthly", *PERIOD, code=7)
    assert "parked: T02: Contract T02-2026-1 ended on 2026-10-15, and 396 contact(s) of T02 were answered" in run.output
    lines = office.rows("invoice", "show", SECOND)[0]["lines"]
    assert "10/1–10/15" in str(lines)
    again = office.type("job", "monthly", *PERIOD, code=7)
    assert "parked: T02: Contract T02-2026-1 ended on 2026-10-15" in again.output
    assert "T02-2026-1" not in office.type("invoice", "preview", "--period", "2026-12").output


def test_credit_notes_until_nothing_is_left(issued: Office) -> None:
    """Part by amount, part of a line, then the rest: every document with its number, files and the reason's date."""
    first = issued.rows("invoice", "show", FIRST)[0]
    total = int(str(first["total"]))
    words = ("invoice", "credit", FIRST, "--reason", "value-change", "--on", "2026-11-05")
    dry = issued.type(*words, "--amount", "300000", "--dry-run")
    assert "nothing was saved" in dry.output
    assert issued.count("invoices") == 4
    part = issued.rows(*words, "--amount", "300000", "--note", "단가 협의")[0]
    assert (part["number"], part["supply"], part["vat"]) == ("2026-000005", -300_000, -30_000)
    again = issued.type(*words, "--amount", "300000", "--note", "단가 협의")
    assert "issued before as 2026-000005" in again.output
    line = issued.rows(*words, "--line", "1", "--amount", "11")[0]
    assert (line["supply"], line["vat"], line["reason"]) == (-11, -1, "value_change")
    too_much = issued.type(*words, "--amount", str(total), code=3)
    assert "won that are left of 2026-000001" in too_much.output
    issued.type("invoice", "credit", FIRST, "--reason", "contract-cancelled", "--on", "2026-11-06")
    rows = {row["number"]: row for row in issued.rows("invoice", "list", "--tenant", "T01")}
    assert [row["state"] for row in rows.values()] == ["cancelled", "rendered", "rendered", "rendered"]
    assert sum(int(str(row["total"])) for row in rows.values()) == 0
    assert sum(int(str(row["vat"])) for row in rows.values()) == 0
    assert rows["2026-000007"]["written_on"] == "2026-11-06"
    shown = pdf_text((issued.folder / "2026-000005_T01.pdf").read_bytes())
    assert "수 정 청 구 서" in shown
    assert "2. 공급가액 변동" in shown
    assert "-330,000" in shown
    left = issued.type("invoice", "credit", FIRST, "--reason", "issued-twice", "--on", "2026-11-06", code=3)
    assert "Nothing is left of 2026-000001" in left.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reason", "error", "--on", "2026-11-05"), "asks for a correct copy"),
        (("--reason", "local-credit", "--on", "2026-11-05"), "asks for a correct copy"),
        (("--reason", "issued-twice", "--on", "2026-11-05", "--amount", "5"), "never a part"),
        (("--reason", "returned", "--on", "2026-10-30"), "lies before 2026-000001 was written"),
        (("--reason", "returned", "--on", "2026-12-01"), "has not come yet"),
        (("--reason", "returned", "--on", "2026-11-05", "--line", "9"), "has no line 9"),
        (("--reason", "returned", "--on", "2026-11-05", "--amount", "0"), "0 won cannot be taken back"),
    ],
)
def test_a_credit_that_may_not_be(issued: Office, words: tuple[str, ...], said: str) -> None:
    """Told with the next command; nothing is saved."""
    assert said in issued.type("invoice", "credit", FIRST, *words, code=3).output
    assert issued.count("invoices") == 4


def test_nothing_to_revise(issued: Office) -> None:
    """The same facts give the same invoice; a second job monthly is a no-op too."""
    assert "Nothing differs" in issued.type("invoice", "revise", SECOND).output
    assert issued.count("invoices") == 4
    issued.type("invoice", "revise", "2026-000009", code=4)
    wrong = issued.type("invoice", "revise", SECOND, "--reason", "returned", code=3)
    assert "The reason returned has no new copy" in wrong.output


def test_late_contacts_and_a_wrong_address_make_a_revision(issued: Office) -> None:
    """The difference is shown, the old one taken back whole, the new one issued in the same step, on the old date."""
    with issued.database.writing() as connection:
        put_contact_days(connection, [d for d in month_of_contacts(tenants={T2: 4}) if d.day.day == 30])
        put_tenants(connection, [replace(tenant(T2), party=moved("T02", "대전광역시 예시구 새길 3"))], [])
    before = issued.rows("invoice", "show", SECOND)[0]
    dry = issued.type("invoice", "revise", SECOND, "--dry-run")
    assert "buyer.address" in dry.output
    assert issued.count("invoices") == 4
    made = issued.rows("invoice", "revise", SECOND, "--note", "30일 문의가 늦게 도착")
    assert [(row["number"], row["kind"], row["revision"]) for row in made] == [
        ("2026-000005", "credit_note", 1),
        ("2026-000006", "invoice", 2),
    ]
    assert made[0]["total"] == -int(str(before["total"]))
    assert int(str(made[1]["total"])) > int(str(before["total"]))
    assert made[0]["reason"] == made[1]["reason"] == "error"
    assert states(issued, "--tenant", "T02") == {
        SECOND: "cancelled",
        "2026-000005": "rendered",
        "2026-000006": "rendered",
    }
    shown = pdf_text((issued.folder / "2026-000006_T02.pdf").read_bytes())
    assert "새길" in shown
    assert "1. 기재사항 착오·정정" in shown
    assert "Nothing differs" in issued.type("invoice", "revise", "2026-000006").output
    assert "was revised before" in issued.type("invoice", "revise", SECOND, code=4).output
    issued.type("job", "monthly", *PERIOD)
    assert issued.count("invoices") == 6
    only_old = issued.rows("invoice", "explain", SECOND)
    only_new = issued.rows("invoice", "explain", "2026-000006")
    assert sum(row["contacts"] for row in only_new[0]["rows"]) > sum(row["contacts"] for row in only_old[0]["rows"])  # type: ignore[attr-defined]


def test_what_a_later_invoice_settled_is_not_billed_twice(issued: Office) -> None:
    """Late contacts were an adjustment of November: a revision of October takes the new address and no won."""
    with issued.database.writing() as connection:
        put_contact_days(connection, month_of_contacts(tenants={T2: 9}))
        connection.execute(
            text(f"INSERT INTO settlements VALUES ('T02', '2026-10', '2026-11', '{FOURTH}', 'T02', 900000, 0, 800000)")
        )
    assert "Nothing differs" in issued.type("invoice", "revise", SECOND).output
    with issued.database.writing() as connection:
        put_tenants(connection, [replace(tenant(T2), party=moved("T02", "대전광역시 예시구 새길 3"))], [])
    told = issued.type("invoice", "revise", SECOND)
    assert f"settled by {FOURTH}: the amounts stay as issued" in told.output
    rows = issued.rows("invoice", "list", "--tenant", "T02")
    assert sum(int(str(row["total"])) for row in rows) == rows[0]["total"]


def test_a_local_letter_of_credit_makes_a_zero_rated_copy(issued: Office) -> None:
    """Kind 5: the same supply value without VAT, on the old date; supply stays, VAT goes back."""
    made = issued.rows("invoice", "revise", THIRD, "--reason", "local-credit", "--on", "2026-11-04")
    assert (made[1]["vat"], made[1]["supply"]) == (0, -int(str(made[0]["supply"])))
    rows = issued.rows("invoice", "list", "--tenant", "T03")
    assert {row["written_on"] for row in rows} == {"2026-10-31"}
    assert sum(int(str(row["vat"])) for row in rows) == 0
    assert len(issued.rows("invoice", "explain", "2026-000006")) == len(issued.rows("invoice", "explain", THIRD))


def test_every_line_is_explained_to_the_won(issued: Office) -> None:
    """Minutes of hours, contacts of counts, and the won of every line: the rows sum to all of them."""
    for number in (FIRST, SECOND, THIRD, FOURTH):
        for line in issued.rows("invoice", "explain", number):
            rows = line["rows"]
            assert isinstance(rows, list)
            assert sum(row["won"] for row in rows) == line["amount"]
            if line["minutes"] is not None:
                assert sum(row["minutes"] for row in rows) == line["minutes"]
                assert {row["agent"] for row in rows if row["minutes"]} <= {f"A00{n}" for n in range(1, 6)}
            if line["unit"] == "건":
                assert sum(row["contacts"] for row in rows) == int(str(line["quantity"]))
            assert str(line["contract"]).startswith("T0")
            assert str(line["clause"]).startswith("제")
    told = issued.type("invoice", "explain", THIRD, "1").output
    assert "2026-10-01  A001" in told
    assert "won an hour ÷ 60" in told
    assert "VAT 10 %" in told
    issued.type("invoice", "explain", THIRD, "9", code=4)
    issued.type("invoice", "explain", "2026-000009", code=4)


def test_a_new_contract_version_never_changes_the_past(issued: Office) -> None:
    """Another price from November on: October is drawn again to the byte, and says what it said."""
    files, rows = issued.files(), issued.rows("invoice", "show", *PERIOD)
    first = CONTRACTS[0]
    assert isinstance(first.charge, FlatCharge)
    dearer = replace(first.charge, month_won=first.charge.month_won + 1_000_000)
    with issued.database.writing() as connection:
        save_version(connection, replace(first, status=ContractStatus.ENDED, valid_until=date(2026, 10, 31)))
        save_version(connection, replace(first, version=2, valid_from=date(2026, 11, 1), charge=dearer))
    for path in issued.folder.iterdir():
        path.unlink()
    issued.type("job", "monthly", *PERIOD)
    assert issued.files() == files
    assert issued.rows("invoice", "show", *PERIOD) == rows


def test_evidence_is_what_was_issued_not_what_came_later(issued: Office) -> None:
    """Contacts that arrive after the issue change no explanation, and the rates of the day are kept."""
    before = issued.rows("invoice", "explain", SECOND)
    with issued.database.writing() as connection:
        put_contact_days(connection, month_of_contacts(tenants={T2: 9}))
    assert issued.rows("invoice", "explain", SECOND) == before
    with issued.database.writing() as connection:
        connection.execute(text(f"DELETE FROM documents WHERE key = '{SECOND}' AND kind = 'proof'"))
    assert "before evidence was kept" in issued.type("invoice", "explain", SECOND, code=4).output


def test_the_transaction_statement_is_drawn_on_request(issued: Office, tmp_path: Path) -> None:
    """거래명세서 of some numbers or a period, the same bytes each time, beside the invoice."""
    out = tmp_path / "out"
    issued.type("invoice", "render", FIRST, "--statement", "--out", str(out))
    names = sorted(path.name for path in out.iterdir())
    assert names == [
        f"{FIRST}_T01.pdf",
        f"{FIRST}_T01.xlsx",
        f"statement_{FIRST}_T01.pdf",
        f"statement_{FIRST}_T01.xlsx",
    ]
    total = f"{int(str(issued.rows('invoice', 'show', FIRST)[0]['total'])):,}"
    statement = pdf_text((out / f"statement_{FIRST}_T01.pdf").read_bytes())
    assert "거 래 명 세 서" in statement
    assert total in statement
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    issued.type("invoice", "render", FIRST, "--statement", "--out", str(out))
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    issued.type("invoice", "render", FIRST, *PERIOD, code=2)
    issued.type("invoice", "render", "2026-000009", code=4)


def test_a_name_with_formula_characters_stays_text(office: Office) -> None:
    """A tenant called =1+1 is shown as it is called in both files; nothing in the workbook computes it."""
    named = replace(buyer("T01"), name="=1+1|cmd' 상회")
    with office.database.writing() as connection:
        put_tenants(connection, [replace(tenant(T1), party=named)], [])
    office.approve()
    office.type("job", "monthly", *PERIOD)
    office.type("invoice", "render", *PERIOD, "--statement")
    for stem in (f"{FIRST}_T01", f"statement_{FIRST}_T01"):
        book = openpyxl.load_workbook(office.folder / f"{stem}.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if "1+1" in str(cell.value)]
        assert cells
        assert {cell.data_type for cell in cells} == {"s"}
        assert "=1+1|cmd' 상회" in pdf_text((office.folder / f"{stem}.pdf").read_bytes())


def test_the_company_stands_once_in_the_footer(issued: Office) -> None:
    """Its name is in the supplier's box on the first page, and once at the foot of every page."""
    with pypdfium2.PdfDocument((issued.folder / f"{FIRST}_T01.pdf").read_bytes()) as opened:
        pages = [page.get_textpage().get_text_bounded() for page in opened]
    name = load_settings(issued.workspace.settings_path).company.name
    assert [page.count(name) for page in pages] == [2, *([1] * (len(pages) - 1))]


def test_rows_of_a_list_are_plain_json(issued: Office) -> None:
    """Every list speaks JSON with the same fields whatever the state."""
    rows = json.loads(issued.type("invoice", "list", "--json").stdout)
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert rows[0]["due_on"] == date(2026, 11, 25).isoformat()
