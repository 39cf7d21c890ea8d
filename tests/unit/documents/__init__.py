"""Tests of the document model and its engines."""
