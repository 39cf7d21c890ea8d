"""``pumasi contract checklist``: what must be known before the first contact, and who said that it is."""

from __future__ import annotations

from datetime import date

import click

from cli.context import Session
from cli.help import PumasiCommand
from cli.options import DAY, json_option
from cli.output import echo, show_rows
from contracts.checklist import WORDS, ChecklistItem, ChecklistMark, MarkKind
from core.errors import PumasiError
from core.messages import say

COLUMNS = {
    "item": "checklist.column.item",
    "meaning": "checklist.column.meaning",
    "state": "checklist.column.state",
    "by": "checklist.column.by",
    "on": "checklist.column.on",
    "note": "checklist.column.note",
}
ALL = "all"
ITEMS = tuple(item.value for item in ChecklistItem)
CHOICE = click.Choice((*ITEMS, ALL))


@click.command(cls=PumasiCommand, help=say("checklist.help"))
@click.argument("tenant", metavar="TENANT")
@click.option("--done", multiple=True, type=CHOICE, metavar="ITEM", help=say("checklist.option.done"))
@click.option("--sign-for", "taken", multiple=True, type=CHOICE, metavar="ITEM", help=say("checklist.option.sign_for"))
@click.option("--open", "opened", multiple=True, type=CHOICE, metavar="ITEM", help=say("checklist.option.open"))
@click.option("--by", metavar="NAME", help=say("checklist.option.by"))
@click.option("--on", "day", type=DAY, metavar="DATE", help=say("checklist.option.on"))
@click.option("--note", default="", metavar="TEXT", help=say("checklist.option.note"))
@json_option
@click.pass_obj
def checklist(
    session: Session,
    tenant: str,
    done: tuple[str, ...],
    taken: tuple[str, ...],
    opened: tuple[str, ...],
    by: str | None,
    day: date | None,
    note: str,
    as_json: bool,
) -> None:
    """Settle items, open them again, show the list."""
    from cli.contracting.diagnosis import tenant_of
    from store.checklist import marks_of, put_marks, take_back

    code = tenant_of(session, tenant).tenant
    settling = {MarkKind.DONE: _items(done), MarkKind.SIGNED_FOR: _items(taken)}
    again = _items(opened)
    named = [item for items in (*settling.values(), again) for item in items]
    if len(set(named)) < len(named):
        raise PumasiError("checklist.twice", item=next(item for item in named if named.count(item) > 1))
    name = (by or "").strip()
    if any(settling.values()) and not name:
        raise PumasiError("checklist.needs_name")
    marks = [
        ChecklistMark(
            tenant=code, item=ChecklistItem(item), kind=kind, by=name, on=day or session.today, note=note.strip()
        )
        for kind, items in settling.items()
        for item in items
    ]
    if named:
        with session.database.writing() as connection:
            put_marks(connection, marks)
            take_back(connection, code, [ChecklistItem(item) for item in again])
    with session.database.reading() as connection:
        kept = {mark.item: mark for mark in marks_of(connection, code)}
    rows = [_row(item, kept.get(item)) for item in ChecklistItem]
    show_rows(rows, COLUMNS, as_json=as_json, empty="checklist.none")
    if not as_json:
        left = len(rows) - len(kept)
        echo("checklist.left" if left else "checklist.all_settled", tenant=code, left=left, whole=len(rows))


def _items(told: tuple[str, ...]) -> tuple[str, ...]:
    """The items told, each once; ``all`` is every one."""
    return ITEMS if ALL in told else tuple(dict.fromkeys(told))


def _row(item: ChecklistItem, mark: ChecklistMark | None) -> dict[str, object]:
    return {
        "item": item.value,
        "meaning": " – ".join(WORDS[item]),
        "state": "open" if mark is None else mark.kind.value,
        "by": None if mark is None else mark.by,
        "on": None if mark is None else mark.on,
        "note": "" if mark is None else mark.note,
    }
