"""Invoices as a bookkeeper reads them, one of each charge model."""
