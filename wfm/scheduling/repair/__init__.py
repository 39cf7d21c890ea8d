"""A published week meets an absence or more need, and changes as little as it can."""
