"""Indexes for questions about some pools: what belongs to their agents and tenants is found without a look at all

Revision 0017, after 0015.
"""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_agents_pool", "agents", ["pool"])
    op.create_index("ix_tenants_pool", "tenants", ["pool"])
    op.create_index("ix_contacts_tenant_offered_at", "contacts", ["tenant", "offered_at"])
    op.create_index("ix_contract_versions_tenant", "contract_versions", ["tenant"])
    op.create_index("ix_invoices_tenant_period", "invoices", ["tenant", "period"])
