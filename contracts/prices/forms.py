"""Whose people answer, and what that means for a share: one meaning for contracts and quotes.

A share is bought hours, whoever works them: an hour of somebody bound to one tenant costs what an hour of the pool
costs. But bound people are whole people, paid for every minute, and while their tenant is quiet they wait where the
pool would serve others: each does only a part (``dedicated_yield``) of what an FTE of the pool does. So the same work
needs a larger share the more of it is bound, and the price follows the share.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from core.errors import require

SHARE_STEP = Decimal("0.1")
"""Shares are sold in tenths of an FTE."""


def pool_fte(share_fte: Decimal, dedicated_fte: Decimal, dedicated_yield: Decimal) -> Decimal:
    """The FTE of the pool that does the work of a share, a part of which is bound to its tenant."""
    require(0 <= dedicated_fte <= share_fte and 0 < dedicated_yield <= 1, "a share that cannot be parted so")
    return share_fte - dedicated_fte + dedicated_fte * dedicated_yield


def rest_of_pool(work_fte: Decimal, dedicated_fte: Decimal, dedicated_yield: Decimal) -> Decimal:
    """What the pool still does of some work (in its own FTE) beside people who are bound."""
    return max(Decimal(0), work_fte - dedicated_fte * dedicated_yield)


def share_with(work_fte: Decimal, dedicated_fte: Decimal, dedicated_yield: Decimal) -> Decimal:
    """The share to buy for some work when so many people are bound; the rest is rounded up to what is sold."""
    rest = rest_of_pool(work_fte, dedicated_fte, dedicated_yield)
    return dedicated_fte + (rest / SHARE_STEP).to_integral_value(ROUND_CEILING) * SHARE_STEP
