"""Views of a roster."""
