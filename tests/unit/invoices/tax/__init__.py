"""Tests of electronic tax invoices."""
