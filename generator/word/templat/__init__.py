"""Templates: fit for use, their tags in a sandbox, and what is wrong with them in the words of the staff."""
