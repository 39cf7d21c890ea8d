"""The same bytes on every machine: no zone, language, hash seed or worker process shows in a file."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from documents import calendar, pdf, workbook
from tests.unit.documents import samples
from tests.unit.documents.test_engines import agenda

ROOT = Path(__file__).resolve().parents[3]


def fingerprints() -> list[str]:
    """One hash a kind of file."""
    files = (
        pdf.render(samples.invoice(6), timestamp=samples.STAMP),
        pdf.render(samples.contract(), timestamp=samples.STAMP),
        workbook.render(samples.invoice(6)),
        workbook.render(samples.roster()),
        calendar.render(agenda(), stamped_at=samples.STAMP),
    )
    return [sha256(content).hexdigest() for content in files]


@pytest.mark.parametrize(
    ("zone", "language", "seed"), [("UTC", "C", "1"), ("America/New_York", "C.UTF-8", "2"), ("Pacific/Apia", "C", "3")]
)
def test_the_host_does_not_show_in_a_file(zone: str, language: str, seed: str) -> None:
    """Another zone, language and hash seed give the same bytes."""
    script = "from tests.unit.documents.test_repeatable import fingerprints; print(*fingerprints())"
    environment = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == fingerprints()
