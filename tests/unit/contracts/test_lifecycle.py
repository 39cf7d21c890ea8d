"""Draft, signed, ended: what a second draft, a signature and an amendment do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.life.lifecycle import ended, placed, signed, signing_problems
from contracts.prices.load import load_of, share_needed
from contracts.terms import ContractStatus, Ending, EndingGround
from contracts.wording.clauses import LIBRARIES, texts
from contracts.wording.notices import NOTICES, Duty, duties
from core.channels import Channel
from core.errors import ProblemsFound, Refused, WrongState
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


def test_the_clauses_say_the_periods_of_notice() -> None:
    """Numbers for calendars and checks are those of the Korean text, for every version of the library."""
    assert set(NOTICES) == set(LIBRARIES)
    for version, periods in NOTICES.items():
        written = texts(version)
        assert f"끝나기 {periods.propose_days}일 전까지 갱신할 조건" in written["duration"]
        assert f"끝나기 {periods.agree_days}일 전까지 서면으로 합의" in written["duration"]
        assert f"{periods.terminate_days}일 전에 서면으로 알리고" in written["termination"]
        assert f"{periods.cure_days}일의 기간을 정하여" in written["termination"]
        assert f"{periods.rates_told_month}월 {periods.rates_told_day}일까지" in written["review"]


def test_a_term_over_new_year_has_its_duties() -> None:
    """Tell the new rates, review the price, propose and agree the renewal, end: in order."""
    (agreed,) = signed(draft(valid_from=date(2026, 7, 1), valid_until=date(2027, 6, 30)), [], SIGNED_ON)
    found = {each.duty: each.day for each in duties(agreed, [agreed])}
    assert found == {
        Duty.TELL_RATES: date(2026, 12, 15),
        Duty.PRICE_REVIEW: date(2027, 1, 1),
        Duty.PROPOSE_RENEWAL: date(2027, 5, 1),
        Duty.AGREE_RENEWAL: date(2027, 5, 31),
        Duty.TERM_ENDS: date(2027, 6, 30),
    }
    assert list(found.values()) == sorted(found.values())
    assert duties(draft(), []) == ()


def test_what_is_followed_is_not_renewed_and_what_ends_early_only_ends() -> None:
    """A signed renewal takes the duties of the end away; an early end leaves the end alone."""
    (agreed,) = signed(draft(valid_until=date(2026, 6, 30)), [], SIGNED_ON)
    (renewal,) = signed(replace(draft(valid_from=date(2026, 7, 1)), version=2), [agreed], SIGNED_ON)
    assert duties(agreed, [agreed, renewal]) == ()
    gone = ended([agreed], date(2026, 5, 31), notice(date(2026, 3, 1)))
    assert [each.duty for each in duties(gone, [gone])] == [Duty.TERM_ENDS]


def notice(day: date, **more: str) -> Ending:
    """A written notice of a day."""
    return Ending(ground=EndingGround.NOTICE, reason="shop closes", noticed_on=day, **more)


def test_an_end_keeps_the_notice_of_the_clauses() -> None:
    """Sixty days, or somebody signs for less; who signed is only kept where it was needed."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    assert ended([agreed], date(2026, 5, 31), notice(date(2026, 4, 1))).valid_until == date(2026, 5, 31)
    with pytest.raises(Refused, match="first possible last day is 2026-06-01"):
        ended([agreed], date(2026, 5, 31), notice(date(2026, 4, 2)))
    signed_for = notice(date(2026, 4, 2), signed_for_by="Kim Hana")
    early, in_time = (ended([agreed], date(2026, month, 15), signed_for).ending for month in (5, 7))
    assert early is not None
    assert early.signed_for_by == "Kim Hana"
    assert in_time is not None
    assert in_time.signed_for_by == ""


def test_what_has_ended_takes_no_further_version() -> None:
    """A draft that waits beside it cannot be signed, and it does not end twice."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    gone = ended([agreed], date(2026, 7, 31), notice(date(2026, 3, 1)))
    waiting = replace(draft(valid_from=date(2026, 9, 1)), version=2)
    assert [problem.code for problem in signing_problems(waiting, [gone, waiting])] == ["lifecycle.after_end"]
    with pytest.raises(WrongState, match="already ended on 2026-07-31"):
        ended([gone], date(2026, 6, 30), notice(date(2026, 3, 1)))
    with pytest.raises(WrongState, match="No signed version"):
        ended([agreed], date(2027, 7, 31), notice(date(2026, 3, 1)))


def test_an_end_before_a_signed_version_is_refused() -> None:
    """What was signed cannot vanish."""
    (agreed,) = signed(draft(), [], SIGNED_ON)
    amendment = replace(draft(valid_from=date(2026, 7, 1)), version=2)
    versions = signed(amendment, [agreed], date(2026, 6, 20))
    with pytest.raises(WrongState, match=r"Version 2 .* begins on 2026-07-01"):
        ended(versions, date(2026, 6, 25), notice(date(2026, 3, 1)))
