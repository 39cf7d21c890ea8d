"""A month ready to be billed, as a folder that is copied for every fault, and what must hold after each."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text

from store.database import open_database
from tests.scenarios.test_invoice_month import made_office

ROOT = Path(__file__).resolve().parents[2]
CLOCK = "2026-11-06T03:15:00+09:00"
MONTHLY = ("job", "monthly", "--period", "2026-10")
TABLES_OF_TRUTH = ("invoices", "documents", "tax_places", "invoice_counters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a run ended: its process, exit code (negative: the signal), seconds, processes that outlived it."""

    process: int
    code: int
    took_s: float
    left_behind: tuple[int, ...]


class Zygote:
    """The process that forks runs (tests/faults/zygote.py)."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.zygote"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PUMASI_CLOCK": CLOCK},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def run(self, workspace: Path, *words: str, **order: Any) -> list[Run]:
        """Runs in a workspace, one or ``count`` at once; what they say goes to the log."""
        self.log.unlink(missing_ok=True)
        order |= {"arguments": ["--workspace", str(workspace), *words], "output": str(self.log)}
        assert self._process.stdin is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return [Run(**{**each, "left_behind": tuple(each["left_behind"])}) for each in self._answer()]

    @property
    def said(self) -> str:
        """What the last runs said."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)


class Month:
    """The folder of an office whose month is approved, and the outcome of a run that nothing disturbs."""

    def __init__(self, pristine: Path, expected: Path) -> None:
        self.pristine = pristine
        self.files, self.truth = files(expected), truth(expected)
        self.invoices = len(self.truth["invoices"])

    def fresh(self, folder: Path) -> Path:
        """A copy of the office before the run."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.pristine, folder)
        return folder

    def holds(self, folder: Path) -> None:
        """What must be true at any moment, however the run was disturbed: nothing twice, nothing partial, no gap."""
        found = truth(folder)
        numbers = sorted(row["number"] for row in found["invoices"])
        assert numbers in ([], sorted(row["number"] for row in self.truth["invoices"]))
        for table in ("invoices", "documents", "tax_places"):
            for row in found[table]:
                assert row in self.truth[table], f"{table}: {row}"
        for name, content in files(folder).items():
            if not name.endswith(".tmp"):
                assert content == self.files[name], f"{name} is not as a clean run writes it"

    def complete(self, folder: Path, *, on_another_day: bool = False) -> None:
        """What must be true after a run that ended well: all as after a clean run, no temporary file.

        ``on_another_day``: but for the day on which a tax invoice got its place.
        """
        assert files(folder) == self.files
        found, expected = truth(folder), self.truth
        if on_another_day:
            found, expected = (
                {**rows, "tax_places": [{**row, "exported_on": ""} for row in rows["tax_places"]]}
                for rows in (found, expected)
            )
        assert found == expected


def make_month(folder: Path, zygote: Zygote) -> None:
    """``office``: a month that is approved; ``clean``: the same after a run, which is a real process."""
    office = made_office(folder / "office")
    with office.database.writing() as connection:
        connection.execute(text("DELETE FROM contract_versions WHERE tenant IN ('T03', 'T04')"))
    office.approve()
    office.database.close()
    clean = folder / "clean"
    shutil.copytree(office.workspace.root, clean)
    (run,) = zygote.run(clean, *MONTHLY)
    assert (run.code, run.left_behind) == (0, ()), zygote.said


def files(workspace: Path) -> dict[str, bytes]:
    """Files of invoices and tax invoices below a workspace, temporary ones as well."""
    folders = [workspace / "invoices" / "2026-10", workspace / "tax" / "2026-10"]
    return {
        f"{folder.parent.name}/{path.name}": path.read_bytes()
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
    }


def truth(workspace: Path) -> Mapping[str, list[dict[str, Any]]]:
    """The rows that a run makes, but for the table of runs."""
    database = open_database(f"sqlite:///{workspace / 'pumasi.db'}")
    try:
        with database.reading() as connection:
            return {
                table: [
                    dict(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2")).mappings()
                ]
                for table in TABLES_OF_TRUTH
            }
    finally:
        database.close()
