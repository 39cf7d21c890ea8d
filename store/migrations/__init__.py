"""Alembic environment: how the schema moved from one version to the next."""
