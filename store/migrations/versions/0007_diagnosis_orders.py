"""Orders of diagnoses

Revision 0007, after 0005: revision 0006 was given to a hand that came after this one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "diagnosis_orders",
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("fee_won", sa.BigInteger(), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signed_by", sa.String(length=60), nullable=False),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("report", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.tenant"], name=op.f("fk_diagnosis_orders_tenant")),
        sa.PrimaryKeyConstraint("tenant", name=op.f("pk_diagnosis_orders")),
    )
