"""Chances of promises, kept with the version of a contract, and who signed for one that is not sure enough

Revision 0008, after 0007.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "promise_runs",
        sa.Column("contract", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("agreement", sa.String(length=64), nullable=False),
        sa.Column("judged_on", sa.Date(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("plays", sa.Integer(), nullable=False),
        sa.Column("engine", sa.String(length=64), nullable=False),
        sa.Column("pool", sa.String(length=20), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("volume", sa.String(length=30), nullable=False),
        sa.Column("duty", sa.String(length=20), nullable=False),
        sa.Column("roster", sa.String(length=60), nullable=False),
        sa.Column("hired", sa.Integer(), nullable=False),
        sa.Column("learners", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("contract", "version", name=op.f("pk_promise_runs")),
    )
    op.create_table(
        "promise_chances",
        sa.Column("contract", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kpi", sa.String(length=30), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("people", sa.String(length=10), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("plays", sa.Integer(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("proposal", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint(
            "contract", "version", "kpi", "channel", "people", "month", name=op.f("pk_promise_chances")
        ),
    )
    op.create_table(
        "promises_accepted",
        sa.Column("contract", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kpi", sa.String(length=30), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("chance", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("contract", "version", "kpi", "channel", name=op.f("pk_promises_accepted")),
    )
