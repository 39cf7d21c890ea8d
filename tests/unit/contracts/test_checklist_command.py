"""``pumasi contract checklist``, and the first signature that waits for it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contracts.checklist import ChecklistItem
from core.channels import Channel
from store.database import open_database
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.contracts.calls import TAKEN, call, done, rows
from tests.unit.contracts.samples import service, tenant

DRAFT = ("contract", "draft", "T07", "--model", "flat", "--start", "2026-12-01", "--expect", "phone=400")
WITH_CHAT = (*DRAFT, "--expect", "chat=250")
SIGN = ("contract", "sign", "T07-2026-1", "--on", "2026-11-09", *TAKEN)


@pytest.fixture
def prospect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A tenant without any contract."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
    made = fresh_workspace(tmp_path / "ws")
    database = open_database(made.database_url)
    services = [replace(service(channel), source="tenant file") for channel in (Channel.PHONE, Channel.CHAT)]
    with database.writing() as connection:
        put_tenants(connection, [tenant()], services)
    database.close()
    return made


def states(workspace: Workspace) -> dict[str, str]:
    """State by item."""
    return {str(row["item"]): str(row["state"]) for row in rows(workspace, "contract", "checklist", "T07")}


def test_items_are_settled_by_name(prospect: Workspace) -> None:
    """All are open at first; done and signed for are told apart, with name, day and note."""
    assert set(states(prospect).values()) == {"open"}
    words = ("contract", "checklist", "T07", "--done", "returns", "--done", "delays", "--by", "한가온")
    assert "10 of 12 items are open" in done(prospect, *words)
    words = ("contract", "checklist", "T07", "--sign-for", "stock_model", "--by", "정모아", "--on", "2026-11-02")
    done(prospect, *words, "--note", "12월까지 전화로")
    found = {str(row["item"]): row for row in rows(prospect, "contract", "checklist", "T07")}
    assert (found["returns"]["state"], found["returns"]["by"], found["returns"]["on"]) == (
        "done",
        "한가온",
        "2026-11-09",
    )
    assert (found["stock_model"]["state"], found["stock_model"]["on"], found["stock_model"]["note"]) == (
        "signed_for",
        "2026-11-02",
        "12월까지 전화로",
    )
    assert "All 12 items are settled" in done(prospect, "contract", "checklist", "T07", "--done", "all", "--by", "A")


def test_an_item_can_be_opened_again(prospect: Workspace) -> None:
    """What was settled too early stands open once more."""
    done(prospect, "contract", "checklist", "T07", "--done", "all", "--by", "한가온")
    done(prospect, "contract", "checklist", "T07", "--open", "returns")
    assert [item for item, state in states(prospect).items() if state == "open"] == ["returns"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--done", "returns"), "--by NAME"),
        (("--done", "returns", "--open", "returns", "--by", "한가온"), "given twice"),
        (("--done", "weather", "--by", "한가온"), "weather"),
    ],
)
def test_what_cannot_be_settled_is_told(prospect: Workspace, words: tuple[str, ...], said: str) -> None:
    """No name, one item twice, an unknown item: refused, and nothing is kept."""
    result = call(prospect, "contract", "checklist", "T07", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert set(states(prospect).values()) == {"open"}


def test_a_first_contract_waits_for_the_checklist(prospect: Workspace) -> None:
    """Check and signature name the open items; with all settled it is signed."""
    done(prospect, *WITH_CHAT)
    done(prospect, "contract", "checklist", "T07", "--done", "all", "--by", "한가온")
    done(prospect, "contract", "checklist", "T07", "--open", "order_line", "--open", "returns")
    for words in (("contract", "check", "T07-2026-1"), SIGN):
        refused = call(prospect, *words)
        assert refused.exit_code == 3
        assert "order_line, returns" in refused.stderr
    assert rows(prospect, "contract", "show", "T07-2026-1")[0]["status"] == "draft"
    done(prospect, "contract", "checklist", "T07", "--done", "order_line", "--done", "returns", "--by", "한가온")
    done(prospect, *SIGN)


def test_somebody_may_take_the_open_items_upon_himself(prospect: Workspace) -> None:
    """The signature keeps who it was; what was done stays done."""
    done(prospect, *WITH_CHAT)
    done(prospect, "contract", "checklist", "T07", "--done", "returns", "--by", "한가온")
    assert "11 open checklist item(s) of 'T07' are signed for by 정모아" in done(
        prospect, *SIGN, "--open-items-by", "정모아"
    )
    found = states(prospect)
    assert found.pop("returns") == "done"
    assert set(found.values()) == {"signed_for"}
    assert len(found) == len(ChecklistItem) - 1


def test_an_amendment_asks_nothing_again(office: Workspace) -> None:
    """With a tenant that was begun with, an item that opens again stops no later version."""
    done(office, "contract", "checklist", "T07", "--open", "returns")
    words = ("contract", "draft", "T07", "--model", "flat", "--start", "2026-12-01", "--end", "2026-12-31")
    done(office, *words, "--number", "T07-2026-1", "--expect", "phone=400", "--expect", "chat=250")
    done(office, "contract", "sign", "T07-2026-1", "--on", "2026-11-10", *TAKEN)


def test_json_is_an_array(prospect: Workspace) -> None:
    """One object an item."""
    result = call(prospect, "contract", "checklist", "T07", "--json")
    assert len(json.loads(result.stdout)) == len(ChecklistItem)
