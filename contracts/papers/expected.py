"""What a full month of a contract is expected to bring: its demand and its margin."""

from __future__ import annotations

from fractions import Fraction

from contracts.charge import MenuCharge
from contracts.prices.menu import month_won
from contracts.prices.pricing import ChannelDemand, Margin, expected_charges, expected_margin
from contracts.terms import ContractTerms
from core.channels import Channel


def demand_of(terms: ContractTerms) -> dict[Channel, ChannelDemand]:
    """The expected demand that a contract rests on, per channel."""
    return {
        service.channel: ChannelDemand(
            contacts=terms.expected_contacts.get(service.channel, 0),
            aht_s=service.aht_s,
            concurrency=service.concurrency,
        )
        for service in terms.services
    }


def charges_of(terms: ContractTerms) -> Fraction:
    """What a full month as expected brings before VAT: by the charge, or by the items where nobody of ours answers."""
    if isinstance(terms.charge, MenuCharge):
        return Fraction(sum(month_won(item) for item in terms.menu if item.is_standing))
    return expected_charges(terms.charge, terms.cost_sheet, demand_of(terms))


def margin_of(terms: ContractTerms) -> Margin:
    """The margin of a full month as expected. Raises Refused on zero cost."""
    if isinstance(terms.charge, MenuCharge):
        return Margin(charges_won=charges_of(terms), cost_won=terms.cost_sheet.total_won)
    return expected_margin(terms.charge, terms.cost_sheet, demand_of(terms))
