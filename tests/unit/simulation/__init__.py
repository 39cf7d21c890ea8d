"""The simulator beside theory, its laws, its records and the commands that show it."""
