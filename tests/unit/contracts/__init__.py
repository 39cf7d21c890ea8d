"""Contracts: cost, price, KPIs, clauses, drafts, documents."""
