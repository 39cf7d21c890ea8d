"""Tests of the house itself: imports, packaging, documentation, speed of start."""
