"""One dated story per business case, told through the command line."""
