"""A forecast of many series in parts: workers compute, the parent keeps each part at once, a stopped run goes on.

Series are cut by tenant, so that channels stay together. What tenants teach each other is learnt once, from some of
them evenly chosen, and every part hears it: how a run is cut changes no number. Memory is bounded by the parts under
way: one per worker and one waiting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ProblemsFound
from core.ids import TenantId
from core.messages import say
from core.periods import DateRange

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from cli.context import Session
    from core.problems import Problem
    from forecasts.fitting import Pool
    from forecasts.forecast import Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTask:
    """What a worker needs to compute a part by itself."""

    folder: Path
    number: int
    tenants: tuple[TenantId, ...]
    as_of: date
    days: DateRange
    pool: Pool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDone:
    """A part and what it holds: ``contacts`` over all its days; ``state`` is computed or kept (from before)."""

    number: int
    series: int
    contacts: float
    remarks: int
    state: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDone:
    """A run made of parts."""

    run: int
    model: str
    parts: tuple[PartDone, ...]


def parts_of(tenants: Sequence[tuple[TenantId, int]], part_series: int) -> Iterator[tuple[TenantId, ...]]:
    """Tenants (with their number of series) in parts of at most so many series, but at least one tenant each."""
    part: list[TenantId] = []
    size = 0
    for tenant, series in tenants:
        if part and size + series > part_series:
            yield tuple(part)
            part, size = [], 0
        part.append(tenant)
        size += series
    if part:
        yield tuple(part)


def run_job(
    session: Session, as_of: date, days: DateRange, *, part_series: int, workers: int | None, afresh: bool
) -> JobDone:
    """Compute the parts that are lacking, keep each as it comes, and make a run of them. Raises ProblemsFound."""
    from runtime.executor import executor, worker_count
    from runtime.progress import Progress
    from store.forecasts import drop_job, finish_job, kept_parts, save_part

    tasks = _tasks(session, as_of, days, part_series)
    job = _name(session, tasks, as_of, days)
    with session.database.writing() as connection:
        if afresh:
            drop_job(connection, job)
        known = kept_parts(connection, job)
    open_tasks = [task for task in tasks if task.number not in known]
    done: list[PartDone] = []
    with Progress(say("forecast.progress"), total=len(tasks)) as progress:
        progress.advance(len(known), note=say("forecast.part.kept") if known else "")
        pooled = _pool(session, tasks, as_of, days) if open_tasks else None
        open_tasks = [replace(task, pool=pooled) for task in open_tasks]
        with executor(workers=workers) as pool:
            for part in _computed(pool, open_tasks, at_once=2 * worker_count(workers) - 1):
                with session.database.writing() as connection:
                    save_part(connection, job, part.number, part.body)
                done.append(replace(part, body=""))
                progress.advance()
    done += [_counted(session, job, number) for number in sorted(known)]
    if not any(part.series for part in done):
        raise ProblemsFound(_remarks(session, job))
    header = _header(session, as_of, days)
    with session.database.writing() as connection:
        number = finish_job(connection, job, header)
    return JobDone(run=number, model=header.model, parts=tuple(sorted(done, key=lambda part: part.number)))


def _computed(pool: Executor, tasks: Sequence[PartTask], *, at_once: int) -> Iterator[PartDone]:
    """Parts as they come, never more than ``at_once`` under way: what waits costs memory."""
    waiting: set[Future[PartDone]] = set()
    remaining = iter(tasks)
    for task in remaining:
        waiting.add(pool.submit(compute_part, task))
        if len(waiting) >= at_once:
            ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in ready)
    while waiting:
        ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in ready)


def compute_part(task: PartTask) -> PartDone:
    """One part: reads the database, writes nothing."""
    from cli.context import Session
    from cli.planning.forecasting import computed, grid_of, history_of
    from store import codec

    session = Session(folder=task.folder)
    try:
        history = history_of(session, task.as_of, services_in=task.days, tenants=task.tenants)
        result = computed(session, history, task.as_of, grid_of(session, task.days), task.pool)
    finally:
        session.close()
    return _part(task.number, result, "computed", codec.dumps(result))


def _pool(session: Session, tasks: Sequence[PartTask], as_of: date, days: DateRange) -> Pool | None:
    """What tenants teach each other, from at most POOL_SERIES of them, evenly chosen over all parts."""
    from cli.planning.forecasting import grid_of, history_of
    from forecasts.inspection import calendar_ends
    from forecasts.model import POOL_SERIES, learn_pool

    grid = grid_of(session, days)
    if found := calendar_ends(session.calendar, grid.range):
        raise ProblemsFound(found)
    tenants = [tenant for task in tasks for tenant in task.tenants]
    step = max(1, -(-len(tenants) // POOL_SERIES))
    history = history_of(session, as_of, services_in=days, tenants=tenants[::step])
    return learn_pool(history, as_of=as_of, grid=grid, calendar=session.calendar)


def _part(number: int, result: Forecast, state: str, body: str = "") -> PartDone:
    return PartDone(
        number=number,
        series=len(result.series),
        contacts=sum(sum(series.mean) for series in result.series),
        remarks=len(result.problems),
        state=state,
        body=body,
    )


def _tasks(session: Session, as_of: date, days: DateRange, part_series: int) -> list[PartTask]:
    from collections import Counter

    from cli.planning.services import services_on

    sizes = Counter(service.tenant for service in services_on(session, days))
    parts = parts_of(sorted(sizes.items()), part_series)
    folder = session.workspace.root
    return [
        PartTask(folder=folder, number=number, tenants=tenants, as_of=as_of, days=days)
        for number, tenants in enumerate(parts, start=1)
    ]


def _name(session: Session, tasks: Sequence[PartTask], as_of: date, days: DateRange) -> str:
    """The job's name: a digest of all that its result depends on, so that only the same work is taken up again."""
    from cli.planning.forecasting import overrides_of
    from cli.planning.services import services_on
    from forecasts.model import MODEL_NAME
    from store.accuracy import choices_on
    from store.drivers import drivers_between
    from store.events import all_events
    from store.forecasts import contacts_stamp

    settings = session.settings
    with session.database.reading() as connection:
        stamp = contacts_stamp(connection, DateRange(first=date.min, end=as_of))
        told = (all_events(connection), choices_on(connection, as_of), services_on(session, days))
        past = as_of - timedelta(weeks=settings.forecast.weeks)
        drivers = drivers_between(connection, DateRange(first=past, end=days.end))
    parts = [task.tenants for task in tasks]
    facts = (MODEL_NAME, settings.forecast, settings.interval_minutes, as_of, days, parts, stamp, told, drivers)
    return sha256(repr((*facts, overrides_of(session))).encode()).hexdigest()


def _header(session: Session, as_of: date, days: DateRange) -> Forecast:
    """The run without series: they are in its parts."""
    from cli.planning.forecasting import grid_of
    from forecasts.forecast import Forecast
    from forecasts.model import MODEL_NAME

    return Forecast(
        as_of=as_of,
        grid=grid_of(session, days),
        coverage=session.settings.forecast.coverage,
        model=MODEL_NAME,
        series=(),
    )


def _counted(session: Session, job: str, number: int) -> PartDone:
    """What a part holds that was kept before."""
    from store.forecasts import kept_part

    with session.database.reading() as connection:
        return _part(number, kept_part(connection, job, number), "kept")


def _remarks(session: Session, job: str) -> list[Problem]:
    from store.forecasts import kept_part, kept_parts

    with session.database.reading() as connection:
        return [
            problem
            for number in sorted(kept_parts(connection, job))
            for problem in kept_part(connection, job, number).problems
        ]
