"""Judgements in won: what missed targets give back, and what surpassed ones earn, each within its cap."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from contracts.promises.kpi import Judgement
from core.errors import require
from core.money import cut_won, share_out


def credits_won(judgements: Sequence[Judgement], service_charge_won: int, cap: Decimal) -> tuple[int, ...]:
    """Credit of each clause in won, not negative: its share of the period's service charge where it was missed.

    All credits together stay within ``cap`` of the charge; above it they are cut in proportion. Won below one are cut.
    """
    shares = [judged.clause.credit_share if judged.is_met is False else Decimal(0) for judged in judgements]
    return _within_cap(shares, service_charge_won, cap)


def bonuses_won(judgements: Sequence[Judgement], service_charge_won: int, cap: Decimal) -> tuple[int, ...]:
    """Bonus of each clause in won, not negative: the share of the furthest step of its schedule that was reached.

    All bonuses together stay within ``cap`` (the contract's ``kpi_bonus_cap``) of the charge, cut as credits are. What
    the margin leaves of them is the invoice's business: bonuses come last, capped by the headroom left (BUSINESS.md).
    """
    return _within_cap([judged.bonus_share for judged in judgements], service_charge_won, cap)


def _within_cap(shares: Sequence[Decimal], service_charge_won: int, cap: Decimal) -> tuple[int, ...]:
    require(service_charge_won >= 0 and 0 <= cap <= 1, "a share of no charge")
    asked = [cut_won(Fraction(share) * service_charge_won) for share in shares]
    most = cut_won(Fraction(cap) * service_charge_won)
    if sum(asked) <= most:
        return tuple(asked)
    within = share_out(most, dict(enumerate(asked)))
    return tuple(within[index] for index in range(len(asked)))
