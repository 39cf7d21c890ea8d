"""Parts of ``python -m benchmarks.forecast``: data, scores, peers, new tenants, scale."""
