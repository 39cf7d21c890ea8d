"""What a builder must know beside the file: codes that exist, and the settings that steer reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from core.ids import PoolId
from core.intake import Intake, SheetSpec
from core.parties import Tenant
from core.rates import RateTable
from store.agents import all_agents
from store.rates import rate_table
from store.rows import Changes
from store.settings import Absent, Mapped, Settings
from store.tenants import all_tenants
from wfm.agents import Agent

Save = Callable[[Connection], Changes]
"""Writes the records of one import in the caller's transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Codes that rows may name, how intervals are meant, and what the law asks ``today``."""

    tenants: Mapping[str, Tenant]
    agents: Mapping[str, Agent]
    pools: tuple[PoolId, ...]
    interval_minutes: int
    absent_means: Absent
    rates: RateTable
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KindSpec:
    """A kind of file: its sheets, and the builder that turns good rows into records and adds what is wrong with them.

    ``build`` returns the function that saves; it is called only when no problem was found anywhere.
    """

    name: str
    title: str
    sheets: tuple[SheetSpec, ...]
    build: Callable[[Intake, Known], Save]
    guide: tuple[str, ...] = ()


def known_to(connection: Connection, settings: Settings, mapping: Mapped | None, today: date) -> Known:
    """What the database and the settings say."""
    minutes = settings.interval_minutes
    if mapping is not None and mapping.interval_minutes is not None:
        minutes = mapping.interval_minutes
    return Known(
        tenants={tenant.tenant: tenant for tenant in all_tenants(connection)},
        agents={agent.agent: agent for agent in all_agents(connection)},
        pools=settings.pools,
        interval_minutes=minutes,
        absent_means=Absent.MISSING if mapping is None else mapping.absent_means,
        rates=rate_table(connection),
        today=today,
    )
