"""The forecast, factor by factor."""
