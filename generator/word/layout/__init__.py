"""Other programs that lay a document out, to learn on which page each heading stands."""
