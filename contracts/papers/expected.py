"""What a full month of a contract is expected to bring: its demand and its margin."""

from __future__ import annotations

from contracts.prices.pricing import ChannelDemand, Margin, expected_margin
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


def margin_of(terms: ContractTerms) -> Margin:
    """The margin of a full month as expected."""
    return expected_margin(terms.charge, terms.cost_sheet, demand_of(terms))
