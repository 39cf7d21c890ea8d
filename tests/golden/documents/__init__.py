"""What finished documents say, kept word for word."""
