"""The files of ``--out``: a workbook, a page, or both in a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from cli.context import Session
from cli.output import echo

if TYPE_CHECKING:
    from cli.simulating.promised import Promised
    from core.ids import TenantId
    from core.sheets import Workbook
    from wfm.scheduling.roster import Roster
    from wfm.simulation.views.page import Page
    from wfm.simulation.views.records import Side
    from wfm.simulation.whatif import Change


def write_week(session: Session, side: Side, roster: Roster, out: Path, tenant: str | None, *, say_files: bool) -> None:
    """The files of a played week."""
    from wfm.simulation.views.week import week_page, week_workbook

    names = _names(session)
    stands_on = f"근무표 v{roster.version}"
    _write(
        out,
        "simulation",
        lambda: week_workbook(side, names, stands_on, tenant),
        lambda: week_page(side, names, stands_on, tenant),
        say_files=say_files,
    )


def write_whatif(
    session: Session,
    before: Side,
    after: Side,
    roster: Roster,
    changes: Sequence[Change],
    out: Path,
    tenant: str | None,
    *,
    say_files: bool,
) -> None:
    """The files of a what-if."""
    from wfm.simulation.views.compared import whatif_page, whatif_workbook
    from wfm.simulation.views.wording import change_text

    names = _names(session)
    texts = tuple(change_text(change) for change in changes)
    stands_on = f"근무표 v{roster.version}"
    _write(
        out,
        "whatif",
        lambda: whatif_workbook(before, after, names, stands_on, texts, tenant),
        lambda: whatif_page(before, after, names, stands_on, texts, tenant),
        say_files=say_files,
    )


def write_promise(
    session: Session, side: Side, promised: Promised, out: Path, confidence: Decimal, *, say_files: bool
) -> None:
    """The files of a promise."""
    from wfm.simulation.views.promise import promise_page, promise_workbook

    names = _names(session)
    stands_on = "필요 인원 충족 가정" if promised.roster is None else f"근무표 v{promised.roster.version}"
    _write(
        out,
        "promise",
        lambda: promise_workbook(side, names, stands_on, confidence),
        lambda: promise_page(side, names, stands_on, confidence),
        say_files=say_files,
    )


def _names(session: Session) -> dict[TenantId, str]:
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        return {tenant.tenant: tenant.party.name for tenant in all_tenants(connection)}


def _write(out: Path, stem: str, book: Callable[[], Workbook], page: Callable[[], Page], *, say_files: bool) -> None:
    from runtime.files import write_files

    files = {path: _drawn(path, book, page) for path in files_of(out, stem)}
    for parent in {path.parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    write_files(files, private=True)
    if say_files:
        for path in files:
            echo("cli.wrote", file=path)


def files_of(out: Path, stem: str) -> tuple[Path, ...]:
    """One file where ``out`` names one, else both in a folder."""
    if out.suffix in (".xlsx", ".html") and not out.is_dir():
        return (out,)
    return out / f"{stem}.xlsx", out / f"{stem}.html"


def _drawn(path: Path, book: Callable[[], Workbook], page: Callable[[], Page]) -> bytes:
    if path.suffix == ".xlsx":
        from documents.workbook import render

        return render(book())
    from documents import page as pages
    from wfm.simulation.views.page import template

    return pages.render(template(), {"page": page()}).encode()
