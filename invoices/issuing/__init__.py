"""From a draft to a paid invoice: states, what is left of an invoice, credit notes and revisions."""
