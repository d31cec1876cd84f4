"""The foreign table before its meaning: the sheets of the file, the header block, what each column is called."""
