"""What a judgement of promises takes for granted of the people: rosters in turn, attrition, replacement, level

Revision 0014, after 0017.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0017"
branch_labels = None
depends_on = None

COLUMNS = (
    ("roster_weeks", sa.Integer(), "1"),
    ("attrition_week", sa.String(), "'0'"),
    ("vacant_weeks", sa.Integer(), "0"),
    ("leavers", sa.Integer(), "0"),
    ("follows_need", sa.Boolean(), "0"),
)
"""Judgements of before played one week again and again, with nobody leaving."""


def upgrade() -> None:
    with op.batch_alter_table("promise_runs", schema=None) as batch_op:
        for name, kind, _ in COLUMNS:
            batch_op.add_column(sa.Column(name, kind, nullable=True))
    for name, _, before in COLUMNS:
        op.execute(f"UPDATE promise_runs SET {name} = {before}")
    with op.batch_alter_table("promise_runs", schema=None) as batch_op:
        for name, kind, _ in COLUMNS:
            batch_op.alter_column(name, existing_type=kind, nullable=False)
