"""KPI clauses: what happened to contacts, the library and its one evaluator, and whether a promise can be kept."""
