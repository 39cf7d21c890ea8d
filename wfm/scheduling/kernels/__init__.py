"""Compiled code of the weekly roster: tours, routing, search, bound, repair."""
