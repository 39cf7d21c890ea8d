"""What roster commands load, compose and keep, and what is told of it."""
