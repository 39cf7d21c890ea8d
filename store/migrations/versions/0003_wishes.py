"""Wishes of agents

Revision 0003, after 0002.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wishes",
        sa.Column("agent", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agent"], ["agents.agent"], name=op.f("fk_wishes_agent")),
        sa.PrimaryKeyConstraint("agent", "kind", "first", name=op.f("pk_wishes")),
    )
    with op.batch_alter_table("wishes", schema=None) as batch_op:
        batch_op.create_index("ix_wishes_first", ["first"], unique=False)
