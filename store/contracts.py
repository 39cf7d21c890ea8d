"""Contract versions as they are kept: a draft may be rewritten, a signed version never."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from sqlalchemy import Connection, select

from contracts.terms import ContractStatus, ContractTerms
from core.errors import WrongState
from core.ids import ContractId
from core.periods import DateRange
from store import codec, schema
from store.pools import Pools, of_tenants
from store.rows import Changes, put_rows

TERMS_AT_HAND = 1_000
"""Versions that are kept decoded: some MB."""


def save_version(connection: Connection, terms: ContractTerms) -> Changes:
    """Keep a version.

    A draft may be replaced, and signed. Of a signed version only its end may be told: status ended, ``valid_until`` not
    later than before, ``ending`` told once; or that it was cancelled. One that a cancelled version had ended goes on,
    with a later last day. Every other change raises WrongState.
    """
    before = version(connection, terms.contract, terms.version)
    may = before is None or before == terms or _may_replace(before, terms) or _goes_on(connection, before, terms)
    if not may:
        raise WrongState(
            "store.contract.signed", contract=terms.contract, version=terms.version, next=terms.version + 1
        )
    row = {
        "contract": terms.contract,
        "version": terms.version,
        "tenant": terms.tenant,
        "account": terms.account,
        "status": terms.status.value,
        "valid_from": terms.valid_from,
        "valid_until": terms.valid_until,
        "body": codec.dumps(terms),
    }
    return put_rows(connection, schema.contract_versions, [row])


def _may_replace(before: ContractTerms, after: ContractTerms) -> bool:
    if before.status is ContractStatus.DRAFT:
        return True
    is_ended = after.status is ContractStatus.ENDED and after.valid_until <= before.valid_until
    is_cancelled = after.status is ContractStatus.CANCELLED and after.valid_until == before.valid_until
    return (
        before.ending is None
        and (is_ended or is_cancelled)
        and replace(after, status=before.status, valid_until=before.valid_until, ending=None) == before
    )


def _goes_on(connection: Connection, before: ContractTerms, after: ContractTerms) -> bool:
    """Whether a version that was ended by the next one goes on, because that one is cancelled."""
    table = schema.contract_versions
    cancelled = connection.execute(
        select(table.c.version).where(
            table.c.contract == before.contract,
            table.c.status == ContractStatus.CANCELLED.value,
            table.c.valid_from == before.valid_until + timedelta(days=1),
        )
    ).first()
    return (
        cancelled is not None
        and before.status is ContractStatus.ENDED
        and after.status is ContractStatus.SIGNED
        and after.valid_until > before.valid_until
        and replace(after, status=before.status, valid_until=before.valid_until) == before
    )


def version(connection: Connection, contract: ContractId, version: int | None = None) -> ContractTerms | None:
    """A version of a contract, or with None its newest; None where there is none."""
    table = schema.contract_versions
    chosen = select(table.c.body).where(table.c.contract == contract)
    if version is not None:
        chosen = chosen.where(table.c.version == version)
    body = connection.execute(chosen.order_by(table.c.version.desc()).limit(1)).scalar_one_or_none()
    return None if body is None else codec.loads(body, ContractTerms)


def all_versions(connection: Connection, pools: Pools = None) -> tuple[ContractTerms, ...]:
    """Every version of every contract (of tenants of some pools), by contract and version."""
    table = schema.contract_versions
    chosen = select(table.c.body).where(of_tenants(table.c.tenant, pools))
    rows = connection.execute(chosen.order_by(table.c.contract, table.c.version))
    return tuple(_terms(body) for (body,) in rows)


def contracts_in_force(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[ContractTerms, ...]:
    """Signed or ended versions valid on one of the days (of tenants of some pools), by contract and version."""
    table = schema.contract_versions
    chosen = select(table.c.body).where(
        table.c.status.in_((ContractStatus.SIGNED.value, ContractStatus.ENDED.value)),
        table.c.valid_from < days.end,
        table.c.valid_until >= days.first,
        of_tenants(table.c.tenant, pools),
    )
    rows = connection.execute(chosen.order_by(table.c.contract, table.c.version))
    return tuple(_terms(body) for (body,) in rows)


@lru_cache(maxsize=TERMS_AT_HAND)
def _terms(body: str) -> ContractTerms:
    """Terms are frozen: one run asks for the same ones several times."""
    return codec.loads(body, ContractTerms)
