"""Golden cases: a folder each with input/ and expected/."""
