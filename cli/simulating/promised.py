"""What a promise is played on: a roster, or the requirement of a forecast; with a contract's own terms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cli.planning.services import MONTHS_A_WEEK
from cli.rostering.rosters import chosen_pool, newest_roster
from cli.simulating.floor_history import with_history
from cli.simulating.simulations import contracts_of_week, forecast_floor, need_of, with_roster
from core.errors import NotFound, WrongState
from core.ids import ContractId, PoolId
from core.periods import DAYS_A_WEEK, week_from
from wfm.simulation.ideal import ideal_duty
from wfm.simulation.newcomer import with_services

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from wfm.scheduling.roster import Roster
    from wfm.simulation.problem import FloorInput
    from wfm.simulation.settings import FloorRules


@dataclass(frozen=True, kw_only=True)
class Promised:
    """The floor, whose clauses are judged on it, and the roster it stands on (None: the requirement is met).

    ``is_told``: the user asked for it to stand on the forecast.
    """

    monday: date
    given: FloorInput
    contracts: tuple[ContractTerms, ...]
    roster: Roster | None
    is_told: bool


def promised_week(session: Session, monday: date | None) -> date:
    """The week told, else the first whole week of the newest forecast. Raises NotFound without a forecast."""
    from store.forecasts import forecasts_list

    if monday is not None:
        return monday
    with session.database.reading() as connection:
        runs = forecasts_list(connection)
    for run in runs:
        first = run.first + timedelta(days=-run.first.weekday() % DAYS_A_WEEK)
        if week_from(first).end <= run.end:
            return first
    raise NotFound("simulate.promise.no_forecast")


def promised_floor(
    session: Session,
    monday: date,
    contract: str | None,
    rules: FloorRules,
    *,
    pool: str | None,
    version: int | None,
    is_ideal: bool,
    is_week_told: bool,
) -> Promised:
    """Lay everything out. A contract alone stands on the week's roster if one is kept and knows its tenant."""
    from store.rosters import rosters_of

    terms = None if contract is None else _terms(session, contract)
    chosen = terms.services[0].pool if terms is not None and pool is None else chosen_pool(session, pool)
    in_force = contracts_of_week(session, monday)
    bare = forecast_floor(session, PoolId(chosen), monday, rules)
    if terms is not None and terms not in in_force:
        weekly = {channel: count * MONTHS_A_WEEK for channel, count in terms.expected_contacts.items()}
        bare = with_services(bare, terms.tenant, terms.services, weekly)
    contracts = in_force if terms is None else (terms,)
    if not is_ideal:
        with session.database.reading() as connection:
            is_rostered = bool(rosters_of(connection, bare.pool or chosen, monday))
        if is_rostered or is_week_told:
            roster, _ = newest_roster(session, bare.pool or chosen, monday, version)
            given = with_roster(session, bare, roster)
            if terms is None or _is_known(given, terms):
                return Promised(monday=monday, given=given, contracts=contracts, roster=roster, is_told=True)
    agents, shifts = ideal_duty(need_of(session, bare).requirement)
    given = with_history(session, replace(bare, agents=agents, shifts=shifts), None)
    return Promised(monday=monday, given=given, contracts=contracts, roster=None, is_told=is_ideal)


def _terms(session: Session, contract: str) -> ContractTerms:
    from store.contracts import version

    with session.database.reading() as connection:
        terms = version(connection, ContractId(contract))
    if terms is None:
        raise NotFound("contract.unknown", contract=contract)
    if not terms.has_operation:
        raise WrongState("simulate.promise.no_operation", contract=contract)
    return terms


def _is_known(given: FloorInput, terms: ContractTerms) -> bool:
    """Whether anybody on the roster is trained for the contract's tenant."""
    on_duty = {shift.agent for shift in given.shifts}
    return any(
        skill.tenant == terms.tenant for agent in given.agents if agent.agent in on_duty for skill in agent.skills
    )
