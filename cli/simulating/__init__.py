"""What simulate commands load, play and judge."""
