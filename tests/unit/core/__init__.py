"""Tests of the shared nouns: periods, calendar, rates, law, parties, contacts, services, problems."""
