"""Contracts of typical tenants, word for word."""
