"""Margin by tenant, charge model, season and month, and why a tenant stands below its cost.

The margin is that of BUSINESS.md: service charges after what was given back, with bonuses and what later invoices
settled, against cost. It belongs to the service period, not to the date of issue.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from contracts.charge import ChargeModel
from contracts.papers.expected import charges_of
from core.ids import AccountId, TenantId
from core.money import cut_rate, round_rate, round_won
from core.periods import BillingPeriod
from invoices.head import InvoiceHead
from invoices.invoice import EarlierPeriod
from invoices.usage.accounts import Account

_PLACES = 4


class Season(StrEnum):
    """Quarter of the year, by the month that names a period."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"spring": "봄 (3–5월)", "summer": "여름 (6–8월)", "autumn": "가을 (9–11월)", "winter": "겨울 (12–2월)"}[
            self.value
        ]


def season_of(month: int) -> Season:
    """The season of a calendar month 1 … 12."""
    return list(Season)[(month - 3) % 12 // 3]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginFact:
    """One account in one period: net charges and cost, all its documents together."""

    account: AccountId
    tenant: TenantId
    period: BillingPeriod
    models: tuple[ChargeModel, ...]
    charges_won: int
    cost_won: int

    @property
    def margin_won(self) -> int:
        """Charges less cost."""
        return self.charges_won - self.cost_won


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginRow:
    """Facts of one tenant, model, season or month, summed."""

    key: str
    periods: int
    charges_won: int
    cost_won: int

    @property
    def margin_won(self) -> int:
        """Charges less cost."""
        return self.charges_won - self.cost_won

    @property
    def margin(self) -> Decimal | None:
        """(charges − cost) ÷ cost to four digits, cut towards zero; None without cost."""
        if not self.cost_won:
            return None
        return cut_rate(round_rate(Fraction(self.margin_won, self.cost_won), 12), _PLACES)


class Cause(StrEnum):
    """Why a period stands below its cost."""

    LOW_CHARGES = "low_charges"
    MORE_HOURS = "more_hours"
    DEARER_HOURS = "dearer_hours"

    @property
    def korean(self) -> str:
        """The sentence on documents."""
        return {
            "low_charges": "요금이 계약 예상보다 적음 (문의량·단가)",
            "more_hours": "근무시간이 약정보다 많음 (약정 비율 부족)",
            "dearer_hours": "시간당 원가가 원가계산서보다 높음 (등급·가산·요율)",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class BelowCost:
    """A period below its cost, and what the contract had expected: the three effects and the expected margin sum to
    ``margin_won`` exactly. ``hours`` are on-duty hours.
    """

    fact: MarginFact
    hours: Decimal
    hours_expected: Decimal
    expected_won: int
    charges_effect_won: int
    hours_effect_won: int
    rate_effect_won: int

    @property
    def cause(self) -> Cause:
        """The effect that cost most."""
        effects = {
            Cause.LOW_CHARGES: self.charges_effect_won,
            Cause.MORE_HOURS: self.hours_effect_won,
            Cause.DEARER_HOURS: self.rate_effect_won,
        }
        return min(effects, key=lambda cause: (effects[cause], list(Cause).index(cause)))


def margin_facts(
    heads: Iterable[InvoiceHead],
    settled: Iterable[tuple[AccountId, TenantId, EarlierPeriod]],
    models_of: Callable[[AccountId, BillingPeriod], tuple[ChargeModel, ...]],
) -> tuple[MarginFact, ...]:
    """A fact per account and period with a document, by period and account."""
    charges: dict[tuple[str, AccountId], int] = defaultdict(int)
    cost: dict[tuple[str, AccountId], int] = defaultdict(int)
    known: dict[tuple[str, AccountId], InvoiceHead] = {}
    for head in heads:
        key = (str(head.period), head.account)
        known.setdefault(key, head)
        charges[key] += head.net_service_won
        cost[key] += head.cost_won
    for account, _, earlier in settled:
        key = (earlier.period, account)
        if key in known:
            charges[key] += earlier.charges_won
            cost[key] += earlier.cost_won
    return tuple(
        MarginFact(
            account=head.account,
            tenant=head.tenant,
            period=head.period,
            models=models_of(head.account, head.period),
            charges_won=charges[key],
            cost_won=cost[key],
        )
        for key, head in sorted(known.items())
    )


GROUPS: dict[str, Callable[[MarginFact], str]] = {
    "tenant": lambda fact: str(fact.tenant),
    "model": lambda fact: "+".join(fact.models),
    "season": lambda fact: season_of(fact.period.month).value,
    "month": lambda fact: str(fact.period),
}


def margin_rows(facts: Sequence[MarginFact], by: str) -> tuple[MarginRow, ...]:
    """Facts summed by tenant, model, season or month; every fact in exactly one row."""
    groups: dict[str, list[MarginFact]] = defaultdict(list)
    for fact in facts:
        groups[GROUPS[by](fact)].append(fact)
    order = list(Season) if by == "season" else sorted(groups)
    return tuple(
        MarginRow(
            key=str(key),
            periods=len(groups[key]),
            charges_won=sum(fact.charges_won for fact in groups[key]),
            cost_won=sum(fact.cost_won for fact in groups[key]),
        )
        for key in order
        if key in groups
    )


def below_cost(fact: MarginFact, account: Account, on_duty_minutes: int) -> BelowCost:
    """Why a period lost money, against what its contracts expected of the same days.

    Charges: what was charged less than expected. Hours: hours beyond the expected ones at the expected cost an hour.
    Rate: what the hours really worked cost above that.
    """
    charges = hours = Fraction(0)
    cost = Fraction(0)
    for stretch in account.stretches:
        sheet = stretch.terms.cost_sheet
        charges += charges_of(stretch.terms) * stretch.part
        hours += Fraction(sheet.on_duty_hours) * stretch.part
        cost += sheet.total_won * stretch.part
    worked = Fraction(on_duty_minutes, 60)
    expected = round_won(charges) - round_won(cost)
    charges_effect = fact.charges_won - round_won(charges)
    hours_effect = -round_won((worked - hours) * cost / hours) if hours else 0
    return BelowCost(
        fact=fact,
        hours=round_rate(worked, 1),
        hours_expected=round_rate(hours, 1),
        expected_won=expected,
        charges_effect_won=charges_effect,
        hours_effect_won=hours_effect,
        rate_effect_won=fact.margin_won - expected - charges_effect - hours_effect,
    )
