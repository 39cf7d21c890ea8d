"""Contracts at the edge: load what drafts are made from, measure what a request leaves open, draw and read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.parties import Party, Tenant
from core.periods import DAYS_A_WEEK, DateRange

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cli.context import Session
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from contracts.terms import ContractTerms
    from core.channels import Channel
    from core.contacts import ContactDay
    from core.document import Document
    from core.ids import ContractId, TenantId
    from core.rates import RateTable
    from core.service import ServiceWindow

MEASURED_DAYS = 91
"""Thirteen whole weeks before a contract begins (or before today): what a request leaves open is measured there."""

SIDES = "sides"
"""Kind under which both sides of a signed version are kept beside its files."""

MONTH_DAYS = Decimal(365) / 12


def load_data(session: Session) -> DraftingData:
    """Tenants, the services of their own files, rates and calendar."""
    from contracts.requests.drafting import drafting_data
    from store.tenants import all_tenants, declared_services

    with session.database.reading() as connection:
        tenants, services = all_tenants(connection), declared_services(connection)
    return drafting_data(tenants, services, offer_rates(session), session.calendar)


def offer_rates(session: Session) -> RateTable:
    """The kept rates; a workspace made before there were some takes the program's assumptions for them."""
    from contracts.prices.cost_sheet import EQUIPMENT
    from contracts.prices.menu import RATES as MENU_RATES
    from contracts.quotes.alone import RATES as QUOTE_RATES
    from contracts.requests.drafting import DEDICATED_YIELD
    from core.rates import RateTable
    from store.rates import reference_rates

    known = set(session.rates.names)
    assumed = (*QUOTE_RATES, *MENU_RATES, EQUIPMENT, DEDICATED_YIELD)
    missing = [rate for rate in reference_rates() if rate.name.startswith(assumed) and rate.name not in known]
    return RateTable((*session.rates.rows(), *missing))


def declared_shares(data: DraftingData) -> dict[TenantId, Decimal]:
    """Bought share by tenant, as its own file declares it."""
    return {tenant: services[0].share_fte for tenant, services in data.services.items()}


def with_measured(
    session: Session, requests: Sequence[ContractRequest], data: DraftingData
) -> tuple[ContractRequest, ...]:
    """The same requests; where one expects no contacts, those measured in the weeks before, as a full month.

    Channels without any measured day are left out, and a request whose tenant has none is left as it was; so is one
    for the system or the management only.
    """
    from contracts.charge import ChargeModel

    measured = {}
    for request in requests:
        if not request.expected_contacts and request.model is not ChargeModel.MENU:
            measured[request.tenant, request.valid_from] = _measured(session, request, data)
    return tuple(
        replace(request, expected_contacts=measured[request.tenant, request.valid_from])
        if not request.expected_contacts and request.model is not ChargeModel.MENU
        else request
        for request in requests
    )


def _measured(session: Session, request: ContractRequest, data: DraftingData) -> dict[Channel, int]:
    from contracts.diagnoses.volume import offered_of
    from contracts.menu import ServedHours
    from contracts.requests.hours import served_services
    from store.contacts import contact_days

    end = min(request.valid_from, session.today)
    days = DateRange(first=end - timedelta(days=MEASURED_DAYS), end=end)
    services = served_services(request, data.services.get(request.tenant, ()), data.rates)
    windows = {service.channel: service.windows for service in services}
    is_part = request.served is not ServedHours.ALL
    with session.database.reading() as connection:
        counted = contact_days(connection, days, (request.tenant,))
    found = {}
    for channel, hours in windows.items():
        mine = [day for day in counted if day.channel is channel]
        total = sum(contacts_inside(session, day, hours) if is_part else offered_of(day) for day in mine)
        contacts = int(total * MONTH_DAYS / _days_of(mine)) if mine else 0
        if contacts:
            found[channel] = contacts
    return found if found.keys() == windows.keys() else {}


def contacts_inside(session: Session, day: ContactDay, windows: tuple[ServiceWindow, ...]) -> int:
    """Contacts of a day that came in some hours."""
    from core.periods import IntervalGrid
    from core.service import open_mask

    grid = IntervalGrid(first_day=day.day, days=1, minutes=day.interval_minutes)
    is_open = open_mask(windows, grid, session.calendar)[0]
    return sum(count for count, inside in zip(day.offered, is_open, strict=True) if count and inside)


