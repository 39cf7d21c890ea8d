"""The front door: formulate, search, divide, check; weeks one after the other."""
