"""Tests of files, processes and progress."""
