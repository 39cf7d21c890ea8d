"""All tests; see tests/conftest.py for the shared fixtures and the last lines of a run."""
