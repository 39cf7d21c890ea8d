"""Tests of the outline of many weeks."""
