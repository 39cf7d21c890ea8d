"""Tours for everybody: search, big pools by parts, and the bound beside it."""
