"""Who serves whom in the tours found, and the arrays back to records."""
