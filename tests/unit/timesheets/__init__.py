"""Tests of the timesheet."""
