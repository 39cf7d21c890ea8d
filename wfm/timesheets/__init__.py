"""The timesheet (근무 실적): what was really worked. The records that other rooms read stand here by name."""

from wfm.agents import Employment, Grade, OvertimeCause
from wfm.timesheets.payees import Payee, payee_of
from wfm.timesheets.records import Activity, TimesheetDay, TimesheetStatus, WorkedSpan

__all__ = [
    "Activity",
    "Employment",
    "Grade",
    "OvertimeCause",
    "Payee",
    "TimesheetDay",
    "TimesheetStatus",
    "WorkedSpan",
    "payee_of",
]
