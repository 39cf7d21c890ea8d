"""Play a week of the pool contact by contact: what service a roster really gives."""
