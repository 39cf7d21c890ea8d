"""The tutorial works: every line it types is typed here, in order, in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.tutorial import run_page, steps

DOCS = Path(__file__).resolve().parents[2] / "docs"

PAGE = """\
Text with `$ pumasi nothing`.

```console
$ export PUMASI_CLOCK=2026-11-09T06:00:00+09:00
$ pumasi completion bash > pumasi.sh
$ pumasi complete   # exit 2
Error: There is no command 'complete'.
```

```files
pumasi.sh   # made above
```

```toml
$ not typed
```

```csv two.csv
a,b
```

```files
two.csv
```
"""


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("page", ["tutorial.md", "month-end.md"])
def test_the_tutorial_does_what_it_says(page: str, demo_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newcomer who types docs/tutorial.md, or a bookkeeper docs/month-end.md, line by line meets no surprise."""
    monkeypatch.chdir(demo_copy.parent)
    assert run_page((DOCS / page).read_text(encoding="utf-8"), monkeypatch) >= 10


def test_a_page_is_read_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed lines, promised exit codes and named files are found; other blocks are left alone."""
    assert [(step.line, step.typed or step.file, step.exit_code) for step in steps(PAGE)] == [
        (4, "export PUMASI_CLOCK=2026-11-09T06:00:00+09:00", 0),
        (5, "pumasi completion bash > pumasi.sh", 0),
        (6, "pumasi complete", 2),
        (11, "pumasi.sh", 0),
        (19, "two.csv", 0),
        (23, "two.csv", 0),
    ]
    monkeypatch.chdir(tmp_path)
    assert run_page(PAGE, monkeypatch) == 2
    assert (tmp_path / "two.csv").read_text(encoding="utf-8") == "a,b\n"


@pytest.mark.parametrize(
    "page",
    [
        "```console\n$ pumasi no-such-command\n```\n",
        "```console\n$ pumasi --help   # exit 3\n```\n",
        "```files\nnowhere.xlsx\n```\n",
        "```console\n$ rm -rf .\n```\n",
    ],
)
def test_a_page_that_lies_is_caught(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong exit code, a file that is not there and a foreign program each fail."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(AssertionError, match="line 2"):
        run_page(page, monkeypatch)
