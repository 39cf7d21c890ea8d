"""What people see of a simulation: rows, a workbook and a page. Internal: several tenants stand side by side."""
