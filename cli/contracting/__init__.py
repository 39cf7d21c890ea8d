"""What contract commands load, compose and keep."""
