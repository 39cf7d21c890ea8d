"""Reports about a billed month: does everything add up, where is money made or lost, what a tenant is told."""
