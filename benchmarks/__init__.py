"""One script per headline figure; each prints a table and a ratio and writes it with --json."""
