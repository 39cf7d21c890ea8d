"""Tests of the season's capacity plan."""
