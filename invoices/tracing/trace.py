"""Every won of a line on the rows of evidence it rests on: they sum to the line to the won, in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from contracts.charge import HourClass
from core.money import share_out
from invoices.charges.cost_plus import PLANNING_OVERTIME
from invoices.invoice import SERVICE_KINDS, Invoice, InvoiceLine, LineKind
from invoices.tracing.proof import HandledContacts, Proof, StretchProof, WorkedTime
from wfm.timesheets import Activity, OvertimeCause

_Key = tuple[date | None, str]
"""Day and agent code; both are missing where the won belongs to no day, or a contact to nobody known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One row of evidence: minutes and contacts of an agent on a day, and the won of the line that they bear."""

    day: date | None
    agent: str
    minutes: int
    contacts: int
    won: int


@dataclass(slots=True)
class _Cell:
    minutes: int = 0
    contacts: int = 0
    weight: int = 0


def rows_of(invoice: Invoice, proof: Proof, number: int) -> tuple[EvidenceRow, ...]:
    """The evidence of a line, counted from one, by day and agent."""
    line = invoice.lines[number - 1]
    cells = _cells(invoice, proof, line) or {(None, ""): _Cell(weight=1)}
    keys = sorted(cells, key=lambda key: (key[0] or date.min, key[1]))
    names = {f"{place:06d}": key for place, key in enumerate(keys)}
    won = share_out(line.amount_won, {name: cells[key].weight for name, key in names.items()})
    return tuple(
        EvidenceRow(day=key[0], agent=key[1], minutes=cells[key].minutes, contacts=cells[key].contacts, won=won[name])
        for name, key in names.items()
    )


def clause_key(line: InvoiceLine) -> str:
    """Which clause of the contract library a line rests on."""
    return _CLAUSES[line.kind]


_CLAUSES: Mapping[LineKind, str] = defaultdict(
    lambda: "price",
    {
        LineKind.GIVE_BACK: "margin",
        LineKind.KPI_CREDIT: "kpi",
        LineKind.BONUS: "kpi",
        LineKind.ADJUSTMENT: "payment",
        LineKind.LATE_INTEREST: "interest",
    },
)


def _cells(invoice: Invoice, proof: Proof, line: InvoiceLine) -> dict[_Key, _Cell]:
    late = _reference(line, "late:")
    if late is not None:
        first, last = map(date.fromisoformat, late.split("/"))
        return {(first + timedelta(days=n), ""): _Cell(weight=1) for n in range((last - first).days + 1)}
    stretches = [stretch for stretch in proof.stretches if _is_of(stretch, line)]
    usage = _reference(line, "usage:")
    if usage is None:
        if line.kind in SERVICE_KINDS and _reference(line, "basis:") is None:
            return _by_calendar(stretches)
        if line.kind in (LineKind.GIVE_BACK, LineKind.KPI_CREDIT, LineKind.BONUS) or line.kind in SERVICE_KINDS:
            return _as_charged(invoice, proof, line)
        return {}
    name = usage.partition("=")[0]
    if name.startswith("menu."):
        item = name.removeprefix("menu.")
        return _counted((m.day, "", 0, m.contacts) for s in stretches for m in s.menu if m.item == item)
    if name == "contacts":
        return _beyond_band(stretches, int(_reference(line, "term:band=") or 0))
    chosen = _WORKED.get(name.partition(".")[0])
    if chosen is not None:
        grade, with_planning = name.partition(".")[2], PLANNING_OVERTIME in line.evidence
        billed = (w for s in stretches for w in s.worked if _on_duty(w) or (with_planning and _is_overtime(w)))
        cells = _worked(w for w in billed if chosen(w) and grade in ("", w.grade.value))
        return _with_contacts(cells, stretches) if name == "on_duty" else cells
    channel, _, unit = name.partition(".")
    handled = [one for stretch in stretches for one in stretch.contacts if one.channel.value == channel]
    return _handled(handled, by_time=unit != "contacts")


def _is_of(stretch: StretchProof, line: InvoiceLine) -> bool:
    """Whether a line was charged by this version of a contract over these days."""
    days = _reference(line, "days:")
    return (
        _reference(line, "contract:") == f"{stretch.contract}/v{stretch.version}"
        and days == f"{stretch.first}/{stretch.last}"
    )


def _reference(line: InvoiceLine, begin: str) -> str | None:
    return next((text.removeprefix(begin) for text in line.evidence if text.startswith(begin)), None)


# --- Hours ---------------------------------------------------------------------------------------------------------


def _on_duty(worked: WorkedTime) -> bool:
    return worked.activity is Activity.ON_DUTY and (not worked.overtime or worked.cause is OvertimeCause.TENANT)


def _is_overtime(worked: WorkedTime) -> bool:
    return worked.activity is Activity.ON_DUTY and worked.overtime


def _is_of_class(kind: HourClass, worked: WorkedTime) -> bool:
    return kind in worked.classes


_WORKED: Mapping[str, Callable[[WorkedTime], bool]] = {
    "on_duty": lambda worked: True,
    "night": lambda worked: worked.night,
    "holiday": lambda worked: worked.holiday,
    "overtime": lambda worked: worked.overtime,
    **{kind.value: partial(_is_of_class, kind) for kind in HourClass},
    "own_overtime": lambda worked: not _on_duty(worked),
}


def _worked(chosen: Iterable[WorkedTime]) -> dict[_Key, _Cell]:
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    for worked in chosen:
        cell = cells[worked.day, str(worked.agent)]
        cell.minutes += worked.minutes
        cell.weight += worked.minutes
    return dict(cells)


def _with_contacts(cells: dict[_Key, _Cell], stretches: Sequence[StretchProof]) -> dict[_Key, _Cell]:
    """The contacts that were handled in the hours: they bear no won, and those of nobody known stand on their own."""
    for stretch in stretches:
        for one in stretch.contacts:
            cells.setdefault((one.day, str(one.agent or "")), _Cell()).contacts += one.contacts
    return cells


# --- Contacts ------------------------------------------------------------------------------------------------------


def _handled(chosen: Sequence[HandledContacts], *, by_time: bool) -> dict[_Key, _Cell]:
    seconds: dict[_Key, int] = defaultdict(int)
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    for one in chosen:
        key: _Key = (one.day, str(one.agent or ""))
        seconds[key] += one.handled_s
        cells[key].contacts += one.contacts
        cells[key].weight += one.handled_s if by_time else one.contacts
    places = {f"{place:06d}": key for place, key in enumerate(sorted(seconds, key=str))}
    if places:
        whole = sum(seconds.values()) // 60
        for name, minutes in share_out(whole, {name: seconds[key] for name, key in places.items()}).items():
            cells[places[name]].minutes = minutes
    return dict(cells)


def _beyond_band(stretches: Sequence[StretchProof], band: int) -> dict[_Key, _Cell]:
    """The contacts above the band, in the order of the days: those are what the overage is for."""
    left = band
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    contacts = [one for stretch in stretches for one in stretch.contacts]
    for one in sorted(contacts, key=lambda one: (one.day, one.channel, one.agent or "")):
        within = min(left, one.contacts)
        left -= within
        if one.contacts > within:
            cell = cells[one.day, str(one.agent or "")]
            cell.contacts += one.contacts - within
            cell.weight += one.contacts - within
    return dict(cells)


def _counted(rows: Iterable[tuple[date, str, int, int]]) -> dict[_Key, _Cell]:
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    for day, agent, minutes, contacts in rows:
        cell = cells[day, agent]
        cell.minutes += minutes
        cell.contacts += contacts
        cell.weight += contacts
    return dict(cells)


# --- What follows no single minute ----------------------------------------------------------------------------------


def _by_calendar(stretches: Sequence[StretchProof]) -> dict[_Key, _Cell]:
    """A price of the month: every day bears the same, and within a day the on-duty minutes do."""
    cells: dict[_Key, _Cell] = {}
    for stretch in stretches:
        days = [stretch.first + timedelta(days=n) for n in range((stretch.last - stretch.first).days + 1)]
        of_day: dict[date | None, dict[_Key, _Cell]] = {day: {} for day in days}
        for key, cell in _facts([stretch]).items():
            of_day[key[0]][key] = cell
        for day, found in of_day.items():
            bare: dict[_Key, _Cell] = {(day, ""): _Cell()}
            own = found or bare
            # A million parts a day: equal days, whatever was worked on them.
            weights = share_out(_DAY_WEIGHT, {key[1]: cell.minutes for key, cell in own.items()})
            for key, cell in own.items():
                cell.weight = weights[key[1]]
                cells[key] = cell
    return cells


_DAY_WEIGHT = 1_000_000


def _as_charged(invoice: Invoice, proof: Proof, line: InvoiceLine) -> dict[_Key, _Cell]:
    """What follows the service charges (a margin, what is given back, a credit) is borne by the rows of those."""
    cells = _facts(proof.stretches)
    for number, charged in enumerate(invoice.lines, start=1):
        if charged is line or charged.kind not in SERVICE_KINDS or _reference(charged, "basis:") is not None:
            continue
        for row in rows_of(invoice, proof, number):
            cells[row.day, row.agent].weight += max(0, row.won)
    return dict(cells)


def _facts(stretches: Sequence[StretchProof]) -> dict[_Key, _Cell]:
    """On-duty minutes and contacts by day and agent, each once; they bear nothing yet."""
    cells: dict[_Key, _Cell] = defaultdict(_Cell)
    for stretch in stretches:
        for worked in stretch.worked:
            if _on_duty(worked):
                cells[worked.day, str(worked.agent)].minutes += worked.minutes
        for one in stretch.contacts:
            cells[one.day, str(one.agent or "")].contacts += one.contacts
    return cells
