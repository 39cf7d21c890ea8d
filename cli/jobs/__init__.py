"""Batch jobs for cron: repeatable, resumable, silent when nothing is to do."""
