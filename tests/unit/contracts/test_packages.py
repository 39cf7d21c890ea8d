"""System only, management only, and what the next 1 January changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from contracts.menu import Package
from contracts.prices.cost_sheet import CostBasis, cost_sheet, standard_mix
from contracts.prices.packages import package_offer
from contracts.prices.review import next_review, price_review
from contracts.quotes.alone import alone_cost
from contracts.quotes.extras import review_blocks
from core.document import Notice
from core.errors import Refused
from core.rates import Rate, RateMissing, RateTable
from core.tables import Table
from tests.unit.contracts.samples import DAY, shipped_rates
from tests.unit.contracts.test_quote import quote

BASIS = CostBasis(share_fte=Decimal(1), shrinkage=Decimal("0.12"), grade_mix=standard_mix(shipped_rates(), DAY))
MARGIN, LIMIT = Decimal("0.085"), Decimal("0.10")


def test_a_package_costs_its_lines() -> None:
    """Seats and their support; hours of leads for each person and for the month itself; margin below the limit."""
    rates = shipped_rates()
    system, management = (
        package_offer(package, 3, BASIS, rates, DAY, margin=MARGIN, limit=LIMIT)
        for package in (Package.SYSTEM, Package.MANAGEMENT)
    )
    assert [line.key for line in system.lines] == ["package.seats", "package.support"]
    assert system.lines[0].amount_won == 3 * 120_000
    hour = system.lines[1].basis_won
    assert management.cost_won == hour * 14 * 3 + hour * 8
    for offer in (system, management):
        assert offer.person_won % 10 == 0
        assert offer.cost_won < offer.price_won <= offer.cost_won * (1 + MARGIN)
    with pytest.raises(Refused):
        package_offer(Package.SYSTEM, 3, BASIS, rates, DAY, margin=LIMIT, limit=LIMIT)


def test_a_quote_sets_the_packages_side_by_side() -> None:
    """What is not handed over stays with the tenant: its own team less the tools, less the manager, nothing at all."""
    made = quote()
    system, management, operation = made.packages
    alone = alone_cost(made.need.alone_fte, shipped_rates(), DAY)
    by_key = {line.key: line.amount_won for line in alone.lines}
    assert system.own_won == alone.total_won - by_key["alone_tools"] - by_key["alone_base"]
    assert management.own_won == alone.total_won - by_key["alone_manager"]
    assert (operation.package, operation.own_won) == (Package.OPERATION, 0)
    assert all(each.of_price < each.of_cost < LIMIT for each in made.packages)


# --- Price review ---------------------------------------------------------------------------------


def test_the_next_review_is_on_new_year() -> None:
    """Also from a New Year's day on."""
    assert next_review(date(2026, 1, 1)) == next_review(date(2026, 12, 31)) == date(2027, 1, 1)


def test_a_review_names_what_moves_and_what_nobody_knows() -> None:
    """The pension rises by law, wages move what follows them, and two rates of 2027 are not announced yet."""
    review = price_review(BASIS, shipped_rates(), date(2026, 7, 1))
    assert review.before == cost_sheet(BASIS, shipped_rates(), date(2026, 7, 1))
    assert {"insurance.long_term_care", "insurance.industrial_accident"} <= set(review.carried)
    lines = {line.label: line for line in review.lines}
    pension = lines["국민연금"]
    assert pension.before is not None
    assert pension.after is not None
    assert (pension.before.rate, pension.after.rate) == (Decimal("0.0475"), Decimal("0.05"))
    assert lines["산재보험"].is_carried
    assert lines["산재보험"].after_won > lines["산재보험"].before_won
    assert "시설비 (좌석·공간)" not in lines
    moved = sum(line.after_won - line.before_won for line in review.lines)
    assert moved == review.after.total_won - review.before.total_won
    (table,) = review_blocks(review, MARGIN)
    assert isinstance(table, Table)
    causes = {row.cells[0]: row.cells[-1] for row in table.rows}
    assert causes["산재보험"] == "아직 고시되지 않아 현재 값으로 계산"
    assert "5%" in str(causes["국민연금"])
    assert "10,700원" in str(causes["기본급 – 신입 (주휴 포함)"])


def test_a_review_that_changes_nothing_says_so() -> None:
    """With rates that simply go on."""
    rates = RateTable(
        Rate(name=each.name, valid_from=each.valid_from, valid_to=None, value=each.value, unit="ratio", source="x")
        for each in shipped_rates().rows()
        if each.holds_on(date(2026, 7, 1))
    )
    (notice,) = review_blocks(price_review(BASIS, rates, date(2026, 7, 1)), MARGIN)
    assert isinstance(notice, Notice)


def test_a_day_without_rates_has_no_review() -> None:
    """Only the later day may be estimated."""
    with pytest.raises(RateMissing):
        price_review(BASIS, shipped_rates(), date(2027, 1, 1))
