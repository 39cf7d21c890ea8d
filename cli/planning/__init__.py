"""What forecast, staffing and capacity commands load and compose."""
