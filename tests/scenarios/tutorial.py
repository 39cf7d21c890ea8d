"""Reads and runs a tutorial page: what it types works, and what it says it makes is there.

In a ``console`` block each line that begins with ``$`` is typed; the other lines show output and are for the reader.
``# exit 3`` at the end of a typed line says how it ends (0 when nothing is said). Besides ``pumasi`` a page may use
``cd``, ``export NAME=value``, and ``> FILE``. A ``files`` block lists what has to exist by then; a ``csv NAME`` block
is a file that the reader writes.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import cli

BLOCK = re.compile(r"^```(console|files|csv) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXIT = re.compile(r"\s+# exit (\d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A typed line with the exit code it promises, or a file: one that must be there, or one to write (content)."""

    line: int
    typed: str | None = None
    exit_code: int = 0
    file: str | None = None
    content: str | None = None


def steps(page: str) -> Iterator[Step]:
    """What a page does, in order."""
    for block in BLOCK.finditer(page):
        kind, name, body = block.groups()
        first = page.count("\n", 0, block.start(3)) + 1
        if kind == "csv":
            yield Step(line=first, file=name, content=body)
            continue
        for number, text in enumerate(body.splitlines(), start=first):
            if kind == "files" and text.strip():
                yield Step(line=number, file=text.split("#")[0].strip())
            elif text.startswith("$ "):
                promised = EXIT.search(text)
                code = int(promised.group(1)) if promised else 0
                yield Step(line=number, typed=EXIT.sub("", text[2:]), exit_code=code)


def run_page(page: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Do what a page says in the current folder; returns the number of pumasi calls. Fails at the first lie."""
    calls = 0
    for step in steps(page):
        if step.file is not None and step.content is not None:
            Path(step.file).write_text(step.content, encoding="utf-8")
        elif step.file is not None:
            assert list(Path().glob(step.file)), f"line {step.line}: there is no {step.file}"
        elif step.typed is not None:
            calls += _do(step, monkeypatch)
    return calls


def _do(step: Step, monkeypatch: pytest.MonkeyPatch) -> int:
    assert step.typed is not None
    words = shlex.split(step.typed, comments=True)
    if words[0] == "cd":
        monkeypatch.chdir(words[1])
    elif words[0] == "export":
        name, _, value = words[1].partition("=")
        monkeypatch.setenv(name, value)
    elif words[0] == "pumasi":
        target = Path(words.pop()) if ">" in words[-2:-1] else None
        result = CliRunner().invoke(cli, words[1 : -1 if target else None], prog_name="pumasi")
        assert result.exit_code == step.exit_code, _story(step, result)
        if target:
            target.write_bytes(result.stdout_bytes)
        return 1
    else:
        raise AssertionError(f"line {step.line}: the tutorial may not type {words[0]}")
    return 0


def _story(step: Step, result: Result) -> str:
    where = f"line {step.line}: {step.typed}\nin {os.getcwd()}\n"
    return f"{where}promised exit {step.exit_code}, got {result.exit_code}\n{result.output}"
