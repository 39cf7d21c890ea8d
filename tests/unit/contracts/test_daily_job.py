"""``pumasi job daily``: what is due soon is announced once, and a second run is quiet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cli.jobs.lock import job_lock
from contracts.life.announcements import announcements, draft_key, waiting_drafts
from contracts.life.lifecycle import ended, signed
from contracts.terms import Ending, EndingGround
from store.workspace import Workspace
from tests.unit.contracts.calls import call, done, rows
from tests.unit.contracts.samples import draft

DAILY = ("job", "daily", "--on")


def test_duties_are_announced_some_days_before() -> None:
    """The last day of the window counts, the day after it does not."""
    (agreed,) = signed(draft(), [], date(2025, 12, 20))
    agree_by = date(2026, 12, 1)
    for ahead, kinds in ((9, []), (10, ["agree_renewal"]), (40, ["agree_renewal", "term_ends"])):
        found = announcements([agreed], agree_by - timedelta(days=10), ahead_days=ahead)
        assert [each.kind for each in found] == kinds
    (first, *_) = announcements([agreed], agree_by - timedelta(days=10), ahead_days=10)
    assert (first.due, first.days_left, first.contract) == (agree_by, 10, agreed.contract)


def test_what_was_done_is_not_announced() -> None:
    """A draft shows that the renewal was proposed; a signed one takes the end away; an early end asks for none."""
    (agreed,) = signed(draft(), [], date(2025, 12, 20))
    day = date(2026, 10, 31)
    renewal = replace(agreed, version=2, valid_from=date(2027, 1, 1), valid_until=date(2027, 12, 31))
    proposed = replace(draft(), version=2, valid_from=renewal.valid_from, valid_until=renewal.valid_until)

    def kinds(*versions: object) -> list[str]:
        return [each.kind for each in announcements(list(versions), day, ahead_days=61)]  # type: ignore[arg-type]

    assert kinds(agreed) == ["propose_renewal", "agree_renewal", "term_ends"]
    assert kinds(agreed, proposed) == ["agree_renewal", "term_ends"]
    assert kinds(agreed, renewal) == []
    ending = Ending(ground=EndingGround.AGREEMENT, reason="agreed", noticed_on=day)
    assert kinds(ended([agreed], date(2026, 11, 30), ending)) == ["ends_early"]


def test_price_reviews_over_new_year() -> None:
    """The clause promises to tell the rates until 15 December, and the review is on 1 January."""
    (agreed,) = signed(draft(valid_from=date(2026, 7, 1), valid_until=date(2027, 6, 30)), [], date(2026, 6, 20))
    found = announcements([agreed], date(2026, 12, 10), ahead_days=30)
    assert [(each.kind, each.due) for each in found] == [
        ("tell_rates", date(2026, 12, 15)),
        ("price_review", date(2027, 1, 1)),
    ]


def test_drafts_wait_from_the_day_they_were_seen() -> None:
    """Longer than allowed, or past their first day."""
    waiting = draft(valid_from=date(2026, 12, 1), valid_until=date(2026, 12, 31))
    seen = {draft_key(waiting): date(2026, 11, 1)}
    assert waiting_drafts([waiting], seen, date(2026, 11, 14), wait_days=14) == ()
    assert [each.kind for each in waiting_drafts([waiting], seen, date(2026, 11, 15), wait_days=14)] == ["draft_waits"]
    (late,) = waiting_drafts([waiting], {}, date(2026, 12, 2), wait_days=14)
    assert (late.due, late.days_left) == (date(2026, 12, 1), -1)


def test_a_second_run_finds_nothing_new(office: Workspace) -> None:
    """New once, then standing; both runs stand in the table."""
    first = done(office, *DAILY, "2026-11-11")
    assert "1 new announcement(s) on 2026-11-11" in first
    assert "2026-12-01 (in 20 day(s)): last day to agree with T07" in first
    second = done(office, *DAILY, "2026-11-11")
    assert "Nothing new to announce on 2026-11-11" in second
    assert "still standing: 1" in second
    assert "last day to agree" not in second
    assert "last day to agree" in done(office, *DAILY, "2026-11-11", "--all")
    runs = rows(office, "job", "runs")
    assert [(run["job"], run["period"], run["status"]) for run in runs] == [("daily", "2026-11-11", "done")] * 3
    assert [run["summary"]["new"] for run in runs] == [0, 0, 1]


def test_a_dry_run_notes_nothing(office: Workspace) -> None:
    """What it shows is new for the next run still."""
    assert "Dry run" in done(office, *DAILY, "2026-11-11", "--dry-run")
    assert rows(office, "job", "runs") == []
    (row,) = rows(office, *DAILY, "2026-11-11")
    assert (row["kind"], row["due"], row["days_left"], row["is_new"]) == ("agree_renewal", "2026-12-01", 20, True)


def test_days_without_a_run_are_told_late(office: Workspace) -> None:
    """The host was off when the renewal should have been agreed."""
    done(office, *DAILY, "2026-10-20")
    said = done(office, *DAILY, "2026-12-03")
    assert "2026-12-01 (2 day(s) ago): last day to agree" in said
    assert "2026-12-31 (in 28 day(s)): T07-2026-1 version 1 of T07 ends" in said


def test_a_waiting_draft_and_open_tax_invoices(office: Workspace) -> None:
    """A draft of nobody's hand is told after two weeks; accounts without an invoice three business days before."""
    words = ("--start", "2026-12-15", "--end", "2026-12-31", "--expect", "phone=4", "--expect", "chat=2")
    done(office, "contract", "draft", "T07", "--model", "flat", "--number", "T07-N", *words)
    assert "T07-N" not in done(office, *DAILY, "2026-11-09")
    said = done(office, *DAILY, "2026-11-23")
    assert "T07-N version 1 of T07 is a draft and still waits" in said
    deadline = done(office, *DAILY, "2026-12-08", "--dry-run")
    assert "2026-12-10 (in 2 day(s)): electronic tax invoices of last month are due, and 1 account(s)" in deadline
    assert "tax invoices" not in done(office, *DAILY, "2026-12-01", "--dry-run")


@pytest.mark.skipif("not __import__('importlib').util.find_spec('fcntl')", reason="locks are files of POSIX here")
def test_two_runs_never_overlap(office: Workspace) -> None:
    """The second one ends at once and changes nothing."""
    with job_lock(office.root):
        result = call(office, *DAILY, "2026-11-09", "--wait", "0")
    assert (result.exit_code, "Another run holds" in result.stderr) == (6, True)
    assert rows(office, "job", "runs") == []
