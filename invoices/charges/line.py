"""How charge models write a line, so that quantity, price and amount always agree."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from contracts.billing import DayCount
from core.money import round_won
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import Stretch

PIECE = "식"
CONTACT = "건"
MINUTE = "분"
SECOND = "초"
HOUR = "시간"
_MINUTE_S = 60
_HOUR_PLACES = Decimal("0.01")


def prorated(won: int, stretch: Stretch) -> int:
    """A month's amount for the days of a stretch, by the day count of its contract, to the nearest won."""
    return round_won(won * stretch.part)


def span_text(stretch: Stretch) -> str:
    """``10/12–10/31, 20/31일`` for a stretch that is not whole, else nothing."""
    if stretch.is_whole:
        return ""
    first, last = stretch.days.first, stretch.days.last
    days, whole = stretch.counted
    unit = "운영일" if stretch.terms.billing.day_count is DayCount.SERVICE else "일"
    return f" ({first.month}/{first.day}–{last.month}/{last.day}, {days}/{whole}{unit})"


def evidence(stretch: Stretch, *more: str) -> tuple[str, ...]:
    """What every line rests on: contract version and days."""
    terms = stretch.terms
    return (
        f"contract:{terms.contract}/v{terms.version}",
        f"days:{stretch.days.first}/{stretch.days.last}",
        *more,
    )


def fixed_line(kind: LineKind, label: str, stretch: Stretch, amount_won: int, *proof: str) -> InvoiceLine:
    """One amount."""
    return InvoiceLine(
        kind=kind,
        label=label + span_text(stretch),
        contract=stretch.terms.contract,
        quantity=Decimal(1),
        unit=PIECE,
        unit_price_won=Decimal(amount_won),
        amount_won=amount_won,
        vat_won=0,
        evidence=evidence(stretch, *proof),
    )


def counted_line(
    kind: LineKind,
    label: str,
    stretch: Stretch,
    quantity: int,
    unit: str,
    price_won: int,
    *proof: str,
    is_estimated: bool = False,
) -> InvoiceLine:
    """A number of things at a price."""
    return InvoiceLine(
        kind=kind,
        label=label + span_text(stretch),
        contract=stretch.terms.contract,
        quantity=Decimal(quantity),
        unit=unit,
        unit_price_won=Decimal(price_won),
        amount_won=quantity * price_won,
        vat_won=0,
        is_estimated=is_estimated,
        evidence=evidence(stretch, *proof),
    )


def hours_line(label: str, stretch: Stretch, minutes: int, hour_won: int, *proof: str) -> InvoiceLine:
    """Minutes at a price per hour: the amount is minutes × price ÷ 60, never rounded hours × price."""
    return InvoiceLine(
        kind=LineKind.SERVICE,
        label=label + span_text(stretch),
        contract=stretch.terms.contract,
        quantity=(Decimal(minutes) / 60).quantize(_HOUR_PLACES),
        unit=HOUR,
        unit_price_won=Decimal(hour_won),
        amount_won=round_won(Fraction(minutes * hour_won, 60)),
        vat_won=0,
        minutes=minutes,
        evidence=evidence(stretch, *proof),
    )


def seconds_line(
    label: str,
    stretch: Stretch,
    seconds: int,
    unit_s: int,
    price_won: int,
    *proof: str,
    is_estimated: bool = False,
) -> InvoiceLine:
    """Seconds at a price per minute or hour of ``unit_s`` seconds: shown in whole minutes where they are whole."""
    in_minutes = seconds % _MINUTE_S == 0
    return InvoiceLine(
        kind=LineKind.SERVICE,
        label=label + span_text(stretch),
        contract=stretch.terms.contract,
        quantity=Decimal(seconds // _MINUTE_S if in_minutes else seconds),
        unit=MINUTE if in_minutes else SECOND,
        unit_price_won=Decimal(price_won),
        amount_won=round_won(Fraction(seconds * price_won, unit_s)),
        vat_won=0,
        per=unit_s // _MINUTE_S if in_minutes else unit_s,
        is_estimated=is_estimated,
        evidence=evidence(stretch, *proof),
    )
