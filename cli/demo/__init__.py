"""The sample company: generated, seeded, plainly fictitious, and led through the whole chain.

``make_company`` invents records; ``files`` writes them as a user's own files; ``chain`` imports those files and runs
every stage with the same functions as the commands.
"""
