"""English texts, one module per room, each a dict MESSAGES of key to text."""
