"""What a share costs us and what is asked for it, from dated rates."""
