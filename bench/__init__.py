"""Tools that measure and inspect the finished program; not part of the product."""
