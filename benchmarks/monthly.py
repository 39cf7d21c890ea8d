"""The monthly run of ten thousand tenants: usage ▶ allocation ▶ drafts ▶ checked ▶ issued ▶ PDF + workbook ▶ tax files.

    python -m benchmarks.monthly [--tenants 10000] [--workers 2] [--company DIR] [--json FILE]

The company is that of the demo, repeated: its shops, contracts of all charge models in turn, counts of October, and
agents in the demo's proportion with approved timesheets, in pools of 40 shops. Setting it up is not measured.

The run is ``pumasi job monthly`` itself, from groups to tax files; its wall time, its processor time (with all its
workers) and its memory are measured. Two cores that others use as well make wall time long, so the ratio to the floor
is judged in processor time, and both are told. What a tenant costs in each stage is measured beside it, on a sample of
groups in this process.

The floor is the PDF engine alone: the same pages compiled by bare Typst from data already prepared, sampled.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figures, parse
from cli.context import Session
from core.periods import BillingPeriod
from invoices.invoice import InvoiceStatus
from runtime.executor import executor

if TYPE_CHECKING:
    from cli.demo.shops import Shop
    from contracts.terms import ContractTerms
    from core.document import Document
    from core.ids import PoolId
    from invoices.invoice import Invoice
    from wfm.agents import Agent
    from wfm.timesheets import TimesheetDay

TARGET_S = 600.0
TARGET_MIB = 2048.0
TARGET_RATIO = 2.0
SHOPS_A_POOL = 40
AGENTS_A_POOL = 60
FLOOR_SAMPLE = 200
SAMPLED_GROUPS = 4
LOOK_EVERY_S = 0.5
OCTOBER = BillingPeriod(2026, 10)
CLOCK = "2026-11-09T03:15:00+09:00"
SEED = 7


def main() -> int:
    """Set up, run, compare with the floor."""
    arguments = parse(__doc__ or "", _more)
    os.environ["PUMASI_CLOCK"] = CLOCK
    figures = Figures("monthly", arguments)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="pumasi-monthly-") as name:
        office = Path(name) / "office"
        _set_up(arguments.company, office, arguments.tenants)
        session = Session(folder=office)
        tenants = _tenants_of(session)
        session.close()
        run = measured(Session(folder=office))
        load = max(load, os.getloadavg()[0])
        session = Session(folder=office)
        for stage, cpu_s in stages(session).items():
            figures.add(stage=stage, cpu_ms_a_tenant=cpu_s * 1000, cpu_s=cpu_s * tenants)
        bare = floor(session, arguments.workers)
        session.close()
    for part, took in run.parts.items():
        figures.add(stage=f"wall: {part}", wall_s=took)
    floor_cpu_s, floor_wall_s = bare.cpu_s * run.invoices, bare.wall_s * run.invoices / arguments.workers
    figures.result(
        tenants=tenants,
        invoices=run.invoices,
        parked=run.parked,
        wall_s=run.wall_s,
        target_wall_s=TARGET_S * tenants / 10_000,
        cpu_s=run.cpu_s,
        floor_cpu_s=floor_cpu_s,
        floor_wall_s=floor_wall_s,
        ratio_cpu=run.cpu_s / floor_cpu_s,
        ratio_wall=run.wall_s / floor_wall_s,
        target_ratio=TARGET_RATIO,
        floor_share=floor_cpu_s / run.cpu_s,
        peak_mib=run.peak_mib,
        target_mib=TARGET_MIB,
        load_average=load,
    )
    figures.show()
    is_in_time = run.wall_s <= TARGET_S * tenants / 10_000
    return 0 if is_in_time and run.peak_mib <= TARGET_MIB and run.cpu_s <= TARGET_RATIO * floor_cpu_s else 1


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tenants", type=int, default=10_000, help="how many tenants (10000)")
    parser.add_argument("--workers", type=int, default=2, help="processes that the floor may use (2)")
    parser.add_argument("--company", type=Path, metavar="DIR", help="set the company up here, or take the one that is")


def _set_up(kept: Path | None, office: Path, tenants: int) -> None:
    """A fresh office in ``office``, by a process of its own: its memory is not the run's."""
    begin = time.perf_counter()
    made = kept or office
    if not made.exists():
        with executor(workers=2) as pool:
            pool.submit(_company, made, tenants).result()
    if made != office:
        shutil.copytree(made, office)
    print(f"set up in {time.perf_counter() - begin:,.0f} s (not measured)", file=sys.stderr)


