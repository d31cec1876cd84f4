"""The appendices of the LKjIP."""
