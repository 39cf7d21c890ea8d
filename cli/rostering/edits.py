"""What ``roster import`` loads and computes: the edited file beside the version it came from, and the new draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cli.rostering.rosters import kept_roster, newest_roster, roster_id, roster_input
from core.errors import ProblemsFound, PumasiError, WrongState
from core.ids import AgentId, PoolId
from core.periods import week_from
from core.problems import Place, Problem

if TYPE_CHECKING:
    from cli.context import Session
    from wfm.scheduling.build.records import RosterResult
    from wfm.scheduling.edit.breaches import Breaches
    from wfm.scheduling.edit.edited import EditedFile, EditedWeek
    from wfm.scheduling.formulate.formulation import RosterInput
    from wfm.scheduling.roster import Roster
    from wfm.staffing.requirement import Requirement

Search = Callable[["RosterInput", "Roster"], "RosterResult"]
"""Plans a week with its pins, as the draft names it."""

HAND = "edited by hand"
"""What the new draft says instead of an engine."""


@dataclass(frozen=True, kw_only=True)
class EditedDraft:
    """The version the file came from, the draft made of it, and the newest version at that time.

    ``before`` are breaches of rules that stood in that version already and stand in the draft, with their cells.
    """

    base: Roster
    draft: Roster
    requirement: Requirement
    newest: int
    before: tuple[Problem, ...]


def edited_draft(
    session: Session, path: Path, pool: PoolId, monday: date | None, search: Search | None = None
) -> EditedDraft:
    """Read, check and divide an edited file; nothing is kept. Raises ProblemsFound with every doubt and new breach.

    A breach that the version had before (a leave that came later, say) is told, and does not refuse the file. With a
    ``search`` the days that are not pinned are planned afresh: then the pins must keep the rules, and nothing else.
    """
    from runtime.kernels import prepare_cache
    from store.rosters import next_version

    # Before numba is imported below: else the kernels that `make setup` compiled would not be found.
    prepare_cache()
    file, faults = _opened(path)
    week = monday or _told_week(file)
    base, requirement = _base(session, file, pool, week)
    given = roster_input(session, pool, week, requirement)
    edited, problems = _read(file, base, given)
    with session.database.reading() as connection:
        version = next_version(connection, pool, week)
    draft = _draft(base, edited, version)
    broken = _breaches(given, base, draft, edited, around_pins=search is not None)
    if faults or problems or broken.new:
        raise ProblemsFound((*faults, *problems, *broken.new))
    if search is not None:
        draft = _searched(given, draft, edited, search)
    elif (set(draft.shifts), set(draft.pins)) != (set(base.shifts), set(base.pins)):
        draft, broken = _divided(session, given, base, draft, edited)
    return EditedDraft(base=base, draft=draft, requirement=requirement, newest=version - 1, before=broken.before)


def _opened(path: Path) -> tuple[EditedFile, tuple[Problem, ...]]:
    """The file as text, and cells of the edited sheet without a usable value."""
    from store.imports.sources import open_source, sheets_of
    from store.imports.workbooks import is_workbook
    from wfm.scheduling.edit.edited import EditedFile, letters
    from wfm.scheduling.edit.sheet import SHEET

    source = open_source(path)
    if not is_workbook(source.content):
        raise PumasiError("roster_edit.import.no_workbook", file=path.name)
    raw = sheets_of(source)
    faults = tuple(
        Problem(
            code=fault.code,
            where=Place(file=sheet.file, sheet=sheet.sheet, row=fault.row, column=letters(fault.column)),
            values={"value": fault.value},
        )
        for sheet in raw
        if sheet.sheet == SHEET
        for fault in sheet.faults
    )
    return EditedFile(name=path.name, sheets={sheet.sheet or "": sheet.rows for sheet in raw}), faults


def _told_week(file: EditedFile) -> date:
    try:
        return date.fromisoformat(file.origin.get("week", ""))
    except ValueError as unreadable:
        raise PumasiError("roster_edit.import.which_week") from unreadable


def _base(session: Session, file: EditedFile, pool: PoolId, week: date) -> tuple[Roster, Requirement]:
    """The version the file names where the week has it, else the newest; a locked week takes no edits."""
    from store.rosters import rosters_of
    from wfm.scheduling.roster import RosterStatus

    with session.database.reading() as connection:
        known = rosters_of(connection, pool, week)
    for each in known:
        if each.status is RosterStatus.LOCKED:
            raise WrongState("roster.week_closed", roster=each.roster)
    named = next((each.version for each in known if each.roster == file.origin.get("roster")), None)
    return newest_roster(session, pool, week, None) if named is None else kept_roster(session, pool, week, named)


def _read(file: EditedFile, base: Roster, given: RosterInput) -> tuple[EditedWeek, tuple[Problem, ...]]:
    from wfm.scheduling.edit.edited import origin_problems, read_edits

    own = [agent.agent for agent in given.pool_agents]
    edited = read_edits(file, base, given.law, own, _need_by_agent(given, base))
    return edited, (*origin_problems(file, base), *edited.problems)


def _need_by_agent(given: RosterInput, base: Roster) -> Mapping[AgentId, Sequence[int]]:
    """Tenths needed in each interval of the weeks by the tenants that an agent may serve."""
    grid = given.requirement.grid
    first = (base.monday - grid.first_day).days * grid.per_day
    span = slice(first, first + base.range.days * grid.per_day)
    found = {}
    for agent in given.pool_agents:
        rows = [
            line.tenths[span]
            for line in given.requirement.lines
            if agent.serves(line.tenant, line.channel, max(base.monday, agent.hired_on), line.language)
        ]
        found[agent.agent] = [sum(column) for column in zip(*rows, strict=True)]
    return found


def _draft(base: Roster, edited: EditedWeek, version: int) -> Roster:
    """The new version before anybody's work is divided."""
    from wfm.scheduling.roster import RosterStatus, Search

    return replace(
        base,
        roster=roster_id(base.pool, base.monday, version),
        version=version,
        status=RosterStatus.DRAFT,
        shifts=edited.shifts,
        assignments=(),
        uncovered=(),
        search=Search(
            engine=f"{HAND}: v{base.version}",
            seed=base.search.seed,
            limit_s=0.0,
            cost_won=0,
            bound_won=None,
            bound_name="",
        ),
        pins=edited.pins,
    )


