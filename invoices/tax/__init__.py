"""Issued invoices ▶ electronic tax invoices (전자세금계산서): rows of the bulk-upload form, checked field by field."""
