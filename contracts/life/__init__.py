"""From draft to end: states, versions side by side, what is told ahead."""
