"""``pumasi contract list`` and ``check``, and the seal of a signature."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from core.channels import Channel
from core.ids import TenantId
from store.database import open_database
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.unit.contracts.calls import TAKEN, call, done, relaxed, rows
from tests.unit.contracts.samples import service, tenant

NEXT = ("contract", "draft", "T07", "--model", "flat", "--start", "2026-12-01", "--end", "2026-12-31")
NEXT_VERSION = (*NEXT, "--number", "T07-2026-1", "--expect", "phone=400", "--expect", "chat=250")


def test_the_list_says_state_value_and_what_is_due(office: Workspace) -> None:
    """An active contract of the year: its renewal is agreed thirty days before the end."""
    (row,) = rows(office, "contract", "list")
    assert (row["contract"], row["state"], row["model"]) == ("T07-2026-1", "active", "flat")
    assert (row["next_day"], row["next_duty"], row["agree_renewal_by"]) == ("2026-12-01", "agree renewal", "2026-12-01")
    assert row["charges_won"] > 1_000_000
    assert "agree renewal" in done(office, "contract", "list")
    assert rows(office, "contract", "list", "--on", "2026-01-01")[0]["propose_renewal_by"] == "2026-11-01"


def test_states_follow_from_record_and_day(office: Workspace) -> None:
    """Signed before it begins, active, amended when another version took over, ended with its term."""
    done(office, *NEXT_VERSION)
    assert [row["state"] for row in rows(office, "contract", "list")] == ["active", "draft"]
    done(office, "contract", "check", "T07-2026-1", "--reviewed-by", "Kim Hana")
    assert [row["version"] for row in rows(office, "contract", "list", "--state", "reviewed")] == [2]
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)
    seen = {
        day: [row["state"] for row in rows(office, "contract", "list", "--all", "--on", day)]
        for day in ("2025-12-31", "2026-11-09", "2026-12-01", "2027-01-01")
    }
    assert list(seen.values()) == [["signed"] * 2, ["active", "signed"], ["amended", "active"], ["amended", "ended"]]
    assert [row["version"] for row in rows(office, "contract", "list", "--on", "2027-01-01")] == [2]


def test_a_review_belongs_to_the_draft_that_was_read(office: Workspace) -> None:
    """Drafted again with another term, nobody has read it."""
    done(office, *NEXT_VERSION)
    assert "Not reviewed yet" in call(office, "contract", "check", "T07-2026-1").output
    said = done(office, "contract", "check", "T07-2026-1", "--reviewed-by", "Kim Hana", "--on", "2026-11-05")
    assert "Reviewed by Kim Hana on 2026-11-05" in said
    done(office, *NEXT_VERSION)
    assert rows(office, "contract", "show", "T07-2026-1")[0]["review"] == {"by": "Kim Hana", "on": "2026-11-05"}
    done(office, *NEXT_VERSION, "--payment", "10")
    assert rows(office, "contract", "show", "T07-2026-1")[0]["review"] is None


def test_the_settings_may_ask_for_a_review(office: Workspace) -> None:
    """Then an unread draft is not signed, and the check says so before."""
    text = office.settings_path.read_text(encoding="utf-8")
    office.settings_path.write_text(text.replace('review_required = "no"', 'review_required = "yes"'), encoding="utf-8")
    done(office, *NEXT_VERSION)
    for words in (("check", "T07-2026-1"), ("sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)):
        result = call(office, "contract", *words)
        assert (result.exit_code, "was not reviewed by anybody" in result.stderr) == (3, True), result.output
    done(office, "contract", "check", "T07-2026-1", "--reviewed-by", "Kim Hana")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)


def test_everything_against_a_signature_is_told_at_once(office: Workspace, tmp_path: Path) -> None:
    """A version under a signed one, a character without a shape, orders by the tenant: one list, exit code 3."""
    table = tmp_path / "terms.csv"
    table.write_text(
        "고객사 코드,계약번호,요금제,시작일,종료일,예상 월 문의(전화),예상 월 문의(채팅)\n"
        "T07,T07-2026-1,정액,2026-01-01,2026-12-31,300,250\n",
        encoding="utf-8",
    )
    done(office, "contract", "draft", "--from", str(table))
    settings = office.settings_path.read_text(encoding="utf-8")
    office.settings_path.write_text(settings.replace('representative = "', 'representative = "\U00012000'), "utf-8")
    result = call(office, "contract", "check", "T07-2026-1")
    assert result.exit_code == 3
    assert "overlaps the signed version 1" in result.stderr
    assert "U+12000" in result.stderr
    signing = call(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)
    assert signing.exit_code == 3
    found = call(office, "contract", "check", "T07-2026-1", "--json")
    assert (found.exit_code, '"kind": "refused"' in found.stdout) == (3, True)


def test_open_items_of_the_checklist_are_told(office: Workspace) -> None:
    """A first contract of another tenant would begin before anything is ready."""
    database = open_database(office.database_url)
    new = TenantId("T08")
    services = [
        replace(service(channel), tenant=new, source="tenant file") for channel in (Channel.PHONE, Channel.CHAT)
    ]
    with database.writing() as connection:
        put_tenants(connection, [replace(tenant(), tenant=new)], services)
    database.close()
    done(office, "contract", "draft", "T08", *NEXT[3:], "--expect", "phone=400", "--expect", "chat=250")
    found = call(office, "contract", "check", "T08-2026-1", "--json")
    assert (found.exit_code, '"checklist.open"' in found.stdout) == (3, True), found.output


def test_a_good_draft_is_told_its_margin_and_remarks(office: Workspace) -> None:
    """Nothing stands against it, but policy and persons are not named yet."""
    relaxed(office)
    done(office, *NEXT_VERSION)
    said = done(office, "contract", "check", "T07-2026-1")
    assert "version 2: nothing stands against it. 4 KPIs" in said
    assert "No policy on returns" in said
    found = rows(office, "contract", "check", "T07-2026-1")
    assert {row["kind"] for row in found} == {"remark"}
    assert "lifecycle.remark.not_reviewed" in {row["code"] for row in found}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("check", "T99"), 4, "There is no contract 'T99'"),
        (("check", "T07-2026-1", "--reviewed-by", "Kim"), 4, "is no draft"),
        (("check", "T07-2026-1", "--on", "2026-11-01"), 2, "with --reviewed-by"),
        (("check", "T07-2026-1", "--reviewed-by", " "), 2, "with --reviewed-by"),
    ],
)
def test_what_cannot_be_checked_is_said(office: Workspace, words: tuple[str, ...], code: int, said: str) -> None:
    """Each mistake with its exit code."""
    result = call(office, "contract", *words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.output


def test_signing_draws_and_seals_in_one_step(office: Workspace, tmp_path: Path) -> None:
    """The hashes of the files stand in the record, and the files come from it byte for byte."""
    (shown,) = rows(office, "contract", "show", "T07-2026-1")
    assert set(shown["sealed"]) == {"text", "data", "template", "font", "pdf", "workbook"}
    for name in ("one", "two"):
        done(office, "contract", "render", "T07-2026-1", "--out", str(tmp_path / name))
        for part, ending in (("pdf", "pdf"), ("workbook", "xlsx")):
            content = (tmp_path / name / f"T07-2026-1-v1.{ending}").read_bytes()
            assert sha256(content).hexdigest() == shown["sealed"][part]
    assert shown["sealed"]["text"] in done(office, "contract", "show", "T07-2026-1")
    done(office, *NEXT_VERSION)
    assert rows(office, "contract", "show", "T07-2026-1")[0]["sealed"] == {}


def test_what_cannot_be_printed_is_not_signed(office: Workspace) -> None:
    """The signature and its files are kept together, or neither."""
    done(office, *NEXT_VERSION)
    settings = office.settings_path.read_text(encoding="utf-8")
    office.settings_path.write_text(settings.replace('representative = "', 'representative = "\U00012000'), "utf-8")
    result = call(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)
    assert (result.exit_code, "U+12000" in result.stderr) == (3, True)
    assert rows(office, "contract", "show", "T07-2026-1")[0]["state"] == "draft"
