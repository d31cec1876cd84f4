"""Which template a document is made from, what its names mean, and whether a template of the staff can be used."""
