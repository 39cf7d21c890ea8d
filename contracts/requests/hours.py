"""Weekend or evening only: the hours of a tenant's file, narrowed to the part that a contract serves.

A contract for a part of the hours stands alone, or beside another one for the rest (BUSINESS.md: such contracts are
windows, not exceptions). A peak season is bounded by the contract's own first and last day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from contracts.menu import ServedHours
from contracts.requests.request import ContractRequest
from core.rates import RateTable
from core.service import Service, ServiceWindow

SATURDAY_AND_SUNDAY = (5, 6)


def served_services(request: ContractRequest, services: Sequence[Service], rates: RateTable) -> tuple[Service, ...]:
    """The services that a request asks for, see ``narrowed``."""
    return narrowed(services, request.served, rates, request.valid_from)


def narrowed(services: Sequence[Service], served: ServedHours, rates: RateTable, day: date) -> tuple[Service, ...]:
    """The services in a part of their hours; channels without an hour left fall away. Raises RateMissing (evening)."""
    if served is ServedHours.ALL:
        return tuple(services)
    evening_from = rates.whole("menu.evening_from_minute", day)
    found = (replace(service, windows=tuple(_narrowed(service.windows, served, evening_from))) for service in services)
    return tuple(service for service in found if service.windows)


def _narrowed(windows: Sequence[ServiceWindow], served: ServedHours, evening_from: int) -> Iterator[ServiceWindow]:
    for window in windows:
        if served is ServedHours.WEEKEND:
            if window.weekday in SATURDAY_AND_SUNDAY:
                yield window
        elif window.close_minute > evening_from:
            yield replace(window, open_minute=max(window.open_minute, evening_from))
