"""Invoices at the edge: load what a period rests on, draft, draw, read back, tell."""
