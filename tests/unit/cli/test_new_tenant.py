"""A tenant who starts next week: forecast from what its contract expects, until its own contacts tell."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.company import WEEK, copied, run

NEW = "T02"
EXPECTED_A_MONTH = 520
WEEKS_A_MONTH = 365 / 12 / 7


def test_a_contract_declares_the_volume_of_a_new_tenant(planned: Path, tmp_path: Path) -> None:
    """Without one contact of its own: a Problem before it has a contract, the declared volume after it is signed."""
    folder = copied(planned, tmp_path / "workspace")
    _forget_contacts(folder)
    before = run(folder, "forecast", "run", "--as-of", WEEK, "--weeks", 1)
    assert f"{NEW}" in before.stderr
    draft = run(
        folder,
        "contract",
        "draft",
        NEW,
        "--model",
        "flat",
        "--start",
        WEEK,
        "--end",
        "2026-12-31",
        "--expect",
        f"phone={EXPECTED_A_MONTH}",
        "--expect",
        "board=0",
    )
    assert draft.exit_code == 0, draft.output
    assert (
        run(
            folder,
            "contract",
            "sign",
            f"{NEW}-2026-1",
            "--on",
            "2026-11-01",
            "--open-items-by",
            "정모아",
            "--accept-promise",
            "all",
            "--by",
            "정모아",
        ).exit_code
        == 0
    )
    made = run(folder, "forecast", "run", "--as-of", WEEK, "--weeks", 1)
    assert made.exit_code == 0, made.output
    rows = json.loads(run(folder, "forecast", "show", "--week", WEEK, "--tenant", NEW, "--json").stdout)
    phone = next(row for row in rows if row["channel"] == "phone")
    assert phone["basis"] == "declared volume"
    assert abs(phone["contacts"] / (EXPECTED_A_MONTH / WEEKS_A_MONTH) - 1) < 0.1


def _forget_contacts(folder: Path) -> None:
    from sqlalchemy import text

    from store.database import open_database
    from store.workspace import Workspace

    database = open_database(Workspace(root=folder).database_url)
    with database.writing() as connection:
        connection.execute(text("DELETE FROM contact_days WHERE tenant = :tenant"), {"tenant": NEW})
    database.close()
