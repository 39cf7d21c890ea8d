"""Annexes of an invoice: usage by day, and the timesheet by agent code."""

from __future__ import annotations

from core.cells import CellKind, CellValue
from core.document import Fact, Facts
from core.korean import short_date
from core.tables import Column, Row, Table, Total
from invoices.invoice import Invoice

_MINUTES_AN_HOUR = 60


def usage(invoice: Invoice) -> Facts:
    """Billable facts of the period."""
    items = []
    for fact in invoice.usage:
        label = f"{fact.label} (추정)" if fact.is_estimated else fact.label
        whole = fact.quantity == fact.quantity.to_integral_value()
        value: CellValue = int(fact.quantity) if whole else fact.quantity
        kind = CellKind.INTEGER if whole else CellKind.DECIMAL
        places = None if whole else 1 if fact.unit == "%" else 2
        items.append(Fact(label=label, value=value, kind=kind, places=places, unit=fact.unit))
    return Facts(items=tuple(items), columns=2)


def days(invoice: Invoice) -> Table:
    """Contacts and worked time of each day."""
    minutes = ("handled_minutes", "on_duty_minutes", "night_minutes", "holiday_minutes")
    labels = ("문의 처리(분)", "근무시간(분)", "야간(분)", "유급휴일(분)")
    return Table(
        key="days",
        caption="일별 실적",
        columns=(
            Column(key="day", label="날짜", kind=CellKind.CODE, width=12),
            Column(key="contacts", label="응대(건)", kind=CellKind.INTEGER, width=10),
            *(
                Column(key=key, label=label, kind=CellKind.MINUTES, width=13)
                for key, label in zip(minutes, labels, strict=True)
            ),
        ),
        rows=tuple(
            Row.of(
                short_date(d.day),
                d.contacts,
                d.handled_minutes,
                d.on_duty_minutes,
                d.night_minutes,
                d.holiday_minutes,
            )
            for d in invoice.days
        ),
        totals=(
            Total(
                label="계",
                values={
                    "contacts": sum(d.contacts for d in invoice.days),
                    "handled_minutes": sum(d.handled_minutes for d in invoice.days),
                    "on_duty_minutes": sum(d.on_duty_minutes for d in invoice.days),
                    "night_minutes": sum(d.night_minutes for d in invoice.days),
                    "holiday_minutes": sum(d.holiday_minutes for d in invoice.days),
                },
            ),
        ),
        notes=("근무시간은 처리시간과 배분된 대기시간의 합이며, 자정을 넘긴 근무는 시작한 날에 적습니다.",),
    )


def agents(invoice: Invoice) -> Table:
    """Agents who were on duty for the tenant, by code and grade; below an hour they are one row. Training, meetings,
    leave and overhead of pooled agents are one row too.
    """
    listed = [a for a in invoice.agents if a.is_dedicated or a.on_duty_minutes >= _MINUTES_AN_HOUR]
    rest = [a for a in invoice.agents if a not in listed]
    rows = [
        Row.of(
            str(a.agent),
            a.grade.korean,
            "전담" if a.is_dedicated else "공유",
            a.on_duty_minutes,
            a.other_minutes if a.is_dedicated else None,
        )
        for a in listed
    ]
    briefly = sum(a.on_duty_minutes for a in rest)
    if briefly:
        rows.append(Row.of("그 밖", "", f"공유 {sum(a.on_duty_minutes > 0 for a in rest)}명", briefly, None))
    shared = sum(a.other_minutes for a in invoice.agents if not a.is_dedicated)
    if shared:
        rows.append(Row.of("공통", "", "배분", None, shared))
    return Table(
        key="agents",
        columns=(
            Column(key="agent", label="상담사 코드", kind=CellKind.CODE, width=14),
            Column(key="grade", label="등급", kind=CellKind.CODE, width=10),
            Column(key="kind", label="구분", kind=CellKind.CODE, width=10),
            Column(key="on_duty_minutes", label="근무시간(분)", kind=CellKind.MINUTES, width=14),
            Column(key="other_minutes", label="그 밖의 유급시간(분)", kind=CellKind.MINUTES, width=18),
        ),
        rows=tuple(rows),
        totals=(
            Total(
                label="계",
                values={
                    "on_duty_minutes": sum(a.on_duty_minutes for a in invoice.agents),
                    "other_minutes": sum(a.other_minutes for a in invoice.agents),
                },
            ),
        ),
        notes=(
            "공유 상담사의 시간은 이 고객사에 배분된 시간이며, 1시간 미만은 ‘그 밖’으로 묶습니다.",
            "그 밖의 유급시간은 교육·회의·연차와 당사 사정에 따른 연장근무입니다. 공유 상담사분은 한 줄로 적습니다.",
        ),
    )
