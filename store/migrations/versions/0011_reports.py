"""Reports and late facts: bonuses as a column, what later invoices settled, corrected timesheet days, remarks

Revision 0011, after 0010.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("bonus_won", sa.BigInteger(), nullable=True))
    connection = op.get_bind()
    for number, body in connection.execute(sa.text("SELECT number, body FROM invoices")).all():
        won = sum(line["amount_won"] for line in json.loads(body)["lines"] if line["kind"] == "bonus")
        statement = sa.text("UPDATE invoices SET bonus_won = :won WHERE number = :number")
        connection.execute(statement, {"won": won, "number": number})
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.alter_column("bonus_won", existing_type=sa.BigInteger(), nullable=False)
    op.create_table(
        "settlements",
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("charges_won", sa.BigInteger(), nullable=False),
        sa.Column("outcome_won", sa.BigInteger(), nullable=False),
        sa.Column("cost_won", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["invoices.number"], name=op.f("fk_settlements_number")),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.tenant"], name=op.f("fk_settlements_tenant")),
        sa.PrimaryKeyConstraint("account", "period", name=op.f("pk_settlements")),
    )
    op.create_index("ix_settlements_period", "settlements", ["period"])
    op.create_table(
        "timesheet_corrections",
        sa.Column("agent", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("corrected_on", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agent"], ["agents.agent"], name=op.f("fk_timesheet_corrections_agent")),
        sa.PrimaryKeyConstraint("agent", "day", name=op.f("pk_timesheet_corrections")),
    )
    op.create_index("ix_timesheet_corrections_day", "timesheet_corrections", ["day"])
    op.create_table(
        "remarks",
        sa.Column("tenant", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("amount_won", sa.BigInteger(), nullable=True),
        sa.Column("agent", sa.String(length=20), nullable=True),
        sa.Column("channel", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(["tenant"], ["tenants.tenant"], name=op.f("fk_remarks_tenant")),
        sa.PrimaryKeyConstraint("tenant", "number", name=op.f("pk_remarks")),
    )
    op.create_index("ix_remarks_day", "remarks", ["day"])
