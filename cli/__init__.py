"""The command line: load, call, save, show."""