def _breaches(given: RosterInput, base: Roster, draft: Roster, edited: EditedWeek, *, around_pins: bool) -> Breaches:
    """Every rule over the shifts alone: nobody serves anybody yet, so coverage is not asked.

    ``around_pins``: the other days will be planned afresh, so pins alone are asked, whoever set them.
    """
    from wfm.scheduling.edit.breaches import parted
    from wfm.scheduling.formulate.facts import facts_of
    from wfm.scheduling.rules.checker import check_roster

    def broken(roster: Roster) -> tuple[Problem, ...]:
        return check_roster(facts_of(given, roster), without=("coverage",))

    if around_pins:
        fixed = {(pin.agent, pin.day) for pin in draft.pins}
        pinned = tuple(shift for shift in draft.shifts if (shift.agent, shift.start.date()) in fixed)
        return parted(broken(replace(draft, shifts=pinned)), (), (), edited)
    return parted(broken(draft), broken(base), _touched(base, draft), edited)


def _touched(base: Roster, draft: Roster) -> set[tuple[AgentId, date]]:
    """Days of agents whose shift an edit made, moved or took away."""
    return {(shift.agent, shift.start.date()) for shift in set(base.shifts) ^ set(draft.shifts)}


def _divided(
    session: Session, given: RosterInput, base: Roster, draft: Roster, edited: EditedWeek
) -> tuple[Roster, Breaches]:
    """The draft with who serves whom, once more past every rule, and what was broken before."""
    from cli.planning.services import services_on
    from wfm.scheduling.divide.given_shifts import with_shifts
    from wfm.scheduling.edit.breaches import parted
    from wfm.scheduling.formulate.facts import facts_of
    from wfm.scheduling.rules.checker import check_roster

    services = services_on(session, week_from(base.monday, base.weeks))
    divided = with_shifts(given, base, draft, services=services)
    known = check_roster(facts_of(given, base))
    broken = parted(check_roster(facts_of(given, divided)), known, _touched(base, draft), edited)
    if broken.new:
        raise ProblemsFound(broken.new)
    return divided, broken


def _searched(given: RosterInput, draft: Roster, edited: EditedWeek, search: Search) -> Roster:
    """The week planned around the pins. A pin that no legal week can hold is told by its cell, before any search."""
    from wfm.scheduling.edit.breaches import placed
    from wfm.scheduling.formulate.formulation import roster_problem

    around = replace(given, pins=draft.pins)
    _, told = roster_problem(around, draft.monday)
    refused = [problem for problem in told if problem.code.startswith("scheduling.pin_")]
    if refused:
        raise ProblemsFound(placed(refused, edited))
    return search(around, draft).roster
