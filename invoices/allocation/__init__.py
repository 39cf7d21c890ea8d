"""Worked time and its cost, split once over the tenants and the company."""
