"""Billable facts of a period: accounts and their contracts, what was done, what is closed."""
