"""Workforce management: forecast to requirement to roster to timesheet."""
