"""Contracts, usage and allocation to draft invoices of a period."""
