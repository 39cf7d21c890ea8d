"""Engines that turn a document model into a PDF, a workbook, a calendar file or a page."""
