"""종량제: a price per billable contact, handled minute or hour and channel, by steps, with a minimum a full month.

Steps and minimum are prorated like a band: by the part of the period that the contract's day count gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from contracts.charge import MeteredCharge, MeteredUnit
from contracts.prices.steps import tiers
from core.channels import Channel
from invoices.charges.line import CONTACT, counted_line, fixed_line, prorated, seconds_line
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import ChannelUsage, Stretch, Usage

_UNIT_S = {MeteredUnit.MINUTE: 60, MeteredUnit.HOUR: 3600}
_WORDS = {MeteredUnit.CONTACT: "응대 건", MeteredUnit.MINUTE: "처리 분", MeteredUnit.HOUR: "처리 시간"}


def lines(charge: MeteredCharge, stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """A line per channel and step with a price, and the rest up to the minimum."""
    found: list[InvoiceLine] = []
    for channel in sorted(charge.price_won):
        used = usage.channels.get(channel)
        if used is not None:
            found += _channel_lines(charge, channel, stretch, used)
    minimum = prorated(charge.month_minimum_won, stretch)
    short = minimum - sum(line.amount_won for line in found)
    if short > 0:
        label = f"월 최저 이용료 보전 (최저 {minimum:,}원)"
        found.append(fixed_line(LineKind.MINIMUM, label, stretch, short, f"term:minimum={charge.month_minimum_won}"))
    return tuple(found)


def _channel_lines(
    charge: MeteredCharge, channel: Channel, stretch: Stretch, used: ChannelUsage
) -> Iterator[InvoiceLine]:
    label = f"{channel.korean} 상담 ({_WORDS[charge.unit]})"
    steps = charge.steps.get(channel, ())
    unit_s = _UNIT_S.get(charge.unit)
    quantity = Fraction(used.contacts) if unit_s is None else Fraction(used.billed_s, unit_s)
    cut = tiers(quantity, charge.price_won[channel], steps, stretch.part) or ((Fraction(0), charge.price_won[channel]),)
    for number, (units, price_won) in enumerate(cut):
        shown = f"{label} {number + 1}구간" if steps else label
        proof = f"term:price.{channel}={price_won}"
        if unit_s is None:
            yield counted_line(
                LineKind.SERVICE,
                shown,
                stretch,
                int(units),
                CONTACT,
                price_won,
                f"usage:{channel}.contacts={used.contacts}",
                proof,
            )
        else:
            yield seconds_line(
                shown,
                stretch,
                int(units * unit_s),
                unit_s,
                price_won,
                f"usage:{channel}.handled_s={used.handled_s}",
                proof,
                is_estimated=used.is_estimated,
            )
