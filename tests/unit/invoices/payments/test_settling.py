"""What payments settle, how claims age, and what late interest may be asked for."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.payments.ageing import Bucket, aged, bucket_of, open_claims
from invoices.payments.interest import late_interest
from invoices.payments.settling import Part, Standing, settle
from tests.unit.invoices.payments.ledger import credit_note, head, paid

N1, N2, N3 = "2026-000001", "2026-000002", "2026-000003"
NOVEMBER: Any = {"period": BillingPeriod(2026, 11), "due_on": date(2026, 12, 25)}
LATE = date(2027, 3, 1)
RATE = Decimal("0.06")


def test_a_payment_goes_to_its_invoice_then_to_the_oldest() -> None:
    """Over-payment of the second settles the first; what is left is credit."""
    documents = [head(N1, 500), head(N2, 300, **NOVEMBER)]
    settlement = settle(documents, [paid(1000, number=N2)], LATE)
    assert [(claim.open_won, claim.standing) for claim in settlement.claims] == [(0, Standing.PAID)] * 2
    assert settlement.credits == {AccountId("A-T01"): 200}
    part = settle(documents, [paid(350, number=N2)], LATE)
    assert [(claim.paid_won, claim.open_won) for claim in part.claims] == [(50, 450), (300, 0)]
    assert part.claims[0].standing is Standing.OVERDUE


def test_money_that_names_nothing_goes_to_what_was_due_first() -> None:
    """And never to another account."""
    documents = [head(N1, 300, **NOVEMBER), head(N2, 500), head(N3, 100, account="A-T02")]
    settlement = settle(documents, [paid(600)], LATE)
    assert [claim.open_won for claim in settlement.claims] == [200, 0, 100]


def test_a_credit_note_takes_from_what_it_corrects() -> None:
    """Of a paid invoice it becomes credit, which settles the next; a claim taken back whole is not paid."""
    documents = [head(N1, 500), credit_note(N2, 500, N1)]
    (claim,) = settle(documents, [], LATE).claims
    assert (claim.open_won, claim.standing, claim.credited_won) == (0, Standing.TAKEN_BACK, 500)
    documents += [head(N3, 300, **NOVEMBER)]
    settlement = settle(documents, [paid(500, number=N1)], LATE)
    assert [claim.open_won for claim in settlement.claims] == [0, 0]
    assert settlement.credits == {AccountId("A-T01"): 200}
    early = settle(documents, [paid(500, number=N1)], date(2026, 11, 30))
    assert [claim.standing for claim in early.claims] == [Standing.PAID, Standing.OPEN]


def test_the_edges_of_a_claim() -> None:
    """An invoice of nothing is paid; a part of nothing cannot be; a credit note counts from its own day."""
    (nothing,) = settle([head(N1, 0)], [], LATE).claims
    assert (nothing.open_won, nothing.days_overdue, nothing.standing) == (0, 0, Standing.PAID)
    with pytest.raises(BrokenInvariant, match="a part of nothing"):
        replace(nothing, parts=(Part(day=LATE, won=0, source="x", is_payment=True),))
    documents = [head(N1, 500), credit_note(N2, 100, N1)]
    (before,) = settle(documents, [], date(2026, 11, 30)).claims
    (since,) = settle(documents, [paid(400)], date(2026, 12, 1)).claims
    assert (before.credited_won, since.credited_won, since.paid_won) == (0, 100, 400)
    assert since.standing is Standing.PAID
    early = settle([head(N1, 500)], [], date(2026, 11, 1)).claims[0]
    assert (early.days_overdue, early.open_won) == (0, 500)
    turned = settle([head(N1, -300), head(N2, 500, **NOVEMBER)], [], LATE)
    assert [(claim.open_won, claim.paid_won) for claim in turned.claims] == [(0, 0), (200, 300)]


def test_what_was_paid_of_an_invoice_taken_back_pays_the_next() -> None:
    """The claim is gone, the money is not."""
    documents = [head(N1, 500), credit_note(N2, 500, N1), head(N3, 300, **NOVEMBER)]
    settlement = settle(documents, [paid(500, number=N1)], LATE)
    assert [(claim.paid_won, claim.credited_won) for claim in settlement.claims] == [(0, 500), (300, 0)]
    assert settlement.credits == {AccountId("A-T01"): 200}


def test_what_is_paid_back_leaves_the_credit() -> None:
    """A payment below zero."""
    settlement = settle([head(N1, 500)], [paid(700), paid(-150, date(2026, 12, 1))], LATE)
    assert settlement.credits == {AccountId("A-T01"): 50}


def test_only_what_was_known_by_the_day_counts() -> None:
    """A period that is not over, a payment that came later."""
    documents = [head(N1, 500), head(N2, 300, **NOVEMBER)]
    settlement = settle(documents, [paid(500)], date(2026, 11, 24))
    assert [(claim.head.number, claim.open_won, claim.standing) for claim in settlement.claims] == [
        (N1, 500, Standing.OPEN)
    ]
    assert settle(documents, [], date(2026, 11, 25)).claims[0].standing is Standing.OPEN
    assert settle(documents, [], date(2026, 11, 26)).claims[0].standing is Standing.OVERDUE


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (0, Bucket.NOT_DUE),
        (1, Bucket.DAYS_30),
        (30, Bucket.DAYS_30),
        (31, Bucket.DAYS_60),
        (60, Bucket.DAYS_60),
        (61, Bucket.DAYS_90),
        (90, Bucket.DAYS_90),
        (91, Bucket.LONGER),
    ],
)
def test_buckets(days: int, bucket: Bucket) -> None:
    """The edges belong to the earlier one."""
    assert bucket_of(days) is bucket
    settlement = settle([head(N1, 500)], [], date(2026, 11, 25) + timedelta(days=days))
    (tenant,) = aged(settlement)
    assert (tenant.tenant, tenant.won[bucket], tenant.open_won) == (TenantId("T01"), 500, 500)


def test_ageing_shows_credit_and_the_longest_overdue_first() -> None:
    """A tenant that only has credit is listed, too."""
    documents = [head(N1, 500, **NOVEMBER), head(N2, 400), head(N3, 100, account="A-T02")]
    settlement = settle(documents, [paid(150, account="A-T02")], LATE)
    assert [(one.tenant, one.open_won, one.credit_won) for one in aged(settlement)] == [("T01", 900, 0), ("T02", 0, 50)]
    assert [claim.head.number for claim in open_claims(settlement)] == [N2, N1]


def test_interest_follows_what_was_open_day_by_day() -> None:
    """10 days of 1,000,000 and 20 days of 400,000 at 6 % a year."""
    documents = [head(N1, 1_000_000)]
    settlement = settle(documents, [paid(600_000, date(2026, 12, 5))], date(2026, 12, 25))
    interest = late_interest(settlement.claims[0], RATE)
    assert interest is not None
    assert [(s.days, s.open_won) for s in interest.stretches] == [(10, 1_000_000), (20, 400_000)]
    assert (interest.days, interest.won) == (30, 18_000_000 * 6 // 36_500)
    whole = settle(documents, [paid(1_000_000, date(2026, 12, 5))], LATE)
    after = late_interest(whole.claims[0], RATE)
    assert after is not None
    assert (after.days, after.won) == (10, 10_000_000 * 6 // 36_500)


def test_stretches_have_days() -> None:
    """Money of the due day and of the day that is looked from begins no stretch of its own."""
    payments = [paid(400_000), paid(100_000, date(2026, 12, 5))]
    settlement = settle([head(N1, 1_000_000)], payments, date(2026, 12, 5))
    interest = late_interest(settlement.claims[0], RATE)
    assert interest is not None
    assert [(s.since, s.until, s.open_won) for s in interest.stretches] == [
        (date(2026, 11, 25), date(2026, 12, 5), 600_000)
    ]
    whole = settle([head(N1, 1_000_000)], [paid(1_000_000, date(2026, 12, 5))], LATE)
    paid_late = late_interest(whole.claims[0], RATE)
    assert paid_late is not None
    assert len(paid_late.stretches) == 1


def test_no_interest_without_delay_or_rate() -> None:
    """Paid in time, no rate agreed, or taken back by a credit note."""
    documents = [head(N1, 1_000_000)]
    assert late_interest(settle(documents, [paid(1_000_000)], LATE).claims[0], RATE) is None
    assert late_interest(settle(documents, [], LATE).claims[0], Decimal(0)) is None
    assert late_interest(settle(documents, [], date(2026, 11, 25)).claims[0], RATE) is None
    taken_back = settle([*documents, credit_note(N2, 1_000_000, N1)], [], LATE)
    assert late_interest(taken_back.claims[0], RATE) is None


money = st.integers(min_value=1, max_value=10_000)
days = st.integers(min_value=0, max_value=120).map(lambda n: date(2026, 11, 1) + timedelta(days=n))


@given(
    st.lists(st.tuples(money, st.sampled_from(["A-T01", "A-T02"])), min_size=1, max_size=6),
    st.lists(st.tuples(money, days, st.integers(0, 7)), max_size=8),
    st.integers(0, 2**31),
)
def test_no_won_is_lost_or_made(
    invoices: list[tuple[int, str]], payments: list[tuple[int, date, int]], seed: int
) -> None:
    """Open + settled = billed of each; all settled + credit = all paid; whatever the order."""
    documents = [head(f"2026-{n:06d}", won, account=account) for n, (won, account) in enumerate(invoices, start=1)]
    received = [
        paid(won, day, documents[place].number, documents[place].account, ref=str(n))
        if place < len(documents)
        else paid(won, day, None, ref=str(n))
        for n, (won, day, place) in enumerate(payments)
    ]
    settlement = settle(documents, received, LATE)
    assert sum(c.paid_won for c in settlement.claims) + sum(settlement.credits.values()) == sum(p.won for p in received)
    assert all(claim.open_won + claim.paid_won == claim.head.total_won for claim in settlement.claims)
    shuffled = random.Random(seed)
    shuffled.shuffle(documents)
    shuffled.shuffle(received)
    assert settle(documents, received, LATE) == settlement
    for account, left in settlement.credits.items():
        assert left > 0
        assert not any(c.open_won for c in settlement.claims if c.head.account == account)
