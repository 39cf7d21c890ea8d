"""Draft, signed, ended: what a second draft, a signature and an amendment do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.lifecycle import placed, signed
from contracts.load import load_of, share_needed
from contracts.terms import ContractStatus
from core.channels import Channel
from core.errors import ProblemsFound, WrongState
from tests.unit.contracts.samples import draft

SIGNED_ON = date(2025, 12, 20)


def test_the_first_draft_is_version_one() -> None:
    """Nothing kept, nothing to compare."""
    assert placed(draft(), []) == draft()


def test_the_same_again_is_what_is_kept() -> None:
    """Whether it is still a draft, signed, or ended by an amendment."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    amendment = replace(draft(valid_from=date(2026, 7, 1)), version=2)
    ended, amended = signed(amendment, [agreed], date(2026, 6, 20))
    assert placed(draft(), [draft()]) == draft()
    assert placed(draft(), [agreed]) is agreed
    assert placed(draft(), [ended, amended]) is ended


def test_a_changed_draft_replaces_the_draft() -> None:
    """The version stays until somebody signs."""
    changed = draft(payment_day=10)
    assert placed(changed, [draft()]) == changed


def test_a_change_of_a_signed_contract_is_the_next_version() -> None:
    """The signed one is not touched."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    assert placed(draft(payment_day=10), [agreed]).version == 2


def test_an_amendment_ends_what_it_replaces() -> None:
    """The day before it begins is the last day of the old version; only its end changes."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    amendment = replace(draft(valid_from=date(2026, 7, 1)), version=2)
    ended, amended = signed(amendment, [agreed], date(2026, 6, 20))
    assert (ended.status, ended.valid_until) == (ContractStatus.ENDED, date(2026, 6, 30))
    assert replace(ended, status=ContractStatus.SIGNED, valid_until=agreed.valid_until) == agreed
    assert (amended.status, amended.signed_on) == (ContractStatus.SIGNED, date(2026, 6, 20))


def test_versions_that_do_not_meet_leave_each_other_alone() -> None:
    """A renewal begins after the end."""
    (agreed,) = signed(draft(valid_until=date(2026, 6, 30)), [], SIGNED_ON)
    renewal = replace(draft(valid_from=date(2026, 7, 1)), version=2)
    assert len(signed(renewal, [agreed], date(2026, 6, 20))) == 1


def test_no_version_slips_under_a_signed_one() -> None:
    """A version that begins no later than a signed one would rewrite the past."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    with pytest.raises(ProblemsFound) as found:
        signed(replace(draft(payment_day=10), version=2), [agreed], SIGNED_ON)
    assert [problem.code for problem in found.value.problems] == ["contract.overlap"]


def test_only_drafts_are_signed() -> None:
    """Twice is once too often, and an ended contract takes a new number."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    with pytest.raises(WrongState, match="is no draft"):
        signed(agreed, [agreed], SIGNED_ON)
    ended = replace(agreed, status=ContractStatus.ENDED)
    with pytest.raises(WrongState, match="has ended"):
        placed(draft(payment_day=10), [ended])


def test_more_work_than_the_share_carries_is_told() -> None:
    """Load is work over on-duty hours; the share needed is rounded up to a twentieth."""
    crowded = draft(expected_contacts={Channel.PHONE: 2_000, Channel.CHAT: 0})
    assert load_of(crowded) > 1
    assert share_needed(crowded, Decimal("0.7")) == Decimal("1.25")
    assert share_needed(draft(), Decimal("0.7")) <= Decimal("0.5")
