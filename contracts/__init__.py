"""Cost sheet, quote, terms, KPI clauses and the life cycle of an agreement."""
