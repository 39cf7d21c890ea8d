"""Orders a day of some shops, from which the forecast learns how contacts follow them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np

from cli.demo.shops import Shop
from core.contacts import ContactDay
from core.drivers import DriverDay, DriverKind
from core.periods import DateRange

SHOPS_WITH_ORDERS = slice(11, 17)
ORDERS_A_CONTACT = 6.0
CLOSED_DAY = 0.8
"""Orders of a day without contacts, against a mean day: a web shop sells on Sundays, too."""
UNRELATED = 0.06
"""Deviation of the logarithm of what moves orders, but no contact."""


def sample_orders(
    shops: Sequence[Shop], counts: Sequence[ContactDay], days: DateRange, seed: int
) -> tuple[DriverDay, ...]:
    """Orders of every day of the history; contacts follow them loosely."""
    rng = np.random.default_rng(seed)
    chosen = {shop.tenant.tenant for shop in shops[SHOPS_WITH_ORDERS]}
    contacts: dict[tuple[str, date], int] = defaultdict(int)
    for each in counts:
        if each.tenant in chosen:
            contacts[each.tenant, each.day] += sum(count or 0 for count in each.offered)
    found = []
    for tenant in sorted(chosen):
        came = np.array([contacts.get((tenant, day), 0) for day in days], dtype=float)
        usual = came[came > 0].mean() if (came > 0).any() else 0.0
        orders = ORDERS_A_CONTACT * np.where(came > 0, came, CLOSED_DAY * usual)
        orders = (orders * np.exp(rng.normal(0, UNRELATED, days.days))).round().astype(int)
        found += [
            DriverDay(tenant=tenant, driver=DriverKind.ORDERS, day=day, value=int(value), is_plan=False)
            for day, value in zip(days, orders, strict=True)
        ]
    return tuple(found)
