"""The files of an exported week: the pool's own, those of one agent, those of one tenant.

Calendars and papers bear the Monday as their stamp, not the clock: the same version gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cli.rostering.rosters import people_of, roster_facts, roster_timeline
from core.errors import NotFound
from core.periods import seoul

if TYPE_CHECKING:
    from cli.context import Session
    from wfm.scheduling.roster import Roster
    from wfm.staffing.requirement import Requirement


def exported_files(session: Session, roster: Roster, requirement: Requirement, folder: Path) -> Mapping[Path, bytes]:
    """Every file of a week, by its path: workbook, page, paper, a calendar for each agent of the pool."""
    from documents import calendar, page, pdf, workbook
    from store.tenants import all_tenants
    from wfm.scheduling.rules.checker import check_roster
    from wfm.scheduling.views.agendas import agent_agendas
    from wfm.scheduling.views.page import roster_page, template
    from wfm.scheduling.views.papers import week_paper
    from wfm.scheduling.views.workbook import roster_workbook

    agents, absences = people_of(session, roster.range)
    with session.database.reading() as connection:
        names = {tenant.tenant: tenant.party.name for tenant in all_tenants(connection)}
    versions = _versions(session, roster)
    earlier = _handed_out_before(roster, versions)
    book = roster_workbook(roster, requirement, agents, absences, session.calendar, names, earlier)
    broken = check_roster(roster_facts(session, roster, requirement))
    context = roster_page(roster, requirement, agents, absences, session.calendar, names, broken)
    view, stamp = roster_timeline(session, roster, requirement), seoul(roster.monday)
    paper = week_paper(roster, view, agents, session.calendar, session.settings.company.name)
    files = {
        folder / "roster.xlsx": workbook.render(book),
        folder / "roster.html": page.render(template(), context).encode(),
        folder / "roster.pdf": pdf.render(paper, timestamp=stamp),
    }
    for agent, agenda in agent_agendas(roster, agents, versions).items():
        files[folder / "calendars" / f"{agent}.ics"] = calendar.render(agenda, stamped_at=stamp)
    return files


def agent_files(
    session: Session, roster: Roster, requirement: Requirement, folder: Path, code: str
) -> Mapping[Path, bytes]:
    """Paper and calendar of one agent. Raises NotFound for a code the pool does not know."""
    from documents import calendar, pdf
    from wfm.scheduling.views.agendas import agent_agendas
    from wfm.scheduling.views.papers import agent_paper

    agents, absences = people_of(session, roster.range)
    agent = next((each for each in agents if each.agent == code and each.pool == roster.pool), None)
    if agent is None:
        raise NotFound("roster.show.no_such_agent", agent=code)
    view, stamp = roster_timeline(session, roster, requirement), seoul(roster.monday)
    paper = agent_paper(roster, view, agent, absences, session.calendar, session.settings.company.name)
    agenda = agent_agendas(roster, agents, _versions(session, roster))[agent.agent]
    return {
        folder / f"roster-{code}.pdf": pdf.render(paper, timestamp=stamp),
        folder / "calendars" / f"{code}.ics": calendar.render(agenda, stamped_at=stamp),
    }


def tenant_files(
    session: Session, roster: Roster, requirement: Requirement, folder: Path, code: str
) -> Mapping[Path, bytes]:
    """Paper and workbook of one tenant, which it may see. Raises NotFound where it needs nobody."""
    from documents import pdf, workbook
    from store.tenants import all_tenants
    from wfm.scheduling.views.papers import tenant_paper

    agents, _ = people_of(session, roster.range)
    with session.database.reading() as connection:
        names = {tenant.tenant: tenant.party.name for tenant in all_tenants(connection)}
    known = {line.tenant for line in requirement.lines} | {each.tenant for each in roster.assignments}
    tenant = next((each for each in known if each == code), None)
    if tenant is None:
        raise NotFound("roster.show.no_such_tenant", tenant=code)
    name, issuer = names.get(tenant, code), session.settings.company.name
    paper = tenant_paper(roster, requirement, agents, tenant, name, session.calendar, issuer)
    return {
        folder / f"roster-{code}.pdf": pdf.render(paper, timestamp=seoul(roster.monday)),
        folder / f"roster-{code}.xlsx": workbook.render(paper),
    }


def _versions(session: Session, roster: Roster) -> tuple[Roster, ...]:
    """Every kept version of the week."""
    from store.rosters import rosters_of

    with session.database.reading() as connection:
        return rosters_of(connection, roster.pool, roster.monday)


def _handed_out_before(roster: Roster, versions: tuple[Roster, ...]) -> Roster | None:
    """What people have in their hands: the newest published version before this one, else the one before it."""
    from wfm.scheduling.roster import RosterStatus

    before = [each for each in versions if each.version < roster.version]
    published = [each for each in before if each.status is not RosterStatus.DRAFT]
    return max(published or before, key=lambda each: each.version, default=None)
