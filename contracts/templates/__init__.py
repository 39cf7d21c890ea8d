"""Korean wording of contract documents, kept as package data."""
