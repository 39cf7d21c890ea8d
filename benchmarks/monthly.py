"""The monthly run of ten thousand tenants: usage ▶ allocation ▶ drafts ▶ checked ▶ issued ▶ PDF + workbook ▶ tax files.

    python -m benchmarks.monthly [--tenants 10000] [--workers 2] [--json FILE]

The company is that of the demo, repeated: its shops, contracts of all charge models in turn, counts of October, and
agents in the demo's proportion with approved timesheets, in pools of 40 shops. Setting it up is not measured. The
functions measured are those of ``pumasi job monthly``, stage by stage. The floor is the PDF engine alone: the same
pages compiled by bare Typst from data already prepared, on as many processes, sampled and scaled to all of them.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figures, parse

if TYPE_CHECKING:
    from cli.context import Session
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
CLOCK = "2026-11-09T03:15:00+09:00"
SEED = 7


def main() -> int:
    """Set up, run every stage, compare with the floor."""
    arguments = parse(__doc__ or "", _more)
    os.environ["PUMASI_CLOCK"] = CLOCK
    figures = Figures("monthly", arguments)
    with tempfile.TemporaryDirectory(prefix="pumasi-monthly-") as name:
        begin = time.perf_counter()
        session = company(Path(name) / "office", arguments.tenants)
        print(f"set up in {time.perf_counter() - begin:,.0f} s (not measured)", file=sys.stderr)
        stages = Stages()
        invoices = run(session, stages)
        session.close()
        floor_s = floor(invoices, arguments.workers)
    for stage, seconds in stages.seconds.items():
        figures.add(stage=stage, seconds=seconds, ms_a_tenant=seconds / arguments.tenants * 1000)
    total_s = sum(stages.seconds.values())
    mib = peak_mib(arguments.workers)
    figures.result(
        tenants=arguments.tenants,
        invoices=len(invoices),
        total_s=total_s,
        target_s=TARGET_S * arguments.tenants / 10_000,
        floor_s=floor_s,
        ratio_to_floor=total_s / floor_s,
        target_ratio=TARGET_RATIO,
        floor_share=floor_s / total_s,
        peak_mib=mib,
        target_mib=TARGET_MIB,
        load_average=os.getloadavg()[0],
    )
    figures.show()
    return 0 if total_s <= TARGET_S and mib <= TARGET_MIB and total_s <= TARGET_RATIO * floor_s else 1


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tenants", type=int, default=10_000, help="how many tenants (10000)")
    parser.add_argument("--workers", type=int, default=2, help="processes that the floor may use (2)")


class Stages:
    """Seconds of each stage, in the order in which they began; an inner stage is taken out of its outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._open: list[str] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time of a block."""
        self.seconds.setdefault(name, 0.0)
        self._open.append(name)
        begin = time.perf_counter()
        try:
            yield
        finally:
            took = time.perf_counter() - begin
            self._open.pop()
            self.seconds[name] += took
            if self._open:
                self.seconds[self._open[-1]] -= took


# --- The company ---------------------------------------------------------------------------------------------------


def company(folder: Path, tenants: int) -> Session:
    """A workspace with everything that October needs, approved."""
    from cli.context import Session
    from cli.demo.reality import sample_quality
    from cli.demo.sample import Dates
    from cli.demo.shops import sample_shops
    from cli.demo.volumes import sample_contact_days
    from core.ids import PoolId
    from core.periods import DateRange, IntervalGrid
    from store.agents import put_agents
    from store.contacts import put_contact_days
    from store.contracts import save_version
    from store.quality import put_quality
    from store.tenants import put_tenants
    from store.timesheets import approve, save_timesheets
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
    for day in days:
        with session.database.writing() as connection:
            approve(connection, DateRange(first=day, end=day + timedelta(days=1)))
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
            status=TimesheetStatus.DRAFT,
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


def run(session: Session, stages: Stages) -> tuple[Invoice, ...]:
    """What ``pumasi job monthly`` does for October, by its own functions."""
    import invoices.allocation.split as split
    import invoices.drafting.draft as drafting
    from cli.jobs.monthly import Steps, run_monthly
    from core.periods import BillingPeriod

    names = {
        "job.stage.timesheets": "timesheets",
        "job.stage.drafts": "load and drafts",
        "job.stage.checked": "checked: drawn without a number",
        "job.stage.files": "issued, PDF and workbook",
        "job.stage.tax": "tax files",
    }
    current: list[Any] = []

    def stage(key: str, total: int) -> None:
        end()
        block = stages.stage(names[key])
        block.__enter__()
        current.append(block)
        print(f"{names[key]}: {total}", file=sys.stderr)

    def end() -> None:
        if current:
            current.pop().__exit__(None, None, None)

    with inner(stages, split, "allocate", "allocation"), inner(stages, drafting, "usage_of", "usage"):
        outcome = run_monthly(session, BillingPeriod(2026, 10), Steps(stage=stage, step=lambda _: None), dry_run=False)
    end()
    for reason, accounts in list(outcome.drafts.reasons().items())[:5]:
        print(f"parked: {len(accounts)}: {reason}", file=sys.stderr)
    return outcome.issued


@contextmanager
def inner(stages: Stages, module: Any, name: str, stage: str) -> Iterator[None]:
    """Count one function of a module as a stage of its own."""
    original = getattr(module, name)

    def counted(*arguments: Any, **named: Any) -> Any:
        with stages.stage(stage):
            return original(*arguments, **named)

    setattr(module, name, counted)
    try:
        yield
    finally:
        setattr(module, name, original)


# --- The floor -----------------------------------------------------------------------------------------------------


def floor(invoices: Sequence[Invoice], workers: int) -> float:
    """Seconds that bare Typst would need for all pages of the run on so many processes: drafts and invoices."""
    from runtime.executor import executor

    chosen = random.Random(SEED).sample(list(invoices), min(FLOOR_SAMPLE, len(invoices)))
    with executor(workers=workers) as pool:
        list(pool.map(bare_s, chosen[:workers] * 2))  # each process loads font and layouts once
        seconds = sum(pool.map(bare_s, chosen, chunksize=4))
    return seconds / len(chosen) * len(invoices) / workers


def bare_s(invoice: Invoice) -> float:
    """Seconds of the engine alone for the pages of an invoice: as a draft without annexes, and as issued."""
    from core.periods import seoul
    from documents import pdf
    from documents.prepare import prepare
    from invoices.papers.document import invoice_document

    documents: list[Document] = [invoice_document(invoice, with_annexes=False), invoice_document(invoice)]
    seconds = 0.0
    for number, document in enumerate(documents):
        # another subtitle, so that nothing is answered from what the engine still holds of the run
        data = prepare(replace(document, subtitle=f"{document.subtitle} {number}"))
        begin = time.perf_counter()
        pdf._compiler().compile(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=pdf._STANDARDS,
            timestamp=int(seoul(invoice.written_on).timestamp()),
        )
        seconds += time.perf_counter() - begin
    return seconds


def peak_mib(workers: int) -> float:
    """Peak memory: the parent, and as many of its largest child."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + workers * child) / 1024


if __name__ == "__main__":
    sys.exit(main())
