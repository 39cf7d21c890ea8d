"""Judgements of promises as they are kept: one a version, the newest; and who signed for what is not sure enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from hashlib import sha256

from sqlalchemy import Connection, delete, select

from contracts.kpi_clauses import KpiKind
from contracts.promises.chances import (
    Acceptance,
    Agreement,
    Duty,
    MonthChance,
    People,
    PromiseRun,
    Supposed,
    Volume,
)
from contracts.terms import ContractTerms
from core.channels import Channel
from core.ids import ContractId, PoolId
from store import codec, schema
from store.rows import put_rows

_PLAIN = ("agreement", "judged_on", "confidence", "seed", "plays", "engine", "as_of", "roster", "hired", "learners")
_SUPPOSED = tuple(field.name for field in fields(Supposed))


def agreement_hash(terms: ContractTerms) -> str:
    """SHA-256 of all that the chances of a version depend on."""
    return sha256(codec.dumps(Agreement.of(terms)).encode()).hexdigest()


def keep_run(connection: Connection, run: PromiseRun) -> None:
    """Keep a judgement; that of the same version before it goes."""
    key = {"contract": run.contract, "version": run.version}
    table = schema.promise_chances
    connection.execute(delete(table).where(table.c.contract == run.contract, table.c.version == run.version))
    plain = {name: getattr(run, name) for name in _PLAIN}
    supposed = {name: getattr(run.supposed, name) for name in _SUPPOSED}
    row = {**key, **plain, **supposed, "pool": run.pool, "volume": run.volume.value, "duty": run.duty.value}
    put_rows(connection, schema.promise_runs, [row])
    put_rows(
        connection,
        table,
        [
            {
                **key,
                "kpi": each.kind.value,
                "channel": _channel(each.channel),
                "people": each.people.value,
                **{name: getattr(each, name) for name in ("month", "plays", "known", "met", "value", "proposal")},
            }
            for each in run.chances
        ],
    )


def run_of(connection: Connection, contract: ContractId, version: int) -> PromiseRun | None:
    """The judgement of a version; None where it was never judged."""
    runs, chances = schema.promise_runs, schema.promise_chances
    row = connection.execute(select(runs).where(runs.c.contract == contract, runs.c.version == version)).first()
    if row is None:
        return None
    months = connection.execute(
        select(chances)
        .where(chances.c.contract == contract, chances.c.version == version)
        .order_by(chances.c.kpi, chances.c.channel, chances.c.people, chances.c.month)
    )
    return PromiseRun(
        contract=contract,
        version=version,
        pool=PoolId(row.pool),
        volume=Volume(row.volume),
        duty=Duty(row.duty),
        **{name: getattr(row, name) for name in _PLAIN},
        supposed=Supposed(**{name: getattr(row, name) for name in _SUPPOSED}),
        chances=tuple(
            MonthChance(
                kind=KpiKind(each.kpi),
                channel=_channel_of(each.channel),
                people=People(each.people),
                month=each.month,
                plays=each.plays,
                known=each.known,
                met=each.met,
                value=each.value,
                proposal=each.proposal,
            )
            for each in months
        ),
    )


def keep_accepted(connection: Connection, accepted: Iterable[Acceptance]) -> None:
    """Keep who signed for which promise of a version."""
    rows = [
        {
            **{
                field.name: getattr(each, field.name) for field in fields(each) if field.name not in ("kind", "channel")
            },
            "kpi": each.kind.value,
            "channel": _channel(each.channel),
        }
        for each in accepted
    ]
    put_rows(connection, schema.promises_accepted, rows)


def accepted_of(connection: Connection, contract: ContractId, version: int) -> tuple[Acceptance, ...]:
    """Promises of a version that somebody signed for, by KPI and channel."""
    table = schema.promises_accepted
    chosen = select(table).where(table.c.contract == contract, table.c.version == version)
    return tuple(
        Acceptance(
            contract=contract,
            version=version,
            kind=KpiKind(row.kpi),
            channel=_channel_of(row.channel),
            by=row.by,
            on=row.on,
            chance=row.chance,
            reason=row.reason,
        )
        for row in connection.execute(chosen.order_by(table.c.kpi, table.c.channel))
    )


def _channel(channel: Channel | None) -> str:
    return "" if channel is None else channel.value


def _channel_of(text: str) -> Channel | None:
    return Channel(text) if text else None
