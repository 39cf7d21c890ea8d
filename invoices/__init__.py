"""Timesheet and contract in, invoice, credit note and tax export out."""
