"""Sending documents to the inspectorate: the letter, its draft, the server, the password and the log."""