def _days_of(counted: Sequence[ContactDay]) -> int:
    """Calendar days that counts stand for: from the first to the last, in whole weeks. Closed days have no counts."""
    days = [each.day for each in counted]
    weeks = -(-((max(days) - min(days)).days + 1) // DAYS_A_WEEK)
    return weeks * DAYS_A_WEEK


def kept_versions(session: Session, contract: str | None = None) -> tuple[ContractTerms, ...]:
    """Every kept version, or those of one contract. Raises NotFound for a contract nobody knows."""
    from store.contracts import all_versions

    with session.database.reading() as connection:
        versions = all_versions(connection)
    if contract is None:
        return versions
    found = tuple(terms for terms in versions if terms.contract == contract)
    if not found:
        raise NotFound("contract.unknown", contract=contract)
    return found


def newest(versions: Iterable[ContractTerms]) -> tuple[ContractTerms, ...]:
    """The newest version of each contract, by contract."""
    found: dict[ContractId, ContractTerms] = {}
    for terms in versions:
        if terms.contract not in found or terms.version > found[terms.contract].version:
            found[terms.contract] = terms
    return tuple(found[contract] for contract in sorted(found))


def chosen(versions: Sequence[ContractTerms], version: int | None) -> ContractTerms:
    """One version of a contract, the newest where None is asked for. Raises NotFound."""
    if version is None:
        return max(versions, key=lambda terms: terms.version)
    for terms in versions:
        if terms.version == version:
            return terms
    raise NotFound("contract.unknown_version", contract=versions[0].contract, version=version)


# --- What is shown --------------------------------------------------------------------------------


def figures(session: Session, terms: ContractTerms) -> Mapping[str, object]:
    """A contract in one row: terms, price, margin as part of cost and of price, load of its hours."""
    from contracts.charge import model_of
    from contracts.papers.expected import margin_of
    from contracts.prices.load import load_of, share_needed
    from contracts.words import charge_text
    from core.money import round_rate, round_won

    margin = margin_of(terms)
    occupancy = session.rates.value("company.occupancy", terms.cost_sheet.rates_on)
    return {
        "contract": terms.contract,
        "version": terms.version,
        "tenant": terms.tenant,
        "account": terms.account,
        "status": terms.status.value,
        "model": model_of(terms.charge).value,
        "share_fte": terms.share_fte,
        "valid_from": terms.valid_from,
        "valid_until": terms.valid_until,
        "signed_on": terms.signed_on,
        "price": charge_text(terms),
        "charges_won": round_won(margin.charges_won),
        "cost_won": terms.cost_sheet.total_won,
        "margin_of_cost": round_rate(margin.of_cost, 4),
        "margin_of_price": round_rate(margin.of_price, 4),
        "load": round_rate(load_of(terms), 4),
        "share_needed": share_needed(terms, occupancy),
    }


# --- Documents ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A contract as files, whose totals were read back from both."""

    pdf: bytes
    workbook: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both sides of a contract as they stood when it was signed: a name that changes later changes no signed text."""

    tenant: Tenant
    supplier: Party


def sides_of(session: Session, connection: Connection, terms: ContractTerms) -> Sides:
    """Both sides as kept at the signature, or of today for a draft."""
    from store import codec
    from store.documents import kept
    from store.tenants import all_tenants

    found = None if terms.signed_on is None else kept(connection, stem_of(terms), SIDES)
    if found is not None:
        return codec.loads(found.content.decode(), Sides)
    tenant = next(tenant for tenant in all_tenants(connection) if tenant.tenant == terms.tenant)
    return Sides(tenant=tenant, supplier=session.settings.company)


def document_of(session: Session, terms: ContractTerms, *, written_on: date) -> Document:
    """The document of a version. Raises ProblemsFound where its wording names an agent of ours or gives orders."""
    from cli.contracting.own_clauses import own_texts, write_own
    from cli.contracting.promising import fresh_run
    from contracts.papers.document import contract_document
    from contracts.wording.clauses import write_shipped
    from store.agents import all_agents

    own, folder = own_texts(session), session.settings.contract.templates

    def write(key: str, source: str, values: Mapping[str, object]) -> str:
        return write_own(folder, key, own[key], values) if key in own else write_shipped(key, source, values)

    with session.database.reading() as connection:
        sides = sides_of(session, connection, terms)
        names = tuple(agent.name for agent in all_agents(connection))
    return contract_document(
        terms,
        sides.tenant,
        sides.supplier,
        session.rates,
        written_on=written_on,
        agent_names=names,
        write=write,
        own=tuple(own),
        judged=fresh_run(session, terms),
    )


def draw(document: Document) -> Drawn:
    """PDF and workbook. Raises PumasiError where a file does not show the model's totals."""
    from core.periods import seoul
    from documents import pdf, readback, workbook

    drawn = Drawn(pdf=pdf.render(document, timestamp=seoul(document.written_on)), workbook=workbook.render(document))
    readback.check_pdf(document, drawn.pdf)
    readback.check_workbook(document, drawn.workbook)
    return drawn


def files_of(session: Session, terms: ContractTerms) -> Drawn:
    """The files of a version: a signed one as it was sealed, kept by its hash; a draft as of today."""
    from cli.contracting.sealing import keep_sealed, seal
    from contracts.terms import ContractStatus
    from store.documents import kept

    if terms.status is ContractStatus.DRAFT or terms.signed_on is None:
        return draw(document_of(session, terms, written_on=session.today))
    key = stem_of(terms)
    with session.database.reading() as connection:
        pdf, workbook = kept(connection, key, "pdf"), kept(connection, key, "workbook")
    if pdf is not None and workbook is not None:
        return Drawn(pdf=pdf.content, workbook=workbook.content)
    # Signed by a program that did not draw at the signature: sealed now, at the first sight.
    (sealed,) = seal(session, (terms,))
    with session.database.writing() as connection:
        keep_sealed(connection, sealed)
    return sealed.drawn


def stem_of(terms: ContractTerms) -> str:
    """Name of a version's files without extension, and its key among the kept documents: ``T07-2026-1-v1``."""
    return f"{terms.contract}-v{terms.version}"
