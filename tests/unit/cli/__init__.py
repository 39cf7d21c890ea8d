"""Commands as a user types them, in a small workspace."""
