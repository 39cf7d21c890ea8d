"""Why somebody signed for a promise that is not sure enough.

Revision 0012, after 0011.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("promises_accepted", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reason", sa.Text(), nullable=True))
    op.execute("UPDATE promises_accepted SET reason = ''")
    with op.batch_alter_table("promises_accepted", schema=None) as batch_op:
        batch_op.alter_column("reason", existing_type=sa.Text(), nullable=False)
