"""Reports at the edge: what they are made from, loaded once."""
