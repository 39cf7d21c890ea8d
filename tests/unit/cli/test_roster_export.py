"""``pumasi roster export`` of one agent and of one tenant."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from tests.unit.cli.company import WEEK, copied, rename, run


def files_of(folder: Path) -> set[str]:
    """Names below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def text_of(path: Path) -> str:
    """What a PDF says."""
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path.read_bytes()))


def test_the_files_of_one_agent(rostered: Path, tmp_path: Path) -> None:
    """A paper with the name, and the calendar; nothing of anybody else."""
    made = run(rostered, "roster", "export", "--week", WEEK, "--agent", "A003", "--out", tmp_path)
    assert made.exit_code == 0, made.output
    assert files_of(tmp_path) == {"roster-A003.pdf", "calendars/A003.ics"}
    told = text_of(tmp_path / "roster-A003.pdf")
    assert "A003" in told
    assert "A004" not in told


def test_the_files_of_one_tenant_name_nobody(rostered: Path, tmp_path: Path) -> None:
    """A paper and a workbook; the agents' names, and every other tenant's code and name, stay at home."""
    folder = copied(rostered, tmp_path / "w")
    rename(folder, tenant="T05", tenant_name="다른 상점", agent="A003", agent_name="홍길동")
    made = run(folder, "roster", "export", "--week", WEEK, "--tenant", "T03", "--out", tmp_path / "out")
    assert made.exit_code == 0, made.output
    assert files_of(tmp_path / "out") == {"roster-T03.pdf", "roster-T03.xlsx"}
    told = text_of(tmp_path / "out" / "roster-T03.pdf")
    assert "상담 운영 계획" in told
    assert "홍길동" not in told
    assert "예시상담사" not in told
    assert not any(f"T0{n}" in told for n in (1, 2, 4, 5, 6, 7, 8, 9))


def test_unknown_codes_and_both_at_once_are_told(rostered: Path, tmp_path: Path) -> None:
    """Who is not in the roster cannot be exported; an agent and a tenant are two exports."""
    unknown = run(rostered, "roster", "export", "--week", WEEK, "--agent", "Z9", "--out", tmp_path)
    assert unknown.exit_code == 4
    assert "knows no agent 'Z9'" in unknown.stderr
    assert run(rostered, "roster", "export", "--week", WEEK, "--tenant", "Z9").exit_code == 4
    both = run(rostered, "roster", "export", "--week", WEEK, "--agent", "A003", "--tenant", "T03")
    assert both.exit_code == 2
    assert "not both" in both.stderr
    assert files_of(tmp_path) == set()