def _tenants_of(session: Session) -> int:
    """How many tenants the office has: a company that was kept has those it was made with."""
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        return len(all_tenants(connection))


def _company(folder: Path, tenants: int) -> None:
    company(folder, tenants).close()


# --- The company ---------------------------------------------------------------------------------------------------


def company(folder: Path, tenants: int) -> Session:
    """A workspace with everything that October needs, approved."""
    from cli.demo.reality import sample_quality
    from cli.demo.sample import Dates
    from cli.demo.shops import sample_shops
    from cli.demo.volumes import sample_contact_days
    from core.ids import PoolId
    from core.periods import IntervalGrid
    from store.agents import put_agents
    from store.contacts import put_contact_days
    from store.contracts import save_version
    from store.quality import put_quality
    from store.tenants import put_tenants
    from store.timesheets import save_timesheets
    from store.workspace import create_workspace

    create_workspace(folder)
    session = Session(folder=folder)
    dates = Dates()
    days = dates.month.range
    grid = IntervalGrid(first_day=days.first, days=days.days + 1)
    shops = sample_shops(tenants, SEED, days.first)
    for first in range(0, tenants, SHOPS_A_POOL):
        pool = PoolId(f"P{first // SHOPS_A_POOL + 1:04d}")
        own = [_in_pool(shop, pool) for shop in shops[first : first + SHOPS_A_POOL]]
        agents, contracts = _agents(own, pool), _contracts(session, own, first, dates.today.year)
        with session.database.writing() as connection:
            put_tenants(connection, [shop.tenant for shop in own], [s for shop in own for s in shop.services])
            put_agents(connection, agents)
            put_contact_days(connection, sample_contact_days(own, (), grid, session.calendar, SEED + first))
            put_quality(connection, sample_quality(own, days, SEED + first))
            save_timesheets(connection, [day for agent in agents for day in _worked(agent, session, dates)])
            for terms in contracts:
                save_version(connection, terms)
    return session


def _in_pool(shop: Shop, pool: PoolId) -> Shop:
    """A shop moved to a pool."""
    services = tuple(replace(service, pool=pool) for service in shop.services)
    return replace(shop, tenant=replace(shop.tenant, pool=pool), services=services)


