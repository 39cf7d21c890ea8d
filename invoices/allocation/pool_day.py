"""One day of one pool: who bears which minute and which won. The rules stand in ``allocation.py`` and BUSINESS.md.

Time of a slot goes, in this order: contacts whose agent is known to their tenant; other handled time to its tenant, at
most what is on duty (more is cut in proportion); waiting to tenants by their requirement, up to the pooled requirement;
waiting beyond it to the company. Among the agents of a slot a tenant's time comes from those trained for it. Dedicated
agents serve their tenant first and belong to it with every paid minute, unless their contract lets them help others:
then what they handled for another tenant, or stayed longer for at its request, is that tenant's.

Weights are integers (millionths); they only decide proportions, the totals are shared out exactly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from core.ids import AgentId, ContractId, PoolId, TenantId
from core.money import round_won, share_out
from invoices.allocation.evidence import SLOT_MINUTES, SLOTS_A_DAY, Evidence, Lines, day_slot, slot_of
from invoices.allocation.payroll import MICRO, DayRates, Payroll, manager_cost, on_duty_minute_cost
from invoices.allocation.slot import CostObject, add_deferred, agent_keys, cut, less, slot_key
from invoices.elements import CostElement
from wfm.timesheets import Activity, Grade, OvertimeCause, Payee, TimesheetDay, WorkedSpan

Weights = dict[CostObject, int]
_FINE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteClass:
    """Minutes that are billed alike."""

    grade: Grade
    activity: Activity
    overtime: bool = False
    cause: OvertimeCause | None = None
    night: bool = False
    holiday: bool = False
    holiday_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMinutes:
    """Minutes of one of a tenant's concurrent contracts, by class, and by agent and class."""

    minutes: Mapping[MinuteClass, int]
    agents: Mapping[tuple[AgentId, MinuteClass], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one cost object bears; ``lines`` are its minutes by contract where it has several at once."""

    minutes: Mapping[MinuteClass, int]
    handled_minutes: int
    won: Mapping[CostElement, int]
    agents: Mapping[tuple[AgentId, MinuteClass], int]
    lines: Mapping[ContractId, LineMinutes]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Minutes of one agent in one slot, of one class, with the cost of a minute in micro-won."""

    payee: Payee
    kind: MinuteClass
    slot: int
    minutes: int
    minute_cost: Mapping[CostElement, int]
    tenant: TenantId | None


@dataclass(slots=True)
class _Cell:
    """Weights by cost object of one agent's minutes of one class, whose minute costs the same all day."""

    minute_cost: Mapping[CostElement, int]
    weights: dict[CostObject, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Books:
    """Totals and the weights by which they will be shared out.

    Weights are kept by agent and class while the day is split: the innermost loop adds one number. What they mean for
    minutes, won and agents is worked out once, when the day is closed.
    """

    lines: Mapping[TenantId, Lines]
    minute_totals: dict[MinuteClass, int] = field(default_factory=lambda: defaultdict(int))
    won_totals: dict[CostElement, int] = field(default_factory=lambda: defaultdict(int))
    cells: dict[tuple[AgentId, MinuteClass], _Cell] = field(default_factory=dict)
    hours_driven: dict[CostElement, Weights] = field(default_factory=dict)
    handled_s: dict[TenantId, int] = field(default_factory=lambda: defaultdict(int))
    line_weights: dict[tuple[TenantId, MinuteClass], dict[ContractId, dict[AgentId, int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    )

    def enter(self, chunk: Chunk) -> None:
        """Count a chunk into the totals: once, wherever it goes."""
        self.minute_totals[chunk.kind] += chunk.minutes
        for element, micro in chunk.minute_cost.items():
            self.won_totals[element] += micro * chunk.minutes

    def give(self, chunk: Chunk, seconds: int, key: Mapping[CostObject, int]) -> None:
        """Let ``seconds`` of a chunk follow a key."""
        whole = sum(key.values())
        fine = seconds * _FINE
        at = (chunk.payee.agent, chunk.kind)
        cell = self.cells.get(at)
        if cell is None:
            cell = self.cells[at] = _Cell(chunk.minute_cost)
        weights, lines = cell.weights, self.lines
        for owner, part in key.items():
            weight = fine * part // whole
            weights[owner] = weights.get(owner, 0) + weight
            if lines and owner in lines and owner is not None:
                self._give_lines(chunk, owner, weight)

    def _give_lines(self, chunk: Chunk, tenant: TenantId, weight: int) -> None:
        """Let a tenant's part follow its contracts of the slot."""
        of_slot = self.lines[tenant].of(chunk.slot)
        whole = sum(of_slot.values())
        for contract, part in of_slot.items():
            self.line_weights[tenant, chunk.kind][contract][chunk.payee.agent] += weight * part // whole

    def on_duty(self) -> Weights:
        """Weights of the on-duty time that is somebody's own."""
        found: Weights = defaultdict(int)
        for (_, kind), cell in self.cells.items():
            if is_on_duty(kind):
                for owner, weight in cell.weights.items():
                    found[owner] += weight
        return found

    def paid(self) -> Weights:
        """Weights of all paid time: the key of a day on which nobody was on duty."""
        found: Weights = defaultdict(int)
        for cell in self.cells.values():
            for owner, weight in cell.weights.items():
                found[owner] += weight
        return found

    def minute_weights(self) -> dict[MinuteClass, Weights]:
        """Weights by class of minutes."""
        found: dict[MinuteClass, Weights] = {}
        for (_, kind), cell in self.cells.items():
            own = found.setdefault(kind, defaultdict(int))
            for owner, weight in cell.weights.items():
                own[owner] += weight
        return found

    def won_weights(self) -> dict[CostElement, Weights]:
        """Weights by element of cost: the minutes at what they cost, and what follows the hours on duty."""
        found: dict[CostElement, Weights] = dict(self.hours_driven)
        for cell in self.cells.values():
            for element, micro in cell.minute_cost.items():
                own = found.setdefault(element, defaultdict(int))
                for owner, weight in cell.weights.items():
                    own[owner] += micro * weight
        return found

    def agents(self) -> dict[CostObject, dict[MinuteClass, dict[AgentId, int]]]:
        """Weights by cost object, class and agent."""
        found: dict[CostObject, dict[MinuteClass, dict[AgentId, int]]] = defaultdict(lambda: defaultdict(dict))
        for (agent, kind), cell in self.cells.items():
            for owner, weight in cell.weights.items():
                found[owner][kind][agent] = weight
        return found


def is_overhead(kind: MinuteClass) -> bool:
    """Overtime that no tenant asked for: pool overhead (BUSINESS.md)."""
    return kind.overtime and kind.cause is not OvertimeCause.TENANT


def is_on_duty(kind: MinuteClass) -> bool:
    """On-duty time that is somebody's own: ordinary, or overtime a tenant asked for."""
    return kind.activity is Activity.ON_DUTY and not is_overhead(kind)


def split_pool_day(
    pool: PoolId,
    day: date,
    sheets: Sequence[TimesheetDay],
    payees: Mapping[AgentId, Payee],
    evidence: Evidence,
    payroll: Payroll,
) -> Iterator[tuple[CostObject, Part]]:
    """Every cost object's part of the day, tenants by code, the company last."""
    books = _Books(lines=evidence.lines)
    chunks = [chunk for sheet in sheets for chunk in _chunks(sheet, payees[sheet.agent], payroll)]
    for chunk in chunks:
        books.enter(chunk)
    own, pooled, later = _sorted_out(chunks, evidence.lends)
    lent = _give_own(pool, own, evidence, books)
    _split_pooled(pool, day, own, pooled, lent, evidence, books)
    # Overhead is no on-duty time of anybody, so that giving it away does not change the key it follows.
    need, on_duty = _needed_on(pool, day, evidence), books.on_duty()
    for chunk in later:
        key = books.handled_s if chunk.kind.activity in (Activity.TRAINING, Activity.MEETING) else on_duty
        books.give(chunk, chunk.minutes * 60, _first_known(key, on_duty, need))
    _add_hours_driven(books, payroll.on(day), _first_known(on_duty, books.paid()))
    yield from _closed(books)


def _first_known(*keys: Mapping[CostObject, int] | Mapping[TenantId, int]) -> Mapping[CostObject, int]:
    """The first key that weighs anything; without any it is the company."""
    for key in keys:
        if sum(key.values()) > 0:
            return _key(key)
    return {None: 1}


def _key(seconds: Mapping[CostObject, int] | Mapping[TenantId, int]) -> dict[CostObject, int]:
    """Seconds by tenant as a key of cost objects."""
    key: dict[CostObject, int] = {}
    key.update(seconds.items())
    return key


def _chunks(sheet: TimesheetDay, payee: Payee, payroll: Payroll) -> Iterator[Chunk]:
    """Paid spans cut at the edges of slots; times lie on whole minutes."""
    for span in sheet.spans:
        if not span.activity.is_paid:
            continue
        kind = MinuteClass(
            grade=payee.grade,
            activity=span.activity,
            overtime=span.overtime,
            cause=span.overtime_cause,
            night=span.night,
            holiday=span.holiday,
            holiday_long=span.holiday_long,
        )
        cost = payroll.minute(payee, span, sheet.day)
        for slot, minutes in _slots_of(span):
            yield Chunk(payee, kind, slot, minutes, cost, span.tenant)


def _slots_of(span: WorkedSpan) -> Iterator[tuple[int, int]]:
    slot, left = slot_of(span.start), span.minutes
    free = SLOT_MINUTES - span.start.minute % SLOT_MINUTES
    while left > 0:
        taken = min(free, left)
        yield slot, taken
        slot, left, free = slot + 1, left - taken, SLOT_MINUTES


def _sorted_out(
    chunks: Iterable[Chunk], lends: frozenset[TenantId]
) -> tuple[list[tuple[Chunk, TenantId]], list[Chunk], list[Chunk]]:
    """Chunks that name their tenant, those of the pool on duty, and those that follow a key of the whole day."""
    own: list[tuple[Chunk, TenantId]] = []
    pooled: list[Chunk] = []
    later: list[Chunk] = []
    for chunk in chunks:
        asked_by = chunk.tenant if chunk.kind.activity is not Activity.ON_DUTY or chunk.kind.overtime else None
        home = chunk.payee.dedicated_to
        is_lent = home in lends and asked_by is not None and chunk.kind.activity is Activity.ON_DUTY
        owner = asked_by if is_lent else home or asked_by
        if owner is not None:
            own.append((chunk, owner))
        elif is_on_duty(chunk.kind):
            pooled.append(chunk)
        else:
            later.append(chunk)
    return own, pooled, later


Lent = dict[int, dict[TenantId, int]]
"""Seconds of dedicated agents for other tenants, by slot."""


def _give_own(
    pool: PoolId, own: Sequence[tuple[Chunk, TenantId]], evidence: Evidence, books: _Books
) -> tuple[Lent, Lent]:
    """Give chunks that name their tenant; returns the seconds by slot that stayed with it on duty, and those lent."""
    on_duty: dict[tuple[AgentId, int], int] = defaultdict(int)
    for chunk, tenant in own:
        if _may_be_lent(chunk, tenant, evidence):
            on_duty[chunk.payee.agent, chunk.slot] += chunk.minutes * 60
    stayed: Lent = defaultdict(lambda: defaultdict(int))
    lent: Lent = defaultdict(lambda: defaultdict(int))
    for chunk, tenant in own:
        seconds = chunk.minutes * 60
        others: dict[TenantId, int] = {}
        at = (chunk.payee.agent, chunk.slot)
        if _may_be_lent(chunk, tenant, evidence):
            known = cut(evidence.of_pool(pool, evidence.by_agent.get(at)), on_duty[at])
            others = {other: count for other, count in known.items() if other != tenant and count}
        key = _key(others)
        home = on_duty[at] - sum(others.values()) if others else 1
        if home > 0:
            key[tenant] = home
        books.give(chunk, seconds, key)
        if chunk.kind.activity is not Activity.ON_DUTY:
            continue
        given = seconds * sum(others.values()) // on_duty[at] if others else 0
        stayed[chunk.slot][tenant] += seconds - given
        if given:
            for other, part in share_out(given, others).items():
                lent[chunk.slot][other] += part
                books.handled_s[other] += part
    return stayed, lent


def _may_be_lent(chunk: Chunk, tenant: TenantId, evidence: Evidence) -> bool:
    return tenant in evidence.lends and chunk.payee.dedicated_to == tenant and is_on_duty(chunk.kind)


# --- Pooled on-duty time -------------------------------------------------------------------------------------------


def _split_pooled(
    pool: PoolId,
    day: date,
    own: Sequence[tuple[Chunk, TenantId]],
    pooled: Sequence[Chunk],
    own_seconds: tuple[Lent, Lent],
    evidence: Evidence,
    books: _Books,
) -> None:
    dedicated, lent = own_seconds
    rest = _give_known(pool, own, pooled, evidence, books)
    slots: dict[int, list[tuple[Chunk, int]]] = defaultdict(list)
    for chunk, seconds in rest:
        slots[chunk.slot].append((chunk, seconds))
    handled, deferred = _unknown_handled(pool, day, set(slots) | set(dedicated), evidence)
    for slot, seconds_of in dedicated.items():
        for tenant, seconds in seconds_of.items():
            books.handled_s[tenant] += min(seconds, handled[slot].get(tenant, 0))
    present = {slot: sum(seconds for _, seconds in chunks) for slot, chunks in slots.items()}
    worked = {slot: cut(less(handled[slot], dedicated.get(slot, {})), present[slot]) for slot in slots}
    add_deferred(worked, present, deferred)
    for slot, chunks in sorted(slots.items()):
        need = less(evidence.of_pool(pool, evidence.needed.get(slot)), dedicated.get(slot, {}))
        need = less(need, lent.get(slot, {}))
        key = slot_key(worked[slot], need, present[slot])
        for tenant, seconds in worked[slot].items():
            books.handled_s[tenant] += seconds
        on_duty: dict[AgentId, int] = defaultdict(int)
        for chunk, seconds in chunks:
            on_duty[chunk.payee.agent] += seconds
        keys = agent_keys(key, on_duty, {chunk.payee.agent: chunk.payee.serves for chunk, _ in chunks})
        for chunk, seconds in chunks:
            books.give(chunk, seconds, keys[chunk.payee.agent])


def _give_known(
    pool: PoolId,
    own: Sequence[tuple[Chunk, TenantId]],
    pooled: Sequence[Chunk],
    evidence: Evidence,
    books: _Books,
) -> list[tuple[Chunk, int]]:
    """Give seconds whose agent is known to their tenants; returns what is left of each chunk."""
    on_duty: dict[tuple[AgentId, int], int] = defaultdict(int)
    for chunk in pooled:
        on_duty[chunk.payee.agent, chunk.slot] += chunk.minutes * 60
    rest: list[tuple[Chunk, int]] = []
    for chunk in pooled:
        key = (chunk.payee.agent, chunk.slot)
        known = cut(evidence.of_pool(pool, evidence.by_agent.get(key)), on_duty[key])
        part = chunk.minutes * 60 * sum(known.values()) // on_duty[key] if known else 0
        if part:
            books.give(chunk, part, _key(known))
            for tenant, seconds in share_out(part, known).items():
                books.handled_s[tenant] += seconds
        if chunk.minutes * 60 > part:
            rest.append((chunk, chunk.minutes * 60 - part))
    for chunk, tenant in own:
        own_known = evidence.by_agent.get((chunk.payee.agent, chunk.slot), {})
        if chunk.kind.activity is Activity.ON_DUTY:
            books.handled_s[tenant] += min(chunk.minutes * 60, own_known.get(tenant, 0))
    return rest


def _unknown_handled(
    pool: PoolId,
    day: date,
    slots: set[int],
    evidence: Evidence,
) -> tuple[dict[int, dict[TenantId, int]], dict[TenantId, int]]:
    """Handled seconds whose agent is not known, per slot, and of the board for the day.

    Counts know a contact by the slot it arrived in, agents by the one they worked in: so what is known of agents is
    taken off per tenant and *day*, in proportion over its slots.
    """
    first, end = day_slot(day, 0), day_slot(day + timedelta(days=1), 0)
    span = range(first, max(end, *(slot + 1 for slot in slots)) if slots else end)
    counted: dict[TenantId, int] = defaultdict(int)
    known: dict[TenantId, int] = defaultdict(int)
    for slot in span:
        for tenant, seconds in evidence.of_pool(pool, evidence.handled.get(slot)).items():
            counted[tenant] += seconds
        for tenant, seconds in evidence.of_pool(pool, evidence.known.get(slot)).items():
            known[tenant] += seconds
    deferred = evidence.of_pool(pool, evidence.deferred.get(day))
    for tenant, seconds in deferred.items():
        counted[tenant] += seconds
    left = {tenant: max(0, seconds - known[tenant]) for tenant, seconds in counted.items()}
    found: dict[int, dict[TenantId, int]] = {}
    for slot in slots:
        handled = evidence.of_pool(pool, evidence.handled.get(slot))
        found[slot] = {tenant: seconds * left[tenant] // counted[tenant] for tenant, seconds in handled.items()}
    return found, {tenant: seconds * left[tenant] // counted[tenant] for tenant, seconds in deferred.items()}


def _needed_on(pool: PoolId, day: date, evidence: Evidence) -> dict[TenantId, int]:
    """Required seconds of the whole day."""
    found: dict[TenantId, int] = defaultdict(int)
    for index in range(SLOTS_A_DAY):
        for tenant, seconds in evidence.of_pool(pool, evidence.needed.get(day_slot(day, index))).items():
            found[tenant] += seconds
    return found


# --- Closing the day -----------------------------------------------------------------------------------------------


def _add_hours_driven(books: _Books, rates: DayRates, key: Mapping[CostObject, int]) -> None:
    """Managers, facility and system follow the on-duty hours."""
    labour = sum(micro for element, micro in books.won_totals.items() if element.follows_the_minute)
    minutes = sum(count for kind, count in books.minute_totals.items() if kind.activity is Activity.ON_DUTY)
    totals = {element: micro * minutes for element, micro in on_duty_minute_cost(rates).items()}
    totals[CostElement.MANAGER] = manager_cost(labour, rates)
    for element, micro in totals.items():
        books.won_totals[element] += micro
        books.hours_driven[element] = dict(key)


def _closed(books: _Books) -> Iterator[tuple[CostObject, Part]]:
    """Totals in whole minutes and won, each shared out exactly."""
    minutes: dict[CostObject, dict[MinuteClass, int]] = defaultdict(dict)
    won: dict[CostObject, dict[CostElement, int]] = defaultdict(dict)
    minute_weights, won_weights, agent_weights = books.minute_weights(), books.won_weights(), books.agents()
    for kind, total in books.minute_totals.items():
        for owner, share in _named_share_out(total, minute_weights[kind]).items():
            if share:
                minutes[owner][kind] = share
    for element, micro in books.won_totals.items():
        total_won = round_won(Fraction(micro, MICRO))
        for owner, share in _named_share_out(total_won, won_weights[element]).items():
            if share:
                won[owner][element] = share
    owners = sorted(set(minutes) | set(won), key=lambda owner: (owner is None, owner or ""))
    for owner in owners:
        handled = books.handled_s.get(owner, 0) // 60 if owner is not None else 0
        own = minutes.get(owner, {})
        agents = _by_agent(own, agent_weights[owner])
        lines = _by_line(own, owner, books) if owner is not None and owner in books.lines else {}
        yield owner, Part(minutes=own, handled_minutes=handled, won=won.get(owner, {}), agents=agents, lines=lines)


def _by_line(minutes: Mapping[MinuteClass, int], tenant: TenantId, books: _Books) -> dict[ContractId, LineMinutes]:
    """A tenant's minutes by contract: each minute in exactly one of them."""
    by_kind: dict[ContractId, dict[MinuteClass, int]] = defaultdict(dict)
    agents: dict[ContractId, dict[tuple[AgentId, MinuteClass], int]] = defaultdict(dict)
    for kind, total in minutes.items():
        weights = books.line_weights[tenant, kind]
        for contract, count in share_out(total, {code: sum(own.values()) for code, own in weights.items()}).items():
            if count:
                by_kind[contract][kind] = count
                shares = share_out(count, weights[contract])
                agents[contract] |= {(agent, kind): share for agent, share in sorted(shares.items()) if share}
    return {contract: LineMinutes(minutes=own, agents=agents[contract]) for contract, own in sorted(by_kind.items())}


def _by_agent(
    minutes: Mapping[MinuteClass, int], weights: Mapping[MinuteClass, Mapping[AgentId, int]]
) -> dict[tuple[AgentId, MinuteClass], int]:
    """A cost object's minutes of each class by agent: what the annex shows, and what every line of hours rests on."""
    found: dict[tuple[AgentId, MinuteClass], int] = {}
    for kind, total in minutes.items():
        shares = share_out(total, weights[kind])
        found |= {(agent, kind): share for agent, share in sorted(shares.items()) if share}
    return found


def _named_share_out(total: int, weights: Mapping[CostObject, int]) -> dict[CostObject, int]:
    """``share_out`` with the company as its own key, behind every tenant in ties."""
    shares = share_out(total, {"~" if owner is None else str(owner): weight for owner, weight in weights.items()})
    return {None if name == "~" else TenantId(name): share for name, share in shares.items()}
