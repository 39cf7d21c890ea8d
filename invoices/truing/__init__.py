"""True-ups of closed periods: the table they come in, and who bears them."""
