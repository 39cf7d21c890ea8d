"""Contact history in, forecast with uncertainty out."""
