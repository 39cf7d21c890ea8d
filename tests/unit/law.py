"""The law of 2026 as a record, without the dated rates it is read from: for rosters and timesheets alike."""

from __future__ import annotations

from decimal import Decimal

from core.labour_law import LabourLaw

LAW = LabourLaw(
    day_minutes_max=480,
    week_minutes_max=2400,
    overtime_week_minutes_max=720,
    rest_between_shifts_minutes=660,
    consecutive_days_max=6,
    short_break_after_minutes=240,
    short_break_minutes=30,
    long_break_after_minutes=480,
    long_break_minutes=60,
    night_begin_minute=1320,
    night_end_minute=360,
    overtime_premium=Decimal("0.5"),
    night_premium=Decimal("0.5"),
    holiday_premium=Decimal("0.5"),
    holiday_long_premium=Decimal(1),
    holiday_long_after_minutes=480,
    full_time_week_minutes=2400,
)
