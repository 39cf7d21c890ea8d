"""Life of invoices: heads as columns, corrections, hash of the model, what was sent

Revision 0005, after 0004.
"""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SERVICE = ("service", "overage", "minimum")
SUMS = ("supply_won", "vat_won", "service_won", "give_back_won", "onboarding_won", "cost_won")


def upgrade() -> None:
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("closing_day", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("written_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        for name in SUMS:
            batch_op.add_column(sa.Column(name, sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("corrects", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("model_sha256", sa.String(length=64), nullable=True))
    _fill()
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        for name in ("written_on", "due_on"):
            batch_op.alter_column(name, existing_type=sa.Date(), nullable=False)
        for name in SUMS:
            batch_op.alter_column(name, existing_type=sa.BigInteger(), nullable=False)
        batch_op.alter_column("model_sha256", existing_type=sa.String(length=64), nullable=False)
        batch_op.create_index("ix_invoices_period", ["period"])
        batch_op.create_index("ix_invoices_corrects", ["corrects"])
    op.create_table(
        "invoices_sent",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("how", sa.String(length=80), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["invoices.number"], name=op.f("fk_invoices_sent_number")),
        sa.PrimaryKeyConstraint("number", "sent_on", "how", name=op.f("pk_invoices_sent")),
    )


def _fill() -> None:
    """Sum what was issued before from its own body."""
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT number, body FROM invoices")).all()
    for number, body in kept:
        model = json.loads(body)

        def won(*kinds: str, lines: list[dict[str, object]] = model["lines"]) -> int:
            return sum(int(str(line["amount_won"])) for line in lines if line["kind"] in kinds)

        values = {
            "number": number,
            "closing_day": model["period"]["closing_day"],
            "written_on": date.fromisoformat(model["written_on"]),
            "due_on": date.fromisoformat(model["due_on"]),
            "supply_won": model["supply_won"],
            "vat_won": model["vat_won"],
            "service_won": won(*SERVICE),
            "give_back_won": won("give_back"),
            "onboarding_won": won("onboarding"),
            "cost_won": sum(share["won"] for share in model["cost"]),
            "model_sha256": sha256(body.encode()).hexdigest(),
        }
        chosen = ", ".join(f"{name} = :{name}" for name in values if name != "number")
        statement = sa.text(f"UPDATE invoices SET {chosen} WHERE number = :number").bindparams(
            sa.bindparam("written_on", type_=sa.Date()), sa.bindparam("due_on", type_=sa.Date())
        )
        connection.execute(statement, values)
