"""What planners and agents see of a roster: the coloured week, calendars, the page. Internal: names may appear."""
