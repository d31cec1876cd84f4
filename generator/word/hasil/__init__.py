"""A finished document read again: how it is built, and what was left in it."""
