"""A real browser without a window: what a page becomes, what it says on the console, how it prints."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
TIMEOUT_S = 120
SETTLED_MS = 5_000
RESULT = re.compile(r'<pre id="test-result">(.*?)</pre>', re.DOTALL)
CONSOLE = re.compile(r"CONSOLE[:(]")


def chromium() -> str:
    """The browser's path; without one the test is skipped, which CI=true turns into a failure."""
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return found
    pytest.skip("no Chromium is installed: apt-get install chromium")


def _run(profile: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            chromium(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            f"--user-data-dir={profile}",
            f"--virtual-time-budget={SETTLED_MS}",
            "--window-size=1440,1200",
            *words,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A page after its scripts ran: the document as text, and what the console said."""

    document: str
    console: tuple[str, ...]


def open_page(page: Path, work: Path) -> Opened:
    """Open a file as it is."""
    done = _run(work / "profile", "--dump-dom", page.as_uri())
    return Opened(
        document=done.stdout, console=tuple(line for line in done.stderr.splitlines() if CONSOLE.search(line))
    )


def drive(page: Path, script: str, work: Path) -> Any:
    """Run a function body in a copy of the page, after its own scripts; what it returns comes back through JSON.

    ``key(name)`` presses a key where the focus is.
    """
    ending = f"""<script>
    const key = name => (document.activeElement || document.body).dispatchEvent(
        new KeyboardEvent("keydown", {{ key: name, bubbles: true }}));
    const result = document.createElement("pre");
    result.id = "test-result";
    result.textContent = JSON.stringify((() => {{ {script} }})());
    document.body.append(result);
    </script></body>"""
    copy = work / "driven.html"
    copy.write_text(page.read_text(encoding="utf-8").replace("</body>", ending), encoding="utf-8")
    opened = open_page(copy, work)
    assert opened.console == ()
    found = RESULT.search(opened.document)
    assert found is not None, "the script did not end"
    return json.loads(html.unescape(found.group(1)))


def print_page(page: Path, work: Path) -> bytes:
    """The page as a browser prints it."""
    target = work / "printed.pdf"
    _run(work / "profile", "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri())
    return target.read_bytes()
