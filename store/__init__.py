"""How records are kept: one SQL schema, its migrations, the repository and the imports. Only cli uses it."""
