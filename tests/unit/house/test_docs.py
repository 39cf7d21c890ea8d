"""The documentation holds together: decisions are indexed, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.house.sources import ROOT, tracked_files

DECISIONS = ROOT / "docs" / "decisions"
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def test_decisions_are_numbered_without_gap_and_indexed() -> None:
    """Each decision stands in the index under its own title, in order."""
    files = sorted(DECISIONS.glob("[0-9]*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    titles = [file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for file in files]
    index = re.findall(r"^- \[(.+)\]\((.+)\)$", (DECISIONS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert index == [(title, file.name) for title, file in zip(titles, files, strict=True)]


def test_every_decision_says_context_choice_and_cost() -> None:
    """A decision without its cost is an advertisement."""
    for file in DECISIONS.glob("[0-9]*.md"):
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Choice", "Cost"], file.name
        assert text.startswith(f"# {file.name[:4]}: "), file.name


def test_links_between_pages_lead_somewhere() -> None:
    """No page points at a file that is not there."""
    pages = [path for path in tracked_files() if path.suffix == ".md"]
    assert pages
    assert [f"{page.relative_to(ROOT)}: {link}" for page in pages for link in _broken(page)] == []


def _broken(page: Path) -> list[str]:
    links = LINK.findall(re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL))
    return [link for link in links if "://" not in link and not (page.parent / link).exists()]


def test_the_architecture_page_shows_the_table_of_imports() -> None:
    """The rooms named in the page are the rooms that are there."""
    from tests.unit.house.import_rules import ALL

    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE))
    assert set(ALL) - rows == set()
