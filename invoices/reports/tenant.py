"""What a tenant is told of its month: volume by type, KPIs, voices, decisions, hand-overs, suggestions.

Nothing of another tenant, no pay and no name of an agent: codes only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from core.channels import Channel
from core.contacts import Contact, ContactDay, Outcome
from core.errors import require
from core.ids import TenantId
from core.money import round_rate
from core.periods import SEOUL, BillingPeriod, DateRange
from core.remarks import Remark, RemarkKind
from invoices.invoice import KpiResult

GROWTH_MIN = Fraction(3, 10)
GROWTH_CONTACTS_MIN = 20
"""A type that grew by so much, and by so many contacts, is worth a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelVolume:
    """Contacts of a channel. ``handled_s`` None where some answered contacts were not measured."""

    channel: Channel
    offered: int
    answered: int
    handled_s: int | None
    days_missing: int

    @property
    def answer_rate(self) -> Decimal | None:
        """Answered ÷ offered; None without contacts."""
        return round_rate(Fraction(self.answered, self.offered), 4) if self.offered else None

    @property
    def aht_s(self) -> int | None:
        """Mean handling time in whole seconds."""
        if self.handled_s is None or not self.answered:
            return None
        return int(round_rate(Fraction(self.handled_s, self.answered), 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeVolume:
    """Contacts of one type from the log, and how they ended; ``before`` those of the period before (None: no log)."""

    type: str
    offered: int
    answered: int
    solved: int
    handed_over: int
    callback: int
    before: int | None

    @property
    def growth(self) -> Decimal | None:
        """Change against the period before; None where nothing can be said."""
        return round_rate(Fraction(self.offered - self.before, self.before), 3) if self.before else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCount:
    """Voices of one topic: how many customers, and what they said in few words."""

    topic: str
    count: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantReport:
    """One tenant's month. ``by_day`` are offered and answered contacts; ``limit_won`` is the agreed empowerment of one
    decision (None: no contract in force).
    """

    tenant: TenantId
    period: BillingPeriod
    channels: tuple[ChannelVolume, ...]
    types: tuple[TypeVolume, ...]
    by_day: Mapping[date, tuple[int, int]]
    kpis: tuple[KpiResult, ...]
    remarks: tuple[Remark, ...]
    limit_won: int | None

    def __post_init__(self) -> None:
        require(all(remark.tenant == self.tenant for remark in self.remarks), "a remark of another tenant")
        require(all(remark.day in self.period.range for remark in self.remarks), "a remark of another month")

    def of(self, kind: RemarkKind) -> tuple[Remark, ...]:
        """Remarks of one kind, by day and number."""
        own = [remark for remark in self.remarks if remark.kind is kind]
        return tuple(sorted(own, key=lambda remark: (remark.day, remark.number)))

    @property
    def topics(self) -> tuple[TopicCount, ...]:
        """Voices by topic, the most frequent first."""
        counts: Counter[str] = Counter()
        texts: dict[str, list[str]] = defaultdict(list)
        for remark in self.of(RemarkKind.VOICE):
            counts[remark.topic] += remark.count
            texts[remark.topic].append(remark.text)
        order = sorted(counts, key=lambda topic: (-counts[topic], topic))
        return tuple(
            TopicCount(topic=topic, count=counts[topic], texts=tuple(dict.fromkeys(texts[topic]))) for topic in order
        )

    @property
    def decisions(self) -> int:
        """How many decisions were taken; one remark may stand for several alike."""
        return sum(remark.count for remark in self.of(RemarkKind.DECISION))

    @property
    def handed_over(self) -> int:
        """Contacts handed over: by the contact log where there is one, and never fewer than were remarked on."""
        logged = sum(each.handed_over for each in self.types)
        return max(logged, sum(remark.count for remark in self.of(RemarkKind.HANDOVER)))

    @property
    def decided_won(self) -> int:
        """What decisions under empowerment cost together."""
        return sum(remark.amount_won or 0 for remark in self.of(RemarkKind.DECISION))

    @property
    def grown(self) -> tuple[TypeVolume, ...]:
        """Types that grew so much that a tenant should know."""
        return tuple(
            each
            for each in self.types
            if each.before
            and each.offered - each.before >= GROWTH_CONTACTS_MIN
            and Fraction(each.offered - each.before, each.before) >= GROWTH_MIN
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.remarks or any(channel.offered for channel in self.channels))


def tenant_report(
    tenant: TenantId,
    period: BillingPeriod,
    counts: Sequence[ContactDay],
    contacts: Sequence[Contact],
    remarks: Sequence[Remark],
    *,
    kpis: Sequence[KpiResult] = (),
    limit_won: int | None = None,
) -> TenantReport:
    """The report of one tenant and period. ``contacts`` reach over the period before too; all records are its own."""
    require(all(day.tenant == tenant for day in counts), "counts of another tenant")
    require(all(contact.tenant == tenant for contact in contacts), "contacts of another tenant")
    own = [day for day in counts if day.day in period.range]
    by_day: dict[date, tuple[int, int]] = {}
    for day in own:
        offered, answered = by_day.get(day.day, (0, 0))
        by_day[day.day] = (offered + _sum(day.offered), answered + _sum(day.answered))
    return TenantReport(
        tenant=tenant,
        period=period,
        channels=_channels(own, period.range),
        types=_types(contacts, period),
        by_day=dict(sorted(by_day.items())),
        kpis=tuple(kpis),
        remarks=tuple(remark for remark in remarks if remark.day in period.range),
        limit_won=limit_won,
    )


def _sum(counts: Sequence[int | None]) -> int:
    return sum(count or 0 for count in counts)


def _channels(counts: Sequence[ContactDay], days: DateRange) -> tuple[ChannelVolume, ...]:
    groups: dict[Channel, list[ContactDay]] = defaultdict(list)
    for day in counts:
        groups[day.channel].append(day)
    found = []
    for channel, own in sorted(groups.items()):
        pairs = [pair for day in own for pair in zip(day.answered, day.handled_s, strict=True)]
        is_measured = all(seconds is not None for answered, seconds in pairs if answered)
        found.append(
            ChannelVolume(
                channel=channel,
                offered=sum(_sum(day.offered) for day in own),
                answered=sum(_sum(day.answered) for day in own),
                handled_s=sum(seconds or 0 for _, seconds in pairs) if is_measured else None,
                days_missing=days.days - len({day.day for day in own}),
            )
        )
    return tuple(found)


def _types(contacts: Sequence[Contact], period: BillingPeriod) -> tuple[TypeVolume, ...]:
    """Types of the log by volume; tests are left out."""
    now: dict[str, list[Contact]] = defaultdict(list)
    before: Counter[str] = Counter()
    earlier = period.previous.range
    for contact in contacts:
        day = contact.offered_at.astimezone(SEOUL).date()
        if contact.is_test:
            continue
        if day in period.range:
            now[contact.type].append(contact)
        elif day in earlier:
            before[contact.type] += 1
    found = [
        TypeVolume(
            type=name,
            offered=len(own),
            answered=sum(contact.answered_at is not None for contact in own),
            solved=sum(contact.outcome is Outcome.SOLVED for contact in own),
            handed_over=sum(contact.outcome is Outcome.HANDED_OVER for contact in own),
            callback=sum(contact.outcome is Outcome.CALLBACK for contact in own),
            before=before[name] if before else None,
        )
        for name, own in now.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.offered, each.type)))
