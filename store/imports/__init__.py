"""Files in, records or problems out: one reader per kind of file."""
