"""Tests of the store: schema, codec, repositories, settings, workspace, imports."""
