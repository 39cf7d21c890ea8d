"""Whom nobody works for: prospects, tenants of later, tenants whose contract was ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from cli.context import Session
from cli.planning.services import WhyLeftOut, begun, left_out, left_out_problems, services_on
from contracts.order import DiagnosisOrder
from contracts.terms import ContractStatus, Ending, EndingGround
from core.ids import ContractId, TenantId
from core.periods import week_from
from store import contracts, orders, tenants
from store.database import Database
from tests.made_once import fresh_database
from tests.unit.store import records

WEEK = week_from(records.MONDAY)
OTHER = TenantId("T99")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    """A database with a schema and nothing in it."""
    database = fresh_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def office(empty: Database) -> Session:
    """A workspace with the tenant of the records and another one, which never signed anything."""
    with empty.writing() as connection:
        another = replace(records.TENANT, tenant=OTHER)
        services = [records.SERVICE, replace(records.SERVICE, tenant=OTHER)]
        tenants.put_tenants(connection, [records.TENANT, another], services)
    settings = SimpleNamespace(contract=SimpleNamespace(serve_without=False))
    return cast("Session", SimpleNamespace(database=empty, settings=settings))


def served(session: Session, *, with_prospects: bool = False) -> set[TenantId]:
    """Whose services hold in the week."""
    return {service.tenant for service in services_on(session, WEEK, with_prospects=with_prospects)}


def test_without_any_contract_the_file_says_whom_we_serve(office: Session) -> None:
    """A company that plans before it keeps contracts leaves out only who ordered a diagnosis first."""
    assert served(office) == {records.TENANT.tenant, OTHER}
    order = DiagnosisOrder(tenant=OTHER, fee_won=1_000_000, ordered_on=WEEK.first)
    with office.database.writing() as connection:
        orders.put_order(connection, order)
    assert served(office) == {records.TENANT.tenant}
    assert served(office, with_prospects=True) == {records.TENANT.tenant, OTHER}


def test_where_contracts_are_kept_a_tenant_without_one_is_a_prospect(office: Session) -> None:
    """It is left out and told; a setting serves it all the same."""
    with office.database.writing() as connection:
        contracts.save_version(connection, records.SIGNED)
    assert served(office) == {records.TENANT.tenant}
    assert served(office, with_prospects=True) == {records.TENANT.tenant, OTHER}
    (told,) = left_out(office, WEEK)
    assert (told.tenant, told.why) == (OTHER, WhyLeftOut.NEVER)
    (problem,) = left_out_problems(office, WEEK)
    assert "T99" in problem.what
    assert "serve_without" in problem.how_to_fix
    relaxed = SimpleNamespace(contract=SimpleNamespace(serve_without=True))
    willing = cast("Session", SimpleNamespace(database=office.database, settings=relaxed))
    assert served(willing) == {records.TENANT.tenant, OTHER}


@pytest.mark.parametrize(("is_told", "is_served"), [(False, True), (True, False)])
def test_a_term_that_ran_out_goes_on_until_somebody_ends_it(office: Session, is_told: bool, is_served: bool) -> None:
    """An end that was told is kept: nobody works on."""
    last = WEEK.first - timedelta(days=1)
    before = replace(records.SIGNED, valid_from=date(2020, 1, 1), valid_until=last)
    ending = Ending(ground=EndingGround.NOTICE, reason="폐업", noticed_on=date(2026, 1, 5)) if is_told else None
    with office.database.writing() as connection:
        contracts.save_version(connection, before)
        if ending is not None:
            contracts.save_version(connection, replace(before, status=ContractStatus.ENDED, ending=ending))
    assert (records.TENANT.tenant in served(office)) is is_served
    reasons = {each.tenant: (each.why, each.day) for each in left_out(office, WEEK)}
    assert reasons.get(records.TENANT.tenant) == (None if is_served else (WhyLeftOut.ENDED, last))


def test_a_contract_that_begins_later_is_planned_from_its_first_day(office: Session) -> None:
    """Until then nobody works for its tenant, and the day is told."""
    later = replace(
        records.SIGNED,
        contract=ContractId("T99-1"),
        tenant=OTHER,
        valid_from=WEEK.end,
        valid_until=date(2099, 1, 1),
        services=tuple(replace(service, tenant=OTHER) for service in records.SIGNED.services),
    )
    with office.database.writing() as connection:
        contracts.save_version(connection, records.SIGNED)
        contracts.save_version(connection, later)
    (told,) = left_out(office, WEEK)
    assert (told.tenant, told.why, told.day) == (OTHER, WhyLeftOut.NOT_YET, WEEK.end)
    assert OTHER in {service.tenant for service in services_on(office, week_from(WEEK.end))}


def test_what_came_before_a_contract_began_was_not_ours_to_answer(office: Session) -> None:
    """By day within the span, never of a prospect, and of everybody where no contract decides."""
    assert begun(office, WEEK) == {}
    within = replace(records.SIGNED, valid_from=WEEK.first + timedelta(days=3), valid_until=date(2099, 1, 1))
    with office.database.writing() as connection:
        contracts.save_version(connection, within)
    assert begun(office, WEEK) == {records.TENANT.tenant: within.valid_from, OTHER: None}
    relaxed = SimpleNamespace(contract=SimpleNamespace(serve_without=True))
    assert begun(cast("Session", SimpleNamespace(database=office.database, settings=relaxed)), WEEK) == {}
