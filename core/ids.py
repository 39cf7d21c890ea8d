"""Identities, each its own type, so that a tenant's code never stands where an agent's is meant."""

from typing import NewType

TenantId = NewType("TenantId", str)
"""Code of a tenant (고객사), e.g. ``T07``. Upper-case letters, digits, ``-`` and ``_``."""

AgentId = NewType("AgentId", str)
"""Code of an agent (상담사), e.g. ``A012``: the only name of a person that a tenant ever sees."""

PoolId = NewType("PoolId", str)
"""Code of a pool: agents and tenants that can be combined."""

ContractId = NewType("ContractId", str)
"""Code of a contract, stable over its versions, e.g. ``T07-2026-1``."""

AccountId = NewType("AccountId", str)
"""Code of a billing account: the bundle of a tenant's concurrent contracts on one invoice."""

RosterId = NewType("RosterId", str)
"""Code of a roster version, e.g. ``main-2026-11-09-v1``."""
