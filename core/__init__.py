"""Nouns that several rooms share: money, time, parties, contacts, problems. Imports nothing of ours, no I/O."""
