"""A company's own templates of clauses at the edge: found in a folder of the workspace, rendered in a child process.

A template is foreign text: it runs in Jinja's sandbox, inside a process with limits of memory and of time, and can read
nothing but the values it is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from contracts.wording.own_clauses import known_keys, own_problems, unsaid_terms
from contracts.wording.safeguards import wording_problems
from core.errors import ProblemsFound, PumasiError
from core.problems import Place, Problem
from core.wording import names_used, render_text

if TYPE_CHECKING:
    from cli.context import Session

BYTES_MAX = 64 * 1024
MEMORY_BYTES_MAX = 256 << 20
SECONDS_MAX = 5.0
LIMITS = {
    "runtime.sandbox.too_long": "lifecycle.own_too_long",
    "runtime.sandbox.too_big": "lifecycle.own_too_big",
    "runtime.sandbox.crashed": "lifecycle.own_too_big",
}
"""What the sandbox says of a file, as a problem of a template."""


def own_texts(session: Session) -> dict[str, str]:
    """Own templates by the key of their clause. Raises ProblemsFound with every file that cannot be one."""
    name = session.settings.contract.templates
    if not name:
        return {}
    root = session.workspace.root.resolve()
    folder = root / name
    if not folder.is_dir() or not folder.resolve().is_relative_to(root):
        raise ProblemsFound([Problem(code="lifecycle.own_folder", where=Place(setting="contract.templates"))])
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.j2")):
        where = Place(file=f"{name}/{path.name}")
        if path.stem not in known_keys():
            known = ", ".join(sorted(known_keys()))
            problems.append(Problem(code="lifecycle.own_unknown", where=where, values={"known": known}))
        elif path.is_symlink() or not path.is_file():
            problems.append(Problem(code="lifecycle.own_link", where=where))
        elif path.stat().st_size > BYTES_MAX:
            values = {"most": BYTES_MAX // 1024}
            problems.append(Problem(code="lifecycle.own_too_large", where=where, values=values))
        else:
            try:
                found[path.stem] = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                problems.append(Problem(code="lifecycle.own_not_utf8", where=where))
    if problems:
        raise ProblemsFound(problems)
    return found


def write_own(folder: str, key: str, source: str, values: Mapping[str, object]) -> str:
    """The written text of an own template. Raises ProblemsFound with its file, where it fails or lost what it needs."""
    from runtime.sandbox import run_limited

    name = f"{folder}/{key}.j2"
    where = Place(file=name)
    try:
        written, used = run_limited(
            render, source, dict(values), name, what=name, memory_bytes_max=MEMORY_BYTES_MAX, seconds_max=SECONDS_MAX
        )
    except PumasiError as refused:
        code = LIMITS.get(refused.key, "lifecycle.own_failed")
        limits = {"seconds": round(SECONDS_MAX), "megabytes": MEMORY_BYTES_MAX >> 20, "said": str(refused)}
        raise ProblemsFound([Problem(code=code, where=where, values=limits)]) from refused
    problems = [
        *own_problems(key, written, where),
        *unsaid_terms(key, used, values, where),
        *wording_problems(written, where=where),
    ]
    if problems:
        raise ProblemsFound(problems)
    return written


def render(source: str, values: Mapping[str, object], name: str) -> tuple[str, frozenset[str]]:
    """What the child process does: the written text, and the values that the template speaks of."""
    return render_text(source, values, name=name), names_used(source)
