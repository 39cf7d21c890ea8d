"""Tests of usage, allocation, charges and invoices."""
