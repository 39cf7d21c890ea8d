"""The quote: models, forms and doing it alone side by side."""
