"""The sheets of the table of requests: what each column asks, and how its rows are read and written again."""
