"""The same document by several engines: how long each takes, and how near it comes to writing the bare XML."""
