"""Late facts of any closed period: several invoices may settle one, late days and true-ups are kept

Revision 0015, after 0012.
"""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    kept = [dict(row) for row in connection.execute(sa.text("SELECT * FROM settlements")).mappings()]
    op.drop_index("ix_settlements_period", table_name="settlements")
    op.drop_table("settlements")
    settlements = op.create_table(
        "settlements",
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("settled_in", sa.String(length=7), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("charges_won", sa.BigInteger(), nullable=False),
        sa.Column("outcome_won", sa.BigInteger(), nullable=False),
        sa.Column("cost_won", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["invoices.number"], name=op.f("fk_settlements_number")),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.tenant"], name=op.f("fk_settlements_tenant")),
        sa.PrimaryKeyConstraint("account", "period", "settled_in", name=op.f("pk_settlements")),
    )
    op.create_index("ix_settlements_period", "settlements", ["period"])
    if kept:
        # Until now only the invoice of the very next period settled one.
        op.bulk_insert(settlements, [row | {"settled_in": _following(str(row["period"]))} for row in kept])
    op.create_table(
        "late_days",
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("considered", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(["considered"], ["invoices.number"], name=op.f("fk_late_days_considered")),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.tenant"], name=op.f("fk_late_days_tenant")),
        sa.PrimaryKeyConstraint("tenant", "day", name=op.f("pk_late_days")),
    )
    op.create_index("ix_late_days_day", "late_days", ["day"])
    op.create_table(
        "true_ups",
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=False),
        sa.Column("element", sa.String(length=20), nullable=False),
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("won", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("period", "source", "element", "tenant", name=op.f("pk_true_ups")),
    )


def _following(period: str) -> str:
    after = date(int(period[:4]), int(period[5:]), 1) + timedelta(days=31)
    return f"{after.year:04d}-{after.month:02d}"
