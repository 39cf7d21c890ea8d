"""The clause library in Korean: templates, own wordings, safeguards, periods of notice."""
