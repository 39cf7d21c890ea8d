"""Why the week is as it is and what would help: reasons, remedies, collisions, people for a gap, differences."""
