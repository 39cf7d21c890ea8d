"""What tenants paid: matched to invoices, aged, and late interest proposed."""