def _agents(shops: Sequence[Shop], pool: PoolId) -> tuple[Agent, ...]:
    """People of a pool, in the demo's proportion, with codes of their own."""
    from cli.demo.people import sample_agents
    from core.ids import AgentId

    count = max(5, AGENTS_A_POOL * len(shops) // SHOPS_A_POOL)
    found = sample_agents(shops, count, SEED, date(2026, 10, 1))
    return tuple(replace(agent, agent=AgentId(f"{pool}-{agent.agent}"), pool=pool) for agent in found)


def _worked(agent: Agent, session: Session, dates: Any) -> Iterator[TimesheetDay]:
    """A month of plain days with a break, on five of the agent's weekdays, so that every day has somebody; on holidays
    those work who work on weekends.
    """
    from core.periods import seoul
    from wfm.timesheets import Activity, TimesheetDay, TimesheetStatus, WorkedSpan

    minutes = min(480, agent.week_minutes // 5)
    begin = max(agent.earliest_minute, 9 * 60) if agent.earliest_minute < 12 * 60 else agent.earliest_minute
    able = sorted(agent.weekdays)
    turn = int(agent.agent[-3:]) % len(able)
    own = {(able[turn:] + able[:turn])[place] for place in range(min(5, len(able)))}
    for day in dates.month.range:
        is_off = session.calendar.is_holiday(day) and not agent.weekdays & {5, 6}
        if day.weekday() not in own or is_off:
            continue
        half = minutes // 2 // 30 * 30
        spans = [(begin, begin + half), (begin + half + 60, begin + minutes + 60)]
        yield TimesheetDay(
            agent=agent.agent,
            day=day,
            planned_minutes=minutes,
            spans=tuple(
                WorkedSpan(start=seoul(day, start), end=seoul(day, end), activity=Activity.ON_DUTY)
                for start, end in spans
            ),
            status=TimesheetStatus.APPROVED,
        )


def _contracts(session: Session, shops: Sequence[Shop], first: int, year: int) -> list[ContractTerms]:
    """Signed contracts, the charge models in turn."""
    from cli.demo.terms import WEEKS_A_MONTH
    from contracts.charge import ANSWERING_MODELS
    from contracts.life.lifecycle import signed
    from contracts.requests.drafting import draft_all, drafting_data
    from contracts.requests.request import ContractRequest
    from contracts.terms import TaxDateRule

    tenants, services = [shop.tenant for shop in shops], [s for shop in shops for s in shop.services]
    data = drafting_data(tenants, services, session.rates, session.calendar)
    requests = [
        ContractRequest(
            tenant=shop.tenant.tenant,
            model=ANSWERING_MODELS[place % 4],
            share_fte=shop.share_fte,
            valid_from=date(year, 1, 1),
            valid_until=date(year, 12, 31),
            payment_day=(25, 20, 15)[place % 3],
            tax_date=(TaxDateRule.MONTH_END, TaxDateRule.PAYMENT_DAY)[place % 2],
            expected_contacts={c: max(1, round(n * WEEKS_A_MONTH)) for c, n in shop.weekly_contacts.items()},
        )
        for place, shop in enumerate(shops, start=first)
    ]
    return [
        version for draft in draft_all(requests, data) for version in signed(draft, [], date(year, 1, 1) - timedelta(7))
    ]


# --- The run -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A run: wall time by part, processor time of all processes, the most memory they held together at one moment."""

    parts: dict[str, float]
    cpu_s: float
    peak_mib: float
    invoices: int
    parked: int

    @property
    def wall_s(self) -> float:
        """All of it."""
        return sum(self.parts.values())


def measured(session: Session) -> Measured:
    """``pumasi job monthly`` for October, by its own function."""
    from cli.jobs.monthly import Steps, run_monthly

    names = {
        "job.stage.drafts": "usage, allocation, drafts, checked, issued",
        "job.stage.files": "PDF and workbook",
        "job.stage.tax": "tax files",
    }
    begun: list[tuple[str, float]] = [("groups", time.perf_counter())]

    def stage(key: str, total: int) -> None:
        begun.append((names[key], time.perf_counter()))
        print(f"{names[key]}: {total}", file=sys.stderr)

    before = _cpu_s()
    with Watched() as watched:
        outcome = run_monthly(session, OCTOBER, Steps(stage=stage, step=lambda _: None), dry_run=False)
    session.close()
    ends = [*(moment for _, moment in begun[1:]), time.perf_counter()]
    for reason, accounts in list(outcome.drafts.reasons().items())[:5]:
        print(f"parked: {len(accounts)}: {reason}", file=sys.stderr)
    return Measured(
        parts={name: end - begin for (name, begin), end in zip(begun, ends, strict=True)},
        cpu_s=_cpu_s() - before,
        peak_mib=watched.peak_mib,
        invoices=outcome.issued.count,
        parked=len(outcome.drafts.parked),
    )


def _cpu_s() -> float:
    """Processor time of this process and of its workers that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Watched:
    """Looks every so often how much memory this process and its workers hold, together."""

    def __init__(self) -> None:
        self.peak_mib = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watched:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            ids = [os.getpid(), *(child.pid for child in multiprocessing.active_children() if child.pid)]
            self.peak_mib = max(self.peak_mib, sum(map(_resident_mib, ids)))


def _resident_mib(process_id: int) -> float:
    """Resident memory of a process; nothing of one that has ended."""
    try:
        pages = int(Path(f"/proc/{process_id}/statm").read_text().split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return pages * resource.getpagesize() / 2**20


# --- What a tenant costs -------------------------------------------------------------------------------------------


def stages(session: Session) -> dict[str, float]:
    """Processor seconds that each stage takes for a tenant, on some groups, in this process."""
    import invoices.allocation.split as split
    import invoices.drafting.draft as drafting
    from cli.invoicing.books import books_of
    from cli.invoicing.drawing import draw, reason_against
    from cli.invoicing.groups import groups_of
    from cli.timesheets import built_timesheets
    from store.invoices import invoices_of
    from store.proofs import packed

    clock = StageClock()
    groups = groups_of(session, OCTOBER)
    chosen = random.Random(SEED).sample(list(groups), min(SAMPLED_GROUPS, len(groups)))
    with session.database.reading() as connection:
        documents = invoices_of(connection, OCTOBER)
    drawn = random.Random(SEED).sample(list(documents), min(FLOOR_SAMPLE // 4, len(documents)))
    draw(drawn[0])
    tenants = 0
    with clock.inner(split, "allocate", "allocation"), clock.inner(drafting, "usage_of", "usage"):
        for pools in chosen:
            with clock.stage("timesheets"):
                built_timesheets(session, OCTOBER.range, pools=pools)
            with clock.stage("load"):
                books = books_of(session, OCTOBER, pools=pools)
            with clock.stage("drafts"):
                drafts = drafting.draft_invoices(OCTOBER, books)
            with clock.stage("proofs"):
                for proof in drafts.proofs.values():
                    packed(proof)
            tenants += len(books.tenants)
    found = {name: seconds / tenants for name, seconds in clock.seconds.items()}
    clock = StageClock()
    for document in drawn:
        with clock.stage("checked: drawn without a number"):
            reason_against(replace(document, number=None, status=InvoiceStatus.DRAFT))
        with clock.stage("PDF and workbook"):
            draw(document)
    return found | {name: seconds / len(drawn) for name, seconds in clock.seconds.items()}


class StageClock:
    """Processor seconds of each stage; an inner stage is taken out of its outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._open: list[str] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time of a block."""
        self.seconds.setdefault(name, 0.0)
        self._open.append(name)
        begin = time.process_time()
        try:
            yield
        finally:
            took = time.process_time() - begin
            self._open.pop()
            self.seconds[name] += took
            if self._open:
                self.seconds[self._open[-1]] -= took

    @contextmanager
    def inner(self, module: Any, name: str, stage: str) -> Iterator[None]:
        """Count one function of a module as a stage of its own."""
        original = getattr(module, name)

        def counted(*arguments: Any, **named: Any) -> Any:
            with self.stage(stage):
                return original(*arguments, **named)

        setattr(module, name, counted)
        try:
            yield
        finally:
            setattr(module, name, original)


# --- The floor -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """Seconds of the engine alone for the pages of an invoice."""

    cpu_s: float
    wall_s: float


def floor(session: Session, workers: int) -> Bare:
    """What bare Typst needs for an invoice and its draft, on so many processes at once: the mean of a sample."""
    from store.invoices import heads, invoices_by_number

    with session.database.reading() as connection:
        numbers = [head.number for head in heads(connection, OCTOBER)]
        chosen = invoices_by_number(connection, random.Random(SEED).sample(numbers, min(FLOOR_SAMPLE, len(numbers))))
    with executor(workers=workers) as pool:
        list(pool.map(bare, list(chosen[:workers]) * 2))  # each process loads font and layouts once
        found = list(pool.map(bare, chosen, chunksize=4))
    return Bare(
        cpu_s=sum(one.cpu_s for one in found) / len(found), wall_s=sum(one.wall_s for one in found) / len(found)
    )


def bare(invoice: Invoice) -> Bare:
    """The engine alone for the pages of an invoice: as a draft without annexes, and as issued."""
    from core.periods import seoul
    from documents import pdf
    from documents.prepare import prepare
    from invoices.papers.document import invoice_document

    documents: list[Document] = [invoice_document(invoice, with_annexes=False), invoice_document(invoice)]
    cpu_s = wall_s = 0.0
    for number, document in enumerate(documents):
        # another subtitle, so that nothing is answered from what the engine still holds of the run
        data = prepare(replace(document, subtitle=f"{document.subtitle} {number}"))
        begin, cpu_begin = time.perf_counter(), time.process_time()
        pdf._compiler().compile(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=pdf._STANDARDS,
            timestamp=int(seoul(invoice.written_on).timestamp()),
        )
        wall_s += time.perf_counter() - begin
        cpu_s += time.process_time() - cpu_begin
    return Bare(cpu_s=cpu_s, wall_s=wall_s)


if __name__ == "__main__":
    sys.exit(main())
