"""A week edited by hand in a workbook: its notation, its sheet, and how it is read back."""
