"""Nineteen real queues walk the whole chain; what is real and what is not stands in README.md."""
