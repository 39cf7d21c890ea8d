"""Queues, chat, backlog, pooling and the commands that show them."""
